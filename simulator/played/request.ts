/** What the platform does with `fetch`, over the played one. */

import type { FeedAnswer } from '../../monitor/core/assessment/reading';
import { MAX_BODY_BYTES, type RawAnswer } from '../../monitor/core/evidence/probe-result';
import { MAX_FEED_LENGTH } from '../../monitor/core/incidents/context';
import type { LoadError, PlayedFetch } from './fetch';

export async function request(
	fetch: PlayedFetch,
	elapsed: () => number,
	url: string,
	signal: AbortSignal,
): Promise<RawAnswer> {
	const startedAt = elapsed();
	const durationMs = () => Math.round(elapsed() - startedAt);
	try {
		const response = await fetch(url, { signal });
		const { text, truncated } = await read(response, MAX_BODY_BYTES);
		const retryAfter = response.headers.get('retry-after');
		return {
			outcome: 'answer',
			httpStatus: response.status,
			url: response.url,
			contentType: response.headers.get('content-type') ?? '',
			body: text,
			truncated,
			durationMs: durationMs(),
			...(retryAfter === null ? {} : { retryAfterMs: Number(retryAfter) * 1_000 }),
		};
	} catch (error) {
		if (signal.aborted) return { outcome: 'timeout', durationMs: durationMs() };
		const { why, redirectedTo } = error as LoadError;
		const landed = redirectedTo === undefined ? {} : { redirectedTo };
		return { outcome: 'failed', cause: why ?? 'unknown', durationMs: durationMs(), ...landed };
	}
}

async function read(response: Response, maxBytes: number): Promise<{ text: string; truncated: boolean }> {
	const decoder = new TextDecoder();
	let [text, left] = ['', maxBytes];
	for await (const chunk of response.body ?? []) {
		text += decoder.decode(chunk.subarray(0, left), { stream: true });
		left -= chunk.byteLength;
		if (left < 0) return { text, truncated: true };
	}
	return { text, truncated: false };
}

export async function answers(fetch: PlayedFetch, url: string, signal: AbortSignal): Promise<boolean> {
	try {
		await fetch(url, { signal, method: 'HEAD' });
		return true;
	} catch {
		return false;
	}
}

export async function fetchFeed(
	fetch: PlayedFetch,
	url: string,
	known: { etag: string | null },
	signal: AbortSignal,
): Promise<FeedAnswer> {
	try {
		const response = await fetch(url, { signal });
		if (!response.ok) return { kind: 'failed', error: 'http_error' };
		const etag = response.headers.get('etag');
		if (etag !== null && etag === known.etag) return { kind: 'not_modified' };
		const { text, truncated } = await read(response, MAX_FEED_LENGTH);
		if (truncated) return { kind: 'failed', error: 'too_large' };
		const contentType = response.headers.get('content-type') ?? '';
		return { kind: 'body', text, contentType, etag, lastModified: null };
	} catch {
		return { kind: 'failed', error: signal.aborted ? 'timeout' : 'unreachable' };
	}
}
