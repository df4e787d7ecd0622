/** Weighs the trouble in a sentence of a page: whether it lasts, has a reason, or is the reason of something else. */

import type { Statement } from './grammar/statement';
import type { Clause } from './text/clause';
import { has, is, type Word, wordAt } from './text/words';

/** "Voli cancellati per un guasto": the trouble is the reason of something unrelated to the service. */
export function isReasonOfOther(
	{ value, first = 0 }: { value: Statement['value']; first?: number },
	clause: Clause | undefined,
): boolean {
	const words = clause?.words ?? [];
	const because = words.findIndex((word) => is(word, 'because'));
	return (
		value === 'trouble' &&
		because > 0 &&
		because <= first + 2 &&
		!has(words.slice(0, because), 'service', 'mail') &&
		words.slice(0, because).some(({ form }) => form === 'participle')
	);
}

/** "Bloccata per venti ore, ora funziona": the recovery comes after it. */
export function isTakenBack(bad: Pick<Statement, 'clause'>, statements: readonly Statement[]): boolean {
	return statements.some(
		({ value, steady, clause }) => (value === 'restored' || steady) && clause > bad.clause,
	);
}

/** "I tecnici sono al lavoro": on the present trouble, unless it names another task. */
export function atWork(
	clauses: readonly Clause[],
): Pick<Statement, 'value' | 'clause' | 'still' | 'earlier'>[] {
	return clauses.flatMap(({ words }, clause) => {
		const people = words.findIndex(({ word }) => /^(?:tecnic[io]|ingegneri|squadr[ae])$/.test(word));
		const acts = words.findIndex(
			({ form }, k) =>
				k > people &&
				form === 'present' &&
				words[k]?.lemma === 'stare' &&
				/ndo(?:ci|si)?$/.test(wordAt(words, k + 1)),
		);
		if (people >= 0 && acts >= 0)
			return [{ value: 'waiting', clause, still: false, earlier: false } as const];
		const i = words.findIndex((word) => word.word === 'lavoro');
		const busy =
			wordAt(words, i - 1) === 'al' &&
			words.slice(i + 1).every((word) => word.word !== 'per' && word.word !== 'alla');
		return busy ? [{ value: 'waiting', clause, still: false, earlier: false } as const] : [];
	});
}

export function hasReason(words: readonly Word[]): boolean {
	return words.some(
		(word, i) =>
			is(word, 'because') &&
			has(
				words.slice(i + 1, i + 5),
				'trouble',
				'generic',
				'maintenance',
				'works',
				'because',
				'datacenter',
				'attack',
			),
	);
}
