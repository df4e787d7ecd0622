/** Times in Rome and durations, as people write them. Instants are epoch ms. */

import { DAY_MS, HOUR_MS, MINUTE_MS, ROME, romeDayStart } from '../../monitor/core/time';
import type { Language } from './language';

const LOCALE: Record<Language, string> = { it: 'it-IT', en: 'en-GB' };

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

// Made once each: an Intl object costs more than everything that is done with it.
const made = new Map<string, unknown>();

function once<T>(key: string, make: () => T): T {
	let tool = made.get(key) as T | undefined;
	if (tool === undefined) {
		tool = make();
		made.set(key, tool);
	}
	return tool;
}

function format(language: Language, shape: Shape, at: number): string {
	const dates = once(
		`${language}.${shape}`,
		() => new Intl.DateTimeFormat(LOCALE[language], { ...SHAPES[shape], timeZone: ROME }),
	);
	// "Thursday 26 January": the comma that en-GB sets after the weekday reads as a break inside a sentence.
	return dates.format(at).replace(/,/g, '');
}

/** "14:45". */
export function clockTime(language: Language, at: number): string {
	return format(language, 'clock', at);
}

/** "giovedì 26 gennaio", with the year when it is not that of `now`. */
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

function yearOf(at: number): string {
	return once('year', () => new Intl.DateTimeFormat('en-GB', { year: 'numeric', timeZone: ROME })).format(at);
}

/** Days of the calendar in Rome from `at` to `now`: 0 today, 1 yesterday, −1 tomorrow. */
function daysAgo(at: number, now: number): number {
	return Math.round((romeDayStart(now) - romeDayStart(at)) / DAY_MS);
}

/** "oggi alle 14:45", "ieri alle 22:00", "giovedì 26 gennaio alle 14:45". */
export function moment(language: Language, at: number, now: number): string {
	const clock = clockTime(language, at);
	const days = daysAgo(at, now);
	const day =
		days === 0
			? { it: 'oggi', en: 'today' }[language]
			: days === 1
				? { it: 'ieri', en: 'yesterday' }[language]
				: days === -1
					? { it: 'domani', en: 'tomorrow' }[language]
					: calendarDay(language, at, now);
	return language === 'it' ? `${day} alle ${clock}` : `${day} at ${clock}`;
}

/** Days ahead that their weekday alone names. */
const DAYS_AHEAD = 6;

/** "domani alle 16", "venerdì alle 16" of the days to come: for promises, which are kept to the hour. `day` alone: "domani". */
export function promisedMoment(language: Language, at: number, now: number): { day: string; clock: string } {
	const ahead = -daysAgo(at, now);
	const told = moment(language, at, now);
	const [joint, clock] = [language === 'it' ? ' alle ' : ' at ', clockTime(language, at)];
	const day =
		ahead > 1 && ahead <= DAYS_AHEAD
			? format(language, 'weekday', at)
			: told.slice(0, told.lastIndexOf(joint));
	// "Alle 1" and "alle 0" are said by nobody.
	const spoken =
		language === 'it' ? clock.replace(/^(0[2-9]|[12]\d):00$/, (_, hour) => `${Number(hour)}`) : clock;
	return { day, clock: `${joint.trim()} ${spoken}` };
}

/** As `moment`, without "oggi": "alle 14:45", "ieri alle 22:00". For sentences that speak of the present. */
export function shortMoment(language: Language, at: number, now: number): string {
	if (daysAgo(at, now) !== 0) return moment(language, at, now);
	return language === 'it' ? `alle ${clockTime(language, at)}` : `at ${clockTime(language, at)}`;
}

/** "domani dalle 01:00 alle 05:00", "da domani alle 23:00 a sabato 14 marzo alle 05:00". */
export function windowMoment(language: Language, fromAt: number, toAt: number, now: number): string {
	const from = moment(language, fromAt, now);
	if (romeDayStart(fromAt) !== romeDayStart(toAt))
		return language === 'it'
			? `da ${from} a ${moment(language, toAt, now)}`
			: `from ${from} to ${moment(language, toAt, now)}`;
	const [joint, words] = language === 'it' ? [' alle ', ['dalle', 'alle']] : [' at ', ['from', 'to']];
	const day = from.slice(0, from.lastIndexOf(joint));
	return `${day} ${words[0]} ${clockTime(language, fromAt)} ${words[1]} ${clockTime(language, toAt)}`;
}

/** With a small letter, inside a sentence. */
export function decapitalised(text: string): string {
	return text.charAt(0).toLowerCase() + text.slice(1);
}

