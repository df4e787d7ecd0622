/**
 * `webRequest` sees the worker's own requests (`tabId: -1`) and knows why they failed, which `fetch` does not say. A hint
 * belongs to one request: when that request ends, no other request can receive it.
 */

import { browser } from 'wxt/browser';
import { causeOf } from '../core/evidence/causes';
import type { Hint } from '../core/evidence/probe-result';
import { PROVIDER, PROVIDERS } from '../core/providers';

/** Maximum wait for a hint: the event comes just after the rejection, later on a busy machine. */
const PATIENCE_MS = 1_000;

/** One of our requests in progress. The browser assigns its id at the start. */
type Traced = {
	url: string;
	requestId: string | null;
	redirectedTo: string | null;
	error: string | null;
	/** Called when the error is known. */
	onError: (() => void) | null;
};

const underWay = new Set<Traced>();

/** Registers the listeners; must be called synchronously when the worker starts. */
export function listenForHints(): void {
	const filter = { urls: PROVIDERS.map((id) => PROVIDER[id].permission), tabId: -1 };
	const named = (requestId: string) => [...underWay].find((traced) => traced.requestId === requestId);
	const { onBeforeRequest, onBeforeRedirect, onErrorOccurred } = browser.webRequest;
	onBeforeRequest.addListener(({ requestId, url }) => {
		if (named(requestId) !== undefined) return undefined;
		// Two requests to one address begin in the order of their calls.
		const begun = [...underWay].find((traced) => traced.requestId === null && traced.url === url);
		if (begun !== undefined) begun.requestId = requestId;
		return undefined;
	}, filter);
	onBeforeRedirect.addListener(({ requestId, redirectUrl }) => {
		const traced = named(requestId);
		if (traced !== undefined) traced.redirectedTo = redirectUrl;
	}, filter);
	onErrorOccurred.addListener(({ requestId, error }) => {
		const traced = named(requestId);
		if (traced === undefined) return;
		traced.error = error;
		traced.onError?.();
	}, filter);
}

type Trace = {
	/** Why the request failed; waits a moment for the browser to report it. */
	hint(): Promise<Hint>;
	/** The request has ended, whether it succeeded or failed. */
	end(): void;
};

/** Traces a request that is about to start. */
export function traceRequest(url: string): Trace {
	const traced: Traced = { url, requestId: null, redirectedTo: null, error: null, onError: null };
	underWay.add(traced);
	return {
		async hint() {
			if (traced.error === null)
				await new Promise<void>((resolve) => {
					traced.onError = resolve;
					setTimeout(resolve, PATIENCE_MS);
				});
			return hintOf(traced);
		},
		end: () => void underWay.delete(traced),
	};
}

function hintOf({ requestId, redirectedTo, error }: Traced): Hint {
	const cause = requestId === null ? 'untraced' : error === null ? 'unknown' : causeOf(error);
	// Some browsers report nothing after a redirect to a host without permission: then the redirect is the hint.
	return redirectedTo === null ? { cause } : { cause, redirectedTo };
}
