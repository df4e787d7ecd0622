/** The runs of `npm run fleet`: the state of the world in each. */

import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../monitor/core/time';
import type { World } from './world';

/** An odd minute, so that it neither favours nor penalises timers set on the hour. */
const ODD_MS = 37 * MINUTE_MS;

const NO_OUTAGE = Number.POSITIVE_INFINITY;

/** A day of calm, a common failure, six days of outage, the recovery. */
export function week(every: number): World {
	const downAt = DAY_MS;
	const upAt = 7 * DAY_MS + ODD_MS;
	return {
		weather: 'courtesy',
		downAt,
		upAt,
		endAt: upAt + 2 * HOUR_MS,
		pacing: null,
		still: every > 1 ? { from: downAt + 6 * HOUR_MS, to: 7 * DAY_MS - 6 * HOUR_MS, every } : null,
	};
}

/** Nothing responds any more: requests time out, and the controls are probed. */
export const SILENCE: World = {
	weather: 'silent',
	downAt: 3 * HOUR_MS,
	upAt: 8 * HOUR_MS + ODD_MS,
	endAt: 10 * HOUR_MS,
	pacing: null,
	still: null,
};

/** Three hours into an outage the signed feed asks for a quarter of the requests, for four hours. */
export const BRAKE: World = {
	weather: 'courtesy',
	downAt: HOUR_MS,
	upAt: NO_OUTAGE,
	endAt: 10 * HOUR_MS,
	pacing: { publishedAt: 4 * HOUR_MS, factor: 4, untilAt: 8 * HOUR_MS },
	still: null,
};

/** A calm day, for browsers that open and close; a part of one, for a mass restart. */
export const CALM: World = {
	weather: 'courtesy',
	downAt: NO_OUTAGE,
	upAt: NO_OUTAGE,
	endAt: DAY_MS,
	pacing: null,
	still: null,
};

export const RESTART: World = { ...CALM, endAt: 8 * HOUR_MS };
