/** When browsers are open. Plain assumptions, not statistics, stated here for discussion (docs/scale.md repeats them). */

import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../monitor/core/time';
import { next, normal, type Random } from './random';
import type { Session } from './world';

/**
 * `always`: opened the day before, in the morning, after lunch or in the evening; for a fifth, updates force a restart
 * within a minute; then left open. `day`: opened and closed like computers at work and at home, a tenth left open.
 * `restart`: as `always`, with a fifth restarting at once after four hours.
 */
const OPENINGS = ['always', 'day', 'restart'] as const;
export type OpeningsId = (typeof OPENINGS)[number];

const RESTART_SHARE = 0.2;
const RESTART_MS = 60 * SECOND_MS;

/** When updates restart a fifth of the fleet: before the run starts, or well into it. */
const EARLIER_RESTART_AT = -12 * HOUR_MS;
export const RESTART_AT = 4 * HOUR_MS;

const FOREVER = Number.POSITIVE_INFINITY;

export const SESSIONS: Record<OpeningsId, (random: Random) => Session[]> = {
	always: (random) => [{ from: openedAt(random), to: FOREVER }],
	restart: (random) => {
		const from = openedAt(random);
		if (next(random) >= RESTART_SHARE) return [{ from, to: FOREVER }];
		const again = RESTART_AT + next(random) * RESTART_MS;
		return [
			{ from, to: again - 10 * SECOND_MS },
			{ from: Math.round(again), to: FOREVER },
		];
	},
	day: (random) => {
		const kind = next(random);
		if (kind < 0.1) return [{ from: openedAt(random), to: FOREVER }];
		const [opens, closes] =
			kind < 0.65
				? [normal(random, 8.75 * HOUR_MS, 40 * MINUTE_MS), normal(random, 18.25 * HOUR_MS, HOUR_MS)]
				: [normal(random, 19.5 * HOUR_MS, 75 * MINUTE_MS), normal(random, 22.75 * HOUR_MS, 50 * MINUTE_MS)];
		return [{ from: Math.round(Math.max(0, opens)), to: Math.round(Math.min(DAY_MS, closes)) }];
	},
};

function openedAt(random: Random): number {
	if (next(random) < RESTART_SHARE) return Math.round(EARLIER_RESTART_AT + next(random) * RESTART_MS);
	const peaks = [8.75, 14, 20];
	const peak = peaks[Math.floor(next(random) * peaks.length)] ?? 0;
	// Never within an hour of the run, so that the measured fleet is in a steady state.
	return Math.round(Math.min(-HOUR_MS, normal(random, peak * HOUR_MS - DAY_MS, HOUR_MS)));
}
