/**
 * `webRequest` sees the worker's own requests (`tabId: -1`) and knows why they failed, which `fetch` does not say.
 * A hint for the reasons, never the verdict: the strings are no contract. docs/facts.md#browsers has them.
 */

import { browser } from 'wxt/browser';
import type { NetworkCause } from '../core/evidence/probe-result';
import { PROVIDER, PROVIDERS } from '../core/providers';

export type Hint = { cause: NetworkCause; redirectedTo?: string };

/** How long a failure waits for its hint: the event comes a moment after the rejection, later on a busy machine. */
const PATIENCE_MS = 500;

const CAUSES: readonly [pattern: string, cause: NetworkCause][] = [
	['ERR_BLOCKED_BY_CLIENT', 'blocked_by_client'],
	['NAME_NOT_RESOLVED', 'name_not_resolved'],
	['UNKNOWN_HOST', 'name_not_resolved'],
	['UNKNOWN_PROXY_HOST', 'name_not_resolved'],
	['CONNECTION_REFUSED', 'refused'],
	['CONNECTION_RESET', 'reset'],
	['CONNECTION_CLOSED', 'reset'],
	['EMPTY_RESPONSE', 'reset'],
	['NET_RESET', 'reset'],
	['NET_INTERRUPT', 'reset'],
	['INTERNET_DISCONNECTED', 'offline'],
	['NETWORK_CHANGED', 'offline'],
	['NS_ERROR_OFFLINE', 'offline'],
	['ERR_CERT', 'tls'],
	['ERR_SSL', 'tls'],
	['SEC_ERROR', 'tls'],
	['SSL_ERROR', 'tls'],
	['MOZILLA_PKIX', 'tls'],
	['certificate', 'tls'],
	['ERR_ABORTED', 'aborted'],
	['NS_BINDING_ABORTED', 'aborted'],
];

/** What a browser's error string hints at. */
export function causeOf(error: string): NetworkCause {
	const found = CAUSES.find(([pattern]) => error.includes(pattern));
	if (found !== undefined) return found[1];
	// Firefox tells a TLS failure in a plain sentence.
	return error.startsWith('NS_') || error.startsWith('net::') || error === '' ? 'unknown' : 'tls';
}

const first = new Map<string, string>();
const redirected = new Map<string, string>();
const failed = new Map<string, Hint>();
const waiting = new Map<string, (hint: Hint) => void>();
/** Requests of one check; older entries are of no use to anyone. */
const MAX_ENTRIES = 100;

function remember<V>(map: Map<string, V>, key: string, value: V): void {
	if (map.size >= MAX_ENTRIES) map.clear();
	map.set(key, value);
}

/** Registers the listeners; to be called synchronously when the worker starts. */
export function listenForHints(): void {
	const filter = { urls: PROVIDERS.map((id) => PROVIDER[id].permission), tabId: -1 };
	browser.webRequest.onBeforeRedirect.addListener(({ requestId, url, redirectUrl }) => {
		if (!first.has(requestId)) remember(first, requestId, url);
		remember(redirected, requestId, redirectUrl);
	}, filter);
	browser.webRequest.onErrorOccurred.addListener(({ requestId, url, error }) => {
		const address = first.get(requestId) ?? url;
		const target = redirected.get(requestId);
		const cause = causeOf(error);
		const hint: Hint = target === undefined ? { cause } : { cause, redirectedTo: target };
		const waiter = waiting.get(address);
		if (waiter === undefined) remember(failed, address, hint);
		else waiter(hint);
	}, filter);
}

/** The hint for a request that failed just now; `unknown` if none comes in time. */
export async function hintFor(url: string): Promise<Hint> {
	const known = failed.get(url) ?? lateRedirect(url);
	failed.delete(url);
	if (known !== undefined) return known;
	return new Promise((resolve) => {
		const done = (hint: Hint) => {
			waiting.delete(url);
			clearTimeout(timer);
			resolve(hint);
		};
		// A redirect without permission for its landing ends in silence in some browsers: then the redirect is the hint.
		const timer = setTimeout(() => done(lateRedirect(url) ?? { cause: 'unknown' }), PATIENCE_MS);
		waiting.set(url, done);
	});
}

function lateRedirect(url: string): Hint | undefined {
	for (const [requestId, address] of first) {
		const target = redirected.get(requestId);
		if (address === url && target !== undefined) {
			first.delete(requestId);
			return { cause: 'unknown', redirectedTo: target };
		}
	}
	return undefined;
}
