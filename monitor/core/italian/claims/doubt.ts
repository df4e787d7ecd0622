/** Reasons not to take a statement literally. */

import type { Clause } from '../text/clauses';
import { has, hasForm, is } from '../text/words';

/** "È tornata, ma gli allegati vanno ancora piano"; "entra, poi mi butta fuori, poi rientra". */
export function isQualified(clauses: readonly Clause[], from: number): boolean {
	const sentence = clauses[from]?.sentence;
	const turns = clauses.filter((clause) => clause.sentence === sentence && clause.words[0]?.word === 'poi');
	if (turns.length > 1) return true;
	return clauses
		.slice(from + 1)
		.some(
			({ sentence, opener, words }) =>
				sentence === clauses[from]?.sentence &&
				/^(?:ma|pero|tuttavia|anche_se)$/.test(opener) &&
				has(words, 'still', 'slow', 'poorly'),
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
