/** Steps over the tokens of a date from the left, only past what was understood. */

import type { Token } from './when-tokens';

/** Tokens, and how many of them were understood. */
export type Cursor = { readonly tokens: readonly Token[]; at: number };

export function peek({ tokens, at }: Cursor): Token | undefined {
	return tokens[at];
}

/** Steps over the next token if it is one of these marks. */
export function mark(cursor: Cursor, marks: string): boolean {
	const next = peek(cursor);
	if (next?.kind !== 'mark' || !marks.includes(next.text)) return false;
	cursor.at++;
	return true;
}

/** Steps over the next token if it is such a word. */
export function word(cursor: Cursor, pattern = /^/): string | undefined {
	const next = peek(cursor);
	if (next?.kind !== 'word' || !pattern.test(next.text)) return undefined;
	cursor.at++;
	return next.text;
}

/** Steps over a number of so many digits. */
export function number(cursor: Cursor, least: number, most: number): number | undefined {
	const next = peek(cursor);
	if (next?.kind !== 'number' || next.text.length < least || next.text.length > most) return undefined;
	cursor.at++;
	return Number(next.text);
}

/** What `read` gives, or nothing and back to where it began. */
export function attempt<T>(cursor: Cursor, read: (cursor: Cursor) => T | undefined): T | undefined {
	const from = cursor.at;
	const got = read(cursor);
	if (got === undefined) cursor.at = from;
	return got;
}
