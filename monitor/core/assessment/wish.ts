/** Back-off: what a provider requests (`Retry-After`), and what a refusal requires even without it. */

import type { Probed } from '../evidence/probe-result';
import { HOUR_MS, MINUTE_MS } from '../time';
import type { Sight } from './evidence';
import type { ProviderState } from './state';

/** No back-off is longer: a day would be a day without an alarm. */
export const MAX_WISH_MS = HOUR_MS;
/** A suspicion keeps its own interval, delayed by this much at most. */
export const SUSPICION_WAIT_MS = MINUTE_MS;
/** During a back-off a user's press still starts a check, this often. */
const PRESS_PERIOD_MS = MINUTE_MS;

/** The back-off that the results of a check request. */
export function wished(
	before: ProviderState,
	{ probed, at, startedAt, trigger }: Sight,
	periodMs: number,
): Pick<ProviderState, 'refusals' | 'askNotBefore' | 'pressedAt'> {
	const { provider, refusals, pressedAt = null } = before;
	// A middleware that refuses us is left alone itself (`targetsToAsk`), and says nothing about the other layers.
	const own = probed.filter(
		(p) => p.provider === provider && !(p.layer === 'middleware' && p.result.kind === 'refused'),
	);
	const results = own.map(({ result }) => result);
	// The provider reported too many requests, or every layer refused us.
	const limited =
		results.some((r) => r.kind === 'refused' && (r.httpStatus === 429 || r.httpStatus === 406)) ||
		(results.length > 0 && results.every(({ kind }) => kind === 'refused'));
	const count = limited ? refusals + 1 : 0;
	const backoff = limited ? periodMs * 2 ** Math.min(count, 10) : 0;
	const waitMs = Math.min(MAX_WISH_MS, Math.max(backoff, ...own.flatMap(toldToWait)));
	return {
		refusals: count,
		askNotBefore: waitMs > 0 ? at + waitMs : null,
		pressedAt: trigger === 'check_now' && startedAt < heldUntil(before, startedAt) ? startedAt : pressedAt,
	};
}

/** The back-off in one response, ms, uncapped: none or one. */
export function toldToWait({ result }: Probed): number[] {
	return 'retryAfterMs' in result && result.retryAfterMs !== undefined ? [result.retryAfterMs] : [];
}

/** Until when only a press starts a check. A back-off beyond the limit was stored while the clock ran ahead: it is void. */
export function heldUntil({ askNotBefore, dueAt }: ProviderState, now: number): number {
	if (askNotBefore === null || askNotBefore > now + MAX_WISH_MS) return 0;
	return Math.min(askNotBefore, dueAt ?? askNotBefore);
}

/** Whether a press starts a check now. */
export function mayPress(state: ProviderState, now: number): boolean {
	const { pressedAt = null } = state;
	if (now >= heldUntil(state, now) || pressedAt === null) return true;
	return pressedAt > now || now - pressedAt >= PRESS_PERIOD_MS;
}

/** The wait that we planned ourselves: a back-off beyond it keeps nothing fresh. 0 if unknown. */
export function ownPlanMs({ checkedAt, dueAt, askNotBefore }: ProviderState): number {
	if (checkedAt === null || dueAt === null || dueAt === askNotBefore) return 0;
	return Math.max(0, dueAt - checkedAt);
}
