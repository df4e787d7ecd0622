/** The shape that one language sets for the others, so that a missing key does not compile. */

/** The same keys with any text. */
export type Widen<T> = {
	[K in keyof T]: T[K] extends string
		? string
		: T[K] extends (...args: never[]) => string
			? T[K]
			: Widen<T[K]>;
};
