/** When items of a feed were said: at the latest when they were read, and never at a time that nobody gave. */

import { WHILE_OPEN_MS } from '../model/outage-window';
import type { Item } from './items';

/** `saidAt`: epoch ms, not after the reading. `dueAt`: the time it bears, if that is still to come. */
export type Dated = { item: Item; saidAt: number; dueAt?: number };

/** The items whose age is known, in the order of their times. */
export function datedItems(items: readonly Item[], fetchedAt: number): Dated[] {
	const bearing = items.map(bornAt);
	const newestFirst = isNewestFirst(bearing);
	return items
		.flatMap((item, i): (Dated & { place: number })[] => {
			const at = bearing[i];
			if (at === undefined) return [];
			// Of two said at one time the feed lists the newer first, if it does so with all.
			const place = newestFirst ? -i : i;
			if (at <= fetchedAt) return [{ item, saidAt: at, place }];
			const younger = newestFirst ? bearing.slice(0, i).toReversed() : bearing.slice(i + 1);
			const bound = younger.find((other) => other !== undefined && other <= fetchedAt) ?? fetchedAt;
			return [{ item, saidAt: bound, dueAt: at, place }];
		})
		.sort((a, b) => a.saidAt - b.saidAt || a.place - b.place)
		.map(({ place: _, ...dated }) => dated);
}

/** An edit while the story goes on dates the words; a later one is housekeeping. */
function bornAt({ publishedAt, updatedAt }: Item): number | undefined {
	if (publishedAt === undefined || updatedAt === undefined) return publishedAt ?? updatedAt;
	return updatedAt > publishedAt && updatedAt - publishedAt <= WHILE_OPEN_MS ? updatedAt : publishedAt;
}

function isNewestFirst(times: readonly (number | undefined)[]): boolean {
	const known = times.filter((at) => at !== undefined);
	const falls = known.filter((at, i) => i > 0 && at < (known[i - 1] ?? at)).length;
	return falls * 2 >= known.length - 1;
}
