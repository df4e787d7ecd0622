/** Loads on virtual time: what a browser makes of the replies of a simulated network. */

import type { ProbePorts } from '../../monitor/check/ports';
import type { Hint, NetworkCause } from '../../monitor/core/evidence/probe-result';
import { err, ok, type Result } from '../../monitor/core/result';
import type { Failure, HttpReply, Reply } from '../reply';
import { type NetworkWait, responseOf } from './response';

/** The result of one request, redirects not followed, and its latency apart from the reply's own delays. */
export type Hop = { reply: Reply; ms: number } | { cause: NetworkCause; ms: number };

type PlayedNetwork = {
	/** The result for an address at this moment. */
	hop(url: string): Hop;
	/** Whether the target of a redirect may be read. */
	mayRead(url: string): boolean;
	/** Calls back after this long on the network. Returns a function that cancels it. */
	after(ms: number, then: () => void): () => void;
};

const FAILURE_MS = 40;
const MAX_REDIRECTS = 20;

const CAUSE: Record<Failure, NetworkCause> = {
	reset: 'reset',
	refused: 'refused',
	tls_expired: 'tls',
	name_not_found: 'name_not_resolved',
	captive_portal: 'tls',
	offline: 'offline',
	tunnel_denied: 'tunnel_refused',
	redirect_loop: 'redirect_loop',
};

export function createLoad({ hop, mayRead, after }: PlayedNetwork): ProbePorts['load'] {
	return async (url, { signal, redirect = 'follow', method = 'GET' }) => {
		const wait = waiter(after, signal ?? null);
		const fail = async (ms: number, cause: NetworkCause, sentTo?: string): Promise<Result<never, Hint>> => {
			const waited = await wait(ms);
			if (!waited) return err({ cause: 'aborted' });
			return err(sentTo === undefined ? { cause } : { cause, redirectedTo: sentTo });
		};
		let address = url;
		for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
			const sentTo = redirects > 0 ? address : undefined;
			// Without permission for the landing host a load fails; only the redirect itself is visible.
			if (sentTo !== undefined && !mayRead(sentTo)) return fail(FAILURE_MS, 'unknown', sentTo);
			const met = hop(address);
			if ('cause' in met) return fail(met.ms, met.cause, sentTo);
			const { reply, ms } = met;
			if (reply.kind === 'hang') return fail(Number.POSITIVE_INFINITY, 'unknown');
			if (reply.kind === 'redirect_loop') return fail(ms, CAUSE.redirect_loop, address);
			if (reply.kind !== 'http') return fail(ms, CAUSE[reply.kind], sentTo);
			if (!(await wait(ms + (reply.delayMs ?? 0)))) return err({ cause: 'aborted' });
			const location = locationOf(reply);
			if (location === undefined) return ok(responseOf(reply, address, method, wait));
			if (redirect === 'manual') return ok(opaqueRedirect(address));
			address = new URL(location, address).href;
		}
		return fail(0, CAUSE.redirect_loop, address);
	};
}

function waiter(after: PlayedNetwork['after'], signal: AbortSignal | null): NetworkWait {
	return (ms) =>
		new Promise((resolve) => {
			if (signal?.aborted) return resolve(false);
			const giveUp = ms === Number.POSITIVE_INFINITY ? () => {} : after(ms, () => resolve(true));
			signal?.addEventListener('abort', () => {
				giveUp();
				resolve(false);
			});
		});
}

/** The target of a redirect. */
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
