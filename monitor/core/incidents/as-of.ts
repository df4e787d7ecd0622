/** A stored incident as it is at an instant: what is dated ahead has not come, what was only planned comes by its window. */

import type { Incident, IncidentStatus } from '../model/incident';
import { isNews, newsState, WHILE_OPEN_MS } from '../model/outage-window';
import { byPlan } from '../model/plan';
import { isEnded, isOver } from '../model/progress';

/** The incident at `now`, epoch ms. */
export function asOf(incident: Incident, now: number): Incident {
	if (isNews(incident)) return newsAsOf(incident, now);
	const { status, resolvedAt } = incident;
	if (resolvedAt === undefined || resolvedAt <= now) return byPlan(incident, now);
	const { resolvedAt: _, ...open } = incident;
	return isOver(status) ? { ...open, status: statusBefore(incident, now) } : open;
}

function newsAsOf(incident: Incident, now: number): Incident {
	const { resolvedAt: _, ...rest } = incident;
	return byPlan({ ...rest, ...newsState(incident.updates, now) }, now);
}

/** The last word before an end that is still to come. */
function statusBefore({ updates, impact }: Incident, now: number): IncidentStatus {
	const said = updates.findLast(({ at, status }) => at <= now && !isOver(status) && status !== 'unknown');
	return said?.status ?? (impact === 'maintenance' ? 'in_progress' : 'investigating');
}

/** True of news that only say that all works: of no trouble there is no end. */
export function wasNeverOpen(incident: Incident, now: number): boolean {
	return isNews(incident) && incident.updates.every(({ at, status }) => at > now || isOver(status));
}

/** True of an outage that news left open and no news went on with: an article is no state. */
export function isForgotten(incident: Incident, now: number): boolean {
	return isNews(incident) && !isEnded(incident) && now - incident.updatedAt > WHILE_OPEN_MS;
}
