/** The network of a scenario, in process and on virtual time: the same pages as the TLS server, without sockets. */

import type { NetworkCause } from '../../monitor/core/evidence/probe-result';
import { PRESS_URL } from '../../monitor/core/incidents/sources';
import { IPV4_CONTROL_URL, type ProviderId } from '../../monitor/core/providers';
import { type HostRole, roleOf } from '../../simulator/hosts';
import { controlAnswer, elsewherePage } from '../../simulator/pages/around';
import { type Hop, locationOf } from '../../simulator/played/load';
import { type HttpReply, html, type Reply } from '../../simulator/reply';
import { respond } from '../../simulator/respond';
import type { OwnNetwork, Scenario } from '../../simulator/scenario';
import { SIMULATOR_FEED_URL } from '../../simulator/timelapse/feed';
import { MAIL_PLACES, type Place } from '../../simulator/weather';
import { clientAt, weatherAt } from '../../simulator/world';
import { feedReply } from './feeds';

/** The result of one load, redirects followed. `ms` is virtual. */
export type Loaded =
	| { kind: 'response'; url: string; reply: HttpReply; ms: number }
	| { kind: 'failed'; ms: number }
	| { kind: 'silence' };

export type PlayedRequestLog = { at: number; provider: ProviderId };

/** The kind of client: an extension meets permissions and other extensions, a plain program does not. */
export type Eyes = 'extension' | 'program';

export type Wire = {
	/** The response of an address at `at`, true time. */
	hop(url: string, at: number): Hop;
	/** One load by a program that follows redirects, all of it at `at`. */
	load(url: string, at: number): Loaded;
	/** Requests to a provider's hosts, oldest first, including each redirect hop. */
	requests: PlayedRequestLog[];
};

const HOP_MS = 80;
/** Feeds are on nearby hosts. */
const FEED_MS = 60;
const FAILURE_MS = 40;
const MAX_HOPS = 20;

/** The effect of the user's own network: on all hosts, on a provider, and on its mail alone. */
const TO_ALL: Partial<Record<OwnNetwork, NetworkCause>> = {
	offline: 'offline',
	no_internet: 'name_not_resolved',
	captive_portal: 'tls',
	proxy_password: 'proxy',
};
const TO_THEM: Partial<Record<OwnNetwork, NetworkCause>> = {
	names_filtered: 'name_not_resolved',
	no_ipv4: 'unknown',
};

/** Why a host is unreachable from here; null if it is reachable. */
function barrier(network: OwnNetwork, host: string, role: HostRole | undefined): NetworkCause | null {
	const all = TO_ALL[network];
	if (all !== undefined) return all;
	if (role?.role !== 'provider')
		return network === 'no_ipv4' && host === new URL(IPV4_CONTROL_URL).host ? 'unknown' : null;
	const isMail = (MAIL_PLACES as readonly Place[]).includes(role.place);
	if (network === 'mail_filtered' && isMail) return 'tunnel_refused';
	return TO_THEM[network] ?? null;
}

export function createWire(scenario: Scenario, eyes: Eyes): Wire {
	const requests: PlayedRequestLog[] = [];

	function hop(url: string, at: number): Hop {
		const { host, pathname, search } = new URL(url);
		const client = clientAt(scenario, at);
		const role = roleOf(host, pathname);
		const theirs = role?.role === 'provider';
		if (eyes === 'extension' && theirs && client.blocked) return { cause: 'blocked_by_client', ms: 1 };
		const cause = barrier(client.network, host, role);
		if (cause !== null) return { cause, ms: FAILURE_MS };
		if (url === SIMULATOR_FEED_URL || url === PRESS_URL)
			return reached(feedReply(scenario, url === PRESS_URL ? 'press' : 'signed', at), FEED_MS);
		if (role?.role === 'control') return reached(controlAnswer(host), HOP_MS);
		if (!theirs) return reached(html(elsewherePage()), HOP_MS);
		requests.push({ at, provider: role.provider });
		const request = { ...role, host, path: pathname + search, at };
		return reached(respond(weatherAt(scenario, role.provider, role.place, at), request), HOP_MS);
	}

	function load(url: string, at: number): Loaded {
		let address = url;
		let ms = 0;
		for (let hops = 0; hops <= MAX_HOPS; hops++) {
			const met = hop(address, at);
			if ('cause' in met) return { kind: 'failed', ms: ms + met.ms };
			const { reply } = met;
			if (reply.kind === 'hang') return { kind: 'silence' };
			ms += met.ms;
			if (reply.kind !== 'http') return { kind: 'failed', ms };
			ms += reply.delayMs ?? 0;
			const location = locationOf(reply);
			if (location === undefined) return { kind: 'response', url: address, reply, ms };
			address = new URL(location, address).href;
		}
		return { kind: 'failed', ms };
	}

	return { hop, load, requests };
}

function reached(reply: Reply, ms: number): Hop {
	return { reply, ms: reply.kind === 'http' ? ms : FAILURE_MS };
}
