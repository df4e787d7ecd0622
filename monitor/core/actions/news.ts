/** Notices of updates: new statements by a trusted feed on an incident, for users who enabled them. */

import type { FeedState } from '../assessment/reading';
import type { ProviderState } from '../assessment/state';
import type { Transition } from '../assessment/transition';
import { newUpdates } from '../incidents/merge';
import type { StoredIncident } from '../model/incident';
import { judgesAlone } from '../model/trust';
import { PROVIDERS } from '../providers';
import type { Settings } from '../settings';
import { HOUR_MS } from '../time';

/** Only a recent statement is news, however late it is read. */
export const NEWS_MS = 2 * HOUR_MS;
/** A notice is not an article. */
const MAX_TEXT = 200;

/**
 * Transitions that owe a notice of an update: the newest one per watched provider. They change no status.
 * @param before incidents as stored; `after`: including what this check read.
 * @param feeds their state after the check: statements older than the first reading of a feed are not news.
 */
export function owedUpdates(
	before: readonly StoredIncident[],
	after: readonly StoredIncident[],
	states: readonly ProviderState[],
	settings: Settings,
	at: number,
	feeds: readonly Pick<FeedState, 'feedId' | 'knownSince'>[] = [],
): Transition[] {
	if (!settings.notices.update) return [];
	const knownSince = new Map(feeds.map((feed) => [feed.feedId, feed.knownSince]));
	const trusted = after
		.filter(({ trust }) => judgesAlone(trust))
		.map(({ feedId, incident, ...stored }) => {
			const since = knownSince.get(feedId) ?? Number.NEGATIVE_INFINITY;
			const updates = incident.updates.filter((update) => update.at > since);
			return { ...stored, feedId, incident: { ...incident, updates } };
		});
	const fresh = newUpdates(before, trusted).filter((update) => update.at <= at && at - update.at <= NEWS_MS);
	return PROVIDERS.flatMap((provider) => {
		const state = states.find((s) => s.provider === provider);
		const concerning = fresh.filter(({ incidentId }) =>
			trusted.some(({ incident }) => incident.id === incidentId && incident.providers.includes(provider)),
		);
		const newest = concerning.toSorted((a, b) => a.at - b.at).at(-1);
		if (state === undefined || newest === undefined) return [];
		const standing = { status: state.status, phase: state.phase };
		return [
			{
				id: `${provider}-${newest.at}-update`,
				provider,
				at,
				from: standing,
				to: standing,
				episodeId: null,
				turn: 0,
				notice: 'update',
				text: newest.text.slice(0, MAX_TEXT),
				startedAt: null,
				lastedMs: null,
				pendingSince: at,
				outcome: null,
			} satisfies Transition,
		];
	});
}
