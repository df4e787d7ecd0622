/** Whether a verb is about the mail: its object or subject decides. */

import { after, before, has, is, says, type Word, wordAt } from '../text/words';
import { isWithout, takesObject } from './surroundings';

/** "Torna in tv", "torna con un nuovo spot", "riprende le vendite": not the mail. */
export function isReturn(words: readonly Word[], i: number): boolean {
	const word = words[i] as Word;
	if (word.lemma === 'ritrovare') return false;
	const to = is(words[i + 1], 'still') ? i + 2 : i + 1;
	const next = words[to];
	if (
		is(word, 'restore') &&
		takesObject(words, i) &&
		!has(after(words, i, 5), 'service', 'mail', 'people', 'place')
	)
		return false;

	if (/^(?:con|come)$/.test(next?.word ?? '')) return false;
	if (/^(?:a|ad|in|nel|nella|al|alla|sui|sul|sulla)$/.test(next?.word ?? ''))
		return (
			has(after(words, i, 4), 'service', 'place', 'people', 'pastspan', 'normal') ||
			words[to + 1]?.kind === 'number'
		);
	return !(is(word, 'end') && !is(word, 'return'));
}

/** The object of the repair is the mail or its trouble, not "la vecchia grafica" nor "le caselle dormienti". */
export function isMended(words: readonly Word[], i: number): boolean {
	const participle = words[i]?.form === 'participle';

	if (participle && (!takesObject(words, i) || has(before(words, i, 3), 'copula'))) return true;
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
	if (word.lemma === 'uscire' && !/^da/.test(wordAt(words, i + 1))) return false;
	// "Concluso senza interruzioni".
	if (says(after(words, i, 2), /^senza$/)) return false;
	if (word.form === 'infinitive' && !has(words, 'trouble', 'matter')) return false;
	const around = [...before(words, i, 8), ...after(words, i, 6)];
	// "Finisce in Parlamento", "passa a un altro gestore".
	if (
		/^(?:finire|passare|superare|terminare)$/.test(word.lemma) &&
		/^(?:in|nel|nella|a|sul|sulla|male|dal|per|tra|fra)$/.test(wordAt(words, i + 1))
	)
		return false;
	if (has(after(words, i, 4), 'feature')) return false;
	if (takesObject(words, i) && !has(after(words, i, 3), 'trouble', 'matter')) return false;
	if (/^(?:sistemare|riparare|aggiustare)$/.test(word.lemma) && has(around, 'service')) return true;
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
	if (word.lemma === 'reggere') return !takesObject(words, i);
	if (
		word.lemma === 'rispondere' &&
		(/^(?:con|di|del|della)$/.test(next?.word ?? '') ||
			(/^all/.test(next?.word ?? '') && is(words[i + 2], 'mail')) ||
			before(words, i, 1)[0]?.person === 1)
	)
		return false;
	if (plain)
		return !(
			word.lemma === 'rispondere' && before(words, i, 3).some((w) => is(w, 'help') && !is(w, 'service'))
		);
	if (word.lemma === 'andare') {
		if (next?.form === 'participle' || next?.form === 'gerund' || next?.form === 'infinitive') return false;
		return (
			next === undefined ||
			is(next, 'well', 'again', 'poorly', 'slow', 'only', 'negation', 'now', 'more') ||
			(next.word === 'per' && has(after(words, i, 3), 'full')) ||
			(/^(?:da|a|su|per|e|una?)$/.test(next.word) && has(before(words, i, 3), 'negation'))
		);
	}
	if (word.lemma === 'comparire' || word.lemma === 'tenere') return false;
	return (
		has(before(words, i, 3), 'negation', 'resume', 'return') ||
		has(after(words, i, 4), 'well', 'again') ||
		isWithout(words, i)
	);
}

/** Whether a verb of use is about mail: not "vedere il video". */
export function isUse(words: readonly Word[], i: number): boolean {
	const word = words[i] as Word;
	if (word.form === 'participle' && !has(before(words, i, 4), 'aux') && !says(before(words, i, 2), /^non$/))
		return false;
	if (
		word.form === 'other' ||
		(/^(?:usare|utilizzare|gestire|controllare)$/.test(word.lemma) && !has(words, 'again'))
	)
		return false;
	if (/^(?:entrare|accedere)$/.test(word.lemma) && says(after(words, i, 3), /^(?:sistemi|server)$/))
		return false;
	// "La casella non viene letta nel fine settimana".
	if (
		word.form === 'participle' &&
		/^(?:leggere|consultare|controllare|vedere)$/.test(word.lemma) &&
		before(words, i, 2).some((w) => /^(?:venire|essere)$/.test(w.lemma))
	)
		return false;
	// "Sono in ferie e non leggo la posta": a choice.
	if (word.person === 1 && /^(?:leggere|consultare|guardare|scrivere)$/.test(word.lemma))
		return !/^(?:non|lo|la|li|le)$/.test(words[i - 1]?.word ?? '');
	if (word.lemma === 'mostrare') return word.form === 'infinitive';
	if (/^(?:accettare|prendere|riconoscere)$/.test(word.lemma)) return has(after(words, i, 4), 'signin');
	if (has(after(words, i, 3), 'feature')) return false;
	const strong = /^(?:accedere|entrare|loggare|autenticare|collegare|connettere|aprire)$/.test(word.lemma);
	return strong || has(words, 'mail', 'service', 'signin', 'people') || words.length <= 4;
}
