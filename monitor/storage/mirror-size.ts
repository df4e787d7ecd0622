/** Limits the mirror's lists: it is written whole, and a browser gives `storage.local` little room. */

import type { FeedState } from '../core/assessment/reading';
import type { Episode } from '../core/assessment/state';
import type { Transition } from '../core/assessment/transition';
import { RANK } from '../core/incidents/weight';
import type { IncidentUpdate, StoredIncident } from '../core/model/incident';

type Lists = {
	feeds: FeedState[];
	incidents: StoredIncident[];
	unstored: { transitions: Transition[]; episodes: Episode[] };
};

/** Bytes of JSON: for incidents, and for rows that IndexedDB must still take. The whole mirror stays below 64 kB. */
export const MAX_INCIDENT_BYTES = 24 * 1024;
export const MAX_UNSTORED_BYTES = 16 * 1024;
/** A long incident keeps its newest updates, and the last statement on each topic. */
const MAX_UPDATES = 3;
const encoder = new TextEncoder();
const bytesOf = (value: unknown) => encoder.encode(JSON.stringify(value)).length;

/** The first of the rows that fit in `room` bytes, in their order. */
function whatFits<Row>(rows: readonly Row[], room: number): Row[] {
	let left = room;
	return rows.filter((row) => {
		const bytes = bytesOf(row) + 1;
		if (bytes > left) return false;
		left -= bytes;
		return true;
	});
}

/** The newest rows that fit, in their order, oldest first. */
function newestThatFit<Row>(rows: readonly Row[], room: number): Row[] {
	return whatFits(rows.toReversed(), room).reverse();
}

function whatHolds(updates: readonly IncidentUpdate[]): IncidentUpdate[] {
	const topics = new Set<string>();
	const newestFirst = updates.toReversed().filter(({ claims }, i) => {
		const news = claims.filter(({ topic, source }) => !topics.has(`${topic} ${source}`));
		for (const { topic, source } of news) topics.add(`${topic} ${source}`);
		return i < MAX_UPDATES || news.length > 0;
	});
	return newestFirst.reverse();
}

/** The mirror with the incidents of most weight, the newest first, each with its newest updates, and the newest unstored rows. */
export function fitting<Slow extends Lists>(slow: Slow): Slow {
	const incidents = slow.incidents
		.map((row) => ({ ...row, incident: { ...row.incident, updates: whatHolds(row.incident.updates) } }))
		.sort((a, b) => RANK[b.trust] - RANK[a.trust] || b.incident.updatedAt - a.incident.updatedAt);
	return {
		...slow,
		// The names that a help channel listed return with its next answer.
		feeds: slow.feeds.map(({ seen: _, ...feed }) => feed),
		incidents: whatFits(incidents, MAX_INCIDENT_BYTES),
		unstored: {
			transitions: newestThatFit(slow.unstored.transitions, MAX_UNSTORED_BYTES / 2),
			episodes: newestThatFit(slow.unstored.episodes, MAX_UNSTORED_BYTES / 2),
		},
	};
}
