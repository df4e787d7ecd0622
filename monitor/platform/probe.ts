/** One request of a probe: a plain `GET` without cookies, cache or referrer, bounded in time and size. Brings back what came, unjudged. */

import type { RawAnswer } from '../core/evidence/probe-result';
import { traceRequest } from './network-hints';
import { request } from './request';

/** Asks an address; a failure carries its cause, as far as the browser gives a hint. Never throws. */
export async function get(url: string, deadline: AbortSignal, spentMs: number): Promise<RawAnswer> {
	const trace = traceRequest(url);
	try {
		const answer = await request(url, deadline, spentMs);
		return answer.outcome === 'failed' ? { ...answer, ...(await trace.hint()) } : answer;
	} finally {
		trace.end();
	}
}
