/** Works announced for a window to come: "sabato 21 dalle ore 2 alle ore 7 la posta potrebbe non essere accessibile". */

import { DAY_MS, romeInstant, romeTime } from '../time';
import { type Day, dayOf, type Parts, type Window } from './calendar';
import type { Clause } from './clauses';
import type { Found } from './found';
import { readClock, readDate, readNumber } from './numbers';
import { isBackground } from './surroundings';
import { numberAt, WEEKDAYS, wordAt, wordSet } from './time-words';
import { after, before, hasClass, is, isNegated, type Word } from './words';

export type Plan = {
	window: Found<Window> | null;
	/** Annulled, or moved to another day. */
	calledOff: boolean;
	/** Numbers of the sentences that announce works, or call them off. */
	sentences: ReadonlySet<number>;
};

type Clock = { hour: number; minute: number; clause: number; place: number };
type Times = { clocks: Clock[]; days: Parts[]; night: boolean };

/** Works are announced two months ahead at most and last three days at most; beyond, the reading is wrong. */
const FARTHEST_MS = 60 * DAY_MS;
const LONGEST_MS = 3 * DAY_MS;
const DAY_OPENERS = wordSet('il del dal al giorno l');
const NIGHT = wordSet('notte stanotte nottata');
const SYSTEMS = /^(?:sistem|software|piattaform|infrastruttur|server|tecnologic)/;
const CALLED_OFF = /^(?:annullat|rinviat|rimandat|posticipat|revocat|spostat)[oaie]$/;

/** What the text announces. */
export function readPlan(clauses: readonly Clause[], saidAt: number): Plan {
	const said = new Map<number, { clause: Clause; index: number }[]>();
	clauses.forEach((clause, index) => {
		const parts = said.get(clause.sentence) ?? [];
		parts.push({ clause, index });
		said.set(clause.sentence, parts);
	});
	let window: Plan['window'] = null;
	let calledOff = false;
	let headed = false;
	const sentences = new Set<number>();
	for (const [sentence, parts] of said) {
		const words = parts.flatMap(({ clause }) => [...clause.words]);
		const works = isAnnounced(words);
		// The window may stand in the sentence behind the one that names the works.
		if (works || (headed && isHindered(words))) {
			const off = words.some((word) => CALLED_OFF.test(word.word));
			const found: Plan['window'] = off ? null : windowIn(parts, saidAt);
			calledOff ||= off;
			window ??= found;
			// Without their hours only a maintenance is sure to come, if a verb or "prevista" says so.
			const sure = hasClass(words, 'maintenance') && isToCome(words);
			if (off || found !== null || sure) sentences.add(sentence);
		}
		headed = works;
	}
	return { window, calledOff, sentences };
}

/** Works that are to come, not those that go on or are over. */
function isAnnounced(words: readonly Word[]): boolean {
	const place = words.findIndex((_, i) => isWorks(words, i));
	if (place < 0 || isNegated(words, place) || isBackground(words, place) || isBlamed(words, place))
		return false;
	if (hasClass(words, 'done', 'underway') || isAtIt(words)) return false;
	if (hasClass(words, 'maintenance')) return isToCome(words) || !hasVerb(words);
	return isToCome(words) && isHindered(words);
}

/** "colpa della manutenzione prevista ieri". */
function isBlamed(words: readonly Word[], i: number): boolean {
	return before(words, i, 4).some((word) => is(word, 'because') && word.word !== 'per');
}

/** Not "aggiornamento delle 15:20", which is news. */
function isWorks(words: readonly Word[], i: number): boolean {
	if (is(words[i], 'maintenance') || /^(?:lavori|interventi?)$/.test(wordAt(words, i))) return true;
	return (
		wordAt(words, i).startsWith('aggiornament') && after(words, i, 3).some((word) => SYSTEMS.test(word.word))
	);
}

/** "stiamo effettuando", "è in manutenzione". */
function isAtIt(words: readonly Word[]): boolean {
	return words.some(
		(word, i) =>
			(/^st(?:a|anno|iamo)$/.test(word.word) && words[i + 1]?.form === 'gerund') ||
			(is(word, 'maintenance') &&
				words[i - 1]?.word === 'in' &&
				!before(words, i, 4).some((w) => w.form === 'future')),
	);
}

function isToCome(words: readonly Word[]): boolean {
	return words.some(
		(word) =>
			is(word, 'future', 'conditional', 'planned') ||
			word.form === 'future' ||
			word.word.startsWith('possibil') ||
			CALLED_OFF.test(word.word),
	);
}

/** "non sarà raggiungibile", "verrà sospeso", "possibili interruzioni". */
function isHindered(words: readonly Word[]): boolean {
	return (
		isToCome(words) &&
		words.some((word, i) => is(word, 'unable', 'fault') || (is(word, 'able', 'can') && isNegated(words, i)))
	);
}

/** A heading has none. */
function hasVerb(words: readonly Word[]): boolean {
	return words.some((word) => is(word, 'copula', 'imperfect', 'remote') || /^(?:ha|hanno)$/.test(word.word));
}

function windowIn(parts: readonly { clause: Clause; index: number }[], saidAt: number): Found<Window> | null {
	const times: Times = { clocks: [], days: [], night: false };
	for (const { clause, index } of parts) readTimes(clause.words, index, times);
	const [from, to] = times.clocks;
	if (from === undefined || to === undefined || times.clocks.length > 2) return null;
	const window = windowOf(from, to, times, saidAt);
	if (window === null) return null;
	const last = to.clause === from.clause ? to.place : from.place;
	return { value: window, clause: from.clause, first: from.place, last };
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
		const number = numberAt(words, i);
		if (number === null || words[i]?.kind !== 'number') continue;
		const used =
			readDate(words, i, number, parts) ||
			readClock(words, i, number, parts) ||
			readNumber(words, i, number, parts);
		// "Ore 1-4".
		const ranged = used === 0 && wordAt(words, i - 1) === '-' && times.clocks.length === 1 && number <= 24;
		if (ranged) parts.hour = number;
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
	// "Nella notte tra il 17 e il 18": the small hours are those of the 18th.
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
