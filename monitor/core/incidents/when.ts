/** Times as feeds write them: ISO 8601, RFC 822 with English or Italian names, and dates without a year. */

import { DAY_MS, HOUR_MS, MINUTE_MS, romeInstant, romeTime } from '../time';

// By the first three letters, lower case: English and Italian agree on five of them.
const MONTHS = new Map(
	Object.entries({
		jan: 1,
		gen: 1,
		feb: 2,
		mar: 3,
		apr: 4,
		may: 5,
		mag: 5,
		jun: 6,
		giu: 6,
		jul: 7,
		lug: 7,
		aug: 8,
		ago: 8,
		sep: 9,
		set: 9,
		oct: 10,
		ott: 10,
		nov: 11,
		dec: 12,
		dic: 12,
	}),
);

const ZONE_HOURS = new Map(
	Object.entries({
		Z: 0,
		UT: 0,
		UTC: 0,
		GMT: 0,
		WET: 0,
		WEST: 1,
		BST: 1,
		CET: 1,
		CEST: 2,
		MET: 1,
		MEST: 2,
		EET: 2,
		EEST: 3,
		EST: -5,
		EDT: -4,
		CST: -6,
		CDT: -5,
		MST: -7,
		MDT: -6,
		PST: -8,
		PDT: -7,
	}),
);

/** Month number of an English or Italian name, full or short. */
export function monthNumber(name: string): number | undefined {
	return MONTHS.get(name.slice(0, 3).toLowerCase());
}

/** Civil fields to an instant; `zone` absent or unknown means Rome, where these feeds are written. */
export function instantOf(
	[year, month, day, hour = 0, minute = 0, second = 0]: readonly number[],
	zone?: string,
): number | undefined {
	if (year === undefined || month === undefined || day === undefined) return undefined;
	if (![year, month, day, hour, minute, second].every(Number.isInteger)) return undefined;
	if (year < 1990 || year > 2100 || month < 1 || month > 12 || day < 1) return undefined;
	if (day > new Date(Date.UTC(year, month, 0)).getUTCDate() || hour > 24 || minute > 59 || second > 60)
		return undefined;
	const offset = zoneOffsetMs(zone);
	if (offset === undefined) return romeInstant(year, month, day, hour, minute, second);
	return Date.UTC(year, month - 1, day, hour, minute, second) - offset;
}

/** How far a zone is ahead of UTC in ms; undefined if it does not say. */
export function zoneOffsetMs(zone: string | undefined): number | undefined {
	if (zone === undefined || zone === '') return undefined;
	const named = ZONE_HOURS.get(zone.toUpperCase());
	if (named !== undefined) return named * HOUR_MS;
	const numeric = /^(?:UTC|GMT)?([+-])(\d{1,2}):?(\d{2})?$/i.exec(zone);
	if (numeric === null) return undefined;
	const ahead = Number(numeric[2]) * HOUR_MS + Number(numeric[3] ?? 0) * MINUTE_MS;
	return numeric[1] === '-' ? -ahead : ahead;
}

// Go prints "2018-05-25 15:13:49.482 +0000 UTC": a zone's name may follow its offset.
const ISO =
	/^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|[A-Z]{3,4}|[+-]\d{2}(?::?\d{2})?)?(?: [A-Z]{3,4}| [+-]\d{4})?)?$/i;
// "gio, 26 gen 2023 14:45:00 +0100", "Thu, 26 Jan 2023 13:45 GMT", "giovedì 26 gennaio 2023 14.45"
const RFC_822 =
	/^(?:\p{L}{2,9}\.?,?\s+)?(\d{1,2})[\s-]+(\p{L}{3,9})\.?[\s-]+(\d{2}|\d{4})(?:,?\s+(?:ore\s+)?(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?\s*([A-Z]{1,4}|(?:UTC|GMT)?[+-]\d{1,2}:?\d{0,2})?)?$/iu;
// "26/01/2023 14:45", "gio 26/1/2023, ore 14.45": the day comes first in Italy
const NUMERIC =
	/^(?:\p{L}{2,9}\.?,?\s+)?(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?:[\s,-]+(?:ore\s+|alle\s+)?(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?)?$/iu;
// "Thu Jan 26 2023 13:45:00 GMT+0000 (Coordinated Universal Time)", as JavaScript prints dates
const JAVASCRIPT =
	/^[A-Z]{3} ([A-Z]{3}) (\d{1,2}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) (GMT[+-]\d{4})(?: \(.{0,60}\))?$/i;
// "Jan 26, 2023 14:45 CET", "January 26, 2023 - 14:45"
const AMERICAN =
	/^(?:\p{L}{2,9}\.?,?\s+)?(\p{L}{3,9})\.?\s+(\d{1,2}),\s*(\d{4})(?:[\s,-]+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([A-Z]{1,4})?)?$/iu;

/** Reads a time of any of these forms. Undefined if there is none or if it is out of this century. */
export function parseWhen(value: unknown): number | undefined {
	if (typeof value === 'number') return fromNumber(value);
	if (typeof value !== 'string') return undefined;
	const text = value.slice(0, 100).trim();
	const iso = ISO.exec(text);
	if (iso !== null) {
		const at = instantOf(numbers(iso.slice(1, 7)), iso[8]);
		return at === undefined ? undefined : at + Math.floor(Number(`0.${iso[7] ?? 0}`) * 1_000);
	}
	const rfc = RFC_822.exec(text);
	if (rfc !== null) {
		const [, day, month = '', year = '', hour, minute, second, zone] = rfc;
		return instantOf(numbers([fullYear(year), monthNumber(month), day, hour, minute, second]), zone);
	}
	const numeric = NUMERIC.exec(text);
	if (numeric !== null) {
		const [, day, month, year, hour, minute, second] = numeric;
		return instantOf(numbers([year, month, day, hour, minute, second]));
	}
	const monthFirst = JAVASCRIPT.exec(text) ?? AMERICAN.exec(text);
	if (monthFirst !== null) {
		const [, month = '', day, year, hour, minute, second, zone] = monthFirst;
		return instantOf(numbers([year, monthNumber(month), day, hour, minute, second]), zone);
	}
	return undefined;
}

function numbers(parts: readonly (string | number | undefined)[]): number[] {
	return parts.map((part, i) => (part === undefined ? (i < 3 ? Number.NaN : 0) : Number(part)));
}

function fullYear(year: string): string {
	return year.length === 4 ? year : Number(year) < 70 ? `20${year}` : `19${year}`;
}

/** Epoch seconds or milliseconds, whichever lands in this century. */
function fromNumber(value: number): number | undefined {
	const at = value < 100_000_000_000 ? value * 1_000 : value;
	return at >= Date.UTC(1990, 0) && at < Date.UTC(2101, 0) ? Math.floor(at) : undefined;
}

/** The year that brings a date without one nearest to `near`: feeds look back, so a day ahead at most. */
export function nearestYear(month: number, day: number, near: number): number {
	const { year } = romeTime(near);
	return Date.UTC(year, month - 1, day) > near + DAY_MS ? year - 1 : year;
}

/** The same for plans, which look ahead as well: whichever year brings the date closest. */
export function closestYear(month: number, day: number, near: number): number {
	const { year } = romeTime(near);
	const away = (candidate: number) => Math.abs(Date.UTC(candidate, month - 1, day) - near);
	return [year - 1, year + 1].reduce((best, other) => (away(other) < away(best) ? other : best), year);
}
