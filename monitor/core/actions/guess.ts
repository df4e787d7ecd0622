/** The back-off for a guessed address that has not yet given a good response. */

import { HOUR_MS } from '../time';

/** Retry interval for a guessed address without any good response so far. */
export const GUESS_RETRY_MS = 6 * HOUR_MS;

/** Any irrational number works; the multiples of this one are spread most evenly. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * Back-off of a guess probed at `askedAt`: 0.5 to 1.5 times the interval, derived from the milliseconds of that instant.
 * A fifth of all browsers restarts within one minute, and must not return together six hours later.
 */
export function guessRetryMs(askedAt: number): number {
	return spread(GUESS_RETRY_MS, askedAt);
}

/** 0.5 to 1.5 times a period, derived from the milliseconds of an instant: jitter without a random number. */
export function spread(periodMs: number, instant: number): number {
	return periodMs * (0.5 + ((Math.abs(instant) * GOLDEN) % 1));
}
