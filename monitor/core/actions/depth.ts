/** When the middleware is asked at the address that opens a session, and when it is left alone (docs/decisions/0017-the-middleware-is-asked-gently.md). */

import type { Trigger } from '../assessment/history';
import type { ProviderState } from '../assessment/state';
import { type Calibration, isCounted, isHeldDown } from '../evidence/calibration';
import type { ProbeTarget, TargetId } from '../providers';
import { DAY_MS, MINUTE_MS } from '../time';
import { spread } from './guess';
import { urgency } from './schedule';

/** In calm: nine million clients then hold fewer sessions than one node of App Suite is made for (docs/scale.md). */
export const SESSION_PERIOD_MS = DAY_MS;
/** In an outage that it told of: when it ends, the sessions that all those clients open lie apart. */
export const SESSION_OUTAGE_MS = 90 * MINUTE_MS;
/** What the user's own webmail meets is worth a deeper look this often. */
export const SESSION_VISIT_MS = 30 * MINUTE_MS;
const SESSION_PRESS_MS = MINUTE_MS;

/** The target as it is to be asked now: at its own address, at the deeper one, or not at all. */
export function atDepth(
	target: ProbeTarget,
	state: ProviderState | undefined,
	calibrations: ReadonlyMap<TargetId, Calibration>,
	trigger: Trigger,
	now: number,
): ProbeTarget[] {
	const calibration = calibrations.get(target.id);
	const { sessionUrl } = target;
	// Until it has answered well at its own address nobody knows that App Suite stands there.
	if (sessionUrl === undefined || calibration === undefined || !isCounted(target, calibration))
		return [target];
	const deep = [{ ...target, url: sessionUrl }];
	const { session, armedAt } = calibration;
	const askedAt = Math.min(session?.askedAt ?? armedAt ?? now, now);
	const due = (periodMs: number) => now - askedAt >= spread(periodMs, askedAt);
	if (session !== undefined && isHeldDown(calibration)) {
		// A back end that is down answers without a session. What was told by one address is not taken back by the other.
		if (trigger === 'check_now') return now - askedAt >= SESSION_PRESS_MS ? deep : [];
		const confirming = state !== undefined && urgency(state) === 'suspected';
		return confirming || due(SESSION_OUTAGE_MS) ? deep : [];
	}
	if (trigger === 'own_visit') return due(SESSION_VISIT_MS) ? deep : [target];
	const calm = state === undefined || urgency(state) === 'calm';
	return calm && trigger === 'alarm' && due(SESSION_PERIOD_MS) ? deep : [target];
}
