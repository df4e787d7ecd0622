/** When to probe the middleware's session address, and when to leave it alone (docs/decisions/0017-the-middleware-is-asked-gently.md). */

import type { Trigger } from '../assessment/history';
import type { ProviderState } from '../assessment/state';
import { type Calibration, isCounted, isHeldDown } from '../evidence/calibration';
import type { ProbeTarget, TargetId } from '../providers';
import { DAY_MS, MINUTE_MS } from '../time';
import { spread } from './guess';
import { urgency } from './schedule';

/** In calm: nine million clients then hold fewer sessions than one App Suite node supports (docs/scale.md). */
const SESSION_PERIOD_MS = DAY_MS;
/** In an outage that the session address reported: spreads the sessions that all clients open when it ends. */
const SESSION_OUTAGE_MS = 90 * MINUTE_MS;
/** Minimum interval between session probes triggered by the user's own webmail. */
const SESSION_VISIT_MS = 30 * MINUTE_MS;
const SESSION_PRESS_MS = MINUTE_MS;

/** The target as it must be probed now: at its own address, at the session address, or not at all. */
export function atDepth(
	target: ProbeTarget,
	state: ProviderState | undefined,
	calibrations: ReadonlyMap<TargetId, Calibration>,
	trigger: Trigger,
	now: number,
): ProbeTarget[] {
	const calibration = calibrations.get(target.id);
	const { sessionUrl } = target;
	// Before a first good response from its own address, it is unknown whether App Suite runs there.
	if (sessionUrl === undefined || calibration === undefined || !isCounted(target, calibration))
		return [target];
	const deep = [{ ...target, url: sessionUrl }];
	const { session, armedAt } = calibration;
	const askedAt = Math.min(session?.askedAt ?? armedAt ?? now, now);
	const due = (periodMs: number) => now - askedAt >= spread(periodMs, askedAt);
	if (session !== undefined && isHeldDown(calibration)) {
		// A back end that is down opens no session. A failure reported by one address is only cleared by the same address.
		if (trigger === 'check_now') return now - askedAt >= SESSION_PRESS_MS ? deep : [];
		const confirming = state !== undefined && urgency(state) === 'suspected';
		return confirming || due(SESSION_OUTAGE_MS) ? deep : [];
	}
	if (trigger === 'own_visit') return due(SESSION_VISIT_MS) ? deep : [target];
	const calm = state === undefined || urgency(state) === 'calm';
	return calm && trigger === 'alarm' && due(SESSION_PERIOD_MS) ? deep : [target];
}
