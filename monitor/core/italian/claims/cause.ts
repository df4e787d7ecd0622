/** Why: the most specific cause that the text states. */

import type { CauseKind } from '../../model/incident';
import type { Found } from '../found';
import { moodAt } from '../grammar/voice';
import type { Clause } from '../text/clauses';
import { after, before, has, is, isNegated, says, type Word } from '../text/words';

/** The most specific cause comes first when a text names several ("un bug dello storage durante un aggiornamento"). */
const WEIGHT: Record<CauseKind, number> = {
	storage: 20,
	datacenter: 4,
	network: 3,
	software_update: 3,
	maintenance: 2,
	unspecified: 1,
};
/** Named right after "a causa di", "dovuto a". */
const NAMED_AS_CAUSE = 5;

export function readCause(clauses: readonly Clause[]): Found<CauseKind> | null {
	let best: (Found<CauseKind> & { weight: number }) | null = null;
	clauses.forEach((clause, c) => {
		if (clause.question || clause.denied) return;
		clause.words.forEach((word, i) => {
			const kind = kindAt(clause, i, word);
			if (kind === null || isNegated(clause.words, i) || isGuess(clause.words, i)) return;
			const named = kind !== 'unspecified' && has(before(clause.words, i, 5), 'because');
			const weight = WEIGHT[kind] + (named ? NAMED_AS_CAUSE : 0);
			if (best !== null && best.weight >= weight) return;
			best = {
				value: kind,
				clause: c,
				first: Math.max(0, i - 3),
				last: Math.min(clause.words.length - 1, i + 2),
				weight,
			};
		});
	});
	return best;
}

/** "Tra le ipotesi un guasto al data center", "forse un aggiornamento". */
function isGuess(words: readonly Word[], i: number): boolean {
	return (
		says(words, /^c_è_chi$/) ||
		(words[0]?.word === 'chi' && words[1]?.word === 'di') ||
		says(before(words, i, 12), /^(?:ipotesi|spiegazioni|forse|sospett\w*|probabil\w*|possibil[ei])$/)
	);
}

function kindAt(clause: Clause, i: number, word: Word): CauseKind | null {
	const { words } = clause;
	const left = before(words, i, 8);
	const right = after(words, i, 8);
	const near = [...left, ...right];
	const blamed =
		has(near, 'because', 'trouble') ||
		near.some((w) =>
			/^(?:individuat|identificat|emers|nat|incident|incend|allagament|surriscald|difett|salt)/.test(w.word),
		);

	if (is(word, 'storage')) return says(left, /^(?:spazio|gb|capacita)$/) ? null : 'storage';
	if (is(word, 'datacenter')) return blamed ? 'datacenter' : null;
	if (is(word, 'network')) {
		const ofNet =
			word.word !== 'rete' ||
			says(left.slice(-2), /^apparat/) ||
			has(left.slice(-5), 'trouble') ||
			left.slice(-4).some((w) => is(w, 'because') && w.word !== 'per');
		return ofNet && blamed ? 'network' : null;
	}
	if (is(word, 'update')) {
		if (word.word === 'bug') return 'software_update';
		if (word.word === 'software')
			return left.slice(-4).some((w) => is(w, 'trouble', 'because') || /^difett/.test(w.word))
				? 'software_update'
				: null;
		const ofSystem = right
			.slice(0, 4)
			.some((w) => /^(?:software|sistem[ai]|tecnologic|infrastruttur|server|piattaform|serviz)/.test(w.word));
		const because =
			left.slice(-5).some((w) => is(w, 'because') && w.word !== 'per') ||
			says(left.slice(-2), /^per$/) ||
			says(right, /^(?:caus|provoc|stort|male$)/);
		const news = says(left.slice(-2), /^(?:ultim|prossim|nuov|ulterior)/) && !ofSystem;
		return (ofSystem || because) && !news ? 'software_update' : null;
	}
	if (is(word, 'maintenance')) return moodAt(clause, i) === 'none' ? null : 'maintenance';
	if (is(word, 'generic')) {
		const named =
			/^(?:problem|guast|inconvenien|malfunzion|anomali|instabil|disserviz|difficolta|intopp|motiv)/;
		if (has([word], 'trouble')) {
			// "L'origine del guasto" is exactly what is unknown.
			if (
				left
					.slice(-3)
					.some((w) => /^(?:origine|natura|motivo|motivi|ragioni|cause|perche|soluzione)$/.test(w.word))
			)
				return null;
			return has(left.slice(-4), 'because') ||
				right.slice(0, 3).some((w) => is(w, 'generic')) ||
				word.word !== 'problemi'
				? 'unspecified'
				: null;
		}
		return [...left.slice(-3), ...right.slice(0, 2)].some((w) => named.test(w.word)) ? 'unspecified' : null;
	}

	return null;
}
