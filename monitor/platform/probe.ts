/** One request of a probe: a plain `GET` without cookies, cache or referrer, bounded in time and size. Brings back what came, unjudged. */

import type { RawAnswer } from '../core/evidence/probe-result';
import { hintFor } from './network-hints';
import { request } from './request';

/** Asks an address; a failure carries its cause, as far as the browser gives a hint. Never throws. */
export async function get(url: string, signal: AbortSignal): Promise<RawAnswer> {
	const answer = await request(url, signal);
	return answer.outcome === 'failed' ? { ...answer, ...(await hintFor(url)) } : answer;
}
