/** Maintenances that were announced and have not begun: nothing is wrong yet, but users want to know. */

import type { ClaimOf, StoredIncident } from '../model/incident';
import { plannedWindow } from '../model/plan';
import { isEnded } from '../model/progress';
import type { ProviderId } from '../providers';
import { DAY_MS } from '../time';

/** A maintenance further ahead is not news yet. */
const AHEAD_MS = 14 * DAY_MS;

/** The next maintenance of a provider, as announced; null if none is near. */
export function announcedFor(
	incidents: readonly StoredIncident[],
	provider: ProviderId,
	now: number,
): ClaimOf<'eta'> | null {
	const windows = incidents
		.filter(({ incident }) => incident.providers.includes(provider))
		.filter(({ incident }) => incident.status === 'scheduled' && !isEnded(incident))
		.flatMap(({ incident }) => plannedWindow(incident) ?? [])
		.filter(({ fromAt, saidAt }) => fromAt > now && fromAt - now <= AHEAD_MS && saidAt <= now)
		.sort((a, b) => a.fromAt - b.fromAt);
	return windows[0] ?? null;
}
