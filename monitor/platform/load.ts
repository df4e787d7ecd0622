/** `fetch` whose failure is a value with the browser's hint at the cause, which `fetch` does not report. */

import { hostOf } from '../core/address';
import type { Hint } from '../core/evidence/probe-result';
import { isProviderHost, PROVIDER, PROVIDERS } from '../core/providers';
import { err, ok, type Result } from '../core/result';
import { traceRequest } from './network-hints';

/** Resolves with the headers. Never rejects. */
export async function load(url: string, init: RequestInit): Promise<Result<Response, Hint>> {
	const trace = traceRequest(url);
	try {
		return ok(await fetch(url, init));
	} catch {
		// Aborted requests, and requests to unrelated hosts, have no hint to wait for.
		const hinted = init.signal?.aborted !== true && isWatched(url);
		return err(hinted ? await trace.hint() : { cause: 'unknown' });
	} finally {
		trace.end();
	}
}

function isWatched(url: string): boolean {
	const host = hostOf(url) ?? '';
	return PROVIDERS.some((id) => isProviderHost(PROVIDER[id], host));
}
