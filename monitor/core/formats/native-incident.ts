/** One incident as JSON in Statuspage's format, plus PostaViva's own fields. */

import type { Incident, IncidentUpdate } from '../model/incident';
import { plannedWindow } from '../model/plan';
import { writeClaim } from './claims';

export const PAGE_ID = 'postaviva';

export function incidentJson(incident: Incident): Record<string, unknown> {
	const monitoring = incident.updates.find((update) => update.status === 'monitoring');
	return {
		id: incident.id,
		name: incident.name,
		status: incident.status,
		created_at: iso(incident.startedAt),
		updated_at: iso(incident.updatedAt),
		monitoring_at: monitoring === undefined ? null : iso(monitoring.at),
		resolved_at: incident.resolvedAt === undefined ? null : iso(incident.resolvedAt),
		impact: incident.impact,
		shortlink: '',
		started_at: iso(incident.startedAt),
		page_id: PAGE_ID,
		incident_updates: incident.updates.map((update) => updateJson(update, incident.id)).reverse(),
		components: incident.components.map(({ id, status }) => ({
			id,
			name: id,
			status,
			page_id: PAGE_ID,
			group: false,
		})),
		reminder_intervals: null,
		providers: incident.providers,
	};
}

export function maintenanceJson(incident: Incident): Record<string, unknown> {
	return {
		...incidentJson(incident),
		scheduled_for: iso(incident.startedAt),
		scheduled_until: iso(
			incident.resolvedAt ??
				plannedWindow(incident)?.toAt ??
				Math.max(incident.startedAt, incident.updatedAt),
		),
	};
}

function updateJson(update: IncidentUpdate, incidentId: string): Record<string, unknown> {
	return {
		id: update.id,
		status: update.status,
		body: update.text,
		incident_id: incidentId,
		created_at: iso(update.at),
		updated_at: iso(update.at),
		display_at: iso(update.at),
		affected_components: null,
		deliver_notifications: true,
		custom_tweet: null,
		tweet_id: null,
		source: update.source,
		...(update.publisher === undefined ? {} : { publisher: update.publisher }),
		...(update.url === undefined ? {} : { url: update.url }),
		claims: update.claims.map(writeClaim),
	};
}

export function iso(at: number): string {
	return new Date(at).toISOString();
}
