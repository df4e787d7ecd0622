/** One feed over HTTPS: conditional, bounded, without cookies. Brings back the text, or the failure by name. */

import type { FeedAnswer, Validators } from '../core/assessment/reading';
import { MAX_FEED_LENGTH } from '../core/incidents/context';
import { readBody } from './body';
import { hasOrigin } from './permissions';

/** `permission`: what lets the answer be read if its host does not allow everybody to (CORS). */
export type Readable = { url: string; permission: string | null };

/**
 * Asks a feed whether it has changed. Never throws. The browser's own cache makes the request conditional: a validator set here
 * would be a header that the host has to allow first (CORS preflight), which no static host does.
 */
export async function fetchFeed(
	{ url, permission }: Readable,
	known: Validators,
	signal: AbortSignal,
): Promise<FeedAnswer> {
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
		const { text, end } = await readBody(response, MAX_FEED_LENGTH);
		if (end === 'broken') return { kind: 'failed', error: signal.aborted ? 'timeout' : 'unreachable' };
		if (end === 'cap') return { kind: 'failed', error: 'too_large' };
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
