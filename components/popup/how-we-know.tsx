import { duration, list, tightMoment } from '../../assets/locales/format';
import type { ProviderView } from '../../monitor/core/assessment/snapshot';
import type { Reason } from '../../monitor/core/assessment/state';
import { PROVIDER } from '../../monitor/core/providers';
import { MINUTE_MS } from '../../monitor/core/time';
import { Attribution, sayingName } from '../incident/attribution';
import { type Locale, useLocale } from '../words/locale';
import { reasonSentence } from './reason-sentence';

function shown(reasons: readonly Reason[]): string {
	return JSON.stringify(
		reasons.map(({ key, params, source, at }) => [key, params, source, Math.floor(at / MINUTE_MS)]),
	);
}

/** "Visto da noi alle 07:03, detto da Italiaonline alle 09:30: 2 ore e 27 minuti prima." Only where we were first. */
export function leadWords(
	{ episode, answers }: ProviderView,
	{ language, now, words }: Locale,
): string | undefined {
	if (episode === null) return undefined;
	const said = answers.status.history.find(
		({ source, saidAt, stance }) => source !== 'site' && stance !== 'restored' && saidAt >= episode.startedAt,
	);
	const before = answers.status.history.some(
		({ saidAt, source }) => source !== 'site' && saidAt < episode.startedAt,
	);
	if (said === undefined || before || said.saidAt - episode.startedAt < MINUTE_MS) return undefined;
	const when = (at: number) => tightMoment(language, at, now);
	const name = sayingName(said.source, said.publisher, words);
	const lead = duration(language, said.saidAt - episode.startedAt);
	return words.how.lead(when(episode.startedAt), name, when(said.saidAt), lead);
}

/** Every reason behind a status, by weight, each with its source and time. Folded, as the headline already gives the conclusion. */
export function HowWeKnow({ views }: { views: readonly ProviderView[] }) {
	const speech = useLocale();
	const { language, words } = speech;
	const groups = new Map<string, ProviderView[]>();
	for (const view of views) {
		const key = shown(view.reasons);
		groups.set(key, [...(groups.get(key) ?? []), view]);
	}
	const leads = new Set(views.flatMap((view) => leadWords(view, speech) ?? []));
	return (
		<details class="reasons">
			<summary>{words.how.title}</summary>
			{[...leads].map((lead) => (
				<p key={lead} class="lead">
					{lead}
				</p>
			))}
			{[...groups.values()].map((group) => (
				<div key={group[0]?.id}>
					{groups.size > 1 && (
						<h3>
							{list(
								language,
								group.map(({ id }) => PROVIDER[id].name),
							)}
						</h3>
					)}
					<ul>
						{group[0]?.reasons.map((reason) => (
							<li key={`${reason.key} ${reason.source} ${reason.at}`} data-reason={reason.key}>
								{`${reasonSentence(reason, words)} `}
								<Attribution source={reason.source} name={reason.sourceName} at={reason.at} />
							</li>
						))}
					</ul>
				</div>
			))}
		</details>
	);
}
