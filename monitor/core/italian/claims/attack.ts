/** Whether it was an attack: denied, suspected, confirmed. */

import type { AttackStance } from '../../model/incident';
import type { Found } from '../found';
import type { Clause } from '../text/clause';
import { after, before, has, hasForm, is, isNegated, says, type Word, wordAt } from '../text/words';

/** The text's last statement on an attack; a question counts only if there is nothing else. */
export function readAttack(clauses: readonly Clause[]): Found<AttackStance> | null {
	let answer: Found<AttackStance> | null = null;
	let asked: Found<AttackStance> | null = null;
	clauses.forEach((clause, c) => {
		clause.words.forEach((word, i) => {
			const weak = is(word, 'breach') || isEntering(clause.words, i);
			if (!weak && !is(word, 'attack')) return;
			// One person's account.
			if (/^(?:violat|bucat|hackerat)/.test(word.word) && says(clause.words, /^(?:account|profilo)$/)) return;
			const stance = stanceAt(clauses, c, i);
			if (stance === null || (weak && stance !== 'denied')) return;
			const found = {
				value: stance,
				clause: c,
				first: Math.max(0, i - 3),
				last: Math.min(clause.words.length - 1, i + 2),
			};
			if (isAsked(clauses, c) && stance !== 'denied') asked ??= found;
			else answer = found;
		});
	});
	return answer ?? asked;
}

/** "che qualcuno sia entrato nei nostri sistemi". */
function isEntering(words: readonly Word[], i: number): boolean {
	return (
		/^(?:entrat|penetrat|violat)[oaie]$/.test(words[i]?.word ?? '') &&
		wordAt(words, i - 1) !== 'in' &&
		says([...before(words, i, 8), ...after(words, i, 4)], /^(?:sistemi|server|reti|rete)$/)
	);
}

/** "Non si parla più di attacchi": an earlier denial is no longer upheld. */
const NO_MENTION =
	/^(?:parla|cita|citat[oaie]|menzion\w*|compare|compaiono|figura|accenna|cenno|menzione|traccia)$/;

const CONTRARY = /^(?:ma|pero|tuttavia|eppure|mentre|invece)$/;
const PROOF = /^(?:element|prov|evidenz|indiz|segn|tracc)/;

function stanceAt(clauses: readonly Clause[], c: number, i: number): AttackStance | null {
	const clause = clauses[c] as Clause;
	const { words } = clause;
	// The stretch up to the next "ma": its verb may be clauses away ("l'ipotesi di un attacco, …, è smentita").
	const stretch = stretchAround(clauses, c);
	const excluding = stretch.find((w) => is(w, 'exclude'));
	if (has(stretch, 'withdraw') && has(stretch, 'statement')) return 'suspected';
	if (
		stretch.some((w, k) => NO_MENTION.test(w.word) && says(stretch.slice(Math.max(0, k - 3), k + 3), /^piu$/))
	)
		return 'suspected';
	const innocent = stretch.findIndex((w) => /^c_entr/.test(w.word));
	const unsworn = stretch.some((w, k) => k < innocent && UNSWORN.test(w.word) && isNegated(stretch, k));
	if (says(stretch, /^c_entr/) && says(stretch, /^non$/)) return unsworn ? 'suspected' : 'denied';
	// "Cade l'ipotesi dell'attacco".
	if (
		stretch.some(
			(w, k) =>
				/^(?:cade|crolla|sfuma|tramonta)$/.test(w.word) && says(after(stretch, k, 3), /^(?:ipotesi|pista)$/),
		)
	)
		return 'denied';
	const at = excluding === undefined ? -1 : stretch.indexOf(excluding);
	// "Prima nega, poi ammette".
	const owned =
		at >= 0 &&
		stretch.slice(at).some((w, k, rest) => /^(?:ammett|conferm)/.test(w.word) && !isNegated(rest, k));
	if (owned) return 'confirmed';
	if (at >= 0) {
		const doubled = stretch
			.slice(Math.max(0, at - 6), at)
			.some((w) => is(w, 'negation') || w.word === 'impossibile');
		return doubled ? 'suspected' : 'denied';
	}
	if (clause.denied) return 'denied';
	if (isUnspoken(words, i)) return 'suspected';
	if (isNegated(words, i)) return 'denied';
	// "Non ci sono elementi che facciano pensare a un attacco".
	if (
		clause.opener === 'che' &&
		says(clause.lead.slice(-2), PROOF) &&
		has(clauses[c - 1]?.words ?? [], 'negation')
	)
		return 'denied';
	const next = clauses[c + 1];
	if (next !== undefined && CONTRARY.test(next.opener) && says(next.words, /^(?:bufala|fals[oa]|fandonia)$/))
		return 'denied';
	// "Attacco hacker? L'azienda smentisce".
	const reply = clauses.slice(c + 1, c + 3).flatMap((other) => [...other.words]);
	if (clause.question && says(reply, /^c_entr/) && has(reply, 'negation')) return 'denied';
	if (
		clause.question &&
		(reply.some((w, k) => is(w, 'exclude') && !isNegated(reply, k)) ||
			reply.some((w) =>
				/^(?:no|niente|nulla|nessun\w*|falso|bufala|voce|voci|fantasi[ae]|invenzion[ei]|favol[ae]|sciocchezz[ae]|macche|assurdita)$/.test(
					w.word,
				),
			))
	)
		return 'denied';
	const near = [...before(words, i, 8), ...after(words, i, 6)];
	if (says([...near, ...reply], /^(?:conferma|confermat[oa]|ammette|ammesso)$/) && !isAsked(clauses, c))
		return 'confirmed';
	if (isAsked(clauses, c) || has(near, 'suspect', 'hedge', 'seem') || hasForm(near, 'conditional'))
		return 'suspected';
	if (has(stretch, 'suspect') || (clause.question && has(reply, 'exclude'))) return 'suspected';
	if (isAsserted(words, i) || reply.some((w, k) => /^conferm/.test(w.word) && !isNegated(reply, k)))
		return 'confirmed';
	if (says(near, /^rivendic/)) return 'suspected';
	// "Virgilio Mail bloccata: attacco hacker".
	if (i === 0 && words.length <= 2 && clause.lead.length > 0) return 'confirmed';
	return null;
}

