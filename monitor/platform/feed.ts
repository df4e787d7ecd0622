/** One feed over HTTPS: conditional, bounded, without cookies. Brings back the text, or the failure by name. */

import { MAX_FEED_LENGTH } from '../core/incidents/context';
import type { FeedError } from '../core/incidents/model';
import { readBody } from './body';

const FEED_TIMEOUT_MS = 10_000;

export type FeedAnswer =
	| { kind: 'not_modified' }
	| { kind: 'body'; text: string; contentType: string; etag: string | null; lastModified: string | null }
	| { kind: 'failed'; error: FeedError };

export type Validators = { etag: string | null; lastModified: string | null };

/** Asks a feed whether it has changed. Never throws. */
export async function fetchFeed(
	url: string,
	{ etag, lastModified }: Validators,
	deadline: AbortSignal,
): Promise<FeedAnswer> {
	const signal = AbortSignal.any([deadline, AbortSignal.timeout(FEED_TIMEOUT_MS)]);
	const headers: Record<string, string> = {};
	if (etag !== null) headers['If-None-Match'] = etag;
	else if (lastModified !== null) headers['If-Modified-Since'] = lastModified;
	try {
		const response = await fetch(url, {
			method: 'GET',
			headers,
			credentials: 'omit',
			// Our own validators: the HTTP cache would answer 304s for us and hide them.
			cache: 'no-store',
			referrerPolicy: 'no-referrer',
			redirect: 'follow',
			signal,
		});
		if (response.status === 304) return { kind: 'not_modified' };
		if (!response.ok) return { kind: 'failed', error: 'http_error' };
		const { text, truncated } = await readBody(response, MAX_FEED_LENGTH);
		if (truncated) return { kind: 'failed', error: 'too_large' };
		return {
			kind: 'body',
			text,
			contentType: response.headers.get('content-type') ?? '',
			etag: response.headers.get('etag'),
			lastModified: response.headers.get('last-modified'),
		};
	} catch {
		return { kind: 'failed', error: signal.aborted ? 'timeout' : 'unreachable' };
	}
}
