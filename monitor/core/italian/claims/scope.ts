/** What an outage affects and what it spares: certified mail above all, the web, the apps, the protocols. */

import type { ComponentId } from '../../status';
import { componentsOf } from '../grammar/parts';
import type { Statement } from '../grammar/statement';
import type { Clause } from '../text/clause';
import { after, before, has, is, isNegated, says, wordAt } from '../text/words';

/** Marks a component as spared; "colpita" marks it as affected. */
const SAFE = /^(?:salv|risparm|immun|indenn|illes|estrane|regg|resist|se_la_cav)/;

/** The state of the mail in a clause; `between` during recovery. */
type ClauseState = 'down' | 'up' | 'between';

export type Scope = {
	hit: ComponentId[];
	notHit: ComponentId[];
	first: [number, number];
	last: [number, number];
};

/** The state of the mail in each clause; the worst of several statements counts. */
function statesOf(statements: readonly Statement[]): ReadonlyMap<number, ClauseState> {
	const states = new Map<number, ClauseState>();
	for (const { value, clause, components } of statements) {
		if (value === 'fails' || value === 'relapsed' || (value === 'waiting' && components.length > 0))
			states.set(clause, 'down');
		else if (states.has(clause)) continue;
		else if (value === 'restored' || value === 'works') states.set(clause, 'up');
		else if (value === 'recovering') states.set(clause, 'between');
	}
	return states;
}

/** The scope of the whole text. `statements`: of these clauses. */
export function readScope(clauses: readonly Clause[], statements: readonly Statement[]): Scope | null {
	const states = statesOf(statements);
	const stands = new Map<ComponentId, boolean>();
	let first: [number, number] | null = null;
	let last: [number, number] = [0, 0];
	clauses.forEach((clause, c) => {
		clause.words.forEach((word, i) => {
			for (const id of componentsOf(word, clause.words)) {
				const hit = isHit(clauses, c, i, states);
				if (hit === undefined) continue;
				stands.set(id, hit);
				first ??= [c, i];
				last = [c, i];
			}
		});
	});
	if (first === null) return null;
	const ids = (hit: boolean) => [...stands].filter(([, value]) => value === hit).map(([id]) => id);
	return { hit: ids(true), notHit: ids(false), first, last };
}

/** True if the component at this position is affected, false if it is spared, undefined if the text does not say. */
function isHit(
	clauses: readonly Clause[],
	c: number,
	i: number,
	states: ReadonlyMap<number, ClauseState>,
): boolean | undefined {
	const clause = clauses[c] as Clause;
	const { words } = clause;
	const left = before(words, i, 6);
	const right = after(words, i, 8);
	const previous = clauses[c - 1];
	// "E la PEC? Continua a funzionare".
	const state = states.get(clause.question && words.length < 5 ? c + 1 : c);
	const previousState = states.get(c - 1);
	// "Virgilio Mail ferma, non la Pec".
	if (words.length <= 4 && words[0]?.word === 'non') return previousState === 'up';
	// "Restano escluse le Pec": from what was told before, trouble or return.
	if (says(left, /^rest\w+_esclus/)) return [...states].some(([k, one]) => k < c && one === 'up');
	// "ad eccezione delle PEC", "PEC escluse", "(escluse le PEC)".
	const out = left.some((w, k) => w.word === 'fuori' && /^da/.test(wordAt(left, k + 1)));
	if (out || has(clause.lead.slice(-2), 'except')) return false;
	if (has(left, 'except') || has(right.slice(0, 3), 'except')) return false;
	if (has(left, 'only') && !isNegated(words, i) && state !== 'down') return false;
	const spared = [...right.keys()].find((k) => is(right[k], 'spared', 'safe', 'well'));
	const at = spared === undefined ? before(words, i, 6).findLastIndex((w) => is(w, 'spared')) : -1;
	const place = spared === undefined ? (at < 0 ? -1 : i - left.length + at) : i + 1 + spared;
	if (place >= 0)
		return isNegated(words, place) === (SAFE.test(wordAt(words, place)) || is(words[place], 'safe', 'well'));
	const trouble = words.findIndex((w) => is(w, 'trouble'));
	if (trouble >= 0 && isNegated(words, trouble)) return false;
	if (state === 'between') return undefined;
	if (state !== undefined) return state === 'down';
	if (has(right.slice(0, 3), 'goOn')) return isNegated(words, i + 4);
	const also = has(left, 'also') || has(right.slice(0, 2), 'also');
	const troubled =
		trouble >= 0 || (previous !== undefined && has(previous.words, 'trouble', 'down', 'downish', 'halt'));
	if (also && troubled) return true;
	if (also && previousState === 'up') return false;
	if (words.some((w) => w.person > 0)) return undefined;
	// "Pec viva, posta morta".
	// "PEC: operativa".
	const next = clauses[c + 1];
	const beside =
		right.length > 0 || next?.sentence !== clause.sentence ? right.slice(0, 2) : next.words.slice(0, 2);
	if (has(beside, 'up', 'upish', 'well') && !has(beside, 'negation')) return false;
	if (has(beside, 'negation') && (has(beside, 'trouble') || says(beside, /^impatt/))) return false;
	// "Tutto fermo: mail, Pec, app".
	if (words.length > 3 || /^l[ae]$/.test(wordAt(words, 0))) return undefined;
	for (let k = c - 1; k >= 0 && k > c - 4 && clauses[k]?.sentence === clause.sentence; k--)
		if (states.has(k)) return states.get(k) === 'down';
	return undefined;
}
