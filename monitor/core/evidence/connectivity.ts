/** Is it you, or them? Asked after any failure and before any judgement. */

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
 * What is wrong on the user's side. `no_internet`: two unrelated controls failed as well. `no_ipv4`: one that has both kinds of
 * addresses answers, one that has IPv4 alone, as the providers have, does not.
 */
export type OwnTrouble = (typeof OWN_TROUBLES)[number];

/** `not_asked`: nothing failed, so nothing had to be asked. */
export type Connectivity =
	| { kind: 'not_asked' }
	| { kind: 'fine'; portalsReachable: boolean }
	| { kind: 'own_trouble'; trouble: OwnTrouble };

/** What the browser itself knows of the connection. Only bad news count: it takes every network for the internet. */
export type Link = 'offline' | 'captive_portal' | 'unknown';

const TROUBLE_OF: Partial<Record<NetworkCause, OwnTrouble>> = {
	offline: 'offline',
	blocked_by_client: 'blocked_by_client',
	blocked_by_policy: 'blocked_by_policy',
	proxy: 'proxy',
	tunnel_refused: 'tunnel_refused',
};

/** What a result says of the user's own side; null if it may be the service. */
export function ownTroubleIn(result: ProbeResult): OwnTrouble | null {
	if (result.kind === 'intercepted') return result.by ?? null;
	return result.kind === 'unreachable' ? troubleOf(result.cause) : null;
}

/** The same of what made a request fail. */
export function troubleOf(cause: NetworkCause): OwnTrouble | null {
	return TROUBLE_OF[cause] ?? null;
}

/** Who answered in the place of the host, by a status that no host has: a proxy wants a password (407), a network a login (511). */
export function speakerOf(httpStatus: number): Interceptor | null {
	return httpStatus === 407 ? 'proxy' : httpStatus === 511 ? 'captive_portal' : null;
}

/** True if a text is an IPv4 address and nothing else. */
export function isAddress(text: string): boolean {
	const parts = text.trim().split('.');
	return parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255);
}

/**
 * Who is asked of the network around, and how it is known to be itself. A `portal` is the provider's own host, whose status we may
 * read; `ipv4` says the address it was asked from; a `dual` control cannot be read, and proves only that something answers.
 */
export type Bystander = 'portal' | 'ipv4' | 'dual';

/** Whose answers came; null if it was not asked. */
export type Around = Record<Bystander, boolean | null>;

/** The verdict on one's own connection. `around` is not known where the link settles it. */
export function connectivityOf(link: Link, around: Around | null): Connectivity {
	if (link !== 'unknown') return { kind: 'own_trouble', trouble: link };
	const { portal = null, ipv4 = null, dual = null } = around ?? {};
	// The provider's own host: where it answers, the way to it is open.
	if (portal === true) return { kind: 'fine', portalsReachable: true };
	if (ipv4 === true || (ipv4 === null && dual === true)) return { kind: 'fine', portalsReachable: false };
	return { kind: 'own_trouble', trouble: dual === true ? 'no_ipv4' : 'no_internet' };
}
