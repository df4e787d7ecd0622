/** What an outage affects and what it spares: certified mail above all, the web, the apps, the protocols. */

import type { ComponentId } from '../../status';
import type { Told } from '../classifier/features';
import type { Models } from '../classifier/model';
import type { Found } from '../found';
import { componentsOf } from '../grammar/parts';
import type { Statement } from '../grammar/statement';
import { after, before, has, is, isNegated, type Word } from '../text/words';
import { answerTo, pecIn } from './topics';

type Part = Found<ComponentId> & { hit: boolean };
export type Scope = { hit: ComponentId[]; notHit: ComponentId[]; first: Part; last: Part };

/** The scope of the whole text: of each part what is said last. `isTold`: the parts that are of interest. */
export function readScope(models: Models, told: Told, isTold: (id: ComponentId) => boolean): Scope | null {
	const parts = [...pecOf(models, told), ...partsOf(told)].filter(({ value }) => isTold(value));
	const places = [...parts].sort((a, b) => a.clause - b.clause || a.first - b.first);
	const [first] = places;
	const last = places.at(-1);
	if (first === undefined || last === undefined) return null;
	const stands = new Map(parts.map(({ value, hit }) => [value, hit]));
	const ids = (hit: boolean) => [...stands].filter(([, is]) => is === hit).map(([id]) => id);
	return { hit: ids(true), notHit: ids(false), first, last };
}

function pecOf(models: Models, told: Told): Part[] {
	const found = answerTo(models, 'pec', told, pecIn(told));
	return found === null ? [] : [{ ...found, value: 'pec', hit: found.value === 'affected' }];
}

function partsOf({ clauses, statements }: Told): Part[] {
	const states = statesOf(statements);
	return clauses.flatMap(({ words }, clause) =>
		words.flatMap((word, i) =>
			componentsOf(word, words).flatMap((value) => {
				const hit = value === 'pec' ? undefined : isHit(words, i, states.get(clause));
				return hit === undefined ? [] : [{ value, hit, clause, first: i, last: i }];
			}),
		),
	);
}

/** True for a clause in which the mail is down, false if it is up, undefined during recovery; the worst of several statements counts. */
function statesOf(statements: readonly Statement[]): ReadonlyMap<number, boolean | undefined> {
	const states = new Map<number, boolean | undefined>();
	for (const { value, clause, components } of statements) {
		if (value === 'fails' || value === 'relapsed' || (value === 'waiting' && components.length > 0))
			states.set(clause, true);
		else if (states.has(clause)) continue;
		else if (value === 'restored' || value === 'works') states.set(clause, false);
		else if (value === 'recovering') states.set(clause, undefined);
	}
	return states;
}

/** True if the component at this position is affected, false if it is spared, undefined if the text does not say. */
function isHit(words: readonly Word[], i: number, state: boolean | undefined): boolean | undefined {
	const left = before(words, i, 6);
	const right = after(words, i, 8);
	if (has(left, 'except') || has(right.slice(0, 3), 'except')) return false;
	if (has(left, 'only') && !isNegated(words, i) && state !== true) return false;
	const spared = words.findIndex((w, k) => k > i && k < i + 8 && is(w, 'spared', 'safe', 'well'));
	if (spared >= 0) return isNegated(words, spared) === is(words[spared], 'safe', 'well');
	const trouble = words.findIndex((w) => is(w, 'trouble'));
	if (trouble >= 0 && isNegated(words, trouble)) return false;
	if (state !== undefined) return state;
	if (has(right.slice(0, 3), 'goOn')) return isNegated(words, i + 4);
	return (has(left, 'also') || has(right.slice(0, 2), 'also')) && trouble >= 0 ? true : undefined;
}