/** "Non commenta l'ipotesi di un attacco", "non ci sono conferme": neither denied nor admitted. */
function isUnspoken(words: readonly Word[], i: number): boolean {
	return words.some((w, j) => j < i && i - j < 8 && UNSPOKEN.test(w.word) && isNegated(words, j));
}
/** "Non può giurare che gli hacker non c'entrino". */
const UNSWORN = /^(?:giur|garant|assicur|dire|sent)/;
const UNSPOKEN = /^(?:comment|conferm|pronunci|sbilanci|rivendic)/;

/** "dovuto a un attacco", "vittima di un attacco", "è un attacco", "Attacco hacker a Libero". */
function isAsserted(words: readonly Word[], i: number): boolean {
	const left = before(words, i, 6);
	// "Consigli per proteggere la casella dagli hacker" accuses no one.
	const blamed = left.some((w) => is(w, 'because') && w.word !== 'per');
	if (blamed || has(left, 'confirm')) return true;
	if (left.slice(-3).some((w) => w.word === 'è' || w.word === 'stato')) return true;
	// "Criminali informatici hanno sottratto …".
	const right = after(words, i, 3);
	if (right.some((w, k) => /^(?:ha|hanno)$/.test(w.word) && is(right[k + 1], 'loss'))) return true;
	// "L'attacco c'è stato", "ko per un attacco".
	if (says(right, /^stato$/)) return true;
	if (says(left.slice(-2), /^per$/) && has(left, 'down', 'downish', 'halt')) return true;
	const target = after(words, i, 6);
	return i <= 1 && says(target.slice(0, 4), /^(?:a|ai|contro|al|alle|su)$/) && has(target, 'service');
}

/** "Attacco hacker, down o guasto?": the question mark covers the whole list. */
function isAsked(clauses: readonly Clause[], c: number): boolean {
	const sentence = clauses[c]?.sentence;
	return clauses.slice(c, c + 3).some((clause) => clause.sentence === sentence && clause.question);
}

function stretchAround(clauses: readonly Clause[], c: number): Word[] {
	const sentence = clauses[c]?.sentence;
	let first = c;
	while (
		first > 0 &&
		c - first < 4 &&
		clauses[first - 1]?.sentence === sentence &&
		clauses[first]?.opener !== 'ma'
	)
		first--;
	let last = c;
	while (last - c < 4 && clauses[last + 1]?.sentence === sentence && clauses[last + 1]?.opener !== 'ma')
		last++;
	return clauses.slice(first, last + 1).flatMap((clause) => [...clause.words]);
}
