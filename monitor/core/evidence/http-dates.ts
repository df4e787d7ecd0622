/** Times from a server, relative to its own clock: ours may be off by hours or years. */

import { SECOND_MS } from '../time';

/** The current form, and two older ones that a server may still send. All are in GMT, stated or not. */
const FORMS = [
	/^[a-z]{3}, \d{1,2} [a-z]{3} \d{4} \d{2}:\d{2}:\d{2} GMT$/i,
	/^[a-z]{6,9}, \d{2}-[a-z]{3}-\d{2} \d{2}:\d{2}:\d{2} GMT$/i,
	/^[a-z]{3} [a-z]{3} [ \d]\d \d{2}:\d{2}:\d{2} \d{4}$/i,
];

/** An HTTP date as epoch ms, or null: `Date.parse` alone reads a date into "in 5 minutes". */
export function httpDate(header: string | null): number | null {
	const text = header?.trim() ?? '';
	if (!FORMS.some((form) => form.test(text))) return null;
	const at = Date.parse(text.endsWith('GMT') ? text.replaceAll('-', ' ') : `${text} GMT`);
	return Number.isNaN(at) ? null : at;
}

/** `Retry-After` in seconds or as a date, made relative; undefined if neither. `date` is the response's own `Date`. */
export function retryAfterMs(header: string | null, date: string | null, nowAt: number): number | undefined {
	const text = header?.trim() ?? '';
	if (/^\d+$/.test(text)) return Math.min(Number(text) * SECOND_MS, Number.MAX_SAFE_INTEGER);
	const at = httpDate(text);
	return at === null ? undefined : Math.max(0, at - (httpDate(date) ?? nowAt));
}

/** How far the server's clock is ahead of ours, ms; undefined without a `Date`. A cached copy gives its `Age`. */
export function serverAheadMs(date: string | null, age: string | null, nowAt: number): number | undefined {
	const at = httpDate(date);
	if (at === null) return undefined;
	return at + (/^\d{1,9}$/.test(age ?? '') ? Number(age) * SECOND_MS : 0) - nowAt;
}
