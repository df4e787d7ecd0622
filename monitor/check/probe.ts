/** One probe: asks a target, follows pages that only forward, and classifies the answer. */

import { hostOf } from '../core/address';
import type { Calibration } from '../core/evidence/calibration';
import { classify, forwardOf } from '../core/evidence/classify';
import { isLongSilence } from '../core/evidence/patience';
import { MAX_FORWARDS, type Probed, probedOf, type RawAnswer } from '../core/evidence/probe-result';
import { isThrottleable } from '../core/evidence/throttle';
import { isProviderHost, PROVIDER, type ProbeTarget } from '../core/providers';
import { type Requesting, request } from './request';

/** Probes a host that may be asked. */
export async function probe(
	ports: Requesting,
	target: ProbeTarget,
	calibration: Calibration | undefined,
	deadline: AbortSignal,
): Promise<Probed> {
	const raw = await ask(ports, target, deadline);
	const throttleable = calibration !== undefined && isThrottleable(calibration, ports.now());
	const result = classify(target, raw, calibration?.learned?.fingerprint ?? null, throttleable);
	const { serverAheadMs } = raw.outcome === 'answer' ? raw : {};
	return { ...probedOf(target, result), ...(serverAheadMs === undefined ? {} : { serverAheadMs }) };
}

/** Follows at most twice, within the provider's hosts, and within the time of one request. */
async function ask(ports: Requesting, target: ProbeTarget, deadline: AbortSignal): Promise<RawAnswer> {
	let answer = await request(ports, target.url, deadline);
	for (let followed = 0, spentMs = 0; followed < MAX_FORWARDS; followed++) {
		const next = forwardOf(answer);
		if (next === null || !isProviderHost(PROVIDER[target.provider], hostOf(next) ?? '')) break;
		if (answer.outcome === 'answer') spentMs += answer.durationMs;
		answer = onward(answer, await request(ports, next, deadline, spentMs));
	}
	return answer;
}

/** The answer after a forward. If slowness left no time to wait for it, the page before it is the only evidence. */
export function onward(before: RawAnswer, after: RawAnswer): RawAnswer {
	if (after.outcome !== 'timeout' || before.outcome !== 'answer') return after;
	return isLongSilence(after) ? { ...after, url: before.url } : { ...before, incomplete: 'too_slow' };
}
