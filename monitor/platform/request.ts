/** The plain `GET` of a probe, by `fetch` alone: the worker and the terminal share it. */

import { MAX_BODY_BYTES, type RawAnswer } from '../core/evidence/probe-result';
import { readBody } from './body';

const REQUEST: RequestInit = {
	method: 'GET',
	credentials: 'omit',
	cache: 'no-store',
	referrerPolicy: 'no-referrer',
	redirect: 'follow',
};

/** One request; the cause of a failure stays `unknown`, as `fetch` does not tell. Never throws. */
export async function request(url: string, signal: AbortSignal): Promise<RawAnswer> {
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
		return { outcome: 'failed', cause: 'unknown', durationMs: durationMs() };
	}
}

/** `Retry-After` in seconds or as a date, made relative; nothing if it is neither. */
export function retryAfter(header: string | null, nowAt: number): number | undefined {
	if (header === null) return undefined;
	if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1_000;
	const at = Date.parse(header);
	return Number.isNaN(at) ? undefined : Math.max(0, at - nowAt);
}
