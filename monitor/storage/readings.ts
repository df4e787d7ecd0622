/** Incidents and feeds, as the database and its mirror hold them. */

import type { FeedState } from '../core/assessment/snapshot';
import type { StoredIncident } from '../core/model/incident';
import { isEnded } from '../core/model/progress';
import type { WriteTransaction } from './rollups';

/** Of a mirror there is room for those that matter now. */
export function underWay(incidents: readonly StoredIncident[]): StoredIncident[] {
	return incidents.filter(({ incident }) => !isEnded(incident));
}

/** What the mirror knows to be under way, and what is stored of the past. */
export function withMirrored(
	stored: readonly StoredIncident[],
	mirrored: readonly StoredIncident[],
): StoredIncident[] {
	return [...stored.filter(({ incident }) => isEnded(incident)), ...mirrored];
}

/** Feeds whose next text is read, the same or not: their incidents are not all here. */
export function unread(feeds: readonly FeedState[]): FeedState[] {
	return feeds.map(({ body: _, ...feed }) => feed);
}

/** Stores what changed and deletes what is gone, inside the transaction of a check. */
export function writeIncidents(
	tx: WriteTransaction,
	before: readonly StoredIncident[],
	after: readonly StoredIncident[],
): Promise<unknown>[] {
	const store = tx.objectStore('incidents');
	const keyOf = (row: StoredIncident): [string, string] => [row.feedId, row.incident.id];
	const kept = new Set(after.map((row) => keyOf(row).join('\n')));
	return [
		...after.filter((row) => !before.includes(row)).map((row) => store.put(row)),
		...before.filter((row) => !kept.has(keyOf(row).join('\n'))).map((row) => store.delete(keyOf(row))),
	];
}
