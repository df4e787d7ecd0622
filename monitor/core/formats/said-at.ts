/** When items of a feed were said: never after the reading, and never at a time that no source gave. */

import { WHILE_OPEN_MS } from '../model/outage-window';
import type { Item } from './items';

/** `saidAt`: epoch ms, not after the reading. `dueAt`: the item's own time, if still ahead. */
export type Dated = { item: Item; saidAt: number; dueAt?: number };

/** The items of known age, in the order of their times. */
export function datedItems(items: readonly Item[], fetchedAt: number): Dated[] {
	const bearing = items.map(bornAt);
	const newestFirst = isNewestFirst(bearing);
	return items
		.flatMap((item, i): (Dated & { place: number })[] => {
			const at = bearing[i];
			if (at === undefined) return [];
			// For equal times the feed lists the newer item first, if all its items are in that order.
			const place = newestFirst ? -i : i;
			if (at <= fetchedAt) return [{ item, saidAt: at, place }];
			const younger = newestFirst ? bearing.slice(0, i).toReversed() : bearing.slice(i + 1);
			const bound = younger.find((other) => other !== undefined && other <= fetchedAt) ?? fetchedAt;
			return [{ item, saidAt: bound, dueAt: at, place }];
		})
		.sort((a, b) => a.saidAt - b.saidAt || a.place - b.place)
		.map(({ place: _, ...dated }) => dated);
}

/** An edit during the outage dates the words; a later one is housekeeping. */
function bornAt({ publishedAt, updatedAt }: Item): number | undefined {
	if (publishedAt === undefined || updatedAt === undefined) return publishedAt ?? updatedAt;
	return updatedAt > publishedAt && updatedAt - publishedAt <= WHILE_OPEN_MS ? updatedAt : publishedAt;
}

function isNewestFirst(times: readonly (number | undefined)[]): boolean {
	const known = times.filter((at) => at !== undefined);
	const falls = known.filter((at, i) => i > 0 && at < (known[i - 1] ?? at)).length;
	return falls * 2 >= known.length - 1;
}
