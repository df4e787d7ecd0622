/** How long an observation still describes the present. */

import { PROBED_COMPONENTS, type ProbedComponentId } from '../status';
import type { ComponentState, ProviderState } from './state';

/** An observation older than this many calm periods no longer describes the present. */
export const FRESH_PERIODS = 2;

/** The time window of valid observations: later ones lie in a future that the clock took back. Epoch ms. */
export type IsRecent = { fromAt: number; toAt: number };

export function recentAt(at: number, periodMs: number): IsRecent {
	return { fromAt: at - FRESH_PERIODS * periodMs, toAt: at };
}

/**
 * Components with a valid state. A good state is only as recent as its last good response: a failure does not refresh it. After an
 * unknown state in between (own trouble, silence) a component needs a new good response.
 */
export function freshComponents(
	{ status: statusBefore }: ProviderState,
	components: Record<ProbedComponentId, ComponentState>,
	at: number,
	periodMs: number,
): Set<ProbedComponentId> {
	const recentMs = FRESH_PERIODS * periodMs;
	return new Set(
		PROBED_COMPONENTS.filter((id) => {
			const { status, lastAt, goodAt } = components[id];
			if (status === 'operational' && statusBefore === 'unknown' && goodAt !== at) return false;
			const seenAt = status === 'operational' ? goodAt : lastAt;
			return seenAt !== null && Math.abs(at - seenAt) <= recentMs;
		}),
	);
}
