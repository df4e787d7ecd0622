import { describe, expect, test } from 'vitest';
import { httpDate, retryAfterMs, serverAheadMs } from '../../../../monitor/core/evidence/http-dates';
import { HOUR_MS } from '../../../../monitor/core/time';

const NOON = Date.UTC(2023, 0, 23, 12);
const date = (at: number) => new Date(at).toUTCString();

describe('Retry-After', () => {
	test.each([
		['120', 120_000],
		[' 5 ', 5_000],
		['0', 0],
		['15552000', 15_552_000_000],
		[date(NOON + 600_000), 600_000],
		[date(NOON - HOUR_MS), 0],
		['soon', undefined],
		['in 5 minutes', undefined],
		['-30', undefined],
		['1.5', undefined],
		['', undefined],
		[null, undefined],
	])('%s', (header, ms) => {
		expect(retryAfterMs(header, null, NOON)).toBe(ms);
	});

	test.each([-6 * HOUR_MS, -60_000, 0, 6 * HOUR_MS, 400 * 24 * HOUR_MS])(
		'as a date is read by the server’s clock, though ours is off by %i ms',
		(offMs) => {
			const header = date(NOON + 60_000);
			expect(retryAfterMs(header, date(NOON), NOON + offMs)).toBe(60_000);
		},
	);

	test('of any number of digits stays a number', () => {
		expect(retryAfterMs('9'.repeat(400), null, NOON)).toBe(Number.MAX_SAFE_INTEGER);
	});
});

test.each(['Mon, 23 Jan 2023 12:00:00 GMT', 'Monday, 23-Jan-23 12:00:00 GMT', 'Mon Jan 23 12:00:00 2023'])(
	'each form of an HTTP date is read in GMT: %s',
	(text) => {
		expect(httpDate(text)).toBe(NOON);
	},
);

describe('the server’s clock', () => {
	test.each([
		[date(NOON), null, 0],
		[date(NOON + HOUR_MS), null, HOUR_MS],
		[date(NOON - 600_000), '600', 0],
		['yesterday', null, undefined],
		[null, null, undefined],
	])('Date %s, Age %s: ahead by %s ms', (header, age, ms) => {
		expect(serverAheadMs(header, age, NOON)).toBe(ms);
	});
});
