/** The runs of `npm run fleet`: what the world does in each. */

import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../monitor/core/time';
import type { World } from './world';

/** An odd minute, so that no timer set on the hour is favoured or harmed. */
const ODD_MS = 37 * MINUTE_MS;

const NO_OUTAGE = Number.POSITIVE_INFINITY;

/** A day of calm, a common failure, six days of outage, the comeback. */
export function week(every: number): World {
	const downAt = DAY_MS;
	const upAt = 7 * DAY_MS + ODD_MS;
	return {
		weather: 'courtesy',
		downAt,
		upAt,
		endAt: upAt + 2 * HOUR_MS,
		pacing: null,
		still: every > 1 ? { from: downAt + 12 * HOUR_MS, to: 7 * DAY_MS - 12 * HOUR_MS, every } : null,
	};
}

/** Nothing answers any more: requests run into their timeouts, and the controls are asked. */
export const SILENCE: World = {
	weather: 'silent',
	downAt: 6 * HOUR_MS,
	upAt: 18 * HOUR_MS + ODD_MS,
	endAt: 21 * HOUR_MS,
	pacing: null,
	still: null,
};

/** Two hours into an outage the signed feed asks for a quarter of the requests, for six hours. */
export const BRAKE: World = {
	weather: 'courtesy',
	downAt: 2 * HOUR_MS,
	upAt: NO_OUTAGE,
	endAt: 14 * HOUR_MS,
	pacing: { publishedAt: 4 * HOUR_MS, factor: 4, untilAt: 10 * HOUR_MS },
	still: null,
};

/** A calm day, for browsers that open and close, and for a restart of many at once. */
export const CALM: World = {
	weather: 'courtesy',
	downAt: NO_OUTAGE,
	upAt: NO_OUTAGE,
	endAt: DAY_MS,
	pacing: null,
	still: null,
};
