/** How long what was seen says how things are. */

import { PROBED_COMPONENTS, type ProbedComponentId } from '../status';
import type { ComponentState, ProviderState } from './state';

/** An observation older than this many calm periods no longer says how things are. */
export const FRESH_PERIODS = 2;

/** The time that still says how things are: what lies after it is a future that the clock took back. Epoch ms. */
export type IsRecent = { fromAt: number; toAt: number };

export function recentAt(at: number, periodMs: number): IsRecent {
	return { fromAt: at - FRESH_PERIODS * periodMs, toAt: at };
}

/**
 * Components that are believed now. What was well is so by its last good answer alone: a failure does not make it recent, and what
 * became unknown in between (own trouble, silence) needs a good answer after it.
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
