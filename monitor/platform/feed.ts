/** One feed over HTTPS: conditional, bounded, without cookies. Brings back the text, or the failure by name. */

import { MAX_FEED_LENGTH } from '../core/incidents/context';
import type { FeedError } from '../core/incidents/model';
import { readBody } from './body';
import { hasOrigin } from './permissions';

const FEED_TIMEOUT_MS = 10_000;

export type FeedAnswer =
	| { kind: 'not_modified' }
	| { kind: 'body'; text: string; contentType: string; etag: string | null; lastModified: string | null }
	| { kind: 'failed'; error: FeedError };

/** `permission`: what lets the answer be read if its host does not allow everybody to (CORS). */
export type Readable = { url: string; permission: string | null };

export type Validators = { etag: string | null; lastModified: string | null };

/**
 * Asks a feed whether it has changed. Never throws. The browser's own cache makes the request conditional: a validator set here
 * would be a header that the host has to allow first (CORS preflight), which no static host does.
 */
export async function fetchFeed(
	{ url, permission }: Readable,
	known: Validators,
	deadline: AbortSignal,
): Promise<FeedAnswer> {
	const signal = AbortSignal.any([deadline, AbortSignal.timeout(FEED_TIMEOUT_MS)]);
	try {
		const response = await fetch(url, {
			method: 'GET',
			credentials: 'omit',
			cache: 'no-cache',
			referrerPolicy: 'no-referrer',
			redirect: 'follow',
			signal,
		});
		if (!response.ok) return { kind: 'failed', error: 'http_error' };
		// `ETag` can be read only where the host exposes it; `Last-Modified` always.
		const validators = {
			etag: response.headers.get('etag'),
			lastModified: response.headers.get('last-modified'),
		};
		if (isSame(validators, known)) {
			await response.body?.cancel();
			return { kind: 'not_modified' };
		}
		const { text, truncated } = await readBody(response, MAX_FEED_LENGTH);
		if (truncated) return { kind: 'failed', error: 'too_large' };
		return {
			kind: 'body',
			text,
			contentType: response.headers.get('content-type') ?? '',
			...validators,
		};
	} catch {
		if (signal.aborted) return { kind: 'failed', error: 'timeout' };
		// An answer that may not be read fails like none at all: that is the user's to mend, not the host's.
		const barred = permission !== null && !(await hasOrigin(permission));
		return { kind: 'failed', error: barred ? 'no_permission' : 'unreachable' };
	}
}

function isSame({ etag, lastModified }: Validators, known: Validators): boolean {
	return etag === null ? lastModified !== null && lastModified === known.lastModified : etag === known.etag;
}
