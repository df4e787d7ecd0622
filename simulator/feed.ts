/** The feeds of a scenario as documents at a given moment. */

import type { Claim, FeedDocument, Incident, IncidentUpdate } from '../monitor/core/model/incident';
import { PROVIDERS } from '../monitor/core/providers';
import { DAY_MS } from '../monitor/core/time';
import { type FeedUpdate, instant, type PlayedFeed, type Scenario } from './scenario';

/** What a feed has published up to `at`. The sequence counts its updates, so it only grows. */
export function feedDocumentAt(scenario: Scenario, feed: PlayedFeed, at: number): FeedDocument {
	const updates = (scenario.feed ?? []).filter(
		(update) => (update.feed ?? 'signed') === feed && instant(update.at) <= at,
	);
	const ids = [...new Set(updates.map((update) => update.incident))];
	return {
		format: 'native',
		title: 'PostaViva (simulator)',
		incidents: ids.map((id) =>
			incidentOf(
				id,
				updates.filter((update) => update.incident === id),
			),
		),
		sequence: updates.length + 1,
		issuedAt:
			updates.length === 0 ? instant(scenario.startAt) : instant(updates.at(-1)?.at ?? scenario.startAt),
		expiresAt: instant(scenario.endAt) + 30 * DAY_MS,
	};
}

function incidentOf(id: string, updates: FeedUpdate[]): Incident {
	const said = <T>(pick: (update: FeedUpdate) => T | undefined): T | undefined =>
		updates.map(pick).findLast((value) => value !== undefined);
	const first = updates[0];
	const last = updates.at(-1);
	if (first === undefined || last === undefined) throw new Error(`incident ${id} has no update`);
	const resolved = updates.find((update) => update.status === 'resolved');
	return {
		id,
		name: said((update) => update.name) ?? id,
		status: last.status,
		impact: said((update) => update.impact) ?? 'none',
		startedAt: instant(first.at),
		...(resolved === undefined ? {} : { resolvedAt: instant(resolved.at) }),
		updatedAt: instant(last.at),
		providers: said((update) => update.providers) ?? [...PROVIDERS],
		components: said((update) => update.components) ?? [],
		updates: updates.map((update, index) => updateOf(`${id}-${index + 1}`, update)),
	};
}

function updateOf(id: string, update: FeedUpdate): IncidentUpdate {
	const at = instant(update.at);
	const by = {
		source: update.source,
		...(update.publisher === undefined ? {} : { publisher: update.publisher }),
	};
	const claims: Claim[] = (update.claims ?? []).map((content) => ({ ...content, ...by, saidAt: at }));
	return { id, at, status: update.status, text: update.text, ...by, claims };
}