/** "oggi 14:45", "ieri 22:00", "lun 23 gen 09:30": where it stands beside a name. */
export function briefMoment(language: Language, at: number, now: number): string {
	const days = daysAgo(at, now);
	const near = { it: { 0: 'oggi', 1: 'ieri' }, en: { 0: 'today', 1: 'yesterday' } }[language] as Record<
		number,
		string
	>;
	const shape = yearOf(at) === yearOf(now) ? 'brief' : 'briefYear';
	return `${near[days] ?? format(language, shape, at)} ${clockTime(language, at)}`;
}

/** "dalle 14:45", "da ieri 22:00", "da gio 26 gen 14:45". */
export function sinceBrief(language: Language, at: number, now: number): string {
	if (daysAgo(at, now) === 0) return sinceMoment(language, at, now);
	return `${{ it: 'da', en: 'since' }[language]} ${briefMoment(language, at, now)}`;
}

/** "fino alle 18:00", "fino a domani alle 00:10". */
export function untilMoment(language: Language, at: number, now: number): string {
	if (daysAgo(at, now) !== 0)
		return `${{ it: 'fino a', en: 'until' }[language]} ${moment(language, at, now)}`;
	return language === 'it' ? `fino alle ${clockTime(language, at)}` : `until ${clockTime(language, at)}`;
}

/** "14:45", "26 gen 14:45": where there is little room. */
export function tightMoment(language: Language, at: number, now: number): string {
	const clock = clockTime(language, at);
	return daysAgo(at, now) === 0 ? clock : `${shortDay(language, at)} ${clock}`;
}

/** "dalle 14:45", "da ieri alle 22:00", "da giovedì 26 gennaio alle 14:45". */
export function sinceMoment(language: Language, at: number, now: number): string {
	if (language === 'en')
		return `since ${daysAgo(at, now) === 0 ? clockTime(language, at) : moment(language, at, now)}`;
	return daysAgo(at, now) === 0 ? `dalle ${clockTime(language, at)}` : `da ${moment(language, at, now)}`;
}

/** "webmail, accesso e PEC". */
export function list(language: Language, items: readonly string[]): string {
	return once(
		`${language}.list`,
		() => new Intl.ListFormat(LOCALE[language], { type: 'conjunction' }),
	).format(items);
}

function numbers(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
	return once(
		`${language}.number.${JSON.stringify(options)}`,
		() => new Intl.NumberFormat(LOCALE[language], options),
	);
}

type Unit = 'day' | 'hour' | 'minute' | 'second' | 'millisecond';

/** "3 ore", "1 giorno": a number with its unit, in the plural it needs. */
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
	if (ms > 0 && ms < MINUTE_MS) return language === 'it' ? 'meno di un minuto' : 'less than a minute';
	const days = Math.floor(ms / DAY_MS);
	const hours = Math.floor((ms % DAY_MS) / HOUR_MS);
	const minutes = Math.floor((ms % HOUR_MS) / MINUTE_MS);
	const parts: string[] = [];
	if (days > 0) parts.push(amount(language, days, 'day'));
	if (hours > 0) parts.push(amount(language, hours, 'hour'));
	if (minutes > 0 && days === 0) parts.push(amount(language, minutes, 'minute'));
	return parts.length === 0 ? amount(language, 0, 'minute') : list(language, parts);
}

/** "22 a 46 ore" of a window still to open (`range`), "3 ore" of one that is open or ends as soon as it opens. */
export function countdown(
	language: Language,
	fromMs: number,
	toMs: number,
): { text: string; range: boolean } {
	const [unit, ms] = toMs > 3 * DAY_MS ? (['day', DAY_MS] as const) : (['hour', HOUR_MS] as const);
	const [from, to] = [Math.round(fromMs / ms), Math.round(toMs / ms)];
	if (from < 1 || from === to) return { text: duration(language, Math.max(0, toMs)), range: false };
	const till = { it: 'a', en: 'to' }[language];
	return { text: `${number(language, from)} ${till} ${amount(language, to, unit)}`, range: true };
}

/** With a capital, to begin a sentence. */
export function capitalised(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A plain number, with the separators of the language. */
export function number(language: Language, value: number): string {
	return numbers(language, {}).format(value);
}

/** The form for `n` things. */
export function plural(language: Language, n: number, forms: { one: string; other: string }): string {
	return once(`${language}.plural`, () => new Intl.PluralRules(LOCALE[language])).select(n) === 'one'
		? forms.one
		: forms.other;
}

/** "0,4 s": how long an answer took. */
export function seconds(language: Language, ms: number): string {
	return numbers(language, {
		style: 'unit',
		unit: 'second',
		unitDisplay: 'short',
		maximumFractionDigits: 1,
		minimumFractionDigits: 1,
	}).format(ms / 1_000);
}
