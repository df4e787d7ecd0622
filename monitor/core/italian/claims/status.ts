/** Combines the statements of a whole text, in order, into one stance on the present state, or none. */

import type { StatusStance } from '../../model/incident';
import type { ComponentId } from '../../status';
import type { Value } from '../grammar/operators';
import type { Statement } from '../grammar/statement';
import type { Works } from '../grammar/works';

type Place = { clause: number; first: number; last: number };
export type StatusFinding = { stance: StatusStance; by: Place };

/** Values that state the present condition. */
export const FIRM: ReadonlySet<Value> = new Set(['fails', 'relapsed', 'restored', 'recovering']);
const APPS: readonly ComponentId[] = ['app-android', 'app-ios'];
/** Users who have these back do not have everything. */
const PARTS: readonly ComponentId[] = [...APPS, 'smtp', 'imap-pop'];

function isOnly({ components }: Statement, ids: readonly ComponentId[]): boolean {
	return components.length > 0 && components.every((id) => ids.includes(id));
}

/**
 * `aftermath`: the text is about refunds or frauds. Then only a predicate in the present counts for the state, and a
 * noun ("dopo il blackout") or a hope does not. `doubt`: reasons against an all-clear.
 */
export function weigh(
	all: readonly Statement[],
	works: readonly Works[],
	sentenceOf: (clause: number) => number,
	aftermath: boolean,
	others: boolean,
	doubt: { undone: boolean; after: (clause: number) => boolean },
): StatusFinding | null {
	// Certified mail is another service: alone it says nothing about the mail as a whole, unless the text has nothing else.
	const mine = all.filter((one) => !isOnly(one, ['pec']) || one.value === 'fails');
	const bad = (s: Statement) => s.value === 'fails' || s.value === 'relapsed';
	// A part that works next to one that fails was never down: "invio bloccato, ricezione regolare".
	const own = mine.map((one) =>
		one.steady && !others && !mine.some((s) => bad(s) && sentenceOf(s.clause) === sentenceOf(one.clause))
			? { ...one, value: 'restored' as const }
			: one,
	);
	const firm = own.filter(
		({ value, passing, still }) => FIRM.has(value) && !(aftermath && passing && !still),
	);
	const state = firm.reduce<Statement | null>(
		(before, one) => (before === null ? one : next(before, one, sentenceOf)),
		null,
	);
	const overrun = works.find(({ kind }) => kind === 'overrun');
	const current = works.find(({ kind }) => kind === 'now');
	const finding = (stance: StatusStance, by: Place): StatusFinding => ({ stance, by });
	if (state !== null) {
		const down = bad(state);
		if (down && current !== undefined && overrun === undefined && !(state.still && state.contrast))
			return finding('maintenance', current);
		const fine = own.find(
			(one) =>
				one.value === 'works' &&
				(!one.steady || state.still) &&
				one.clause !== state.clause &&
				sentenceOf(one.clause) === sentenceOf(state.clause),
		);
		if (
			down &&
			state.part &&
			fine !== undefined &&
			(state.still || fine.part || state.components.length === 0)
		)
			return finding('recovering', state);
		if (down) return finding('outage', state);
		if (doubt.undone) return finding('outage', state);
		const missing =
			doubt.after(state.clause) ||
			(current !== undefined && current.clause > state.clause) ||
			isOnly(state, PARTS) ||
			(state.local && !state.whole) ||
			own.some((one) => one.value === 'waiting' && one.clause > state.clause) ||
			own.some((one) => one.value === 'trouble' && one.contrast && one.clause > state.clause);
		return finding(state.value === 'restored' && !missing ? 'restored' : 'recovering', state);
	}
	if (overrun !== undefined) return finding('outage', overrun);
	if (current !== undefined) return finding('maintenance', current);
	if (aftermath) return null;
	const done = works.find(({ kind }) => kind === 'done');
	if (done !== undefined) return finding('recovering', done);
	const left = own.find(({ value }) => value === 'waiting') ?? own.find(({ value }) => value === 'trouble');
	return left === undefined ? null : finding('outage', left);
}

/** The stance after one more statement. */
function next(before: Statement, one: Statement, sentenceOf: (clause: number) => number): Statement {
	const bad = (s: Statement) => s.value === 'fails' || s.value === 'relapsed';
	const as = (value: Statement['value']): Statement => ({ ...one, value });
	const same = sentenceOf(before.clause) === sentenceOf(one.clause);
	if (bad(one)) {
		if (bad(before)) return before;
		// "Di nuovo ferma dopo la riapertura di ieri".
		if (one.value === 'relapsed' && !one.part) return one;
		if (one.line > before.line && !one.part) return one;
		if (before.value === 'recovering') return before.earlier && !one.earlier ? one : before;
		if (one.earlier && !before.earlier) return before;
		if (before.earlier) return one;
		if (one.part) return { ...before, value: 'recovering' };
		if (one.contrast || one.still || (same && one.value === 'relapsed')) return one;
		return same ? { ...before, value: 'recovering' } : { ...before, value: 'recovering' };
	}
	if (one.value === 'recovering')
		return before.value === 'relapsed' && !one.contrast && same ? before : as('recovering');
	if (one.earlier && !before.earlier && bad(before)) return before;
	if (bad(before)) {
		const partly = (one.part && !one.whole) || isOnly(one, APPS) || (before.part && before.still);
		return partly ? as('recovering') : one;
	}
	// "Ore 11: primi accessi. Ore 12: ripristinato per tutti."
	if (before.value === 'recovering') return one.whole || !same ? one : before;
	return before;
}
