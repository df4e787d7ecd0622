/** `fetch` on virtual time: what a browser makes of the replies of a played network. */

import type { NetworkCause } from '../../monitor/core/evidence/probe-result';
import type { Failure, HttpReply, Reply } from '../reply';
import { responseOf } from './response';

/** What one request comes to, redirects not followed, and how long that takes apart from what a reply says itself. */
export type Hop = { reply: Reply; ms: number } | { cause: NetworkCause; ms: number };

export type PlayedNetwork = {
	/** What an address comes to at this moment. */
	hop(url: string): Hop;
	/** Whether what a redirect leads to may be read. */
	mayRead(url: string): boolean;
	/** Calls after so long on the network. Returns how to give it up. */
	after(ms: number, then: () => void): () => void;
};

/** Waits on the network; rejects as the signal does. */
export type NetworkWait = (ms: number) => Promise<void>;

export type PlayedFetch = (
	url: string,
	init: { signal: AbortSignal; redirect?: RequestRedirect; method?: string },
) => Promise<Response>;

/** How a load failed. `fetch` says no more than that it did; a browser's other accounts say this. */
export type LoadError = TypeError & { why: NetworkCause; redirectedTo?: string };

function loadError(why: NetworkCause, redirectedTo?: string): LoadError {
	return Object.assign(new TypeError('Failed to fetch'), {
		why,
		...(redirectedTo === undefined ? {} : { redirectedTo }),
	});
}

const FAILURE_MS = 40;
const MAX_REDIRECTS = 20;

const CAUSE: Record<Failure, NetworkCause> = {
	reset: 'reset',
	refused: 'refused',
	tls_expired: 'tls',
	name_not_found: 'name_not_resolved',
	captive_portal: 'tls',
	offline: 'offline',
	tunnel_denied: 'unknown',
	redirect_loop: 'unknown',
};

export function createFetch({ hop, mayRead, after }: PlayedNetwork): PlayedFetch {
	const waiter =
		(signal: AbortSignal): NetworkWait =>
		(ms) =>
			new Promise((resolve, reject) => {
				if (signal.aborted) return reject(signal.reason);
				const giveUp = ms === Number.POSITIVE_INFINITY ? () => {} : after(ms, resolve);
				signal.addEventListener('abort', () => {
					giveUp();
					reject(signal.reason);
				});
			});

	return async (url, { signal, redirect = 'follow', method = 'GET' }) => {
		const wait = waiter(signal);
		const fail = async (ms: number, cause: NetworkCause, redirectedTo?: string): Promise<never> => {
			await wait(ms);
			throw loadError(cause, redirectedTo);
		};
		let address = url;
		for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
			const sentTo = redirects > 0 ? address : undefined;
			// Without permission for the landing a load fails; that it was sent there is all that shows.
			if (sentTo !== undefined && !mayRead(sentTo)) return fail(FAILURE_MS, 'unknown', sentTo);
			const met = hop(address);
			if ('cause' in met) return fail(met.ms, met.cause, sentTo);
			const { reply } = met;
			if (reply.kind === 'hang') return fail(Number.POSITIVE_INFINITY, 'unknown');
			if (reply.kind !== 'http') return fail(met.ms, CAUSE[reply.kind], sentTo);
			await wait(met.ms + (reply.delayMs ?? 0));
			const location = locationOf(reply);
			if (location === undefined) return responseOf(reply, address, method, signal, wait);
			if (redirect === 'manual') return opaqueRedirect(address);
			address = new URL(location, address).href;
		}
		return fail(0, CAUSE.redirect_loop, address);
	};
}

/** Where a reply sends on to. */
export function locationOf({ status, headers }: HttpReply): string | undefined {
	return status >= 300 && status < 400 ? headers.location : undefined;
}

function opaqueRedirect(url: string): Response {
	const response = new Response(null);
	Object.defineProperties(response, {
		url: { value: url },
		type: { value: 'opaqueredirect' },
		status: { value: 0 },
	});
	return response;
}
