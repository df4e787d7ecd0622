/** Whether the computer's clock is off, by the time in server responses. */

import { MINUTE_MS } from '../time';
import type { Probed } from './probe-result';

/** A smaller clock error misleads no user. */
export const CLOCK_OFF_MS = 5 * MINUTE_MS;
/** If two servers differ by more, one of them is wrong. */
const AGREEMENT_MS = 2 * MINUTE_MS;

/** How far the clock is ahead, ms, negative if behind; null if it is right, or if no other server confirms the error. */
export function clockOffMs(probed: readonly Pick<Probed, 'serverAheadMs'>[]): number | null {
	const ahead = probed.flatMap(({ serverAheadMs }) => serverAheadMs ?? []).sort((a, b) => a - b);
	const median = ahead[Math.floor(ahead.length / 2)];
	if (median === undefined) return null;
	const agreeing = ahead.filter((one) => Math.abs(one - median) <= AGREEMENT_MS);
	return agreeing.length >= 2 && Math.abs(median) > CLOCK_OFF_MS ? -median : null;
}
