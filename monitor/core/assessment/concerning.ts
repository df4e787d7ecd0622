/** The incidents that a provider's view mentions at a moment: the active ones, and those that have just ended. */

import { asOf, isForgotten, wasNeverOpen } from '../incidents/as-of';
import type { StoredIncident } from '../model/incident';
import { wentBy } from '../model/plan';
import { isEnded } from '../model/progress';
import type { ProviderId } from '../providers';
import { DAY_MS } from '../time';

/** How long a resolved incident stays in the popup's answers and timeline. */
export const RECENT_INCIDENT_MS = 2 * DAY_MS;

/** In their state at `now`. */
export function concerning(
	incidents: readonly StoredIncident[],
	id: ProviderId,
	now: number,
): StoredIncident[] {
	return incidents
		.filter(({ incident }) => !wentBy(incident, now))
		.map((stored) => ({ ...stored, incident: asOf(stored.incident, now) }))
		.filter((stored) => concerns(stored, id, now));
}

/** The active incidents. */
export function goingOn(incidents: readonly StoredIncident[]): StoredIncident[] {
	return incidents.filter(({ incident }) => !isEnded(incident));
}

function concerns({ incident, trust }: StoredIncident, id: ProviderId, now: number): boolean {
	if (!incident.providers.includes(id) || incident.startedAt > now) return false;
	if (isForgotten(incident, now) || (trust === 'press' && wasNeverOpen(incident, now))) return false;
	return !isEnded(incident) || now - (incident.resolvedAt ?? incident.updatedAt) <= RECENT_INCIDENT_MS;
}
