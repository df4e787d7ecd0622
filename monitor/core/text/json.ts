/** Untrusted JSON: refused when too deep, and read field by field without assuming any structure. */

import type { FeedError } from '../model/incident';
import { err, ok, type Result } from '../result';

const MAX_JSON_DEPTH = 64;

export type Fields = Readonly<Record<string, unknown>>;

/** Parses a document after a depth check, because engines recurse while parsing. */
export function parseJson(body: string): Result<unknown, FeedError> {
	const shape = measure(body);
	if (shape === 'too_deep') return err('too_deep');
	try {
		return ok(JSON.parse(body));
	} catch {
		return err(shape === 'open' ? 'truncated' : 'malformed');
	}
}

/** One walk over brackets and strings. `open`: it ended inside a string or before the last bracket closed. */
export function measure(body: string): 'closed' | 'open' | 'too_deep' {
	let depth = 0;
	let inString = false;
	for (let i = 0; i < body.length; i++) {
		const c = body.charCodeAt(i);
		if (inString) {
			if (c === 92) i++;
			else if (c === 34) inString = false;
		} else if (c === 34) inString = true;
		else if (c === 123 || c === 91) {
			if (++depth > MAX_JSON_DEPTH) return 'too_deep';
		} else if (c === 125 || c === 93) depth--;
	}
	return depth > 0 || inString ? 'open' : 'closed';
}

const NOTHING: Fields = Object.freeze(Object.create(null));

/** The own fields of an object; empty for anything else. */
export function fields(value: unknown): Fields {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return NOTHING;
	// No prototype, so that "constructor" or "__proto__" exist only if the document has them.
	return Object.assign(Object.create(null), Object.fromEntries(ownEntries(value)));
}

function ownEntries(value: object): [string, unknown][] {
	return Object.entries(value).filter(([key]) => key !== '__proto__');
}

export function list(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}

/** Strings, and numbers as written: ids are either. */
export function str(value: unknown): string | undefined {
	if (typeof value === 'string') return value;
	return typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined;
}

export function num(value: unknown): number | undefined {
	return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** The word of a list that equals a value, or undefined. */
export function oneOf<T extends string>(words: readonly T[], value: unknown): T | undefined {
	return words.find((word) => word === value);
}
