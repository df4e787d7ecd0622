/** One probe: a plain `GET` without cookies, cache or referrer, bounded in time and size. Brings back what came, unjudged. */

import { hostOf } from '../core/evidence/address';
import { forwardOf } from '../core/evidence/classify';
import {
	MAX_BODY_BYTES,
	MAX_FORWARDS,
	type RawAnswer,
	REQUEST_TIMEOUT_MS,
} from '../core/evidence/probe-result';
import { isProviderHost, PROVIDER, type ProbeTarget } from '../core/providers';
import { readBody } from './body';
import { hintFor } from './network-hints';
import { hasHosts } from './permissions';

const REQUEST: RequestInit = {
	method: 'GET',
	credentials: 'omit',
	cache: 'no-store',
	referrerPolicy: 'no-referrer',
	redirect: 'follow',
};

/** Asks a target, following pages that only forward, within the provider's hosts. Never throws. */
export async function probe(target: ProbeTarget, deadline: AbortSignal): Promise<RawAnswer> {
	if (!(await hasHosts([target.provider]))) return { outcome: 'no_permission' };
	const signal = AbortSignal.any([deadline, AbortSignal.timeout(REQUEST_TIMEOUT_MS)]);
	let answer = await ask(target.url, signal);
	for (let followed = 0; followed < MAX_FORWARDS; followed++) {
		const next = forwardOf(answer);
		if (next === null || !isProviderHost(PROVIDER[target.provider], hostOf(next) ?? '')) break;
		answer = await ask(next, signal);
	}
	return answer;
}

async function ask(url: string, signal: AbortSignal): Promise<RawAnswer> {
	const startedAt = performance.now();
	const durationMs = () => Math.round(performance.now() - startedAt);
	try {
		const response = await fetch(url, { ...REQUEST, signal });
		const { text, truncated } = await readBody(response, MAX_BODY_BYTES);
		const retryAfterMs = retryAfter(response.headers.get('retry-after'), Date.now());
		return {
			outcome: 'answer',
			httpStatus: response.status,
			url: response.url,
			contentType: response.headers.get('content-type') ?? '',
			body: text,
			truncated,
			durationMs: durationMs(),
			...(retryAfterMs === undefined ? {} : { retryAfterMs }),
		};
	} catch {
		if (signal.aborted) return { outcome: 'timeout', durationMs: durationMs() };
		return { outcome: 'failed', durationMs: durationMs(), ...(await hintFor(url)) };
	}
}

/** `Retry-After` in seconds or as a date, made relative; nothing if it is neither. */
export function retryAfter(header: string | null, nowAt: number): number | undefined {
	if (header === null) return undefined;
	if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1_000;
	const at = Date.parse(header);
	return Number.isNaN(at) ? undefined : Math.max(0, at - nowAt);
}
