/** What a browser's error string suggests. The strings may change: a hint for the reasons, never the verdict (docs/facts.md#browsers). */

import type { NetworkCause } from './probe-result';

const CAUSES: readonly [pattern: string, cause: NetworkCause][] = [
	['BLOCKED_BY_CLIENT', 'blocked_by_client'],
	['BLOCKED_BY_ADMINISTRATOR', 'blocked_by_policy'],
	['BLOCKED_BY_POLICY', 'blocked_by_policy'],
	['BLOCKED_ENROLLMENT_CHECK_PENDING', 'blocked_by_policy'],
	['TOO_MANY_REDIRECTS', 'redirect_loop'],
	['REDIRECT_LOOP', 'redirect_loop'],
	['TUNNEL_CONNECTION_FAILED', 'tunnel_refused'],
	['HTTPS_PROXY_TUNNEL_RESPONSE', 'tunnel_refused'],
	// Firefox names a proxy's response to CONNECT after its status.
	['PROXY_FORBIDDEN', 'tunnel_refused'],
	['PROXY_BAD_GATEWAY', 'tunnel_refused'],
	['PROXY_GATEWAY_TIMEOUT', 'tunnel_refused'],
	['PROXY_NOT_FOUND', 'tunnel_refused'],
	['PROXY_INTERNAL_SERVER_ERROR', 'tunnel_refused'],
	['PROXY_SERVICE_UNAVAILABLE', 'tunnel_refused'],
	['PROXY_', 'proxy'],
	['_PROXY', 'proxy'],
	['PAC_', 'proxy'],
	['SOCKS_CONNECTION', 'proxy'],
	['NAME_NOT_RESOLVED', 'name_not_resolved'],
	['NAME_RESOLUTION_FAILED', 'name_not_resolved'],
	['UNKNOWN_HOST', 'name_not_resolved'],
	['CONNECTION_REFUSED', 'refused'],
	['CONNECTION_RESET', 'reset'],
	['CONNECTION_CLOSED', 'reset'],
	['EMPTY_RESPONSE', 'reset'],
	['NET_RESET', 'reset'],
	['NET_INTERRUPT', 'reset'],
	['INTERNET_DISCONNECTED', 'offline'],
	['NETWORK_CHANGED', 'offline'],
	['NETWORK_IO_SUSPENDED', 'offline'],
	['NS_ERROR_OFFLINE', 'offline'],
	['ERR_CERT', 'tls'],
	['ERR_SSL', 'tls'],
	['SEC_ERROR', 'tls'],
	['SSL_ERROR', 'tls'],
	['MOZILLA_PKIX', 'tls'],
	['certificate', 'tls'],
	['ERR_ABORTED', 'aborted'],
	// Chromium's brake on an extension after several 5xx responses.
	['TEMPORARILY_THROTTLED', 'aborted'],
	['NS_BINDING_ABORTED', 'aborted'],
];

export function causeOf(error: string): NetworkCause {
	const found = CAUSES.find(([pattern]) => error.includes(pattern));
	if (found !== undefined) return found[1];
	// Firefox reports a TLS failure in a plain sentence.
	return error.startsWith('NS_') || error.startsWith('net::') || error === '' ? 'unknown' : 'tls';
}
