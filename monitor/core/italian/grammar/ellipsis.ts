/** The meaning of a clause without a predicate, from the statements before it. */

import { OTHERS } from '../lexicon/names';
import type { Clause } from '../text/clause';
import { after, has, is, says, type Word, wordAt } from '../text/words';
import type { Value } from './operators';
import type { Statement } from './statement';

/** "…, a macchia di leopardo", "ma non per tutti". */
export function isQualified(words: readonly Word[]): boolean {
	if (words.length > 7) return false;
	if (has(words, 'only') && has(words, 'phase') && has(words, 'mail')) return true;
	if (/^(?:ma|pero)$/.test(wordAt(words, 0)) && is(words[1], 'only')) return true;

	return (
		has(words, 'gradual', 'poorly', 'underway') ||
		words.some((w, i) => w.word === 'non' && has(after(words, i, 3), 'full'))
	);
}

/** "L'app no", "Libero non ancora", "Virgilio sì", "gli altri in fila": the predicate is left out. */
export function ellipsis({ words, lead, question }: Clause, previous: Statement | undefined): Value | null {
	if (question || words.length > 9) return null;
	const last = words.at(-1) as Word;
	const said = previous?.value;
	const bad = said === 'fails' || said === 'relapsed' || said === 'trouble';
	const named =
		has(words, 'service', 'place', 'people', 'web', 'app', 'ios', 'android', 'imap', 'smtp', 'pec', 'some') ||
		says(words, /^(?:altr[ie]|qui|io)$/);
	if (!named) return null;
	if (last.word === 'si' && last.accented) return 'works';
	// "Gmail in tilt, Libero Mail no".
	if (
		last.word === 'no' &&
		previous === undefined &&
		has(lead, 'down', 'downish', 'trouble', 'halt') &&
		lead.some((w) => OTHERS.has(w.word))
	)
		return 'works';
	if (last.word === 'no') return bad && previous !== undefined ? 'works' : 'fails';
	if (
		words.some((w) => is(w, 'wait') && w.form === 'present' && w.lemma !== 'seguire') ||
		says(words, /^(?:fila|coda|attesa|fuori|palo)$/)
	)
		return 'fails';
	if (
		words.some(
			(w, i) =>
				/^(?:non|niente|nulla)$/.test(w.word) &&
				(wordAt(words, i + 1) === 'ancora' || wordAt(words, i - 1) === 'ancora' || i === words.length - 1),
		)
	)
		return bad ? 'works' : 'fails';
	// "Ma non la ricezione", "niente posta".
	const [first, second, third] = words;
	if (
		/^(?:non|senza|niente)$/.test(first?.word ?? '') &&
		words.length <= 5 &&
		[second, third].some(
			(w) =>
				is(w, 'mail', 'web', 'app', 'smtp', 'imap') ||
				/^(?:ricezione|consegna|lettura|accesso)$/.test(w?.word ?? ''),
		)
	)
		return bad ? null : 'fails';
	return null;
}
