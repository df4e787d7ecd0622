/** Finds future times in a clause: "entro le prossime 24/48 ore", "venerdì pomeriggio", "alle 18 di domani". */

import { DAY_MS, HOUR_MS, romeTime } from '../../time';
import { numberAt, unitAt, WEEKDAYS, wordSet } from '../lexicon/time-words';
import { type Word, wordAt } from '../text/words';
import { dayPart, type Parts, type Window, windowBetween, windowOf } from './calendar';
import { LINKS, readClock, readDate, readNumber } from './numbers';

export type Moment = Window & {
	/** Positions of its first and last word. */
	first: number;
	last: number;
	/** A length of time, counted from now. */
	lasts: boolean;
};

const OPENERS =
	wordSet(`entro per in tra fra nel nella nelle nell nei alle dalle dalla dal fino al alla prima a ulteriori altre
	altri previsto prevista previsti circa almeno da ancora
	delle dell sino tutta tutto verso attorno intorno sugli massimo`);
const FILLERS =
	wordSet(`il lo la le l i gli di del della delle dei dell d nel nella nelle nell al alla alle dalle dal a ore ora h
	prossimo prossima prossime prossimi successive successivi stessa stesso circa fine corso massimo e o odierna odierno
	prime primo prima primissime tarda tardo inoltrata giornata giorno giro arco un paio poche qualche alcune altre
	ulteriori data . : / - –`);
const FEW = wordSet('prossime poche qualche alcune successive prime');
/** Words that mark the time as past, or count its duration. */
const GONE =
	wordSet(`ultime ultimi ultima scorse scorsi scorsa scorso dopo oltre ogni passate passati trascorse trascorsi piu
	ieri`);
const SPANS = wordSet('per da dopo oltre durato durata');
const DEADLINES = wordSet('entro per fino sino');
const MAX_WORDS = 14;

/** The moments named in a clause, in order. */
export function readMoments(clause: readonly Word[], at: number): Moment[] {
	const moments: Moment[] = [];
	for (let i = 0; i < clause.length; ) {
		const moment = readMoment(clause, i, at);
		if (moment !== null) moments.push(moment);
		i = moment === null ? i + 1 : moment.last + 1;
	}
	return moments;
}

function readMoment(clause: readonly Word[], start: number, at: number): Moment | null {
	const opener = wordAt(clause, start);
	if (!OPENERS.has(opener) && !isTimeWord(clause, start)) return null;
	if (isBehind(clause, start)) return null;
	const between = opener === 'tra' || opener === 'fra';
	const read = readParts(clause, OPENERS.has(opener) ? start + 1 : start, between);
	if (read === null || wordAt(clause, read.last + 1) === 'fa') return null;
	// "Per quasi una settimana" is a past duration.
	// "Ne abbiamo per tre ore" is a remaining duration.
	const ahead =
		/^(?:abbiamo|avremo|avranno|ancora)$/.test(wordAt(clause, start - 1)) ||
		/^(?:altr[ei]|ulteriori)$/.test(wordAt(clause, start + 1));
	const spans =
		(opener === 'per' && !ahead) ||
		SPANS.has(wordAt(clause, start - 1)) ||
		SPANS.has(wordAt(clause, start - 2));
	if (spans && read.parts.durations.length > 0) return null;
	if (between && wordAt(clause, read.last + 1) === 'e') {
		const second = readParts(clause, read.last + 2, false);
		// "Tra le 12 e le 24 ore": two lengths of time.
		const { hour, minute } = read.parts;
		if (second !== null && second.parts.durations.length > 0 && hour !== undefined && minute === undefined)
			second.parts.durations.push(hour);
		const both = second !== null && second.parts.durations.length > 1;
		const window =
			second === null
				? null
				: both
					? windowOf(second.parts, at)
					: windowBetween(read.parts, second.parts, at);
		if (second !== null && window !== null)
			return { ...window, first: start, last: second.last, lasts: false };
	}
	const window = windowOf(read.parts, at);
	if (window === null || (isDateline(read.parts, window, at) && !DEADLINES.has(opener))) return null;
	return {
		...window,
		first: start,
		last: read.last,
		lasts: read.parts.durations.length > 0 || read.parts.soon === true,
	};
}

