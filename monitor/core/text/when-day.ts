/** The day of a date: ISO, in words with the day or the month first, or in numbers. */

import { monthNumber } from './calendar-names';
import { attempt, type Cursor, mark, number, word } from './when-cursor';

/** `month` 1–12. */
export type Day = { year: number; month: number; day: number };

export function readDay(cursor: Cursor): Day | undefined {
	for (const read of [isoDay, dayFirst, monthFirst, numericDay]) {
		const day = attempt(cursor, read);
		if (day !== undefined) return day;
	}
	return undefined;
}

/** "2023-01-26", "2023/1/26" */
function isoDay(cursor: Cursor): Day | undefined {
	const year = number(cursor, 4, 4);
	if (year === undefined || !mark(cursor, '-/.')) return undefined;
	const month = number(cursor, 1, 2);
	if (month === undefined || !mark(cursor, '-/.')) return undefined;
	const day = number(cursor, 1, 2);
	return day === undefined ? undefined : { year, month, day };
}

/** "26 Jan 2023", "26-gen-23", "1° febbraio 2023", "26th of January 2023" */
function dayFirst(cursor: Cursor): Day | undefined {
	const day = number(cursor, 1, 2);
	if (day === undefined) return undefined;
	mark(cursor, '°º');
	word(cursor, /^(?:st|nd|rd|th)$/i);
	mark(cursor, '-.');
	word(cursor, /^of$/i);
	const month = monthNumber(word(cursor) ?? '');
	if (month === undefined) return undefined;
	mark(cursor, '.');
	mark(cursor, '-,');
	const year = readYear(cursor);
	return year === undefined ? undefined : { year, month, day };
}

/** "January 26, 2023", "Jan 26th 2023" */
function monthFirst(cursor: Cursor): Day | undefined {
	const month = monthNumber(word(cursor) ?? '');
	if (month === undefined) return undefined;
	mark(cursor, '.');
	const day = number(cursor, 1, 2);
	if (day === undefined) return undefined;
	word(cursor, /^(?:st|nd|rd|th)$/i);
	mark(cursor, ',');
	const year = number(cursor, 4, 4);
	return year === undefined ? undefined : { year, month, day };
}

/** "26/01/2023", "26.1.2023": the day comes first, unless impossible. An ambiguous American date is refused. */
function numericDay(cursor: Cursor): Day | undefined {
	const first = number(cursor, 1, 2);
	if (first === undefined || !mark(cursor, '/.-')) return undefined;
	const second = number(cursor, 1, 2);
	if (second === undefined || !mark(cursor, '/.-')) return undefined;
	const year = number(cursor, 4, 4);
	if (year === undefined) return undefined;
	const american = cursor.tokens.some(({ text }) => /^[ap]m$/i.test(text));
	if (second > 12 && first <= 12) return { year, month: first, day: second };
	return american && first <= 12 && first !== second ? undefined : { year, month: second, day: first };
}

function readYear(cursor: Cursor): number | undefined {
	const four = number(cursor, 4, 4);
	if (four !== undefined) return four;
	const two = number(cursor, 2, 2);
	return two === undefined ? undefined : two + (two < 70 ? 2000 : 1900);
}
