/** Whether a sentence tells an old story: another year, "un anno fa", a month long gone. */

import { romeTime } from '../time';
import type { Clause } from './clauses';
import { MONTHS } from './time-words';
import type { Word } from './words';

const FAR_UNITS = new Set(['anno', 'anni', 'mesi', 'mese', 'settimane']);

/** "Il blackout non fu causato da un attacco": the tense of what is over. */
export function isTold(words: readonly Word[]): boolean {
	return words.some(({ word }) => /^(?:fu|furono|rimase|rimasero|accadde|avvenne)$/.test(word));
}

/** The numbers of the sentences dated more than a month before `saidAt`. */
export function longAgo(clauses: readonly Clause[], saidAt: number): ReadonlySet<number> {
	const now = romeTime(saidAt);
	const sentences = new Set<number>();
	for (const { words, sentence } of clauses) {
		const old = words.some(({ word, kind }, i) => {
			const year = kind === 'number' && word.length === 4 ? Number(word) : 0;
			if (year >= 1990 && year < now.year && !(year === now.year - 1 && now.month === 1)) return true;
			if (word === 'fa' && FAR_UNITS.has(words[i - 1]?.word ?? '')) return true;
			const month = MONTHS.indexOf(word) + 1;
			const monthsAgo = (now.month - month + 12) % 12;
			return month > 0 && words[i - 1]?.word !== 'dopo' && monthsAgo >= 2 && monthsAgo <= 9;
		});
		if (old) sentences.add(sentence);
	}
	return sentences;
}
