/** Times as people say them in a sentence: promises, windows, short and long, with or without "today". */

import { DAY_MS, HOUR_MS, romeDayStart } from '../../monitor/core/time';
import {
	amount,
	clockTime,
	dayName,
	daysAgo,
	duration,
	format,
	moment,
	number,
	sinceMoment,
	yearOf,
} from './format';
import { type Language, TIMES } from './language';

/** Days ahead for which the weekday alone is clear. */
const DAYS_AHEAD = 6;

/** "domani", "alle 16"; "venerdì", "alle 16": for promises, which are precise to the hour. */
export function promisedMoment(language: Language, at: number, now: number): { day: string; clock: string } {
	const ahead = -daysAgo(at, now);
	const day = ahead > 1 && ahead <= DAYS_AHEAD ? format(language, 'weekday', at) : dayName(language, at, now);
	const words = TIMES[language];
	return { day, clock: words.at(words.promised(clockTime(language, at))) };
}

/** "domani dalle 01:00 alle 05:00", "da domani alle 23:00 a sabato 14 marzo alle 05:00". */
export function windowMoment(language: Language, fromAt: number, toAt: number, now: number): string {
	const { window } = TIMES[language];
	if (romeDayStart(fromAt) !== romeDayStart(toAt))
		return window.moments(moment(language, fromAt, now), moment(language, toAt, now));
	const clocks = window.clocks(clockTime(language, fromAt), clockTime(language, toAt));
	return `${dayName(language, fromAt, now)} ${clocks}`;
}

/** With a lower-case initial, inside a sentence. */
export function decapitalised(text: string): string {
	return text.charAt(0).toLowerCase() + text.slice(1);
}

/** "oggi 14:45", "ieri 22:00", "lun 23 gen 09:30": next to a name. */
export function briefMoment(language: Language, at: number, now: number): string {
	const days = daysAgo(at, now);
	const shape = yearOf(at) === yearOf(now) ? 'brief' : 'briefYear';
	const day = days === 0 || days === 1 ? dayName(language, at, now) : format(language, shape, at);
	return `${day} ${clockTime(language, at)}`;
}

/** "dalle 14:45", "da ieri 22:00", "da gio 26 gen 14:45". */
export function sinceBrief(language: Language, at: number, now: number): string {
	if (daysAgo(at, now) === 0) return sinceMoment(language, at, now);
	return TIMES[language].since.moment(briefMoment(language, at, now));
}

/** "fino alle 18:00", "fino a domani alle 00:10". */
export function untilMoment(language: Language, at: number, now: number): string {
	const { until } = TIMES[language];
	return daysAgo(at, now) === 0
		? until.clock(clockTime(language, at))
		: until.moment(moment(language, at, now));
}

/** "22 a 46 ore" for a window that has not opened (`range`), "3 ore" for one that is open or ends as soon as it opens. */
export function countdown(
	language: Language,
	fromMs: number,
	toMs: number,
): { text: string; range: boolean } {
	const [unit, ms] = toMs > 3 * DAY_MS ? (['day', DAY_MS] as const) : (['hour', HOUR_MS] as const);
	const [from, to] = [Math.round(fromMs / ms), Math.round(toMs / ms)];
	if (from < 1 || from === to) return { text: duration(language, Math.max(0, toMs)), range: false };
	const text = TIMES[language].range(number(language, from), amount(language, to, unit));
	return { text, range: true };
}

/** With a capital, at the start of a sentence. */
export function capitalised(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
