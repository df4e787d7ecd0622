/** What a newly read document does to the incidents already stored of the same feed. */

import { DAY_MS } from '../time';
import type { FeedDocument, FeedTrust, Incident, IncidentUpdate, StoredIncident } from './model';
import { continues, isNews } from './outage-window';
import { isOver } from './progress';

/** Caps of one feed's store. An outage is history after a year here; the archive keeps the great ones. */
export const MAX_STORED_INCIDENTS = 50;
export const MAX_STORED_UPDATES = 200;
export const KEEP_INCIDENTS_MS = 365 * DAY_MS;

/** Feeds that show the present whole: what they no longer list is over. News feeds only forget. */
const WHOLE = new Set<FeedDocument['format']>(['native', 'statuspage', 'cstate', 'instatus']);

/**
 * The incidents of one feed after `document` was read at `now`, newest first. Incidents are known again by id, or, in
 * feeds of news, by an update they share or by time; an update seen before keeps its id and its first time.
 */
export function mergeDocument(
	stored: readonly StoredIncident[],
	document: FeedDocument,
	feed: { feedId: string; trust: FeedTrust },
	now: number,
): StoredIncident[] {
	const merged = new Map(stored.map((one) => [one.incident.id, one]));
	const listed = new Set<string>();
	for (const incident of document.incidents) {
		const others = [...merged.values()].filter((one) => !listed.has(one.incident.id));
		const known = merged.get(incident.id) ?? (isNews(incident) ? sameOutage(incident, others) : undefined);
		const next = known === undefined ? incident : mergeIncident(known.incident, incident);
		merged.set(next.id, { ...feed, incident: next, firstSeenAt: known?.firstSeenAt ?? now });
		listed.add(next.id);
	}
	return [...merged.values()]
		.map((one) => (WHOLE.has(document.format) && !listed.has(one.incident.id) ? ended(one, now) : one))
		.filter(({ incident }) => !isOver(incident.status) || now - incident.updatedAt <= KEEP_INCIDENTS_MS)
		.sort((a, b) => b.incident.updatedAt - a.incident.updatedAt)
		.slice(0, MAX_STORED_INCIDENTS);
}

/** Ids of the updates in `after` that `before` does not have: what may be announced, once. */
export function newUpdates(
	before: readonly StoredIncident[],
	after: readonly StoredIncident[],
): (IncidentUpdate & { incidentId: string })[] {
	const seen = new Set(before.flatMap(({ incident }) => incident.updates.map((update) => update.id)));
	return after.flatMap(({ incident }) =>
		incident.updates
			.filter((update) => !seen.has(update.id))
			.map((update) => ({ ...update, incidentId: incident.id })),
	);
}

function sameOutage(incident: Incident, stored: readonly StoredIncident[]): StoredIncident | undefined {
	const ids = new Set(incident.updates.map((update) => update.id));
	const told = stored.filter((one) => isNews(one.incident));
	return (
		told.find((one) => one.incident.updates.some((update) => ids.has(update.id))) ??
		told.find(({ incident: known }) =>
			known.startedAt <= incident.startedAt
				? continues(known.updatedAt, isOver(known.status), incident.startedAt)
				: continues(incident.updatedAt, isOver(incident.status), known.startedAt),
		)
	);
}

/** The newer reading, with the updates that only the older one has (news scroll away) and the first times of all. */
function mergeIncident(known: Incident, read: Incident): Incident {
	const before = new Map(known.updates.map((update) => [update.id, update]));
	const updates = read.updates.map((update) => {
		const at = before.get(update.id)?.at;
		return at === undefined || at >= update.at ? update : { ...update, at };
	});
	if (!isNews(read)) return { ...read, updates };
	const ids = new Set(updates.map((update) => update.id));
	const all = [...known.updates.filter((update) => !ids.has(update.id)), ...updates]
		.sort((a, b) => a.at - b.at)
		.slice(-MAX_STORED_UPDATES);
	const last = all.findLast((update) => update.status !== 'unknown');
	const { resolvedAt: _, ...rest } = read;
	return {
		...rest,
		id: known.id,
		name: known.name,
		status: last?.status ?? read.status,
		startedAt: Math.min(known.startedAt, read.startedAt),
		updatedAt: Math.max(known.updatedAt, read.updatedAt),
		...(last?.status === 'resolved' ? { resolvedAt: read.resolvedAt ?? last.at } : {}),
		providers: [...new Set([...known.providers, ...read.providers])].sort(),
		updates: all,
	};
}

/** No longer listed by a feed that lists all that goes on. Nobody said so in words: no update is invented. */
function ended(stored: StoredIncident, now: number): StoredIncident {
	const { incident } = stored;
	if (isOver(incident.status)) return stored;
	const status = incident.impact === 'maintenance' ? 'completed' : 'resolved';
	return {
		...stored,
		incident: { ...incident, status, resolvedAt: now, updatedAt: Math.max(incident.updatedAt, now) },
	};
}
