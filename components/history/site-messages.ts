/** Notices shown by the sites, as this browser saw them: statements like any other, timed at first sight. Pure. */

import type { Episode, EpisodeNotice } from '../../monitor/core/assessment/state';
import type { Incident, IncidentUpdate } from '../../monitor/core/model/incident';
import { PROVIDER, PROVIDERS, type ProviderId } from '../../monitor/core/providers';

/** Known notices by provider: those of past episodes, and those of the last two weeks. */
type NoticesKnown = {
	episodes: readonly Pick<Episode, 'provider' | 'notices'>[];
	recent: readonly { provider: ProviderId; notices: readonly EpisodeNotice[] }[];
};

/** One incident per provider whose site showed a notice; each text once, at its first sighting. */
export function noticesSeen({ episodes, recent }: NoticesKnown): Incident[] {
	return PROVIDERS.flatMap((provider) => {
		const shown = [...episodes, ...recent]
			.filter((row) => row.provider === provider)
			.flatMap(({ notices }): readonly EpisodeNotice[] => notices ?? []);
		const firstSeen = new Map<string, number>();
		for (const { text, firstSeenAt } of shown)
			firstSeen.set(text, Math.min(firstSeenAt, firstSeen.get(text) ?? firstSeenAt));
		const updates = [...firstSeen]
			.sort(([, a], [, b]) => a - b)
			.map(([text, at]): IncidentUpdate => {
				const id = `site-${provider}-${at}`;
				return {
					id,
					at,
					status: 'unknown',
					text,
					source: 'site',
					publisher: PROVIDER[provider].name,
					claims: [],
				};
			});
		const [first, last] = [updates[0], updates.at(-1)];
		if (!first || !last) return [];
		return [
			{
				id: `site-${provider}`,
				name: PROVIDER[provider].name,
				status: 'unknown',
				impact: 'unknown',
				startedAt: first.at,
				updatedAt: last.at,
				providers: [provider],
				components: [],
				updates,
			},
		];
	});
}
