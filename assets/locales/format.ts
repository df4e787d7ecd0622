/** Times in Rome and durations, as people write them. Instants are epoch ms. */

import { DAY_MS, HOUR_MS, MINUTE_MS, ROME, romeDayStart } from '../../monitor/core/time';
import { type Language, TIMES } from './language';

type Shape = 'brief' | 'briefYear' | 'clock' | 'weekday' | 'date' | 'dateYear' | 'shortDate' | 'month';

const SHAPES: Record<Shape, Intl.DateTimeFormatOptions> = {
	clock: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
	weekday: { weekday: 'long' },
	date: { weekday: 'long', day: 'numeric', month: 'long' },
	dateYear: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
	brief: { weekday: 'short', day: 'numeric', month: 'short' },
	briefYear: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
	shortDate: { day: 'numeric', month: 'short' },
	month: { month: 'long', year: 'numeric' },
};

// Created once each: constructing an Intl object costs more than all uses of it.
const made = new Map<string, unknown>();

function once<T>(key: string, make: () => T): T {
	let tool = made.get(key) as T | undefined;
	if (tool === undefined) {
		tool = make();
		made.set(key, tool);
	}
	return tool;
}

/** An instant in one of the formats. */
export function format(language: Language, shape: Shape, at: number): string {
	const dates = once(
		`${language}.${shape}`,
		() => new Intl.DateTimeFormat(TIMES[language].tag, { ...SHAPES[shape], timeZone: ROME }),
	);
	// "Thursday 26 January": the comma that en-GB sets after the weekday reads as a break inside a sentence.
	return dates.format(at).replace(/,/g, '');
}

/** "14:45". */
export function clockTime(language: Language, at: number): string {
	return format(language, 'clock', at);
}

/** "giovedì 26 gennaio", with the year unless it is that of `now`. */
export function calendarDay(language: Language, at: number, now: number): string {
	const sameYear = yearOf(at) === yearOf(now);
	return format(language, sameYear ? 'date' : 'dateYear', at);
}

/** "26 gen", for axes and labels. */
export function shortDay(language: Language, at: number): string {
	return format(language, 'shortDate', at);
}

/** "gennaio 2023". */
export function monthName(language: Language, at: number): string {
	return format(language, 'month', at);
}

/** The year in Rome. */
export function yearOf(at: number): string {
	return once('year', () => new Intl.DateTimeFormat('en-GB', { year: 'numeric', timeZone: ROME })).format(at);
}

/** Calendar days in Rome from `at` to `now`: 0 today, 1 yesterday, −1 tomorrow. */
export function daysAgo(at: number, now: number): number {
	return Math.round((romeDayStart(now) - romeDayStart(at)) / DAY_MS);
}

/** "oggi", "ieri", "domani", "giovedì 26 gennaio". */
export function dayName(language: Language, at: number, now: number): string {
	const { today, yesterday, tomorrow } = TIMES[language];
	const near = new Map([
		[0, today],
		[1, yesterday],
		[-1, tomorrow],
	]);
	return near.get(daysAgo(at, now)) ?? calendarDay(language, at, now);
}

/** "oggi alle 14:45", "ieri alle 22:00", "giovedì 26 gennaio alle 14:45". */
export function moment(language: Language, at: number, now: number): string {
	return `${dayName(language, at, now)} ${TIMES[language].at(clockTime(language, at))}`;
}

/** As `moment`, without "oggi": "alle 14:45", "ieri alle 22:00". For sentences about the present. */
export function shortMoment(language: Language, at: number, now: number): string {
	if (daysAgo(at, now) !== 0) return moment(language, at, now);
	return TIMES[language].at(clockTime(language, at));
}

/** "14:45", "26 gen 14:45": where space is short. */
export function tightMoment(language: Language, at: number, now: number): string {
	const clock = clockTime(language, at);
	return daysAgo(at, now) === 0 ? clock : `${shortDay(language, at)} ${clock}`;
}

/** "dalle 14:45", "da ieri alle 22:00", "da giovedì 26 gennaio alle 14:45". */
export function sinceMoment(language: Language, at: number, now: number): string {
	const { since } = TIMES[language];
	return daysAgo(at, now) === 0
		? since.clock(clockTime(language, at))
		: since.moment(moment(language, at, now));
}

/** "webmail, accesso e PEC". */
export function list(language: Language, items: readonly string[]): string {
	return once(
		`${language}.list`,
		() => new Intl.ListFormat(TIMES[language].tag, { type: 'conjunction' }),
	).format(items);
}

function numbers(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
	return once(
		`${language}.number.${JSON.stringify(options)}`,
		() => new Intl.NumberFormat(TIMES[language].tag, options),
	);
}

type Unit = 'day' | 'hour' | 'minute' | 'second' | 'millisecond';

/** "3 ore", "1 giorno": a number with its unit in the right plural form. */
export function amount(
	language: Language,
	value: number,
	unit: Unit,
	display: 'long' | 'narrow' = 'long',
): string {
	return numbers(language, { style: 'unit', unit, unitDisplay: display }).format(value);
}

/** "2 giorni e 3 ore", "5 ore e 10 minuti", "meno di un minuto", "0 minuti": the two largest units, rounded down. */
export function duration(language: Language, ms: number): string {
	if (ms > 0 && ms < MINUTE_MS) return TIMES[language].underAMinute;
	const days = Math.floor(ms / DAY_MS);
	const hours = Math.floor((ms % DAY_MS) / HOUR_MS);
	const minutes = Math.floor((ms % HOUR_MS) / MINUTE_MS);
	const parts: string[] = [];
	if (days > 0) parts.push(amount(language, days, 'day'));
	if (hours > 0) parts.push(amount(language, hours, 'hour'));
	if (minutes > 0 && days === 0) parts.push(amount(language, minutes, 'minute'));
	return parts.length === 0 ? amount(language, 0, 'minute') : list(language, parts);
}

/** A plain number, with the language's separators. */
export function number(language: Language, value: number): string {
	return numbers(language, {}).format(value);
}

/** The plural form for `n` things. */
export function plural(language: Language, n: number, forms: { one: string; other: string }): string {
	return once(`${language}.plural`, () => new Intl.PluralRules(TIMES[language].tag)).select(n) === 'one'
		? forms.one
		: forms.other;
}

/** "0,4 s", "< 0,1 s": a response time. No response takes zero time. */
export function seconds(language: Language, ms: number): string {
	if (ms < 50) return `< ${seconds(language, 100)}`;
	return numbers(language, {
		style: 'unit',
		unit: 'second',
		unitDisplay: 'short',
		maximumFractionDigits: 1,
		minimumFractionDigits: 1,
	}).format(ms / 1_000);
}
