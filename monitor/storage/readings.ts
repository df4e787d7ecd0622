/** Incidents and feeds, as stored in the database and its mirror. */

import type { FeedState } from '../core/assessment/reading';
import type { StoredIncident } from '../core/model/incident';
import { isEnded } from '../core/model/progress';
import type { WriteTransaction } from './rollups';

/** The mirror has room only for those that matter now. */
export function underWay(incidents: readonly StoredIncident[]): StoredIncident[] {
	return incidents.filter(({ incident }) => !isEnded(incident));
}

/** Open incidents from the mirror, and past ones from the database. */
export function withMirrored(
	stored: readonly StoredIncident[],
	mirrored: readonly StoredIncident[],
): StoredIncident[] {
	return [...stored.filter(({ incident }) => isEnded(incident)), ...mirrored];
}

/** Forces the next text of these feeds to be read, even if unchanged, because some of their incidents are missing here. */
export function unread(feeds: readonly FeedState[]): FeedState[] {
	return feeds.map(({ body: _, ...feed }) => feed);
}

/** Stores changes and deletes missing rows, inside the transaction of a check. */
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
