/** The native feed as text: Statuspage's summary with claims (DESIGN 6). */

import type { Claim, FeedDocument, Incident } from '../monitor/core/incidents/model';
import { romeIso } from '../monitor/core/time';

export function nativeText(document: FeedDocument, nowAt: number): string {
	return JSON.stringify({
		postaviva: 1,
		page: { id: 'postaviva', name: document.title ?? 'PostaViva', time_zone: 'Europe/Rome' },
		sequence: document.sequence,
		issued_at: iso(document.issuedAt ?? nowAt),
		expires_at: iso(document.expiresAt),
		incidents: document.incidents.map(incidentJson),
	});
}

function iso(at: number | undefined): string | undefined {
	return at === undefined ? undefined : romeIso(at);
}

function incidentJson(incident: Incident): unknown {
	return {
		id: incident.id,
		name: incident.name,
		status: incident.status,
		impact: incident.impact,
		started_at: iso(incident.startedAt),
		created_at: iso(incident.startedAt),
		updated_at: iso(incident.updatedAt),
		resolved_at: iso(incident.resolvedAt) ?? null,
		providers: incident.providers,
		components: incident.components,
		incident_updates: incident.updates.toReversed().map((update) => ({
			id: update.id,
			status: update.status,
			body: update.text,
			created_at: iso(update.at),
			display_at: iso(update.at),
			source: update.source,
			publisher: update.publisher,
			claims: update.claims.map(claimJson),
		})),
	};
}

function claimJson(claim: Claim): unknown {
	const by = { source: claim.source, publisher: claim.publisher, said_at: iso(claim.saidAt) };
	switch (claim.topic) {
		case 'eta':
			return { topic: 'eta', from: iso(claim.fromAt), to: iso(claim.toAt), ...by };
		case 'cause':
			return { topic: 'cause', kind: claim.kind, ...by };
		case 'scope':
			return { topic: 'scope', hit: claim.hit, not_hit: claim.notHit, ...by };
		default:
			return { topic: claim.topic, stance: claim.stance, ...by };
	}
}
