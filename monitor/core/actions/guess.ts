/** How long a guess is left alone: an address that nobody has promised, and that did not answer well. */

import { HOUR_MS } from '../time';

/** A guessed address that never answered well is tried again this seldom. */
export const GUESS_RETRY_MS = 6 * HOUR_MS;

/** Any irrational number would do; of this one the multiples lie widest apart. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * How long a guess that was asked at `askedAt` is left alone: half of the time to one and a half of it, by the milliseconds of that
 * instant. A fifth of all browsers restarts in one minute, and must not come back together six hours later.
 */
export function guessRetryMs(askedAt: number): number {
	return spread(GUESS_RETRY_MS, askedAt);
}

/** Half of a time to one and a half of it, by the milliseconds of an instant: a wait drawn without dice. */
export function spread(periodMs: number, instant: number): number {
	return periodMs * (0.5 + ((Math.abs(instant) * GOLDEN) % 1));
}
