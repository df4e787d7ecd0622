/** One probe: asks a target, follows pages that only forward, and says what class the answer is of. */

import { hostOf } from '../core/evidence/address';
import type { Calibration } from '../core/evidence/calibration';
import { classify, forwardOf } from '../core/evidence/classify';
import { MAX_FORWARDS, type Probed, type RawAnswer, REQUEST_TIMEOUT_MS } from '../core/evidence/probe-result';
import { isProviderHost, PROVIDER, type ProbeTarget } from '../core/providers';
import type { Eyes } from './ports';

/** What a probe needs of the world. */
type Asking = Pick<Eyes, 'mayAsk' | 'get' | 'timeout'>;

export async function probe(
	ports: Asking,
	target: ProbeTarget,
	calibration: Calibration | undefined,
	deadline: AbortSignal,
): Promise<Probed> {
	const result = classify(
		target,
		await ask(ports, target, deadline),
		calibration?.learned?.fingerprint ?? null,
	);
	return { target: target.id, provider: target.provider, layer: target.layer, result };
}

/** Follows twice at most, within the provider's hosts, and all in the time of one request. */
async function ask(ports: Asking, target: ProbeTarget, deadline: AbortSignal): Promise<RawAnswer> {
	if (!(await ports.mayAsk(target.provider))) return { outcome: 'no_permission' };
	const signal = AbortSignal.any([deadline, ports.timeout(REQUEST_TIMEOUT_MS)]);
	let answer = await ports.get(target.url, signal);
	for (let followed = 0; followed < MAX_FORWARDS; followed++) {
		const next = forwardOf(answer);
		if (next === null || !isProviderHost(PROVIDER[target.provider], hostOf(next) ?? '')) break;
		answer = await ports.get(next, signal);
	}
	return answer;
}
