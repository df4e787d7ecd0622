/** How one language gives its shape to the others, so that a missing key does not compile. */

/** The shape of words: the same keys, any text. */
export type Widen<T> = {
	[K in keyof T]: T[K] extends string
		? string
		: T[K] extends (...args: never[]) => string
			? T[K]
			: Widen<T[K]>;
};
