/** Times as people say them in a sentence: promises, windows, short and long, with or without "today". */

import { DAY_MS, HOUR_MS, romeDayStart } from '../../monitor/core/time';
import { amount, clockTime, daysAgo, duration, format, moment, number, sinceMoment, yearOf } from './format';
import type { Language } from './language';

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
