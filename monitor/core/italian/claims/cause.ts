/** Why: the most specific cause that the text states. */

import type { CauseKind } from '../../model/incident';
import type { Found } from '../found';
import { moodAt } from '../grammar/voice';
import type { Clause } from '../text/clause';
import { after, before, has, is, isNegated, says, type Tag, type Word, wordAt } from '../text/words';

/** The kind that each class of nouns stands for, and its weight: the most specific of several comes first. */
const KINDS: readonly [Tag, CauseKind, number][] = [
	['storage', 'storage', 20],
	['datacenter', 'datacenter', 4],
	['network', 'network', 4],
	['update', 'software_update', 3],
	['maintenance', 'maintenance', 2],
	['generic', 'unspecified', 1],
];
/** Named right after "a causa di", "dovuto a". */
const NAMED_AS_CAUSE = 5;

export function readCause(clauses: readonly Clause[]): Found<CauseKind> | null {
	let best: (Found<CauseKind> & { weight: number }) | null = null;
	clauses.forEach((clause, c) => {
		const { words } = clause;
		if (clause.question || clause.denied || isSupposed(words)) return;
		for (const [tag, kind, weight] of KINDS) {
			if (!has(words, tag)) continue;
			words.forEach((word, i) => {
				if (!is(word, tag) || isDoubted(words, i) || !isBlamed(clause, i, tag)) return;
				const named = tag !== 'generic' && has(before(words, i, 5), 'because') ? NAMED_AS_CAUSE : 0;
				if (best !== null && best.weight >= weight + named) return;
				const last = Math.min(words.length - 1, i + 2);
				best = { value: kind, clause: c, first: Math.max(0, i - 3), last, weight: weight + named };
			});
		}
	});
	return best;
}

/** "C'è chi parla di un guasto alla rete", "chi dice che sia il data center". */
function isSupposed(words: readonly Word[]): boolean {
	return says(words, /^c_è_chi$/) || (words[0]?.word === 'chi' && words[1]?.word === 'di');
}

/** Denied, excluded, or one of several suppositions. */
function isDoubted(words: readonly Word[], i: number): boolean {
	const left = before(words, i, 12);
	// "Senza corrente": the want of power is the cause.
	const lacking = is(words[i], 'datacenter') && wordAt(words, i - 1) === 'senza';
	return (
		(isNegated(words, i) && !lacking) ||
		says(
			left,
			/^(?:ipotesi|spiegazioni|forse|sospett\w*|probabil\w*|possibil[ei]|indiziat\w|potrebbe|pensav\w*|credev\w*|mi[oae]|tu[oa])$/,
		) ||
		left.slice(-6).some((w, k, all) => is(w, 'exclude') && !has(all.slice(k), 'because')) ||
		after(words, i, 5).some(
			(w, k, all) =>
				/^c_entr|^esclus/.test(w.word) && (w.word.startsWith('e') || has(all.slice(0, k), 'negation')),
		)
	);
}

/** The frames that make a noun the cause; of its neighbours, only those in its clause count. */
function isBlamed(clause: Clause, i: number, tag: Tag): boolean {
	const { words } = clause;
	const word = wordAt(words, i);
	const left = before(words, i, 8);
	const right = after(words, i, 8);
	// "Il componente responsabile del fermo, un disco di rete": a clause without a verb is an apposition.
	const lead = words.some(({ person, lemma }) => person > 0 && lemma !== 'essere') ? [] : clause.lead;
	const near = [...left, ...right, ...lead];
	// "A mettere fuori gioco Libero è stato un gruppo di continuità".
	if (
		wordAt(words, 0) === 'a' &&
		words[1]?.form === 'infinitive' &&
		says(left, /^stat[oaie]$/) &&
		tag !== 'generic'
	)
		return true;
	const because = (of: readonly Word[]) => of.some((w) => is(w, 'because') && w.word !== 'per');
	const broken =
		has([...near, words[i] as Word], 'because', 'trouble', 'fault', 'fall') ||
		(!has(words, 'mail') && has(near, 'down', 'halt'));
	switch (tag) {
		case 'storage':
			// "Un malfunzionamento dell'archivio dei messaggi".
			if (/^archivi[oi]?$/.test(word)) return has(left.slice(-3), 'trouble', 'fault');
			if (/^(?:storage|archiviazione|memorizzazione)$/.test(word))
				return !says(left, /^(?:spazio|gb|capacita)$/);
			return broken;
		case 'datacenter':
			// "Siamo al corrente del problema".
			if (word === 'corrente' && wordAt(words, i - 1) === 'al') return false;
			return broken || wordAt(words, i - 1) === 'senza';
		case 'network':
			return word === 'rete'
				? says(left.slice(-2), /^apparat/) ||
						(wordAt(words, i - 1) === 'di' && has(right.slice(0, 2), 'fault')) ||
						has(left.slice(-5), 'trouble', 'fault') ||
						because(left)
				: broken;
		case 'update': {
			if (/^(?:bug|baco)$/.test(word)) return true;
			const flawed = has(near, 'fault') || because(left.slice(-5)) || says(left.slice(-6), /^dopo$/);
			if (!is(words[i], 'works')) return flawed || has(left.slice(-4), 'trouble');
			const ofSystem = says(
				right.slice(0, 4),
				/^(?:software|sistem[ai]|tecnologic|infrastruttur|server|piattaform|serviz|casell)/,
			);
			const news = says(left.slice(-2), /^(?:ultim|prossim|nuov|ulterior)/) && !ofSystem;
			return (
				!news && (flawed || ofSystem || says(left.slice(-2), /^per$/) || says(right, /^(?:caus|provoc)/))
			);
		}
		case 'maintenance':
			return moodAt(clause, i) !== 'none';
		default:
			return isUnspecified(words, i, left, right);
	}
}

const TROUBLE =
	/^(?:problem|guast|inconvenien|malfunzion|anomali|instabil|disserviz|difficolta|intopp|motiv)/;

/** "Un problema tecnico"; "l'origine del guasto" is exactly what is unknown. */
function isUnspecified(
	words: readonly Word[],
	i: number,
	left: readonly Word[],
	right: readonly Word[],
): boolean {
	if (!is(words[i], 'trouble')) return says([...left.slice(-3), ...right.slice(0, 2)], TROUBLE);
	return !says(left.slice(-3), /^(?:origine|natura|motivo|motivi|ragioni|cause|perche|soluzione)$/);
}
