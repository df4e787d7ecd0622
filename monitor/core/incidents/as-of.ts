/** A stored incident at an instant: statements dated ahead do not count yet, and a plan without updates follows its window. */

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

/** The last statement before an end that is still ahead. */
function statusBefore({ updates, impact }: Incident, now: number): IncidentStatus {
	const said = updates.findLast(({ at, status }) => at <= now && !isOver(status) && status !== 'unknown');
	return said?.status ?? (impact === 'maintenance' ? 'in_progress' : 'investigating');
}

/** True of news that only report normal service: without an outage there is no end. */
export function wasNeverOpen(incident: Incident, now: number): boolean {
	return isNews(incident) && incident.updates.every(({ at, status }) => at > now || isOver(status));
}

/** True of an outage that news left open without a later report: an article is no lasting state. */
export function isForgotten(incident: Incident, now: number): boolean {
	return isNews(incident) && !isEnded(incident) && now - incident.updatedAt > WHILE_OPEN_MS;
}
