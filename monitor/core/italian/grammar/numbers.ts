/** The meaning of a number in a time expression: a date, a clock hour, a count of hours or days. */

import { MONTHS, numberAt, unitAt, WEEKDAYS, wordSet } from '../lexicon/time-words';
import { type Word, wordAt } from '../text/words';
import type { Parts } from './calendar';

/** Between two numbers they make a range: "24/48", "da 24 a 48". */
export const LINKS = wordSet('/ - – o e a alle massimo');

/** "27 gennaio [2023]", "27/01[/2023]". */
export function readDate(clause: readonly Word[], i: number, day: number, parts: Parts): number {
	const monthName = MONTHS.indexOf(wordAt(clause, i + 1)) + 1;
	const slashed =
		wordAt(clause, i + 1) === '/' && (unitAt(clause, i + 3) === 0 || numberAt(clause, i + 4) !== null)
			? numberAt(clause, i + 2)
			: null;
	const month = monthName || (slashed !== null && slashed >= 1 && slashed <= 12 ? slashed : 0);
	if (month === 0 || day < 1 || day > 31) return 0;
	parts.day = day;
	parts.month = month;
	const used = monthName > 0 ? 2 : 3;
	const yearPlace = i + used + (wordAt(clause, i + used) === '/' ? 1 : 0);
	const year = numberAt(clause, yearPlace) ?? 0;
	if (year < 2000) return used;
	parts.year = year;
	return yearPlace - i + 1;
}

/** "14:45", "14.45". */
export function readClock(clause: readonly Word[], i: number, hour: number, parts: Parts): number {
	const minute = numberAt(clause, i + 2);
	const mark = wordAt(clause, i + 1);
	if ((mark !== ':' && mark !== '.') || minute === null || hour >= 24 || minute >= 60) return 0;
	if (wordAt(clause, i + 2).length !== 2) return 0;
	setHour(parts, hour);
	parts.minute = minute;
	return 3;
}

/** "Dalle 23 alle 6" ends on the next day. */
function setHour(parts: Parts, hour: number): void {
	if (parts.hour !== undefined && hour < parts.hour) parts.overnight = true;
	parts.hour = hour;
	delete parts.minute;
}

/** A bare number: a count of hours or days ("24/48 ore"), the hour ("le 18") or the day ("il 27"). */
export function readNumber(clause: readonly Word[], i: number, number: number, parts: Parts): number {
	if (/^(?:%|per_cento)$/.test(wordAt(clause, i + 1))) return 0;
	const previous = wordAt(clause, i - 1);
	const isHour =
		/^(?:le|alle|dalle|delle|ore|h|all|dall|dell|ora)$/.test(previous) ||
		(previous === '.' && wordAt(clause, i - 2) === 'h');
	let secondPlace = i + 2;
	while (/^(?:le|i|alle|ai)$/.test(wordAt(clause, secondPlace))) secondPlace++;
	const second = LINKS.has(wordAt(clause, i + 1)) ? numberAt(clause, secondPlace) : null;
	const range = second !== null && unitAt(clause, secondPlace + 1) > 0;
	let unitPlace = range ? secondPlace + 1 : i + 1;
	// "Un altro giorno", "due buone ore".
	if (/^(?:altr[oaei]|buon[aei]|lung\w+|ulterior[ei]|scars[ei])$/.test(wordAt(clause, unitPlace)))
		unitPlace++;
	if (wordAt(clause, unitPlace) === 'd' || (number === 2 && wordAt(clause, unitPlace) === 'di')) unitPlace++;
	const unitMs = unitAt(clause, unitPlace);
	// "24 ore su 24" describes how they work.
	if (unitMs > 0 && previous !== 'ore' && wordAt(clause, unitPlace + 1) !== 'su') {
		parts.durations = range && second !== null ? [number, second] : [number];
		parts.unitMs = unitMs;
		// "Un'ora e mezza".
		const half = wordAt(clause, unitPlace + 1) === 'e' && /^mezz[ao]$/.test(wordAt(clause, unitPlace + 2));
		if (half) parts.durations = parts.durations.map((length) => length + 0.5);
		return unitPlace - i + (half ? 3 : 1);
	}
	if (clause[i]?.kind !== 'number' && !isHour) return 0;
	if (isHour && number <= 24) {
		setHour(parts, number);
		return 1;
	}
	const isDay = /^(?:il|del|giorno|al|dal|l|di|entro|per)$/.test(previous) || WEEKDAYS.includes(previous);
	if (!isDay || number < 1 || number > 31) return 0;
	parts.day = number;
	return 1;
}
