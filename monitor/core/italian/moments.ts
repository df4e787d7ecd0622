/** Expressions of future time ("entro le prossime 24/48 ore", "venerdì pomeriggio") as windows, relative to the time of the text in Rome. */

import { DAY_MS, HOUR_MS, MINUTE_MS, romeInstant, romeTime } from '../time';
import type { Word } from './clauses';

export type Moment = {
	fromAt: number;
	toAt: number;
	/** Places of its words: [first, last]. */
	first: number;
	last: number;
};

const WEEKDAYS = ['domenica', 'lunedi', 'martedi', 'mercoledi', 'giovedi', 'venerdi', 'sabato'];
const MONTHS =
	`gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre`.split(' ');
const NUMBERS = `zero un due tre quattro cinque sei sette otto nove dieci undici dodici`.split(' ');
const BIG_NUMBERS: Record<string, number> = {
	una: 1,
	uno: 1,
	ventiquattro: 24,
	quarantotto: 48,
	settantadue: 72,
	trentasei: 36,
	mezza: 0.5,
	paio: 2,
	quindici: 15,
	venti: 20,
	trenta: 30,
};
/** When the parts of a day end, in hours. */
const PART_ENDS: Record<string, number> = {
	mattina: 12,
	mattinata: 12,
	mattino: 12,
	stamattina: 12,
	stamani: 12,
	mezzogiorno: 12,
	pranzo: 13,
	pomeriggio: 18,
	sera: 22,
	serata: 22,
	stasera: 22,
	mezzanotte: 24,
	notte: 30,
	nottata: 30,
	stanotte: 30,
	alba: 30,
};
const UNITS: Record<string, number> = {
	ora: HOUR_MS,
	ore: HOUR_MS,
	h: HOUR_MS,
	minuti: MINUTE_MS,
	minuto: MINUTE_MS,
	giorno: DAY_MS,
	giorni: DAY_MS,
	settimana: 7 * DAY_MS,
	settimane: 7 * DAY_MS,
};
const OPENERS = new Set(
	`entro per in tra fra nel nella nelle nell nei alle dalle dalla dal fino al alla prima a ulteriori altre
	altri previsto prevista previsti circa almeno da`.split(/\s+/),
);
const FILLERS = new Set(
	`il lo la le l i gli di del della delle dei dell d nel nella nelle nell al alla alle dalle dal ore ora h
	prossimo prossima prossime prossimi successive successivi stessa stesso circa fine corso massimo e o odierna odierno
	prime primo prima primissime tarda tardo inoltrata giornata giorno giro arco un paio d primo poche qualche alcune altre
	ulteriori . : / - –`.split(/\s+/),
);
/** What says that the time has passed or counts how long it lasted. */
const PAST = new Set(
	'ultime ultimi scorse scorsi ultima scorsa scorso da dopo oltre ogni passate trascorse passati trascorsi piu ieri'.split(
		' ',
	),
);
const VAGUE_HOURS_MS = 12 * HOUR_MS;

type Parts = {
	day?: number;
	/** Days after the day of the text. */
	shift?: number;
	month?: number;
	year?: number;
	weekday?: number;
	partEnd?: number;
	hour?: number;
	minute?: number;
	durations: number[];
	unit?: number;
	soon?: true;
	today?: true;
	weekEnd?: true;
	monthEnd?: true;
};

/** The moments named in a sentence, in order. */
export function readMoments(words: readonly Word[], at: number): Moment[] {
	const moments: Moment[] = [];
	for (let i = 0; i < words.length; ) {
		const moment = readMoment(words, i, at);
		if (moment !== null) moments.push(moment);
		i = moment === null ? i + 1 : moment.last + 1;
	}
	return moments;
}

