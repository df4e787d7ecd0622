/** Reads the tokens of a date from the left, and advances only past understood ones. */

import type { Token } from './when-tokens';

/** Tokens, and the number already understood. */
export type Cursor = { readonly tokens: readonly Token[]; at: number };

export function peek({ tokens, at }: Cursor): Token | undefined {
	return tokens[at];
}

/** Skips the next token if it is one of these marks. */
export function mark(cursor: Cursor, marks: string): boolean {
	const next = peek(cursor);
	if (next?.kind !== 'mark' || !marks.includes(next.text)) return false;
	cursor.at++;
	return true;
}

/** Reads the next token if it matches. */
export function word(cursor: Cursor, pattern = /^/): string | undefined {
	const next = peek(cursor);
	if (next?.kind !== 'word' || !pattern.test(next.text)) return undefined;
	cursor.at++;
	return next.text;
}

/** Reads a number within a range of digits. */
export function number(cursor: Cursor, least: number, most: number): number | undefined {
	const next = peek(cursor);
	if (next?.kind !== 'number' || next.text.length < least || next.text.length > most) return undefined;
	cursor.at++;
	return Number(next.text);
}

/** The result of `read`, or undefined and a reset to the start. */
export function attempt<T>(cursor: Cursor, read: (cursor: Cursor) => T | undefined): T | undefined {
	const from = cursor.at;
	const got = read(cursor);
	if (got === undefined) cursor.at = from;
	return got;
}
