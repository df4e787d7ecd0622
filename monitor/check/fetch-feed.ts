/** Fetches one feed over HTTPS: limited, without cookies. Returns the text, or the failure by name. */

import type { FeedAnswer } from '../core/assessment/reading';
import { MAX_FEED_LENGTH } from '../core/formats/context';
import type { FeedError } from '../core/model/incident';
import type { Result } from '../core/result';
import { readBody } from './body';
import type { ProbePorts } from './ports';

const REQUEST: RequestInit = {
	method: 'GET',
	credentials: 'omit',
	cache: 'no-cache',
	referrerPolicy: 'no-referrer',
	redirect: 'follow',
};

/** `permission`: lets the response be read if its host does not allow every origin (CORS). */
export type Readable = { url: string; permission: string | null };

type Asks = Pick<ProbePorts, 'load' | 'mayRead'>;

/**
 * Fetches a feed. Never rejects. The browser's own cache makes the request conditional: a validator set here would be a header
 * that the host must first allow (CORS preflight), which no static host does. A 200 is read, whatever its validators say.
 */
export async function fetchFeed(
	{ load, mayRead }: Asks,
	{ url, permission }: Readable,
	signal: AbortSignal,
): Promise<FeedAnswer> {
	const failed = (error: FeedError) => ({ kind: 'failed', error }) as const;
	const loaded = await loadFresh(load, url, signal);
	if (!loaded.ok) {
		if (signal.aborted) return failed('timeout');
		// An unreadable response fails like a missing one; the user can fix it, the host cannot.
		if (permission !== null && !(await mayRead(permission))) return failed('no_permission');
		return failed((await forwards(load, url, signal)) ? 'moved' : 'unreachable');
	}
	const { ok, status, headers } = loaded.value;
	if (status === 304) return { kind: 'not_modified' };
	if (!ok) return failed('http_error');
	const { text, end } = await readBody(loaded.value, MAX_FEED_LENGTH);
	if (end === 'broken') return failed(signal.aborted ? 'timeout' : 'unreachable');
	if (end === 'cap') return failed('too_large');
	return { kind: 'body', text, contentType: headers.get('content-type') ?? '' };
}

/** No feed existed before this year: some hosts give this date to every body, so a cache never sees a new one. */
const FIRST_FEEDS = Date.UTC(1999, 0);

async function loadFresh(
	load: Asks['load'],
	url: string,
	signal: AbortSignal,
): Promise<Result<Response, unknown>> {
	const loaded = await load(url, { ...REQUEST, signal });
	if (!loaded.ok || loaded.value.headers.get('etag') !== null) return loaded;
	const at = Date.parse(loaded.value.headers.get('last-modified') ?? '');
	if (Number.isNaN(at) || at >= FIRST_FEEDS) return loaded;
	await loaded.value.body?.cancel().catch(() => undefined);
	return load(url, { ...REQUEST, cache: 'reload', signal });
}

/** True if the address redirects: the destination is hidden, and could not be read. */
async function forwards(load: Asks['load'], url: string, signal: AbortSignal): Promise<boolean> {
	const loaded = await load(url, { ...REQUEST, redirect: 'manual', signal });
	return loaded.ok && loaded.value.type === 'opaqueredirect';
}
