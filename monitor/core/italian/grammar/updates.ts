/** Articles that grow: the paragraph that dates itself last ("Aggiornamento ore 11:45: …") is the one that speaks of now. */

import { numberAt } from '../lexicon/time-words';
import type { Clause } from '../text/clauses';
import type { Word } from '../text/words';
import type { Parts } from './calendar';
import { readClock, readNumber } from './numbers';

/** An hour stands no further from the word that announces it. */
const NEAR = 4;

/** The number of the newest paragraph that says it is an update of a given hour, or null if none does. */
export function latestUpdate(clauses: readonly Clause[]): number | null {
	let latest: { paragraph: number; minutes: number } | null = null;
	let paragraph = -1;
	for (const clause of clauses) {
		if (clause.paragraph === paragraph) continue;
		paragraph = clause.paragraph;
		const minutes = updateTime(clause.words);
		if (minutes !== null && (latest === null || minutes > latest.minutes)) latest = { paragraph, minutes };
	}
	return latest?.paragraph ?? null;
}

/** Minutes of the day in "Aggiornamento [delle] ore 11:45" at the start of a clause. */
function updateTime(words: readonly Word[]): number | null {
	if (!/^(?:aggiornamento|update|aggiornato)$/.test(words[0]?.word ?? '')) return null;
	for (let i = 1; i <= NEAR; i++) {
		const number = numberAt(words, i);
		if (number === null || words[i]?.kind !== 'number') continue;
		const parts: Parts = { durations: [] };
		if (readClock(words, i, number, parts) === 0) readNumber(words, i, number, parts);
		return parts.hour === undefined ? null : parts.hour * 60 + (parts.minute ?? 0);
	}
	return null;
}