/** "Da 48 ore", "nelle ultime 24 ore", "non prima di venerdì". */
function isBehind(clause: readonly Word[], start: number): boolean {
	const opener = wordAt(clause, start);
	const previous = wordAt(clause, start - 1);
	const beforeThat = wordAt(clause, start - 2);
	if ((opener === 'prima' && previous === 'non') || (previous === 'prima' && beforeThat === 'non'))
		return true;
	if (previous === 'di' && beforeThat === 'prima') return wordAt(clause, start - 3) === 'non';
	// "Da 24 a 48 ore" is a future range, "da 48 ore" a past duration.
	if (opener === 'da') return !LINKS.has(wordAt(clause, start + 2));
	return GONE.has(previous) || previous === 'da';
}

/** "Domenica 18 giugno", said on that day, dates the text. */
function isDateline(parts: Parts, window: Window, at: number): boolean {
	if (parts.weekday === undefined && parts.month === undefined) return false;
	return window.toAt - at < DAY_MS && romeTime(window.toAt).day === romeTime(at).day;
}

/** Reads parts from `start` up to a word that belongs to no time; `short` stops at "e" ("tra giovedì e venerdì"). */
function readParts(
	clause: readonly Word[],
	start: number,
	short: boolean,
): { parts: Parts; last: number } | null {
	const parts: Parts = { durations: [] };
	let last = -1;
	for (let i = start; i < clause.length && i - start < MAX_WORDS; i++) {
		const word = wordAt(clause, i);
		if (GONE.has(word)) return null;
		if (short && word === 'e' && last >= 0) break;
		const used = readPart(clause, i, parts);
		if (used > 0) {
			last = i + used - 1;
			i = last;
		} else if (!FILLERS.has(word)) break;
	}
	return last < 0 ? null : { parts, last };
}

/** Reads one part of a time at `i`; returns the number of words used, 0 if none. */
function readPart(clause: readonly Word[], i: number, parts: Parts): number {
	const number = numberAt(clause, i);
	if (number !== null)
		return (
			readDate(clause, i, number, parts) ||
			readClock(clause, i, number, parts) ||
			readNumber(clause, i, number, parts)
		);
	const word = wordAt(clause, i);
	const next = wordAt(clause, i + 1);
	const part = dayPart(word);
	if (part !== undefined) {
		parts.part = part;
		// "Nel primo pomeriggio".
		if (/^prim[oaei]$/.test(wordAt(clause, i - 1))) parts.early = true;
	} else if (word === 'oggi' || word === 'odierna' || (word === 'giornata' && parts.day === undefined))
		parts.today = true;
	else if (word === 'domani') parts.shift = 1;
	else if (word === 'domattina') {
		parts.shift = 1;
		parts.part = 'mattina';
	} else if (word === 'dopodomani') parts.shift = 2;
	else if (WEEKDAYS.includes(word)) parts.weekday = WEEKDAYS.indexOf(word);
	else if (word === 'fine' && next === 'mese') parts.monthEnd = true;
	else if (word === 'weekend' || word === 'settimana' || (word === 'fine' && next === 'settimana'))
		parts.weekEnd = true;
	else if (
		(word === 'ore' && FEW.has(wordAt(clause, i - 1))) ||
		(word === 'ora' && wordAt(clause, i - 1) === 'qualche')
	)
		parts.soon = true;
	else return 0;
	return word === 'fine' ? 2 : 1;
}

/** Words that name a time without a preposition: "domani", "venerdì", "24/48 ore", "qualche ora". */
function isTimeWord(clause: readonly Word[], i: number): boolean {
	const word = wordAt(clause, i);
	if (
		/^(?:domani|domattina|dopodomani|stasera|stanotte|weekend|mezzogiorno|mezzanotte)$/.test(word) ||
		WEEKDAYS.includes(word)
	)
		return true;
	if (word === 'fine' && wordAt(clause, i + 1) === 'settimana') return true;
	if (FEW.has(word)) return unitAt(clause, i + 1) === HOUR_MS;
	const number = numberAt(clause, i);
	if (number === null) return false;
	const read = { durations: [] };
	return (
		readDate(clause, i, number, read) > 0 ||
		readClock(clause, i, number, read) > 0 ||
		readNumber(clause, i, number, read) > (/^(?:ore?|le)$/.test(wordAt(clause, i - 1)) ? 0 : 1)
	);
}

/** True if the clause is nothing but a time: "giovedì 19 novembre", "ore 8". */
export function isTimeOnly(clause: readonly Word[]): boolean {
	const read = readParts(clause, 0, false);
	return read !== null && read.last === clause.length - 1;
}
