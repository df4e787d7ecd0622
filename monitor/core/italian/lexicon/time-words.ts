/** Numbers, units, weekdays and months as words of a clause. */

import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../time';
import { type Word, wordAt } from '../text/words';

const words = (list: string) => list.trim().split(/\s+/);
export const wordSet = (list: string): ReadonlySet<string> => new Set(words(list));

export const WEEKDAYS = words('domenica lunedi martedi mercoledi giovedi venerdi sabato');
export const MONTHS = words(
	'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
);
const NUMBERS: Record<string, number> = {
	mezza: 0.5,
	mezz: 0.5,
	un_quarto: 0.25,
	tre_quarti: 0.75,
	un: 1,
	una: 1,
	uno: 1,
	un_altro: 1,
	un_altra: 1,
	due: 2,
	paio: 2,
	tre: 3,
	quattro: 4,
	cinque: 5,
	sei: 6,
	sette: 7,
	otto: 8,
	nove: 9,
	dieci: 10,
	dodici: 12,
	quindici: 15,
	venti: 20,
	ventiquattro: 24,
	trenta: 30,
	trentasei: 36,
	quarantotto: 48,
	settantadue: 72,
};
const UNITS: Record<string, number> = {
	minuto: MINUTE_MS,
	minuti: MINUTE_MS,
	ora: HOUR_MS,
	ore: HOUR_MS,
	h: HOUR_MS,
	giorno: DAY_MS,
	giorni: DAY_MS,
	giornata: DAY_MS,
	settimana: 7 * DAY_MS,
	settimane: 7 * DAY_MS,
};
/** The length of the unit at `i` in ms, 0 if there is none. */
export function unitAt(clause: readonly Word[], i: number): number {
	const word = wordAt(clause, i);
	return Object.hasOwn(UNITS, word) ? (UNITS[word] ?? 0) : 0;
}

/** The number at `i`, in digits or letters. */
export function numberAt(clause: readonly Word[], i: number): number | null {
	const word = clause[i];
	if (word === undefined) return null;
	if (word.kind === 'number') return word.word.length <= 4 ? Number(word.word) : null;
	return Object.hasOwn(NUMBERS, word.word) ? (NUMBERS[word.word] ?? null) : null;
}
