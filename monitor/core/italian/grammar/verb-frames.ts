/** Whether a verb is about the mail: its object or subject decides. */

import { after, before, has, is, says, type Word } from '../text/words';
import { takesObject } from './surroundings';

/** "Torna in tv", "torna con un nuovo spot", "riprende le vendite": not the mail. */
export function isReturn(words: readonly Word[], i: number): boolean {
	const word = words[i] as Word;
	if (word.lemma === 'ritrovare') return false;
	const to = is(words[i + 1], 'still') ? i + 2 : i + 1;
	const next = words[to];
	if (/^(?:a|ad|in|nel|nella|al|alla|sui|sul|sulla)$/.test(next?.word ?? ''))
		return has(after(words, i, 4), 'service', 'place', 'people', 'pastspan', 'normal');
	return !(is(word, 'end') && !is(word, 'return'));
}

/** The object of the repair is the mail or its trouble, not "la vecchia grafica" nor "le caselle dormienti". */
export function isMended(words: readonly Word[], i: number): boolean {
	if (!takesObject(words, i)) return true;
	return has(
		after(words, i, 4),
		'service',
		'mail',
		'people',
		'some',
		'full',
		'matter',
		'smtp',
		'app',
		'web',
		'normal',
		'comeback',
	);
}

/** "Il guasto è rientrato", "tutto risolto", "passata la paura": trouble ends. */
export function endsTrouble(words: readonly Word[], i: number): boolean {
	const word = words[i] as Word;
	const around = [...before(words, i, 8), ...after(words, i, 6)];
	if (has(around, 'trouble', 'matter', 'report'))
		return !around.some((w) => is(w, 'feature') && !is(w, 'mail'));
	// "Risolto alle 16:40", "rientrato": a line without other words.
	return words.length <= 3 && /^(?:risolt|rientrat|sistemat|riparat)/.test(word.word);
}

/** Whether a verb of working describes a service: "va di nuovo", not "va in onda". */
export function worksAt(words: readonly Word[], i: number): boolean {
	const word = words[i] as Word;
	const next = words[i + 1];
	const plain = /^(?:funzionare|sincronizzare|marciare|filare|rispondere|caricare)$/.test(word.lemma);
	if (has(words, 'pec') && /^(?:girare|andare)$/.test(word.lemma)) return true;
	if (word.lemma === 'rispondere' && /^(?:con|di|del|della)$/.test(next?.word ?? '')) return false;
	if (plain)
		return !(
			word.lemma === 'rispondere' && before(words, i, 3).some((w) => is(w, 'help') && !is(w, 'service'))
		);
	if (word.lemma === 'andare') {
		return (
			next === undefined ||
			is(next, 'well', 'again', 'poorly', 'slow', 'only', 'negation', 'now', 'more') ||
			(/^(?:da|a|su|per|e|una?)$/.test(next.word) && has(before(words, i, 3), 'negation'))
		);
	}
	return has(before(words, i, 3), 'negation', 'resume', 'return');
}

/** Whether a verb of use is about mail: not "vedere il video". */
export function isUse(words: readonly Word[], i: number): boolean {
	const word = words[i] as Word;
	if (word.form === 'participle' && !has(before(words, i, 4), 'aux') && !says(before(words, i, 2), /^non$/))
		return false;
	if (/^(?:usare|utilizzare|gestire|controllare)$/.test(word.lemma) && !has(words, 'again')) return false;
	if (/^(?:accettare|prendere|riconoscere)$/.test(word.lemma)) return has(after(words, i, 4), 'signin');
	const strong = /^(?:accedere|entrare|loggare|autenticare|collegare|connettere|aprire)$/.test(word.lemma);
	return strong || has(words, 'mail', 'service', 'signin', 'people') || words.length <= 4;
}
