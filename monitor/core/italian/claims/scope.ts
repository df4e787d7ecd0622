/** What an outage affects and what it spares: certified mail above all, the web, the apps, the protocols. */

import type { ComponentId } from '../../status';
import { componentsOf } from '../grammar/components';
import type { Clause } from '../text/clauses';
import { after, before, has, is, isNegated, type Word } from '../text/words';

/** Marks a component as spared; "colpita" marks it as affected. */
const SAFE = /^(?:salv|risparm|immun|indenn|illes|estrane|regg|resist|se_la_cav)/;

/** The state of the mail in a clause; `between` during recovery. */
export type ClauseState = 'down' | 'up' | 'between';

export type Scope = {
	hit: ComponentId[];
	notHit: ComponentId[];
	first: [number, number];
	last: [number, number];
};

/** Reads the scope of the whole text; `states` gives the state of the mail in each clause. */
export function readScope(
	clauses: readonly Clause[],
	states: ReadonlyMap<number, ClauseState>,
): Scope | null {
	const stands = new Map<ComponentId, boolean>();
	let first: [number, number] | null = null;
	let last: [number, number] = [0, 0];
	clauses.forEach((clause, c) => {
		clause.words.forEach((word, i) => {
			for (const id of componentsOf(word, clause.words)) {
				const hit = isHit(clauses, c, i, states.get(c), states.get(c - 1));
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
	state: ClauseState | undefined,
	previousState: ClauseState | undefined,
): boolean | undefined {
	const { words } = clauses[c] as Clause;
	const left = before(words, i, 6);
	const right = after(words, i, 8);
	const previous = clauses[c - 1];
	// "Virgilio Mail ferma, non la Pec".
	if (words.length <= 4 && words[0]?.word === 'non') return previousState === 'up';
	// "ad eccezione delle PEC", "PEC escluse", "(escluse le PEC)".
	if (has(left, 'except') || has(right.slice(0, 3), 'except')) return false;
	if (has(left, 'only') && !isNegated(words, i) && state !== 'down') return false;
	if (is(words[i], 'pec') && has(right.slice(0, 6), 'safe')) return false;
	const spared = right.findIndex((w) => is(w, 'spared'));
	if (spared >= 0) return isNegated(words, i + 1 + spared) === SAFE.test(right[spared]?.word ?? '');
	const sparedLeft = left.findLastIndex((w) => is(w, 'spared'));
	if (sparedLeft >= 0) {
		const at = Math.max(0, i - 6) + sparedLeft;
		const word = left[sparedLeft] as Word;
		return isNegated(words, at) === SAFE.test(word.word);
	}
	if (
		has(words, 'trouble') &&
		isNegated(
			words,
			words.findIndex((w) => is(w, 'trouble')),
		)
	)
		return false;
	if (state === 'between') return undefined;
	if (state !== undefined) return state === 'down';
	if (has(left, 'also') || has(right.slice(0, 2), 'also')) {
		const trouble =
			has(words, 'trouble') ||
			(previous !== undefined && has(previous.words, 'trouble', 'down', 'downish', 'halt'));
		if (trouble) return true;
		if (previousState === 'up') return false;
	}
	return undefined;
}
