/** The subject of a page's sentence: the service, or something other than the mail. */

import { OTHERS } from './lexicon/names';
import { BETTER, INNER, OTHER_PART, OWN_SYSTEM, PROGRAM, SORRY, UNDERWAY } from './lexicon/site-words';
import type { Clause } from './text/clause';
import { has, is, says, type Word, wordAt } from './text/words';

/** "Problemi per chi usa Outlook": about mail programs and apps alone, not the webmail. */
export function isOfPrograms(words: readonly Word[]): boolean {
	return (
		words.some((word) => PROGRAM.test(word.word) || is(word, 'app')) &&
		!has(words, 'web') &&
		!says(words, /^(?:anche|compres[aeio]|inclus[aeio]|sia|qualsiasi|ogni)$/)
	);
}

/** "Stiamo migliorando Libero Mail", "stiamo aggiornando la tua casella": maintenance that locks no user out. */
export function isBetterment(clauses: readonly Clause[], words: readonly Word[]): boolean {
	if (has(words, 'maintenance', 'works')) return false;
	return (
		clauses.some(isUnderway) ||
		words.some(({ form, lemma }) => form === 'gerund' && BETTER.test(lemma)) ||
		!clauses.every(isOwn)
	);
}

/** The clause contains only the service and small words. */
export function isOwn(clause: Clause | undefined): boolean {
	if (clause === undefined) return false;
	const reason = clause.words.findIndex(
		(word, i) => is(word, 'because') && clause.words[i + 1]?.form !== 'infinitive',
	);
	const words = reason > 0 ? clause.words.slice(0, reason) : clause.words;
	if (
		words.some(({ word }, i) => OTHERS.has(word) || isOtherPart(word, words[i + 1], wordAt(words, i - 1))) ||
		has(words, 'place')
	)
		return false;
	if (has(words, 'mail') || (says(words, /^nostr[aeio]$/) && says(words, OWN_SYSTEM))) return true;
	return words.every(
		(word) =>
			word.kind !== 'word' ||
			word.tags.size > 0 ||
			word.lemma !== '' ||
			INNER.test(word.word) ||
			SORRY.test(word.word) ||
			word.form === 'gerund' ||
			word.form === 'participle',
	);
}

/** "Stiamo aprendo la tua posta", not "stiamo riaprendo le caselle". */
export function isUnderway(clause: Clause | undefined): boolean {
	const words = clause?.words ?? [];
	const verb = words.findIndex(
		(w, i) => w.form === 'gerund' && UNDERWAY.test(w.lemma) && words[i - 1]?.lemma === 'stare',
	);
	return (
		verb >= 0 && (!has(words, 'mail') || says(words, /^(?:tu[aeo]|tuoi|vostr[aeio]|messaggi|mail|email)$/))
	);
}

/** "La nuova app", not "i nuovi server", "una nuova interruzione", "nel corso della giornata". */
function isOtherPart(word: string, next: Word | undefined, previous: string): boolean {
	if (!OTHER_PART.test(word)) return false;
	if (word === 'corso') return previous !== 'nel';
	return !(
		word.startsWith('nuov') &&
		next !== undefined &&
		(OWN_SYSTEM.test(next.word) || is(next, 'trouble', 'news'))
	);
}

/** "Servizio non disponibile": how a service refers to itself. */
export function isService(clause: Clause | undefined): boolean {
	const head = clause?.words.find((word) => is(word, 'service'));
	return (
		head !== undefined &&
		/^(?:serviz|sistem|sito|server)/.test(head.word) &&
		(clause?.words.indexOf(head) ?? 9) <= 2
	);
}
