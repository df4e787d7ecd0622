/** A status page's statements dated ahead count as said now; an end ahead stays ahead, and so does a plan. */

import type { FeedDocument, Incident, IncidentUpdate } from '../model/incident';
import { isNews } from '../model/outage-window';
import { isOver } from '../model/progress';

/** The document with no statement later than `fetchedAt`, epoch ms. News formats handle their own times. */
export function notAhead(document: FeedDocument, fetchedAt: number): FeedDocument {
	return {
		...document,
		incidents: document.incidents.map((incident) =>
			isNews(incident) ? incident : saidBy(incident, fetchedAt),
		),
	};
}

function saidBy(incident: Incident, now: number): Incident {
	if (incident.updatedAt <= now && incident.startedAt <= now) return incident;
	const planned = incident.status === 'scheduled';
	return {
		...incident,
		startedAt: planned ? incident.startedAt : Math.min(incident.startedAt, now),
		updatedAt: Math.min(incident.updatedAt, now),
		updates: incident.updates.map((update) => updateBy(update, now)),
	};
}

function updateBy(update: IncidentUpdate, now: number): IncidentUpdate {
	const comes = isOver(update.status) || update.status === 'monitoring';
	if (comes || update.at <= now) return update;
	return {
		...update,
		at: now,
		claims: update.claims.map((claim) => ({ ...claim, saidAt: Math.min(claim.saidAt, now) })),
	};
}
