/** The text of a statement, in the format of `read.ts`. */

import { MAX_REASONS, type SentinelStatement } from './statement';

export function writeStatement({ sequence, issuedAt, expiresAt, words }: SentinelStatement): string {
	const parts: Record<string, Record<string, object>> = {};
	for (const { provider, component, state, since, by, of, reasons } of words) {
		const own = parts[provider] ?? {};
		parts[provider] = own;
		const why = reasons.length === 0 ? {} : { reasons: reasons.slice(0, MAX_REASONS) };
		own[component] = { state, since: iso(since), by, of, ...why };
	}
	return JSON.stringify({
		sentinel: 1,
		sequence,
		issued_at: iso(issuedAt),
		expires_at: iso(expiresAt),
		...parts,
	});
}

/** Whole seconds, rounded down: nothing is dated too late. */
function iso(at: number): string {
	return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
}
