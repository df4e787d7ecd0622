/** Sentences that say what to do on any day, and so nothing of this one: help pages, guides. */

import type { Clause } from './clauses';
import type { Word } from './words';

const GUIDE_OF = /^(?:a|ai|al|alla|alle|per|su|completa|pratica|rapida)$/;
/** "Non riesci ad accedere?", "la mia casella": a reader's question as a help page puts it. */
const READER = /^(?:riesci|ricevi|vedi|trovi|riuscite|mi[ao]|mie|miei)$/;

/** The numbers of these sentences. */
export function adviceIn(clauses: readonly Clause[]): ReadonlySet<number> {
	const found = new Set<number>();
	for (const { words, sentence, question } of clauses)
		if (words.some((_, i) => isGuide(words, i)) || (question && words.some(({ word }) => READER.test(word))))
			found.add(sentence);
	return found;
}

/** "guida ai problemi più comuni", "dopo troppi tentativi". */
function isGuide(words: readonly Word[], i: number): boolean {
	const word = words[i]?.word;
	const next = words[i + 1]?.word ?? '';
	if (word === 'guida') return GUIDE_OF.test(next);
	// One box alone, by a rule of the house: "è piena", "per inattività", "per motivi di sicurezza".
	if (/^pien[aeo]$/.test(word ?? '') && /^(?:è|sono|casella)$/.test(words[i - 1]?.word ?? '')) return true;
	if (word?.startsWith('inattiv') || (word === 'sicurezza' && words[i - 2]?.word === 'motivi')) return true;
	return word === 'tentativi' || (word === 'piu' && next === 'comuni');
}
