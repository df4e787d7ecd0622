/** The network of a scenario, in process and on virtual time: the same pages as the TLS server's, without a socket. */

import type { NetworkCause } from '../../monitor/core/evidence/probe-result';
import type { ProviderId } from '../../monitor/core/providers';
import { roleOf } from '../hosts';
import { elsewherePage } from '../pages/around';
import { type HttpReply, html, type Reply } from '../reply';
import { respond } from '../respond';
import type { Scenario } from '../scenario';
import { clientAt, weatherAt } from '../world';

/** What one load came to, redirects followed. `ms` is virtual. */
export type Loaded =
	| { kind: 'response'; url: string; reply: HttpReply; ms: number }
	| { kind: 'failed'; cause: NetworkCause; redirectedTo?: string; ms: number }
	| { kind: 'silence' };

export type PlayedRequestLog = { at: number; provider: ProviderId };

/** Whose eyes: an extension meets permissions and other extensions, a plain program does not. */
export type Eyes = 'extension' | 'program';

export type Wire = {
	/** One load at `at`, true time. */
	load(url: string, at: number): Loaded;
	/** Requests that reached for a provider's hosts, oldest first, each hop of a redirect. */
	requests: PlayedRequestLog[];
};

const HOP_MS = 80;
const FAILURE_MS = 40;
const MAX_HOPS = 20;

const CAUSE: Record<Exclude<Reply['kind'], 'http' | 'hang'>, NetworkCause> = {
	reset: 'reset',
	refused: 'refused',
	tls_expired: 'tls',
	name_not_found: 'name_not_resolved',
	captive_portal: 'tls',
};
const OWN_CAUSE = { offline: 'offline', no_internet: 'name_not_resolved', captive_portal: 'tls' } as const;

export function createWire(scenario: Scenario, eyes: Eyes): Wire {
	const requests: PlayedRequestLog[] = [];

	function load(url: string, at: number): Loaded {
		const client = clientAt(scenario, at);
		let address = url;
		let ms = 0;
		for (let hop = 0; hop <= MAX_HOPS; hop++) {
			const { host, pathname, search } = new URL(address);
			const role = roleOf(host, pathname);
			const theirs = role?.role === 'provider';
			// Without permission for the landing a fetch of the extension fails; that it was sent there is all that shows.
			if (eyes === 'extension' && hop > 0 && !theirs)
				return { kind: 'failed', cause: 'unknown', redirectedTo: address, ms: ms + FAILURE_MS };
			if (eyes === 'extension' && theirs && client.blocked)
				return { kind: 'failed', cause: 'blocked_by_client', ms: ms + 1 };
			if (client.network !== 'fine')
				return { kind: 'failed', cause: OWN_CAUSE[client.network], ms: ms + FAILURE_MS };
			const reply = theirs
				? answerOf(scenario, { ...role, host, path: pathname + search, at }, requests)
				: html(elsewherePage());
			if (reply.kind === 'hang') return { kind: 'silence' };
			if (reply.kind !== 'http') return { kind: 'failed', cause: CAUSE[reply.kind], ms: ms + FAILURE_MS };
			ms += HOP_MS + (reply.delayMs ?? 0);
			const location = reply.status >= 300 && reply.status < 400 ? reply.headers.location : undefined;
			if (location === undefined) return { kind: 'response', url: address, reply, ms };
			address = new URL(location, address).href;
		}
		return { kind: 'failed', cause: 'redirect_loop', redirectedTo: address, ms };
	}

	return { load, requests };
}

type ProviderRequest = Parameters<typeof respond>[1];

function answerOf(scenario: Scenario, request: ProviderRequest, log: PlayedRequestLog[]): Reply {
	const { provider, place, at } = request;
	log.push({ at, provider });
	return respond(weatherAt(scenario, provider, place, at), request);
}
