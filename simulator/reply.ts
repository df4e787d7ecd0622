/** What the simulator answers, before any transport: the TLS server and the in-process harness both play it. */

export type HttpReply = {
	kind: 'http';
	status: number;
	headers: Record<string, string>;
	body: string;
	/** The bytes of the body, where a text cannot say them. */
	raw?: Uint8Array<ArrayBuffer>;
	/** Wait before the first byte. */
	delayMs?: number;
	/** How the body comes: so many bytes a second, and only so many of them; all, and at once, if not said. */
	flow?: { bytesPerS?: number; cutAt?: number };
	/** This many bytes of filler follow the body; `gzip` sends all of it compressed. */
	filler?: { bytes: number; gzip: boolean };
};

/** What happens below HTTP. */
export const FAILURES = [
	'reset',
	'refused',
	'tls_expired',
	'name_not_found',
	'captive_portal',
	'offline',
	/** A proxy lets nothing through to this host. */
	'tunnel_denied',
	/** The host sends on and on, whatever is asked. */
	'redirect_loop',
] as const;
export type Failure = (typeof FAILURES)[number];

export type Reply =
	| HttpReply
	/** The connection stays open and nothing ever comes. */
	| { kind: 'hang' }
	| { kind: Failure };

const HTML_TYPE = 'text/html; charset=UTF-8';

/** A page of HTML. Like the real ones it is never to be cached. */
export function html(body: string, status = 200, headers: Record<string, string> = {}): HttpReply {
	return {
		kind: 'http',
		status,
		headers: { 'content-type': HTML_TYPE, 'cache-control': 'no-store', ...headers },
		body,
	};
}

export function json(body: string, headers: Record<string, string> = {}): HttpReply {
	return {
		kind: 'http',
		status: 200,
		headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
		body,
	};
}

export function redirect(location: string): HttpReply {
	return { kind: 'http', status: 302, headers: { location, 'cache-control': 'no-store' }, body: '' };
}
