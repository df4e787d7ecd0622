/** Is it you, or them? Decided after any failure, before any judgement. */

import type { Interceptor, NetworkCause, ProbeResult } from './probe-result';

export const OWN_TROUBLES = [
	'offline',
	'captive_portal',
	'no_internet',
	'no_permission',
	'blocked_by_client',
	'blocked_by_policy',
	'proxy',
	'tunnel_refused',
	'no_ipv4',
] as const;
/**
 * The problem on the user's side. `no_internet`: two unrelated controls failed too. `no_ipv4`: a control with both kinds of
 * addresses answers, and one with IPv4 alone, like the providers, does not.
 */
export type OwnTrouble = (typeof OWN_TROUBLES)[number];

/** `not_asked`: nothing failed, so no control was needed. */
export type Connectivity =
	| { kind: 'not_asked' }
	| { kind: 'fine'; portalsReachable: boolean }
	| { kind: 'own_trouble'; trouble: OwnTrouble };

/** The browser's own view of the connection. Only bad news counts: it takes every network for the internet. */
export type Link = 'offline' | 'captive_portal' | 'unknown';

const TROUBLE_OF: Partial<Record<NetworkCause, OwnTrouble>> = {
	offline: 'offline',
	blocked_by_client: 'blocked_by_client',
	blocked_by_policy: 'blocked_by_policy',
	proxy: 'proxy',
	tunnel_refused: 'tunnel_refused',
};

/** What a result says about the user's side; null if the cause may be the service. */
export function ownTroubleIn(result: ProbeResult): OwnTrouble | null {
	if (result.kind === 'intercepted') return result.by ?? null;
	return result.kind === 'unreachable' ? troubleOf(result.cause) : null;
}

/** The same for the cause of a failed request. */
export function troubleOf(cause: NetworkCause): OwnTrouble | null {
	return TROUBLE_OF[cause] ?? null;
}

/** Who answered in place of the host, by a status that no host sends: a proxy wants a password (407), a network a login (511). */
export function speakerOf(httpStatus: number): Interceptor | null {
	return httpStatus === 407 ? 'proxy' : httpStatus === 511 ? 'captive_portal' : null;
}

/** True if a text is an IPv4 address and nothing else. */
export function isAddress(text: string): boolean {
	const parts = text.trim().split('.');
	return parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255);
}

/**
 * The hosts that test the local network, and their proof of identity. A `portal` is the provider's own host, whose status we may
 * read; `ipv4` returns the client's address; a `dual` control cannot be read, and only proves that a host answers.
 */
export type Bystander = 'portal' | 'ipv4' | 'dual';

/** Which of them answered; null if not asked. */
export type Around = Record<Bystander, boolean | null>;

/** The verdict on the user's connection. `around` is unknown where the link decides. */
export function connectivityOf(link: Link, around: Around | null): Connectivity {
	if (link !== 'unknown') return { kind: 'own_trouble', trouble: link };
	const { portal = null, ipv4 = null, dual = null } = around ?? {};
	// The provider's own host answers, so the network path is open.
	if (portal === true) return { kind: 'fine', portalsReachable: true };
	if (ipv4 === true || (ipv4 === null && dual === true)) return { kind: 'fine', portalsReachable: false };
	return { kind: 'own_trouble', trouble: dual === true ? 'no_ipv4' : 'no_internet' };
}
