/** Something read in a text and its supporting words. */

import type { Clause } from './text/clause';

export type Found<T> = {
	value: T;
	/** Number of the clause. */
	clause: number;
	/** Positions of its first and last word in the clause. */
	first: number;
	last: number;
};

/** Where in the text they stand: [start, end). */
export function place(clauses: readonly Clause[], found: Found<unknown>): [number, number] {
	const words = clauses[found.clause]?.words ?? [];
	const first = words[Math.min(found.first, words.length - 1)];
	const last = words[Math.min(found.last, words.length - 1)];
	return [first?.start ?? 0, last?.end ?? 0];
}
