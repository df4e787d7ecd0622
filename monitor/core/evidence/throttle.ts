/** Requests that Chromium itself stops, after several responses of 500, 503 or 509 from an address to an extension. */

import { MINUTE_MS } from '../time';
import type { Calibration } from './calibration';

/** Chromium's `kDefaultMaximumBackoffMs` for an extension's requests to an address that answers 500, 503 or 509. */
const LONGEST_THROTTLE_MS = 15 * MINUTE_MS;

/** True if the last response was recent, and one after which Chromium may stop further requests without a trace. */
export function isThrottleable({ lastKind, askedAt }: Calibration, now: number): boolean {
	if (lastKind !== 'http_error' && lastKind !== 'notice') return false;
	return askedAt !== null && Math.abs(now - askedAt) <= LONGEST_THROTTLE_MS;
}
