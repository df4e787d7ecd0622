import { describe, expect, test } from 'vitest';
import { causeOf } from '../../../../monitor/core/evidence/causes';
import {
	connectivityOf,
	isAddress,
	speakerOf,
	troubleOf,
} from '../../../../monitor/core/evidence/connectivity';

describe('what a browser’s error string indicates', () => {
	test.each([
		['net::ERR_NAME_NOT_RESOLVED', 'name_not_resolved'],
		['NS_ERROR_UNKNOWN_HOST', 'name_not_resolved'],
		['net::ERR_CONNECTION_REFUSED', 'refused'],
		['NS_ERROR_CONNECTION_REFUSED', 'refused'],
		['net::ERR_CONNECTION_RESET', 'reset'],
		['NS_ERROR_NET_RESET', 'reset'],
		['net::ERR_EMPTY_RESPONSE', 'reset'],
		['net::ERR_CERT_DATE_INVALID', 'tls'],
		['Peer’s Certificate has expired.', 'tls'],
		['net::ERR_INTERNET_DISCONNECTED', 'offline'],
		['net::ERR_NETWORK_CHANGED', 'offline'],
		['net::ERR_BLOCKED_BY_CLIENT', 'blocked_by_client'],
		['net::ERR_BLOCKED_BY_ADMINISTRATOR', 'blocked_by_policy'],
		['net::ERR_TUNNEL_CONNECTION_FAILED', 'tunnel_refused'],
		['NS_ERROR_PROXY_FORBIDDEN', 'tunnel_refused'],
		['NS_ERROR_PROXY_BAD_GATEWAY', 'tunnel_refused'],
		['NS_ERROR_PROXY_GATEWAY_TIMEOUT', 'tunnel_refused'],
		['net::ERR_PROXY_CONNECTION_FAILED', 'proxy'],
		['net::ERR_PROXY_AUTH_UNSUPPORTED', 'proxy'],
		['net::ERR_PROXY_CERTIFICATE_INVALID', 'proxy'],
		['net::ERR_UNEXPECTED_PROXY_AUTH', 'proxy'],
		['net::ERR_MANDATORY_PROXY_CONFIGURATION_FAILED', 'proxy'],
		['net::ERR_PAC_SCRIPT_FAILED', 'proxy'],
		['net::ERR_SOCKS_CONNECTION_FAILED', 'proxy'],
		['NS_ERROR_PROXY_AUTHENTICATION_FAILED', 'proxy'],
		['NS_ERROR_PROXY_CONNECTION_REFUSED', 'proxy'],
		['NS_ERROR_UNKNOWN_PROXY_HOST', 'proxy'],
		['net::ERR_TOO_MANY_REDIRECTS', 'redirect_loop'],
		['NS_ERROR_REDIRECT_LOOP', 'redirect_loop'],
		['net::ERR_TEMPORARILY_THROTTLED', 'aborted'],
		['net::ERR_ABORTED', 'aborted'],
		['net::ERR_SOMETHING_NEW', 'unknown'],
		['NS_ERROR_SOMETHING_NEW', 'unknown'],
		['', 'unknown'],
	])('%s', (error, cause) => {
		expect(causeOf(error)).toBe(cause);
	});
});

test.each([
	['name_not_resolved', null],
	['refused', null],
	['reset', null],
	['tls', null],
	['aborted', null],
	['unknown', null],
	['offline', 'offline'],
	['blocked_by_client', 'blocked_by_client'],
	['blocked_by_policy', 'blocked_by_policy'],
	['proxy', 'proxy'],
	['tunnel_refused', 'tunnel_refused'],
] as const)('a request that failed by %s is the local trouble %s', (cause, trouble) => {
	expect(troubleOf(cause)).toBe(trouble);
});

describe('the surrounding network', () => {
	test.each([
		['a portal answers', { portal: true, ipv4: false, dual: false }, 'fine, the portal too'],
		['the IPv4 control is itself', { portal: false, ipv4: true, dual: null }, 'fine'],
		['only one with both kinds of addresses answers', { portal: false, ipv4: false, dual: true }, 'no_ipv4'],
		['nothing answers', { portal: false, ipv4: false, dual: false }, 'no_internet'],
		['a known outage goes on, and any control answers', { portal: null, ipv4: null, dual: true }, 'fine'],
		[
			'nothing was answered, and portals were not asked',
			{ portal: null, ipv4: false, dual: false },
			'no_internet',
		],
	])('%s', (_, around, said) => {
		const seen = connectivityOf('unknown', around);
		const words =
			seen.kind === 'own_trouble'
				? seen.trouble
				: seen.kind === 'fine' && seen.portalsReachable
					? 'fine, the portal too'
					: seen.kind;
		expect(words).toBe(said);
	});

	test.each([
		['192.0.2.7\n', true],
		['255.255.255.255', true],
		['256.0.0.1', false],
		['2001:db8::1', false],
		['<html>192.0.2.7</html>', false],
		['', false],
		['1.2.3', false],
	])('the IPv4 control that answers %j is genuine: %s', (text, itself) => {
		expect(isAddress(text)).toBe(itself);
	});

	test.each([
		[200, null],
		[302, null],
		[503, null],
		[407, 'proxy'],
		[511, 'captive_portal'],
	])('a portal’s status %i was given in its place by %s', (status, by) => {
		expect(speakerOf(status)).toBe(by);
	});
});
