/** A reply of the simulator, independent of transport: the TLS server and the in-process harness both play it. */

export type HttpReply = {
	kind: 'http';
	status: number;
	headers: Record<string, string>;
	body: string;
	/** The body as bytes, if it cannot be a text. */
	raw?: Uint8Array<ArrayBuffer>;
	/** Delay before the first byte. */
	delayMs?: number;
	/** How the body arrives: its rate in bytes per second, and where it is cut; by default whole and at once. */
	flow?: { bytesPerS?: number; cutAt?: number };
	/** This many bytes of filler follow the body; `gzip` compresses all of it. */
	filler?: { bytes: number; gzip: boolean };
};

/** Failures below HTTP. */
export const FAILURES = [
	'reset',
	'refused',
	'tls_expired',
	'name_not_found',
	'captive_portal',
	'offline',
	/** A proxy blocks this host. */
	'tunnel_denied',
	/** The host redirects endlessly, whatever is requested. */
	'redirect_loop',
] as const;
export type Failure = (typeof FAILURES)[number];

export type Reply =
	| HttpReply
	/** The connection stays open without any response. */
	| { kind: 'hang' }
	| { kind: Failure };

const HTML_TYPE = 'text/html; charset=UTF-8';

/** An HTML page. Like the real ones it is never to be cached. */
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
