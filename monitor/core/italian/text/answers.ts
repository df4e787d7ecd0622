/** Finds words before or after a clause that deny it. */

import type { Clause } from './clause';
import { says, type Word } from './words';

/** "…? Sì", "…? Macché", "…, anzi no": the next words answer it. */
export function answer(clause: Clause, next: Clause | undefined): void {
	const [reply] = next?.words ?? [];
	if (next === undefined || reply === undefined) return;
	if (clause.question && reply.word === 'si' && reply.accented) clause.question = false;
	if (clause.question && /^(?:no|macche)$/.test(reply.word)) {
		clause.question = false;
		clause.denied = true;
	}
	if (next.sentence === clause.sentence && isRetraction(next.words)) clause.denied = true;
}

/** "non è vero [che]", "è falso", "smentita la notizia". */
export function isDenial(said: readonly Word[]): boolean {
	return said.some(
		({ word }, i) =>
			/^(?:fals[oa]|smentit[oa]|smentisc\w*|bufala)$/.test(word) ||
			(word === 'vero' && says(said.slice(0, i), /^non$/)),
	);
}

/** "…, anzi no", "…: falso allarme", "… ma non lo è". */
function isRetraction(words: readonly Word[]): boolean {
	if (words.length > 6) return false;
	return words.some(
		({ word }, i) =>
			word === 'anzi' ||
			(word === 'falso' && words[i + 1]?.word === 'allarme') ||
			(word === 'non' && words[i + 1]?.word === 'lo' && words[i + 2]?.word === 'è'),
	);
}
