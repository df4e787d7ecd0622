/** What feeds said, into what is stored of them. */

import type { FeedState } from '../core/assessment/snapshot';
import { mergeDocument } from '../core/incidents/merge';
import type { FeedDocument, StoredIncident } from '../core/incidents/model';
import { isOver } from '../core/incidents/progress';
import type { WriteTransaction } from './rollups';

/** What was read of one feed; without a document its state alone changed (304, or an error by name). */
export type FeedReading = { state: FeedState; document: FeedDocument | null };

/** The incidents with all that was read merged in, feed by feed. */
export function mergeAll(
	stored: readonly StoredIncident[],
	readings: readonly FeedReading[],
	at: number,
): StoredIncident[] {
	return readings.reduce<StoredIncident[]>(
		(incidents, { state, document }) =>
			document === null
				? incidents
				: [
						...incidents.filter(({ feedId }) => feedId !== state.feedId),
						...mergeDocument(
							incidents.filter(({ feedId }) => feedId === state.feedId),
							document,
							{ feedId: state.feedId, trust: state.trust },
							at,
						),
					],
		[...stored],
	);
}

/** The states of all feeds: those that were read as they were read. */
export function withReadings(states: readonly FeedState[], readings: readonly FeedReading[]): FeedState[] {
	const read = new Map(readings.map(({ state }) => [state.feedId, state]));
	return [...states.filter(({ feedId }) => !read.has(feedId)), ...read.values()];
}

/** Of a mirror there is room for those that matter now. */
export function underWay(incidents: readonly StoredIncident[]): StoredIncident[] {
	return incidents.filter(({ incident }) => !isOver(incident.status));
}

/** What the mirror knows to be under way, and what is stored of the past. */
export function withMirrored(
	stored: readonly StoredIncident[],
	mirrored: readonly StoredIncident[],
): StoredIncident[] {
	return [...stored.filter(({ incident }) => isOver(incident.status)), ...mirrored];
}

/** Feeds as the mirror gives them: with their next answers they are to tell all, as it does not hold all that they told. */
export function withoutValidators(feeds: readonly FeedState[]): FeedState[] {
	return feeds.map((feed) => ({ ...feed, etag: null, lastModified: null }));
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
