/** Whether a statement is about some only: "un utente su tre", "trecentomila caselle". */

import { numberAt } from '../lexicon/time-words';
import { after, is, says, type Word, wordAt } from '../text/words';

export function isPartOf(words: readonly Word[]): boolean {
	return words.some(
		(w, i) => (is(w, 'some') && !is(words[i + 1], 'pastspan', 'trouble', 'report')) || isCounted(words, i),
	);
}

/** "Un utente su tre", "trecentomila caselle". */
function isCounted(words: readonly Word[], i: number): boolean {
	if (wordAt(words, i) === 'su')
		return (
			numberAt(words, i + 1) !== null &&
			!/^ore$/.test(wordAt(words, i - 1)) &&
			wordAt(words, i - 1) !== 'ventiquattro' &&
			wordAt(words, i - 2) !== '24'
		);
	return (
		/^(?!nove)\w+mil(?:a|ion[ei])$/.test(wordAt(words, i)) &&
		says(after(words, i, 3), /^(?:casell|account|utenti)/)
	);
}

export function isCountedHere(words: readonly Word[]): boolean {
	return words.some((_, i) => isCounted(words, i));
}
