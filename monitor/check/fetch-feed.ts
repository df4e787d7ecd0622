/** One feed over HTTPS: conditional, bounded, without cookies. Brings back the text, or the failure by name. */

import type { FeedAnswer, Validators } from '../core/assessment/reading';
import { MAX_FEED_LENGTH } from '../core/incidents/context';
import type { FeedError } from '../core/incidents/model';
import { readBody } from './body';
import type { Eyes } from './ports';

const REQUEST: RequestInit = {
	method: 'GET',
	credentials: 'omit',
	cache: 'no-cache',
	referrerPolicy: 'no-referrer',
	redirect: 'follow',
};

/** `permission`: what lets the answer be read if its host does not allow everybody to (CORS). */
export type Readable = { url: string; permission: string | null };

/**
 * Asks a feed whether it has changed. Never rejects. The browser's own cache makes the request conditional: a validator set here
 * would be a header that the host has to allow first (CORS preflight), which no static host does.
 */
export async function fetchFeed(
	{ load, mayRead }: Pick<Eyes, 'load' | 'mayRead'>,
	{ url, permission }: Readable,
	known: Validators,
	signal: AbortSignal,
): Promise<FeedAnswer> {
	const failed = (error: FeedError) => ({ kind: 'failed', error }) as const;
	const loaded = await load(url, { ...REQUEST, signal });
	if (!loaded.ok) {
		if (signal.aborted) return failed('timeout');
		// An answer that may not be read fails like none at all: that is the user's to mend, not the host's.
		const barred = permission !== null && !(await mayRead(permission));
		return failed(barred ? 'no_permission' : 'unreachable');
	}
	const { ok, headers, body } = loaded.value;
	if (!ok) return failed('http_error');
	// `ETag` can be read only where the host exposes it; `Last-Modified` always.
	const validators = { etag: headers.get('etag'), lastModified: headers.get('last-modified') };
	if (isSame(validators, known)) {
		await body?.cancel();
		return { kind: 'not_modified' };
	}
	const { text, end } = await readBody(loaded.value, MAX_FEED_LENGTH);
	if (end === 'broken') return failed(signal.aborted ? 'timeout' : 'unreachable');
	if (end === 'cap') return failed('too_large');
	return { kind: 'body', text, contentType: headers.get('content-type') ?? '', ...validators };
}

function isSame({ etag, lastModified }: Validators, known: Validators): boolean {
	return etag === null ? lastModified !== null && lastModified === known.lastModified : etag === known.etag;
}
