/** The thresholds both ways: three failing observations over a minute open an outage, good ones over a span close it. */

import { isOutage, type ProbedComponentId } from '../status';
import { MINUTE_MS } from '../time';
import type { ComponentSignal } from './signals';
import type { ComponentState, Run } from './state';

export const FAILURES_TO_CONFIRM = 3;
export const CONFIRM_SPAN_MS = MINUTE_MS;
export const GOODS_TO_RESTORE = 3;
export const RESTORE_SPAN_MS = 5 * MINUTE_MS;
const MAX_RESTORE_SPAN_MS = 60 * MINUTE_MS;

/** Two observations further apart than this (sleep, a closed browser) are not one run: the time between was not observed. */
export const RUN_BREAK_MS = 15 * MINUTE_MS;
/** Time proves an outage where silence is in doubt: a full outage is still reported within a quarter of an hour. */
export const DOUBT_SPAN_MS = 10 * MINUTE_MS;

export function newComponent(component: ProbedComponentId, at: number): ComponentState {
	return {
		component,
		status: 'unknown',
		phase: 'stable',
		since: at,
		failing: null,
		good: null,
		unexpected: null,
		last: null,
		lastAt: null,
		goodAt: null,
	};
}

/** How long a recovery must hold: doubled by each relapse and each setback, up to an hour. */
export function restoreSpanMs(turn: number, setbacks: number): number {
	return Math.min(MAX_RESTORE_SPAN_MS, RESTORE_SPAN_MS * 2 ** Math.min(8, turn - 1 + setbacks));
}

/** One more observation of a component. Doubtful failures make it unknown, `silent` changes nothing, a glimpse brings an early check. */
export function observe(
	state: ComponentState,
	signal: ComponentSignal,
	at: number,
	spanMs: number,
	last: ComponentState['last'],
	doubtful = false,
): ComponentState {
	if (signal === 'silent') return state;
	if (signal === 'held') return isOutage(state.status) ? { ...state, lastAt: at } : state;
	if (signal === 'partly_back')
		return isOutage(state.status) ? { ...state, good: { count: 1, firstAt: at, lastAt: at } } : state;
	if (signal === 'unexpected') return observeStrange(state, at);
	const seen = { ...state, last, lastAt: at, goodAt: signal === 'good' ? at : state.goodAt };
	return signal === 'good' ? observeGood(seen, at, spanMs) : observeFailing(seen, signal, at, doubtful);
}

function observeFailing(
	state: ComponentState,
	signal: 'bad' | 'maintenance',
	at: number,
	doubtful: boolean,
): ComponentState {
	const failing = extended(state.failing, at);
	const outage = signal === 'maintenance' ? 'under_maintenance' : 'major_outage';
	if (isOutage(state.status)) return { ...state, status: outage, phase: 'stable', failing, good: null };
	if (!isConfirmed(failing)) return { ...state, phase: 'suspected', failing, good: null };
	const since = failing.firstAt;
	if (!doubtful) return { ...state, status: outage, phase: 'stable', since, failing, good: null };
	// A component in doubt is not shown as good. A doubt that time does not settle is probed at the calm interval.
	const phase = failing.lastAt - since < DOUBT_SPAN_MS ? 'suspected' : 'stable';
	return { ...state, status: 'unknown', phase, since, failing, good: null };
}

/** A page that is no longer the product is not shown as good: it is probed again like a failure, then unknown. */
function observeStrange(state: ComponentState, at: number): ComponentState {
	if (state.status !== 'operational') return state;
	const unexpected = extended(state.unexpected ?? null, at);
	return isConfirmed(unexpected)
		? {
				...state,
				status: 'unknown',
				phase: 'stable',
				since: unexpected.firstAt,
				failing: null,
				good: null,
				unexpected,
			}
		: { ...state, phase: 'suspected', unexpected };
}

function observeGood(state: ComponentState, at: number, spanMs: number): ComponentState {
	// A partly good result is no observation of the whole.
	const partlyBack = isOutage(state.status) && state.phase !== 'recovering';
	const good = extended(partlyBack ? null : state.good, at);
	if (!isOutage(state.status)) {
		const since = state.status === 'operational' ? Math.min(state.since, at) : at;
		return { ...state, status: 'operational', phase: 'stable', since, failing: null, good, unexpected: null };
	}
	const restored = good.count >= GOODS_TO_RESTORE && good.lastAt - good.firstAt >= spanMs;
	return restored
		? {
				...state,
				status: 'operational',
				phase: 'stable',
				since: good.firstAt,
				failing: null,
				good,
				unexpected: null,
			}
		: { ...state, phase: 'recovering', failing: null, good };
}

export function isConfirmed(failing: Run): boolean {
	return failing.count >= FAILURES_TO_CONFIRM && failing.lastAt - failing.firstAt >= CONFIRM_SPAN_MS;
}

/** The run with one more observation; a new run after a break or when the clock was set back. */
function extended(run: Run | null, at: number): Run {
	if (run === null || at < run.lastAt || at - run.lastAt > RUN_BREAK_MS)
		return { count: 1, firstAt: at, lastAt: at };
	return { count: run.count + 1, firstAt: run.firstAt, lastAt: at };
}
