/** Times in feeds to instants. An unreadable time is unknown, never now. */

import { DAY_MS, romeInstant, romeTime } from '../time';
import { type Civil, readCivil } from './when-grammar';
import { datedTokens } from './when-tokens';
import { zoneOf } from './zones';

/** Reads a time in any form of the grammar. Undefined if there is none, or none in this century. */
export function parseWhen(value: unknown): number | undefined {
	if (typeof value === 'number') return fromNumber(value);
	if (typeof value !== 'string') return undefined;
	if (/^\s*(?:\d{10}|\d{13})\s*$/.test(value)) return fromNumber(Number(value));
	const dated = datedTokens(value);
	const civil = dated && readCivil(dated.tokens);
	if (civil === undefined) return undefined;
	return instantOf({ ...civil, zone: civil.zone === '' ? (dated?.place ?? '') : civil.zone });
}

/** Civil fields to an instant. Without a zone it is Rome time, as these feeds come from Italy. */
export function instantOf(civil: Pick<Civil, 'year' | 'month' | 'day'> & Partial<Civil>): number | undefined {
	const { year, month, day, hour = 0, minute = 0, second = 0, ms = 0, zone = '' } = civil;
	if (![year, month, day, hour, minute, second].every(Number.isInteger)) return undefined;
	if (year < 1990 || year > 2100 || month < 1 || month > 12 || day < 1) return undefined;
	if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
	if (hour > 24 || minute > 59 || second > 60 || (hour === 24 && minute + second > 0)) return undefined;
	const ahead = zoneOf(zone);
	if (ahead === undefined) return undefined;
	if (ahead === 'rome') return romeInstant(year, month, day, hour, minute, second) + ms;
	return Date.UTC(year, month - 1, day, hour, minute, second, ms) - ahead;
}

/** Epoch seconds or milliseconds, whichever falls into this century. */
function fromNumber(value: number): number | undefined {
	const at = value < 100_000_000_000 ? value * 1_000 : value;
	return at >= Date.UTC(1990, 0) && at < Date.UTC(2101, 0) ? Math.floor(at) : undefined;
}

/** The year that puts a date without one nearest to `near`. Feeds report the past, so a day ahead at most. */
export function nearestYear(month: number, day: number, near: number): number {
	const { year } = romeTime(near);
	return Date.UTC(year, month - 1, day) > near + DAY_MS ? year - 1 : year;
}

/** The same for plans, which may be ahead: whichever year puts the date closest. */
export function closestYear(month: number, day: number, near: number): number {
	const { year } = romeTime(near);
	const away = (candidate: number) => Math.abs(Date.UTC(candidate, month - 1, day) - near);
	return [year - 1, year + 1].reduce((best, other) => (away(other) < away(best) ? other : best), year);
}
