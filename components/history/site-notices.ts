/** The notices that the sites themselves showed, as this browser met them: statements like any other, with the time they were first seen. Pure. */

import type { Observation } from '../../monitor/core/assessment/history';
import type { Incident, IncidentUpdate } from '../../monitor/core/incidents/model';
import { PROVIDER, PROVIDERS } from '../../monitor/core/providers';

/** An incident a provider whose site showed a notice; each text once, at its first sighting. Observations in any order. */
export function noticesSeen(observations: readonly Observation[]): Incident[] {
	return PROVIDERS.flatMap((provider) => {
		const firstSeen = new Map<string, number>();
		for (const { finishedAt, probed } of observations)
			for (const { result, ...probe } of probed) {
				if (probe.provider !== provider || result.kind !== 'notice') continue;
				const { text } = result.notice;
				firstSeen.set(text, Math.min(finishedAt, firstSeen.get(text) ?? finishedAt));
			}
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
