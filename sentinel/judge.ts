/** One network's verdict on one part: looks in, a state with hysteresis out. Pure; `at` is an argument. */

import type { SentinelReason, SentinelState } from '../monitor/core/sentinel/statement';
import { MINUTE_MS } from '../monitor/core/time';
import type { Look, Part } from './look';

/** So many bad looks in a row are trouble, so many good ones over the span its end, so many blind ones blindness. */
export const LOOKS = 3;
export const RECOVERY_SPAN_MS = 5 * MINUTE_MS;
/** Looks further apart are no row: the machine slept, or stood still. */
export const LONGEST_GAP_MS = 5 * MINUTE_MS;

export type Verdict = Part & {
	state: SentinelState;
	since: number;
	reasons: SentinelReason[];
	/** In trouble, be it unseen for now: its end has to be proved. */
	troubled: boolean;
	/** The last bad looks in a row, oldest first. */
	bad: { at: number; state: 'degraded' | 'outage' }[];
	/** Good looks in a row. */
	good: { count: number; firstAt: number } | null;
	unseen: { count: number; firstAt: number } | null;
	/** Of the last look. */
	at: number;
};

/** Before anything was seen. */
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
	// What had begun to come back and fails again is believed at once.
	if (verdict.state === 'recovering') return { ...turn(verdict, state, at), troubled: true };
	if (bad.length < LOOKS) return { ...verdict, reasons: verdict.troubled ? verdict.reasons : [] };
	const firstAt = bad[0]?.at ?? at;
	const confirmed = { ...verdict, troubled: true };
	if (bad.every((one) => one.state === 'outage')) return turn(confirmed, 'outage', firstAt);
	const mixed = verdict.state === 'outage' && bad.some((one) => one.state === 'outage');
	return mixed ? confirmed : turn(confirmed, 'degraded', firstAt);
}
