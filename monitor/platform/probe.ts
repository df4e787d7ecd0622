/** One probe: a plain `GET` without cookies, cache or referrer, bounded in time and size. Brings back what came, unjudged. */

import { type RawAnswer, REQUEST_TIMEOUT_MS } from '../core/evidence/probe-result';
import type { ProbeTarget } from '../core/providers';
import { hintFor } from './network-hints';
import { hasHosts } from './permissions';
import { followForwards, request } from './request';

/** Asks a target, following pages that only forward, within the provider's hosts. Never throws. */
export async function probe(target: ProbeTarget, deadline: AbortSignal): Promise<RawAnswer> {
	if (!(await hasHosts([target.provider]))) return { outcome: 'no_permission' };
	const signal = AbortSignal.any([deadline, AbortSignal.timeout(REQUEST_TIMEOUT_MS)]);
	return followForwards(target, (url) => ask(url, signal));
}

async function ask(url: string, signal: AbortSignal): Promise<RawAnswer> {
	const answer = await request(url, signal);
	return answer.outcome === 'failed' ? { ...answer, ...(await hintFor(url)) } : answer;
}
