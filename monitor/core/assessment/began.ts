/** When the trouble of a provider began, as far as anyone knows: what this browser saw, or what began before it looked. */

import type { StoredIncident } from '../model/incident';
import { isOpen } from './episode';
import type { ProviderState } from './state';

/**
 * Epoch ms. A change from "down" to "in part" is no new trouble, and neither is the moment at which this browser
 * happened to look at an outage that had been declared for days.
 */
export function beganAt(known: ProviderState, active: readonly StoredIncident[]): number {
	const { status, since, episode, reasons } = known;
	if (status === 'operational' || status === 'unknown') return since;
	const open = episode !== null && isOpen(episode) ? episode : null;
	const here = Math.min(since, open?.startedAt ?? since);
	if (reasons[0]?.key === 'reported_by_press') return here;
	const declared = active
		.filter(({ trust }) => trust !== 'press')
		.map(({ incident }) => incident.startedAt)
		// Seen to work after that: what failed here began later.
		.filter((startedAt) => open === null || startedAt >= (open.wellAt ?? 0));
	return Math.min(here, ...declared);
}
