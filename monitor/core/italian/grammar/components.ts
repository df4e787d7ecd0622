/** Words that name parts of the service. */

import type { ComponentId } from '../../status';
import { WHOLE_MAIL } from '../lexicon/brands';
import { has, is, type Word } from '../text/words';

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
