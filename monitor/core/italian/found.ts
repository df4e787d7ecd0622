/** Something read in a text and its supporting words. */

export type Found<T> = {
	value: T;
	/** Number of the clause. */
	clause: number;
	/** Positions of its first and last word in the clause. */
	first: number;
	last: number;
};
