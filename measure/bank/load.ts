/** The load of a policy on a provider: requests per minute while it is healthy and during an outage. */

import { PROVIDERS } from '../../monitor/core/providers';
import { MINUTE_MS } from '../../monitor/core/time';
import type { Scenario } from '../../simulator/scenario';
import type { Played } from './played';
import { stretches, trueOutages } from './truth';
import type { Eyes } from './wire';

/** Mean requests per minute to one provider; null if there was no such time. */
export type Load = { calm: number | null; trouble: number | null };

/** Recovery counts as trouble until the longest recovery span is over. */
const AFTERMATH_MS = 60 * MINUTE_MS;

export function loadOf(scenario: Scenario, played: Played, eyes: Eyes): Load {
	const sums = { calm: { requests: 0, ms: 0 }, trouble: { requests: 0, ms: 0 } };
	for (const provider of PROVIDERS) {
		const requests = played.requests.filter((request) => request.provider === provider);
		const troubles = trueOutages(scenario, provider);
		for (const { fromAt, toAt, awake } of stretches(scenario, provider, eyes)) {
			if (!awake) continue;
			const inTrouble = troubles.some((one) => fromAt >= one.fromAt && fromAt < one.toAt);
			const after = troubles.some((one) => fromAt >= one.toAt && fromAt < one.toAt + AFTERMATH_MS);
			const begin = after && !inTrouble ? Math.min(toAt, fromAt + AFTERMATH_MS) : fromAt;
			const sum = inTrouble ? sums.trouble : sums.calm;
			sum.ms += toAt - begin;
			sum.requests += requests.filter(({ at }) => at >= begin && at < toAt).length;
		}
	}
	const rate = ({ requests, ms }: { requests: number; ms: number }) =>
		ms < 30 * MINUTE_MS ? null : requests / (ms / MINUTE_MS);
	return { calm: rate(sums.calm), trouble: rate(sums.trouble) };
}
