/** What a verb by itself says about the mail. */

import { after, before, has, is, says, type Word, wordAt } from '../text/words';
import type { Core, Value } from './operators';
import { absorbed, isHowTo, REACH, takesObject } from './surroundings';
import { endsTrouble, isMended, isReturn, isUse, worksAt } from './verb-frames';

export function verbCore(
	words: readonly Word[],
	i: number,
	core: (value: Value, flags?: Partial<Core>) => Core,
): Core | null {
	const word = words[i] as Word;
	const reflexive = /^(?:si|mi|ci)$/.test(wordAt(words, i - 1));
	const past = word.form === 'participle';
	const finite = word.person > 0;
	if (is(word, 'expel') && has(after(words, i, 4), 'service', 'mail', 'signin')) return core('fails');
	if (is(word, 'bar') && past && says(before(words, i, 7), /^access[oi]$/)) return core('fails');
	if (word.form === 'infinitive' && isHowTo(words, i)) return null;
	if (
		is(word, 'end', 'restore') &&
		word.form === 'infinitive' &&
		wordAt(words, i - 1) === 'da' &&
		has(before(words, i, 3), 'goOn', 'lose')
	)
		return core('fails');
	if (
		is(word, 'end') &&
		is(word, 'halt') &&
		// "Un cortocircuito spegne Libero Mail".
		!(word.form === 'present' && has(after(words, i, 3), 'mail')) &&
		(before(words, i, 3).some((w) => is(w, 'trouble') || (is(w, 'matter') && w.word !== 'tutto')) ||
			(past && after(words, i, 2).some((w) => is(w, 'trouble', 'report'))))
	)
		return core('restored', { loose: true });
	// "È durato due ore".
	if (
		word.lemma === 'durare' &&
		past &&
		before(words, i, 1).some((w) => w.lemma === 'essere' && w.form === 'present')
	)
		return core('restored', { loose: true });
	if (is(word, 'able') && past && has(before(words, i, 2), 'negation'))
		return core('works', { marked: true });
	if (is(word, 'halt') && finite && word.person === 1)
		return has(after(words, i, 4), 'service') ? core('fails', { loose: true }) : null;
	if (is(word, 'halt')) {
		if (past || reflexive) return core('fails', { loose: true });
		if (word.person === 3 && !takesObject(words, i)) return core('fails', { loose: true });
		return null;
	}
	if (/^(?:sparire|scomparire)$/.test(word.lemma) && !words.some((w) => w.word.startsWith('casell')))
		return null;
	if (is(word, 'fall') && (finite || past || reflexive)) {
		return core('fails', { loose: true });
	}
	if (is(word, 'able', 'let') && governs(words, i, 'use', 'work'))
		return core('works', { marked: true, last: absorbed(words, i) });
	if (
		word.lemma === 'avere' &&
		finite &&
		has(after(words, i, 4), 'again', 'negation', 'more') &&
		says(after(words, i, 4), /^(?:posta|mail|email)$/)
	)
		return core('works', { marked: true, loose: true });
	if (is(word, 'return') && says(after(words, i, 2), /^indietro$/))
		return has(words, 'mail') ? core('fails') : null;
	if (
		is(word, 'need') &&
		(finite || word.form === 'future') &&
		(word.lemma !== 'volere' || wordAt(words, i - 1) === 'ci') &&
		after(words, i, 5).some((w) => is(w, 'longSpan'))
	)
		return core('waiting');
	const complement = complementOf(words, i);
	if (is(word, 'return', 'resume') && complement !== null) return null;
	if (is(word, 'restore') && (past || !is(word, 'return')) && isMended(words, i)) return core('restored');
	if (is(word, 'end') && endsTrouble(words, i)) return core('restored', { loose: true });
	if (is(word, 'return') && isReturn(words, i)) return core('restored');
	if (is(word, 'work'))
		return worksAt(words, i)
			? core('works', { marked: true, loose: word.lemma !== 'funzionare' && word.lemma !== 'andare' })
			: null;
	if (is(word, 'use') && !is(word, 'let'))
		return isUse(words, i) ? core('works', { marked: true, loose: true }) : null;
	return null;
}

/** An infinitive of the given class right after it, across adverbs, "a" and "di". */
function governs(words: readonly Word[], i: number, ...tags: Parameters<typeof is>[1][]): boolean {
	for (let j = i + 1; j <= i + REACH; j++) {
		const word = words[j];
		if (word === undefined) return false;
		if (is(word, ...tags) && word.form === 'infinitive') return true;
	}
	return false;
}

/** What returns with a verb of return: "torna a funzionare", "tornata online", "torna l'errore"; null if not stated. */
function complementOf(words: readonly Word[], i: number): Word | null {
	for (let j = i + 1; j <= i + REACH + 1; j++) {
		const word = words[j];
		if (word === undefined || word.person > 0 || /^(?:dopo|senza)$/.test(word.word)) return null;
		if (word.word.startsWith('possibil')) return null;
		if (is(word, 'toNormal', 'up', 'upish', 'normal', 'work', 'use', 'down', 'downish', 'trouble'))
			return word;
	}
	return null;
}
