/** Notices of updates: what a trusted feed says anew of an incident, for those who asked to be told. */

import type { ProviderState } from '../assessment/state';
import type { Transition } from '../assessment/transition';
import { newUpdates } from '../incidents/merge';
import type { StoredIncident } from '../incidents/model';
import { PROVIDERS } from '../providers';
import type { Settings } from '../settings';
import { HOUR_MS } from '../time';

/** A feed read for the first time brings its whole past: only what was said lately is news. */
export const NEWS_MS = 2 * HOUR_MS;
/** A notice is no article. */
const MAX_TEXT = 200;

/**
 * The transitions that owe a notice of an update: the newest new one of each provider watched. They change no status.
 * @param before incidents as stored; `after`: with what this check read.
 */
export function owedUpdates(
	before: readonly StoredIncident[],
	after: readonly StoredIncident[],
	states: readonly ProviderState[],
	settings: Settings,
	at: number,
): Transition[] {
	if (!settings.notices.update) return [];
	const trusted = after.filter(({ trust }) => trust !== 'press' && trust !== 'embedded');
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
