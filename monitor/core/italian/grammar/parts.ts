/** What a clause is about: the parts of the service it names, and whether it is about some only ("un utente su tre"). */

import type { ComponentId } from '../../status';
import { WHOLE_MAIL } from '../lexicon/brands';
import { numberAt } from '../lexicon/time-words';
import { after, has, is, says, type Word, wordAt } from '../text/words';

/** The components a clause is about: none if it names the mail as a whole ("il blocco di Libero Mail, anche le PEC"). */
export function componentsIn(words: readonly Word[]): ComponentId[] {
	const whole = words.some(
		(word, i) =>
			(WHOLE_MAIL.has(word.word) || word.word === 'posta') &&
			!is(words[i + 1], 'pec', 'app') &&
			!has(words.slice(Math.max(0, i - 2), i), 'app', 'pec'),
	);
	const found = new Set<ComponentId>();
	for (const word of words)
		for (const id of componentsOf(word, words)) if (id !== 'pec' || !whole) found.add(id);
	return [...found];
}

export function componentsOf(word: Word, around: readonly Word[]): ComponentId[] {
	if (word.tags.size === 0) return [];
	if (is(word, 'pec')) return ['pec'];
	if (is(word, 'ios')) return ['app-ios'];
	if (is(word, 'android')) return ['app-android'];
	if (is(word, 'app')) return has(around, 'ios', 'android') ? [] : ['app-android', 'app-ios'];
	if (is(word, 'imap')) return ['imap-pop'];
	if (is(word, 'smtp')) return ['smtp'];
	if (is(word, 'signin')) return ['login'];
	if (is(word, 'web')) return ['webmail'];
	return [];
}

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
