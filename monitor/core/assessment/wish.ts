/** To be left alone for a while: what a provider asks for (`Retry-After`), and what being turned away asks for all the same. */

import type { Probed } from '../evidence/probe-result';
import { HOUR_MS, MINUTE_MS } from '../time';
import type { Sight } from './evidence';
import type { ProviderState } from './state';

/** No wish holds longer: a day would be a day without an alarm. */
export const MAX_WISH_MS = HOUR_MS;
/** A suspicion is looked at in its own rhythm, this much later at most. */
export const SUSPICION_WAIT_MS = MINUTE_MS;
/** Under a wish a press of the user still asks, this often. */
export const PRESS_PERIOD_MS = MINUTE_MS;

/** What the results of a check wish of the next one. */
export function wished(
	before: ProviderState,
	{ probed, at, startedAt, trigger }: Sight,
	periodMs: number,
): Pick<ProviderState, 'refusals' | 'askNotBefore' | 'pressedAt'> {
	const { provider, refusals, pressedAt = null } = before;
	// A middleware that turns us away is left alone itself (`targetsToAsk`), and speaks for no other door.
	const own = probed.filter(
		(p) => p.provider === provider && !(p.layer === 'middleware' && p.result.kind === 'refused'),
	);
	const results = own.map(({ result }) => result);
	// Told that we ask too often, or turned away at every door.
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

/** What one answer said, ms, uncapped: none or one. */
export function toldToWait({ result }: Probed): number[] {
	return 'retryAfterMs' in result && result.retryAfterMs !== undefined ? [result.retryAfterMs] : [];
}

/** Until when all but a press waits. A wish further away than any may reach was stored by a clock that ran ahead: it is void. */
export function heldUntil({ askNotBefore, dueAt }: ProviderState, now: number): number {
	if (askNotBefore === null || askNotBefore > now + MAX_WISH_MS) return 0;
	return Math.min(askNotBefore, dueAt ?? askNotBefore);
}

/** Whether a press asks now. */
export function mayPress(state: ProviderState, now: number): boolean {
	const { pressedAt = null } = state;
	if (now >= heldUntil(state, now) || pressedAt === null) return true;
	return pressedAt > now || now - pressedAt >= PRESS_PERIOD_MS;
}

/** The wait that we planned ourselves: what was wished beyond it makes nothing fresh. 0 if it is not known. */
export function ownPlanMs({ checkedAt, dueAt, askNotBefore }: ProviderState): number {
	if (checkedAt === null || dueAt === null || dueAt === askNotBefore) return 0;
	return Math.max(0, dueAt - checkedAt);
}
