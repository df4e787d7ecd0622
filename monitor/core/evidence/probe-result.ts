/** One request and its result: the raw response from the platform, and its class from the core. */

import { type LayerId, PROVIDER, type ProbeTarget, type ProviderId, type TargetId } from '../providers';
import type { Incomplete } from './patience';

/** Bodies are cut here while streaming: no page that we judge is longer. */
export const MAX_BODY_BYTES = 256 * 1024;
export const MAX_FORWARDS = 2;

/** Why a request failed, from `webRequest`: a hint for the reasons, never the verdict. */
export const NETWORK_CAUSES = [
	'name_not_resolved',
	'refused',
	'reset',
	'tls',
	'aborted',
	'offline',
	'blocked_by_client',
	/** The browser's policy keeps extensions from these hosts, regardless of permissions. */
	'blocked_by_policy',
	/** A proxy that is unreachable, or wants a password. */
	'proxy',
	/** A proxy that is up, and opens no tunnel to this host. */
	'tunnel_refused',
	/** The host redirects to itself without end, as it does for clients without cookies. */
	'redirect_loop',
	'unknown',
] as const;
export type NetworkCause = (typeof NETWORK_CAUSES)[number];

/** Why a load failed, as reported by the browser. `untraced`: it reports nothing about the request. */
type HintedCause = NetworkCause | 'untraced';
/** The cause, and where the load had been redirected by then. */
export type Hint = { cause: HintedCause; redirectedTo?: string };

/** What the platform returns from one `GET`, unjudged. */
export type RawAnswer =
	| {
			outcome: 'answer';
			httpStatus: number;
			/** Address after redirects. */
			url: string;
			body: string;
			/** The body was longer than MAX_BODY_BYTES and was cut. */
			truncated: boolean;
			/** Why the body ends early; absent if it is complete. */
			incomplete?: Incomplete;
			durationMs: number;
			/** From `Retry-After`, already made relative. */
			retryAfterMs?: number;
			/** How far the server's clock is ahead of ours, from its `Date`. */
			serverAheadMs?: number;
	  }
	| { outcome: 'failed'; cause: HintedCause; durationMs: number; redirectedTo?: string }
	/** `url`: headers came from there, then silence. */
	| { outcome: 'timeout'; durationMs: number; url?: string };

const MARK_STRENGTHS = ['shipped', 'generic', 'learned'] as const;
export type MarkStrength = (typeof MARK_STRENGTHS)[number];

/** The structure of a page, without its text: what a learned mark compares. Nothing personal. */
export type PageFingerprint = {
	host: string;
	title: string;
	/** Names and ids of forms and the names of their fields, sorted. */
	forms: string[];
	fields: string[];
	scriptHosts: string[];
	/** Length of the visible text in characters, in powers of two: a notice is prose, an app shell is not. */
	textSize: number;
};

/** A notice found on the page itself. */
export type SiteMessage = {
	kind: 'courtesy' | 'maintenance';
	/** The sentences of the notice, plain text, at most 500 characters. */
	text: string;
};

const INCONCLUSIVE = ['cut_off', 'cookie_needed'] as const;
/** `cut_off`: only the start of the page came. `cookie_needed`: it opens only for clients with cookies, and we keep none. */
export type Inconclusive = (typeof INCONCLUSIVE)[number];

/** Who answers in place of a host. */
export type Interceptor = 'proxy' | 'captive_portal';

/** Words of the site on a page that works. `works`: announced for later; `word`: an all-clear, an apology, a memory, late mail. */
export type SiteBanner = { kind: 'works' | 'word'; text: string };

/** The class of one response. `host` is where it landed: `mail.*` redirects to `login.*`, and then covers both. */
export type ProbeResult =
	| {
			kind: 'reachable';
			strength: MarkStrength;
			host: string;
			durationMs: number;
			fingerprint?: PageFingerprint;
			banner?: SiteBanner;
	  }
	| {
			kind: 'notice';
			notice: SiteMessage;
			host: string;
			httpStatus: number;
			durationMs: number;
			retryAfterMs?: number;
	  }
	| {
			kind: 'http_error';
			host: string;
			httpStatus: number;
			durationMs: number;
			retryAfterMs?: number;
			/** App Suite's own code for a back end that is down, whatever the status: `LGI-0010`. */
			code?: string;
	  }
	| { kind: 'unreachable'; cause: NetworkCause; durationMs: number }
	/** `host`: headers came from there, then silence. */
	| { kind: 'timeout'; durationMs: number; host?: string }
	/** The host answers, and the visible part of its response is neither the product nor a failure. */
	| { kind: 'inconclusive'; because: Inconclusive; host: string; durationMs: number }
	| {
			kind: 'unexpected_content';
			host: string;
			httpStatus: number;
			durationMs: number;
			fingerprint?: PageFingerprint;
			/** False for a page that must never be learned as good: it reports trouble, or its host serves no mail. */
			learnable?: false;
	  }
	| { kind: 'refused'; httpStatus: number; durationMs: number; retryAfterMs?: number }
	/** `by`: identified by its status, whatever host it answered for. */
	| { kind: 'intercepted'; landedHost: string; by?: Interceptor; durationMs: number }
	/** The browser itself did not send the request, or aborted it: the host's state is unknown. */
	| { kind: 'stopped'; durationMs: number }
	| { kind: 'no_permission' };
export type ProbeResultKind = ProbeResult['kind'];
export const PROBE_RESULT_KINDS = Object.keys({
	reachable: true,
	notice: true,
	http_error: true,
	unreachable: true,
	timeout: true,
	inconclusive: true,
	unexpected_content: true,
	refused: true,
	intercepted: true,
	stopped: true,
	no_permission: true,
} satisfies Record<ProbeResultKind, true>) as ProbeResultKind[];

/** A result with its probe. */
export type Probed = {
	target: TargetId;
	provider: ProviderId;
	layer: LayerId;
	result: ProbeResult;
	/** How far the responding server's clock is ahead of ours, if known. */
	serverAheadMs?: number;
	/** The probe used the target's `sessionUrl`. */
	session?: true;
};

/** True if the host could answer: a request that was never sent is no silence. */
export function wasSent({ kind }: ProbeResult): boolean {
	return kind !== 'stopped' && kind !== 'no_permission';
}

/** True if no host of the provider responded: whatever answered, it was not theirs. */
export function isSilence(result: ProbeResult): boolean {
	if (result.kind === 'timeout') return result.host === undefined;
	return result.kind === 'unreachable' || result.kind === 'intercepted';
}

/** A result with its target as probed. */
export function probedOf({ id, provider, layer, url }: ProbeTarget, result: ProbeResult): Probed {
	const session = PROVIDER[provider].targets.some((target) => target.id === id && target.sessionUrl === url);
	return { target: id, provider, layer, result, ...(session ? { session: true as const } : {}) };
}
