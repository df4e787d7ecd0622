import { describe, expect, test, vi } from 'vitest';
import { causeOf } from '../../../monitor/platform/network-hints';
import { retryAfter } from '../../../monitor/platform/request';

vi.mock('wxt/browser', () => ({ browser: {} }));

describe('what a browser’s error string hints at', () => {
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
		['net::ERR_BLOCKED_BY_CLIENT', 'blocked_by_client'],
		['net::ERR_ABORTED', 'aborted'],
		['net::ERR_SOMETHING_NEW', 'unknown'],
		['NS_ERROR_SOMETHING_NEW', 'unknown'],
		['', 'unknown'],
	])('%s', (error, cause) => {
		expect(causeOf(error)).toBe(cause);
	});
});

describe('Retry-After', () => {
	const now = Date.UTC(2023, 0, 23);
	test.each([
		['120', 120_000],
		[' 5 ', 5_000],
		['Mon, 23 Jan 2023 00:10:00 GMT', 600_000],
		['Sun, 22 Jan 2023 00:00:00 GMT', 0],
		['soon', undefined],
		['', undefined],
		[null, undefined],
	])('%s', (header, ms) => {
		expect(retryAfter(header, now)).toBe(ms);
	});
});
