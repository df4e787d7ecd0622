/** Checks to commit: Libero's known hosts, all with the same result. */

import type { FeedReading } from '../../../monitor/core/assessment/reading';
import type { ProbeResult } from '../../../monitor/core/evidence/probe-result';
import { PROVIDER } from '../../../monitor/core/providers';
import { type CheckOutcome, commitCheck } from '../../../monitor/storage/commit';

export function outcome(
	at: number,
	result: ProbeResult,
	{ readings = [], ...more }: Partial<CheckOutcome> & { readings?: FeedReading[] } = {},
): CheckOutcome {
	const probed = PROVIDER.libero.targets
		.filter(({ guessed }) => !guessed)
		.map(({ id, layer }) => ({ target: id, provider: 'libero' as const, layer, result }));
	return {
		evidence: {
			startedAt: at,
			at,
			trigger: 'alarm',
			asked: ['libero'],
			probed,
			connectivity: { kind: 'not_asked' },
			sources: ['signed', 'official'],
			readings,
		},
		interrupted: [],
		boot: null,
		...more,
	};
}

/** Commits the same result at each instant. */
export async function commits(result: ProbeResult, ...instants: number[]): Promise<void> {
	for (const at of instants) await commitCheck(outcome(at, result), 0.5);
}
