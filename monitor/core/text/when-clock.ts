/** The time of day of a date, and its zone as written. */

import { attempt, type Cursor, mark, number, peek, word } from './when-cursor';

export type Clock = { hour: number; minute: number; second: number; ms: number };
export const MIDNIGHT: Clock = { hour: 0, minute: 0, second: 0, ms: 0 };

/** "T14:45:00.123", ", ore 14.45", "at 2:45 PM", "14h45" */
export function readClock(cursor: Cursor): Clock | undefined {
	mark(cursor, ',-–');
	word(cursor, /^(?:t|ore|alle|h|at|um|à)$/i);
	if (word(cursor, /^ore$/i) === undefined) mark(cursor, '.');
	const hour = number(cursor, 1, 2);
	if (hour === undefined) return undefined;
	if (!mark(cursor, ':.') && word(cursor, /^h$/i) === undefined) {
		const alone = halfDay(cursor, hour);
		return alone === 'none' || alone === undefined ? undefined : { ...MIDNIGHT, hour: alone };
	}
	const minute = number(cursor, 2, 2);
	if (minute === undefined) return undefined;
	const clock = { ...MIDNIGHT, minute, ...readSeconds(cursor) };
	const half = halfDay(cursor, hour);
	return half === undefined ? undefined : { ...clock, hour: half === 'none' ? hour : half };
}

function readSeconds(cursor: Cursor): Partial<Clock> {
	const seconds = attempt(cursor, () => (mark(cursor, ':.') ? number(cursor, 2, 2) : undefined));
	if (seconds === undefined) return {};
	const part = attempt(cursor, () => {
		const digits = mark(cursor, '.,:') ? peek(cursor) : undefined;
		return digits?.glued === true && number(cursor, 1, 9) !== undefined ? digits.text : undefined;
	});
	return { second: seconds, ms: Math.floor(Number(`0.${part ?? 0}`) * 1_000) };
}

/** The 24-hour value after "AM" or "PM"; `none` if neither follows, undefined if it makes no sense. */
function halfDay(cursor: Cursor, hour: number): number | 'none' | undefined {
	const half = attempt(cursor, () => {
		const letters = word(cursor, /^[ap]m?$/i);
		if (letters?.length === 2) return letters;
		return letters !== undefined && mark(cursor, '.') && word(cursor, /^m$/i) && mark(cursor, '.')
			? letters
			: undefined;
	});
	if (half === undefined) return 'none';
	const late = /^p/i.test(half);
	if (hour > 12) return late && hour < 24 ? hour : undefined;
	return (hour % 12) + (late ? 12 : 0);
}

/** "Z", "CET", "+01:00", "GMT+1", "+0000 UTC", "Europe/Rome". */
export function readZone(cursor: Cursor): string {
	const name = word(cursor) ?? '';
	const sign = peek(cursor);
	const signed = sign?.kind === 'mark' && (sign.text === '+' || sign.text === '-' || sign.text === '−');
	if (!signed) return name;
	cursor.at++;
	const hours = peek(cursor);
	if (hours?.kind !== 'number' || number(cursor, 1, 4) === undefined) return '?';
	const minutes = mark(cursor, ':') ? (peek(cursor)?.text ?? '?') : '';
	if (minutes !== '') cursor.at++;
	// Go prints a zone's name after its offset, or the offset again for a zone without a name.
	if (word(cursor, /^[A-Z]{2,5}$/) === undefined && mark(cursor, '+-')) number(cursor, 4, 4);
	return `${sign?.text === '+' ? '+' : '-'}${hours.text}${minutes === '' ? '' : `:${minutes}`}`;
}
