/**
 * The grammar of dates: `[weekday] date [time] [zone]`, where the date is ISO (extended or basic), in words with the
 * day or the month first, or in numbers. Any rest makes the whole unreadable.
 */

import { monthNumber } from './calendar-names';
import { type Clock, MIDNIGHT, readClock, readZone } from './when-clock';
import { attempt, type Cursor, mark, number, peek, word } from './when-cursor';
import { type Day, readDay } from './when-day';
import type { Token } from './when-tokens';

/** Civil fields; `zone` as written, empty if there is none. */
export type Civil = Day & Clock & { zone: string };

export function readCivil(tokens: readonly Token[]): Civil | undefined {
	const cursor: Cursor = { tokens, at: 0 };
	const basic = attempt(cursor, readBasic);
	if (basic !== undefined) return ended(cursor, basic, basic);
	const day = readDay(cursor) ?? attempt(cursor, () => (skipWeekday(cursor) ? readDay(cursor) : undefined));
	if (day !== undefined) return ended(cursor, day, attempt(cursor, readClock));
	skipWeekday(cursor);
	return readAsctime(cursor);
}

/** The zone, with nothing after it. */
function ended(cursor: Cursor, day: Day, clock: Clock | undefined): Civil | undefined {
	const zone = clock === undefined ? '' : readZone(cursor);
	mark(cursor, '.,');
	return peek(cursor) === undefined ? { ...day, ...(clock ?? MIDNIGHT), zone } : undefined;
}

/** Any word before a full date is its weekday, in any language. */
function skipWeekday(cursor: Cursor): boolean {
	if (word(cursor, /^\p{L}{2,9}$/u) === undefined) return false;
	// "giovedì" may come without its accent as "giovedi'".
	mark(cursor, "'’`");
	mark(cursor, '.');
	mark(cursor, ',');
	return true;
}

/** "20230126", "20230126T144500Z", "202301261445" */
function readBasic(cursor: Cursor): (Day & Clock) | undefined {
	const digits = peek(cursor)?.text ?? '';
	if (![8, 12, 14].includes(digits.length) || number(cursor, 8, 14) === undefined) return undefined;
	const part = (text: string, from: number) => Number(text.slice(from, from + 2) || 0);
	const day = { year: Number(digits.slice(0, 4)), month: part(digits, 4), day: part(digits, 6) };
	if (digits.length > 8)
		return { ...day, hour: part(digits, 8), minute: part(digits, 10), second: part(digits, 12), ms: 0 };
	if (word(cursor, /^t$/i) === undefined) return { ...day, ...MIDNIGHT };
	const time = peek(cursor)?.text ?? '';
	if (number(cursor, 4, 6) === undefined || time.length === 5) return undefined;
	return { ...day, hour: part(time, 0), minute: part(time, 2), second: part(time, 4), ms: 0 };
}

/** "Thu Jan 26 13:45:00 CET 2023": as the C library and `date` print it, with the year last. */
function readAsctime(cursor: Cursor): Civil | undefined {
	const month = monthNumber(word(cursor) ?? '');
	const day = number(cursor, 1, 2);
	const clock = attempt(cursor, readClock);
	if (month === undefined || day === undefined || clock === undefined) return undefined;
	const zone = readZone(cursor);
	const year = number(cursor, 4, 4);
	if (year === undefined || peek(cursor) !== undefined) return undefined;
	return { year, month, day, ...clock, zone };
}
