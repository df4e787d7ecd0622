/** The hours and days of announced maintenance: "dalle 22 di sabato alle 8 di domenica", "ore 01:00-04:00". */

import { DAY_MS, MINUTE_MS, romeInstant, romeTime } from '../../time';
import type { Found } from '../found';
import { type Day, dayOf, type Parts, type Window } from '../grammar/calendar';
import { isTimeOnly } from '../grammar/moments';
import { readClock, readDate, readNumber } from '../grammar/numbers';
import { numberAt, WEEKDAYS, wordSet } from '../lexicon/time-words';
import type { Clause } from '../text/clause';
import { before, says, type Word, wordAt } from '../text/words';

/** A clause and its number. */
export type Part = { clause: Clause; index: number };
type Clock = { hour: number; minute: number; clause: number; place: number };
type Times = { clocks: Clock[]; days: Parts[]; night: boolean; lastsMs: number };

/** Maintenance is announced two months ahead at most and lasts three days at most; beyond that, the reading is wrong. */
const FARTHEST_MS = 60 * DAY_MS;
const LONGEST_MS = 3 * DAY_MS;
const DAY_OPENERS = wordSet('il del dal al giorno l');
const NIGHT = wordSet('notte stanotte nottata');

/** The window that these clauses name, or null if an hour is missing or the hours make no sense. */
export function windowIn(
	parts: readonly Part[],
	all: readonly Clause[],
	saidAt: number,
): Found<Window> | null {
	const times = timesIn(parts);
	// "Il passaggio? Il 3 dicembre. … Dalle 4 alle 6".
	if (times.days.length === 0) {
		const earlier = all.filter(({ sentence }) => sentence < (parts[0]?.clause.sentence ?? 0));
		const { days } = timesIn(earlier.map((clause, index) => ({ clause, index })));
		times.days.push(...days.filter(({ month }) => month !== undefined).slice(-1));
	}
	const [from, to = lasting(times)] = times.clocks;
	if (from === undefined || to === undefined || times.clocks.length > 2) return null;
	const window = windowOf(from, to, times, saidAt);
	if (window === null) return null;
	const last = to.clause === from.clause ? to.place : from.place;
	return { value: window, clause: from.clause, first: from.place, last };
}

/** "Dalle ore 1, durata stimata: 4 ore": the end, on a clock that runs past midnight. */
function lasting({ clocks: [from], lastsMs }: Times): Clock | undefined {
	if (from === undefined || lastsMs === 0) return undefined;
	const minutes = from.hour * 60 + from.minute + lastsMs / MINUTE_MS;
	return { ...from, hour: Math.floor(minutes / 60) % 24, minute: minutes % 60 };
}

/** "nella notte tra il 10 e l'11 marzo". */
export function namesDay(parts: readonly Part[]): boolean {
	return timesIn(parts).days.length > 0;
}

function timesIn(parts: readonly Part[]): Times {
	const times: Times = { clocks: [], days: [], night: false, lastsMs: 0 };
	for (const { clause, index } of parts) readTimes(clause.words, index, times);
	return times;
}

/** The hours and days named in a clause. */
function readTimes(words: readonly Word[], clause: number, times: Times): void {
	let weekday: { parts: Parts; place: number } | null = null;
	for (let i = 0; i < words.length; i++) {
		const word = wordAt(words, i);
		if (NIGHT.has(word)) times.night = true;
		const parts: Parts = { durations: [] };
		const shift = ['oggi', 'domani', 'dopodomani'].indexOf(word);
		if (shift >= 0) times.days.push({ ...parts, shift });
		else if (WEEKDAYS.includes(word)) {
			parts.weekday = WEEKDAYS.indexOf(word);
			times.days.push(parts);
			weekday = { parts, place: i };
		}
		const noon = ['mezzanotte', 'mezzogiorno'].indexOf(word.replace('da_', ''));
		if (noon >= 0) times.clocks.push({ hour: noon * 12, minute: 0, clause, place: i });
		const number = numberAt(words, i);
		if (
			number === null ||
			(words[i]?.kind !== 'number' && !/^(?:alle|dalle|all|dall)$/.test(wordAt(words, i - 1)))
		)
			continue;
		const used =
			readDate(words, i, number, parts) ||
			readClock(words, i, number, parts) ||
			readNumber(words, i, number, parts);
		// "Ore 1-4".
		const paired = wordAt(words, i + 1) === '-' && words[i + 2]?.kind === 'number' && words.length === 3;
		const ranged =
			used === 0 && number <= 24 && (paired || (wordAt(words, i - 1) === '-' && times.clocks.length === 1));
		if (ranged) parts.hour = number;
		if (
			parts.unitMs !== undefined &&
			(isTimeOnly(words) || says(before(words, i, 4), /^(?:durata|durera|dureranno)$/))
		)
			times.lastsMs = Math.max(...parts.durations) * parts.unitMs;
		if (parts.hour !== undefined)
			times.clocks.push({ hour: parts.hour, minute: parts.minute ?? 0, clause, place: i });
		else if (parts.day !== undefined) {
			const named = parts.month !== undefined || DAY_OPENERS.has(wordAt(words, i - 1));
			if (weekday !== null && weekday.place === i - 1) Object.assign(weekday.parts, parts);
			else if (named) times.days.push(parts);
		}
		i += Math.max(0, used - 1);
	}
}

function windowOf(from: Clock, to: Clock, { days, night }: Times, saidAt: number): Window | null {
	const [first, second] = days;
	if (days.length > 2 || (night && first?.shift === 1 && from.hour < 12)) return null;
	const shared = first?.month === undefined && second?.month !== undefined ? { month: second.month } : {};
	const dayOne = dayOf({ ...(first ?? { durations: [] }), ...shared }, saidAt);
	const dayTwo = second === undefined ? dayOne : dayOf(second, saidAt);
	// "Nella notte tra il 17 e il 18": the small hours belong to the 18th.
	let fromAt = instant(night && second !== undefined && from.hour < 12 ? dayTwo : dayOne, from);
	let toAt = instant(dayTwo, to);
	if (first === undefined && fromAt <= saidAt && toAt <= saidAt) {
		fromAt = tomorrow(fromAt);
		toAt = tomorrow(toAt);
	}
	if (toAt <= fromAt) toAt = tomorrow(toAt);
	const sound = toAt > saidAt && toAt - fromAt <= LONGEST_MS && fromAt - saidAt <= FARTHEST_MS;
	return sound && toAt > fromAt ? { fromAt, toAt } : null;
}

function instant(day: Day, { hour, minute }: Clock): number {
	return romeInstant(day.year, day.month, day.day, hour, minute);
}

/** The same hour of the next day. */
function tomorrow(at: number): number {
	const { year, month, day, hour, minute } = romeTime(at);
	return romeInstant(year, month, day + 1, hour, minute);
}