function readMoment(words: readonly Word[], start: number, at: number): Moment | null {
	const opened = OPENERS.has(wordAt(words, start));
	let i = opened ? start + 1 : start;
	if (!opened && !isTimeWord(words, start)) return null;
	// "da 48 ore", "nelle ultime 24 ore": gone by, not to come. "da 24 a 48 ore" is a range.
	const opener = wordAt(words, start);
	const isRange = opener === 'da' && ['a', '-'].includes(wordAt(words, start + 2));
	if (opener === 'da' && !isRange) return null;
	const before = wordAt(words, start - 1);
	if (PAST.has(before) && before !== 'prima') return null;
	const parts: Parts = { durations: [] };
	const spans =
		opener === 'per' ||
		[before, wordAt(words, start - 2)].some((word) => /^(?:per|da|dopo|oltre|durato|durata)$/.test(word));
	let last = -1;
	for (; i < words.length && i - start < 14; i++) {
		const word = wordAt(words, i);
		if (PAST.has(word) && word !== 'da') return null;
		const used = readPart(words, i, parts);
		if (used > 0) {
			last = i + used - 1;
			i = last;
		} else if (!FILLERS.has(word) && word !== 'a') break;
	}
	if (last < 0 || wordAt(words, last + 1) === 'fa') return null;
	// "Per quasi una settimana" is how long it lasted.
	if (spans && parts.durations.length > 0) return null;
	const window = resolve(parts, at);
	// "Domenica 18 giugno", said that day, dates the text.
	const dated = parts.weekday !== undefined || parts.month !== undefined;
	if (
		dated &&
		!/^(?:entro|per|fino)$/.test(opener) &&
		window !== null &&
		window.toAt - at < DAY_MS &&
		romeTime(window.toAt).day === romeTime(at).day
	)
		return null;
	if (window === null || window.toAt <= at) return null;
	return { ...window, first: start, last };
}

/** Reads one part of a time at `i`; the number of words used, 0 if it is none. */
function readPart(words: readonly Word[], i: number, parts: Parts): number {
	const word = wordAt(words, i);
	const next = wordAt(words, i + 1);
	const number = numberAt(words, i);
	const month = MONTHS.indexOf(next);
	if (number !== null && month >= 0) {
		parts.day = number;
		parts.month = month + 1;
		const year = Number(wordAt(words, i + 2));
		if (year > 2000) parts.year = year;
		return year > 2000 ? 3 : 2;
	}
	const second = numberAt(words, i + 2);
	if (number !== null && words[i]?.kind === 'number' && second !== null) {
		if (next === '/' && isUnit(words, i + 3) === 0 && number <= 31 && second <= 12) {
			parts.day = number;
			parts.month = second;
			return wordAt(words, i + 3) === '/' ? 5 : 3;
		}
		if ((next === ':' || next === '.') && number < 24 && second < 60 && wordAt(words, i + 2).length === 2) {
			parts.hour = number;
			parts.minute = second;
			return 3;
		}
	}
	if (number !== null) return readNumber(words, i, number, parts);
	if (word === 'oggi' || word === 'odierna' || (word === 'giornata' && parts.day === undefined))
		parts.today = true;
	else if (word === 'domani') parts.shift = 1;
	else if (word === 'dopodomani') parts.shift = 2;
	else if (WEEKDAYS.includes(word)) parts.weekday = WEEKDAYS.indexOf(word);
	else if (word in PART_ENDS) parts.partEnd = PART_ENDS[word] as number;
	else if (word === 'weekend' || (word === 'fine' && next === 'settimana')) parts.weekEnd = true;
	else if (word === 'settimana' && parts.durations.length === 0) parts.weekEnd = true;
	else if (word === 'fine' && next === 'mese') parts.monthEnd = true;
	else if (
		word === 'ore' &&
		/^(?:prossime|poche|qualche|alcune|successive|prime)$/.test(wordAt(words, i - 1))
	)
		parts.soon = true;
	else if (word === 'ora' && wordAt(words, i - 1) === 'qualche') parts.soon = true;
	else return 0;
	return word === 'fine' ? 2 : 1;
}

/** A bare number: a count of hours or days ("24/48 ore"), the hour ("le 18") or the day ("il 27"). */
function readNumber(words: readonly Word[], i: number, number: number, parts: Parts): number {
	let unitPlace = i + 1;
	const numbers = [number];
	const link = wordAt(words, i + 1);
	let secondPlace = i + 2;
	while (['le', 'i', 'alle', 'ai'].includes(wordAt(words, secondPlace))) secondPlace++;
	const second = numberAt(words, secondPlace);
	if (
		['/', '-', '–', 'o', 'e', 'a', 'alle', 'massimo'].includes(link) &&
		second !== null &&
		isUnit(words, secondPlace + 1) > 0
	) {
		numbers.push(second);
		unitPlace = secondPlace + 1;
	}
	if (wordAt(words, unitPlace) === 'd') unitPlace++;
	const unit = isUnit(words, unitPlace);
	const isHour =
		/^(?:le|alle|dalle|ore|h|all|ora)$/.test(wordAt(words, i - 1)) ||
		(wordAt(words, i - 1) === '.' && wordAt(words, i - 2) === 'h');
	if (unit > 0 && !(isHour && wordAt(words, i - 1) === 'ore')) {
		parts.durations = numbers;
		parts.unit = unit;
		return unitPlace - i + 1;
	}
	if (words[i]?.kind !== 'number' && !isHour) return 0;
	if (isHour && number <= 24) {
		parts.hour = number;
		return 1;
	}
	if (
		number >= 1 &&
		number <= 31 &&
		/^(?:il|del|giorno|al|dal|l|di|entro|per)$|i$/.test(wordAt(words, i - 1))
	) {
		parts.day = number;
		return 1;
	}
	return 0;
}

