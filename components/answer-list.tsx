import { list, sinceMoment } from '../assets/locales/format';
import type { ProviderView } from '../monitor/core/assessment/snapshot';
import { PROVIDER } from '../monitor/core/providers';
import { AnswerRow } from './answer-row';
import { ANSWERED } from './answer-sentences';
import { Attribution } from './attribution';
import { useSpeech } from './speech';
import { Timeline } from './timeline';

/** True while there is something to answer: trouble here, or an incident that somebody declares. */
export function hasQuestions(view: ProviderView): boolean {
	if (view.incident !== null || view.timeline.length > 0) return true;
	return (
		(view.episode !== null && view.episode.closedAt === null) ||
		!['operational', 'unknown'].includes(view.status)
	);
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

/** The five answers, each with its source and time, or said not to have been told; then all that was said. */
export function AnswerList({ views, named }: AnswerListProps) {
	const { language, now, words } = useSpeech();
	const [view] = views;
	if (!view) return null;
	const declared = view.answers.status.current;
	const said = declared?.source === 'press' ? words.answers.reported : words.answers.status;
	const names = list(
		language,
		views.map(({ id }) => PROVIDER[id].name),
	);
	return (
		<section class="panel answers">
			<h2>{named ? words.answers.titleFor(names) : words.answers.title}</h2>
			<dl>
				<div class="answer" data-claim="status" data-stance={declared?.stance ?? 'not_told'}>
					<dt>{words.answers.question.what}</dt>
					<dd>
						<p class="answer-text">
							{words.status[view.status]}
							{view.since !== null && ` ${sinceMoment(language, view.since, now)}`}
							{'. '}
							{declared ? said[declared.stance] : words.answers.nothingDeclared}
						</p>
						{declared && (
							<Attribution source={declared.source} name={declared.publisher} at={declared.saidAt} />
						)}
					</dd>
				</div>
				{ANSWERED.map((topic) => (
					<AnswerRow key={topic} topic={topic} answers={view.answers} />
				))}
			</dl>
			{view.timeline.length > 0 && <Timeline updates={view.timeline} />}
		</section>
	);
}
