/** When a provider's outage began, as far as known: as this browser observed it, or earlier if a source says so. */

import type { StoredIncident } from '../model/incident';
import { isOpen } from './episode';
import type { ProviderState } from './state';

/**
 * Epoch ms. A change from "down" to "in part" starts no new outage. Neither does this browser's first probe
 * in an outage that was declared days ago.
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
		// The service worked after that time: the present failure began later.
		.filter((startedAt) => open === null || startedAt >= (open.wellAt ?? 0));
	return Math.min(here, ...declared);
}
