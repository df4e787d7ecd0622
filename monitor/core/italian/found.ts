/** Something read in a text and the words it rests on. */

export type Found<T> = {
	value: T;
	/** Number of the clause. */
	clause: number;
	/** Places of its words in the clause, both inside. */
	first: number;
	last: number;
};