function isUnit(words: readonly Word[], i: number): number {
	return UNITS[wordAt(words, i)] ?? 0;
}

function isTimeWord(words: readonly Word[], i: number): boolean {
	const word = wordAt(words, i);
	if (/^(?:domani|dopodomani|stasera|stanotte)$/.test(word) || WEEKDAYS.includes(word)) return true;
	return (
		numberAt(words, i) !== null && readNumber(words, i, numberAt(words, i) as number, { durations: [] }) > 1
	);
}

function numberAt(words: readonly Word[], i: number): number | null {
	const word = words[i];
	if (word === undefined) return null;
	if (word.kind === 'number') return word.word.length <= 4 ? Number(word.word) : null;
	const small = NUMBERS.indexOf(word.word);
	return small > 0 ? small : (BIG_NUMBERS[word.word] ?? null);
}

function wordAt(words: readonly Word[], i: number): string {
	return words[i]?.word ?? '';
}

function resolve(parts: Parts, at: number): { fromAt: number; toAt: number } | null {
	if (parts.unit !== undefined && parts.durations.length > 0) {
		const least = Math.min(...parts.durations) * parts.unit;
		const most = Math.max(...parts.durations) * parts.unit;
		return { fromAt: parts.durations.length > 1 ? at + least : at, toAt: at + most };
	}
	const now = romeTime(at);
	const day = dayOf(parts, at);
	const end = (hour: number, minute = 0) => romeInstant(day.year, day.month, day.day, hour, minute);
	if (parts.hour !== undefined) {
		let toAt = end(parts.hour, parts.minute ?? 0);
		// "entro le 6", said in the evening, is tomorrow's; "le 8 di domani sera" is 20:00.
		if ((parts.partEnd ?? 0) > 12 && parts.hour <= 12 && parts.partEnd !== 30)
			toAt = end(parts.hour + 12, parts.minute ?? 0);
		if (toAt <= at && !day.named)
			toAt = romeInstant(now.year, now.month, now.day + 1, parts.hour, parts.minute ?? 0);
		return { fromAt: at, toAt };
	}
	if (parts.partEnd !== undefined) {
		const toAt = end(parts.partEnd);
		if (toAt <= at && !day.named)
			return { fromAt: at, toAt: romeInstant(now.year, now.month, now.day + 1, parts.partEnd) };
		return { fromAt: at, toAt };
	}
	if (day.named) return { fromAt: at, toAt: end(23, 59) };
	if (parts.soon) return { fromAt: at, toAt: at + VAGUE_HOURS_MS };
	return null;
}

function dayOf(parts: Parts, at: number): { year: number; month: number; day: number; named: boolean } {
	const now = romeTime(at);
	const { year, month } = now;
	if (parts.day !== undefined) {
		const named = { year: parts.year ?? year, month: parts.month ?? month, day: parts.day, named: true };
		// A day long gone is one of the next year (or month): "entro il 3 gennaio" said in December.
		if (parts.year === undefined && romeInstant(named.year, named.month, named.day, 24) < at - 60 * DAY_MS)
			named.year++;
		else if (parts.month === undefined && parts.day < now.day) named.month++;
		return named;
	}
	const ahead = (days: number) => {
		const t = romeTime(romeInstant(year, month, now.day + days, 12));
		return { year: t.year, month: t.month, day: t.day, named: true };
	};
	if (parts.weekday !== undefined) return ahead((parts.weekday - now.weekday + 7) % 7);
	if (parts.shift !== undefined) return ahead(parts.shift);
	if (parts.monthEnd) {
		const t = romeTime(romeInstant(year, month + 1, 0, 12));
		return { year: t.year, month: t.month, day: t.day, named: true };
	}
	if (parts.weekEnd) return ahead((7 - now.weekday) % 7);
	return { year, month, day: now.day, named: parts.today === true };
}
