/** Reasons not to take a statement literally. */

import type { Clause } from '../text/clause';
import { has, hasForm, is, type Word } from '../text/words';

/** "È tornata, ma gli allegati vanno ancora piano"; "entra, poi mi butta fuori, poi rientra". */
export function isQualified(clauses: readonly Clause[], from: number): boolean {
	const sentence = clauses[from]?.sentence;
	const turns = clauses.filter((clause) => clause.sentence === sentence && clause.words[0]?.word === 'poi');
	if (turns.length > 1) return true;
	return clauses.slice(from + 1).some(({ sentence: one, opener, words }) => {
		if (one === sentence && /^(?:ma|pero|tuttavia|anche_se|salvo|tranne)$/.test(opener) && !isFine(words))
			return true;
		// "Restano problemi con gli allegati", "possibili rallentamenti", "la rubrica non è ancora disponibile".
		const open = words.some((w) => is(w, 'goOn', 'still') || w.word.startsWith('possibil'));
		if (open && has(words, 'trouble', 'slow', 'downish', 'halt') && !has(words, 'negation')) return true;
		return has(words, 'still') && has(words, 'negation') && has(words, 'up', 'upish', 'use', 'work', 'full');
	});
}

/** "Ma nessun dato è perso": what follows is good, or about something else. */
function isFine(words: readonly Word[]): boolean {
	return (
		has(words, 'safe', 'because', 'attack') ||
		(has(words, 'negation') && has(words, 'trouble', 'loss', 'attack'))
	);
}

/** "Il blackout che fermò nove milioni di caselle". */
export function isStory(clause: Clause | undefined, next: Clause | undefined): boolean {
	return (
		next !== undefined &&
		next.sentence === clause?.sentence &&
		next.opener === 'che' &&
		hasForm(next.words, 'remote')
	);
}

/** "A causa di", "colpa di", of now; "per" alone may have any meaning. */
export function isBlamed(clause: Clause | undefined): boolean {
	if (clause === undefined || hasForm(clause.words, 'imperfect', 'remote')) return false;
	return clause.words.some((word) => is(word, 'because') && word.word !== 'per');
}
