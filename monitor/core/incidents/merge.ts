/** The effect of a new document on the stored incidents of the same feed. */

import { FORMAT } from '../formats/all';
import { newest } from '../formats/items';
import type { FeedDocument, FeedTrust, Incident, IncidentUpdate, StoredIncident } from '../model/incident';
import { isNews } from '../model/outage-window';
import { isEnded } from '../model/progress';
import { DAY_MS } from '../time';
import { mergeNews } from './merge-news';
import { wordsKey } from './same-item';

/** Limits on one feed's store. An outage is history after a year here; the archive keeps the major ones. */
const MAX_STORED_INCIDENTS = 50;
/** Active incidents are kept in addition, up to the limit of one document. */
const MAX_OPEN_INCIDENTS = 100;
export const KEEP_INCIDENTS_MS = 365 * DAY_MS;

type Feed = { feedId: string; trust: FeedTrust };

/**
 * The incidents of one feed after `document` was read at `now`, newest first. Incidents are matched by id, news by
 * content; a known update keeps its id, and its time while its statement is unchanged.
 */
export function mergeDocument(
	stored: readonly StoredIncident[],
	document: FeedDocument,
	{ feedId, trust }: Feed,
	now: number,
): StoredIncident[] {
	const feed = { feedId, trust };
	const listed = new Map<string, StoredIncident>();
	for (const incident of document.incidents.filter((one) => !isNews(one))) {
		const known = stored.find((one) => one.incident.id === incident.id);
		const next = known === undefined ? incident : mergeIncident(known, incident);
		listed.set(next.id, { ...feed, incident: next, firstSeenAt: known?.firstSeenAt ?? now });
	}
	const unlisted = stored.filter((one) => !isNews(one.incident) && !listed.has(one.incident.id));
	const news = mergeNews(
		stored.filter((one) => isNews(one.incident)),
		document.incidents.filter(isNews),
		feed,
		now,
	);
	const all = [
		...listed.values(),
		...news,
		...unlisted.map((one) => (isEndedBy(document, one) ? ended(one, now) : one)),
	];
	return kept(all, now).sort((a, b) => b.incident.updatedAt - a.incident.updatedAt);
}

/** The newest incidents, and all active ones. */
function kept(all: readonly StoredIncident[], now: number): StoredIncident[] {
	const updatedAt = ({ incident }: StoredIncident) => incident.updatedAt;
	const recent = all.filter(
		({ incident }) =>
			(!isEnded(incident) && !isNews(incident)) || now - incident.updatedAt <= KEEP_INCIDENTS_MS,
	);
	const open = newest(
		recent.filter(({ incident }) => !isEnded(incident)),
		MAX_OPEN_INCIDENTS,
		updatedAt,
	);
	const over = recent.filter(({ incident }) => isEnded(incident));
	return [...open, ...newest(over, Math.max(0, MAX_STORED_INCIDENTS - open.length), updatedAt)];
}

/** Updates in `after` that `before` lacks: those that may be announced, once. The same words are not announced twice. */
export function newUpdates(
	before: readonly StoredIncident[],
	after: readonly StoredIncident[],
): (IncidentUpdate & { incidentId: string })[] {
	const known = before.flatMap(({ incident }) => incident.updates);
	const seen = new Set(known.map((update) => update.id));
	const told = new Set(known.map((update) => wordsKey(update.text)));
	return after.flatMap(({ incident }) =>
		incident.updates
			.filter((update) => !seen.has(update.id) && !told.has(wordsKey(update.text)))
			.map((update) => ({ ...update, incidentId: incident.id })),
	);
}

/** The newer reading, with the first times of its updates. No start is later than the first reading. */
function mergeIncident({ incident: known, firstSeenAt }: StoredIncident, read: Incident): Incident {
	const before = new Map(known.updates.map((update) => [update.id, update]));
	const updates = read.updates.map((update) => {
		const at = before.get(update.id)?.at;
		return at === undefined || at >= update.at ? update : { ...update, at };
	});
	const begun = read.status !== 'scheduled' && read.startedAt > firstSeenAt;
	return { ...read, updates, ...(begun ? { startedAt: Math.min(read.startedAt, known.startedAt) } : {}) };
}

/** True if the document has the list that would contain the incident: absence from a missing list ends nothing. */
function isEndedBy({ format, missed = [] }: FeedDocument, { incident }: StoredIncident): boolean {
	if (!FORMAT[format].listsEverything) return false;
	return !missed.includes(incident.impact === 'maintenance' ? 'maintenance_list' : 'incident_list');
}

/** Dropped by a feed that lists all active incidents. No source said so in words, so no update is invented. */
function ended(stored: StoredIncident, now: number): StoredIncident {
	const { incident } = stored;
	if (isEnded(incident)) return stored;
	const status = incident.impact === 'maintenance' ? 'completed' : 'resolved';
	return {
		...stored,
		incident: { ...incident, status, resolvedAt: now, updatedAt: Math.max(incident.updatedAt, now) },
	};
}
