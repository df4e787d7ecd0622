import { list } from '../assets/locales/format';
import type { ProviderView } from '../monitor/core/assessment/snapshot';
import { PROVIDER } from '../monitor/core/providers';
import { AnswerRow } from './answer-row';
import { ANSWERED } from './answer-sentences';
import { useSpeech } from './speech';
import { StatusRow } from './status-row';
import { Timeline } from './timeline';

/** True while there is trouble here, or an incident that goes on. */
function goesOn(view: ProviderView): boolean {
	if (view.incident !== null || (view.episode !== null && view.episode.closedAt === null)) return true;
	return view.status !== 'operational' && view.status !== 'unknown';
}

/** True while there is something to answer, or a trouble has just ended of which people still ask. */
export function hasQuestions(view: ProviderView): boolean {
	return goesOn(view) || view.timeline.length > 0;
}

/** Providers with the same answers share one list, as both hang on the same company. */
export function answerGroups(views: readonly ProviderView[]): ProviderView[][] {
	const groups = new Map<string, ProviderView[]>();
	for (const view of views.filter(hasQuestions)) {
		const key = JSON.stringify([view.status, view.answers, view.timeline.map(({ id }) => id)]);
		groups.set(key, [...(groups.get(key) ?? []), view]);
	}
	return [...groups.values()];
}

export type AnswerListProps = {
	/** Providers that have the same answers; at least one. */
	views: readonly ProviderView[];
	/** Name them in the title, because other providers have other answers. */
	named: boolean;
};

/** The five answers, each with its source and time, or said not to have been told; then all that was said. Folded once it is over. */
export function AnswerList({ views, named }: AnswerListProps) {
	const { language, words } = useSpeech();
	const [view] = views;
	if (!view) return null;
	const names = list(
		language,
		views.map(({ id }) => PROVIDER[id].name),
	);
	const answers = (
		<>
			<dl>
				<StatusRow view={view} />
				{ANSWERED.map((topic) => (
					<AnswerRow key={topic} topic={topic} answers={view.answers} />
				))}
			</dl>
			{view.timeline.length > 0 && <Timeline updates={view.timeline} />}
		</>
	);
	if (views.some(goesOn))
		return (
			<section class="panel answers">
				<h2>{named ? words.answers.titleFor(names) : words.answers.title}</h2>
				{answers}
			</section>
		);
	return (
		<details class="panel answers">
			<summary>
				<h2>{words.answers.ended}</h2>
			</summary>
			{answers}
		</details>
	);
}
