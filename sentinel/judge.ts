/** One network's verdict on one part: check results in, a state with hysteresis out. Pure; `at` is an argument. */

import type { SentinelReason, SentinelState } from '../monitor/core/sentinel/statement';
import { MINUTE_MS } from '../monitor/core/time';
import type { Look, Part } from './look';

/** This many consecutive checks decide: bad ones trouble, good ones over the span recovery, unseen ones blindness. */
export const LOOKS = 3;
const RECOVERY_SPAN_MS = 5 * MINUTE_MS;
/** Checks further apart are not consecutive: the machine slept or stopped. */
export const LONGEST_GAP_MS = 5 * MINUTE_MS;

export type Verdict = Part & {
	state: SentinelState;
	since: number;
	reasons: SentinelReason[];
	/** In trouble, even if unseen for now: recovery must be proved. */
	troubled: boolean;
	/** The last consecutive bad checks, oldest first. */
	bad: { at: number; state: 'degraded' | 'outage' }[];
	/** Consecutive good checks. */
	good: { count: number; firstAt: number } | null;
	unseen: { count: number; firstAt: number } | null;
	/** Time of the last check. */
	at: number;
};

/** Before the first check. */
export function newVerdict(part: Part, at: number): Verdict {
	return {
		...part,
		state: 'blind',
		since: at,
		reasons: [],
		troubled: false,
		bad: [],
		good: null,
		unseen: null,
		at,
	};
}

export function judge(before: Verdict, look: Look, at: number): Verdict {
	const broken = at - before.at > LONGEST_GAP_MS || at < before.at;
	const row = broken ? { bad: [], good: null, unseen: null } : before;
	if (look.state === 'unseen') return unseen({ ...before, ...row, at }, at);
	if (look.state === 'answering') return good({ ...before, ...row, at, bad: [], unseen: null }, at);
	const bad = [...row.bad, { at, state: look.state }].slice(-LOOKS);
	return failing({ ...before, ...row, at, bad, good: null, unseen: null, reasons: look.reasons }, look.state);
}

function turn(verdict: Verdict, state: SentinelState, since: number): Verdict {
	return verdict.state === state ? verdict : { ...verdict, state, since };
}

function run(before: { count: number; firstAt: number } | null, at: number) {
	return before === null ? { count: 1, firstAt: at } : { ...before, count: before.count + 1 };
}

function unseen(verdict: Verdict, at: number): Verdict {
	const next = { ...verdict, unseen: run(verdict.unseen, at), bad: [], good: null };
	return next.unseen.count < LOOKS ? next : { ...turn(next, 'blind', next.unseen.firstAt), reasons: [] };
}

function good(verdict: Verdict, at: number): Verdict {
	const run_ = run(verdict.good, at);
	const next: Verdict = { ...verdict, good: run_, reasons: [] };
	const proved = run_.count >= LOOKS && at - run_.firstAt >= RECOVERY_SPAN_MS;
	if (!verdict.troubled || proved) return { ...turn(next, 'answering', run_.firstAt), troubled: false };
	return turn(next, 'recovering', run_.firstAt);
}

function failing(verdict: Verdict, state: 'degraded' | 'outage'): Verdict {
	const { bad, at } = verdict;
	// A part that began to recover and fails again is believed at once.
	if (verdict.state === 'recovering') return { ...turn(verdict, state, at), troubled: true };
	if (bad.length < LOOKS) return { ...verdict, reasons: verdict.troubled ? verdict.reasons : [] };
	const firstAt = bad[0]?.at ?? at;
	const confirmed = { ...verdict, troubled: true };
	if (bad.every((one) => one.state === 'outage')) return turn(confirmed, 'outage', firstAt);
	const mixed = verdict.state === 'outage' && bad.some((one) => one.state === 'outage');
	return mixed ? confirmed : turn(confirmed, 'degraded', firstAt);
}
