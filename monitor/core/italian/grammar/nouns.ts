/** Nouns of trouble and of return: what they state, and where they are only context. */

import { after, before, has, says, type Word, wordAt } from '../text/words';
import type { Core, Value } from './operators';

/** "Le voci di un blocco sono infondate", "smentisce qualsiasi interruzione". */
export function isRumour(words: readonly Word[]): boolean {
	return words.some((w) => w.lemma === 'smentire');
}

/** "Dopo due giorni di buio", "per il disagio", "durante il blocco". */
export function isBackground(left: readonly Word[]): boolean {
	for (let i = left.length - 1; i >= Math.max(0, left.length - 7); i--) {
		const word = left[i] as Word;
		if (
			/^(?:dopo|durante|nonostante|seguito|post|scusa|scusiamo|scuse|dispiace|lezione|caso|storia|ricordo|malgrado|oltre)$/.test(
				word.word,
			)
		)
			return true;
		if (
			i >= left.length - 3 &&
			/^(?:dal|dai|dalla|dallo|subito|subiti|arrecato|arrecati|causato)$/.test(word.word) &&
			!says(before(left, i, 2), /^(?:colpit|risult)/)
		)
			return true;
	}
	return false;
}

/** The meaning of a noun of return: "ripristino completato", "riapertura graduale", "tempi di ripristino". */
export function comeback(words: readonly Word[], core: Core): Value | null {
	const left = before(words, core.first, 5);
	const right = after(words, core.last, 7);
	const near = [...left, ...right];
	if (says(right, /^durat[oa]$/)) return null;
	// "Li ritroverai alla riapertura": a time that is to come.
	if (/^(?:al|alla|all)$/.test(wordAt(words, core.first - 1)) && !has(near, 'done')) return null;
	if (has(near, 'done', 'full') && !has(left, 'negation')) return 'restored';
	if (wordAt(words, core.first - 1) === 'in') return 'recovering';
	if (has(near, 'gradual', 'underway', 'some', 'begin', 'goOn', 'slow')) return 'recovering';
	return 'waiting';
}
