/** Requests that Chromium itself stops, after an address answered several of an extension's requests with 500, 503 or 509. */

import { MINUTE_MS } from '../time';
import type { Calibration } from './calibration';

/** Chromium's `kDefaultMaximumBackoffMs` for an extension's requests to an address that answers 500, 503 or 509. */
export const LONGEST_THROTTLE_MS = 15 * MINUTE_MS;

/** True if its last answer, not long ago, was one after which Chromium may stop the next requests without a trace. */
export function isThrottleable({ lastKind, askedAt }: Calibration, now: number): boolean {
	if (lastKind !== 'http_error' && lastKind !== 'notice') return false;
	return askedAt !== null && Math.abs(now - askedAt) <= LONGEST_THROTTLE_MS;
}
