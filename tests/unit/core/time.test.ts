import { describe, expect, test } from 'vitest';
import { romeDayKey, romeDayStart, romeInstant, romeIso, romeTime } from '../../../monitor/core/time';

describe('civil time in Rome', () => {
	test.each([
		['winter', '2023-01-26T13:45:00Z', '2023-01-26T14:45:00+01:00'],
		['summer', '2023-06-14T10:00:00Z', '2023-06-14T12:00:00+02:00'],
		['midnight', '2023-01-22T23:00:00Z', '2023-01-23T00:00:00+01:00'],
		['before the spring change', '2023-03-26T00:59:59Z', '2023-03-26T01:59:59+01:00'],
		['after the spring change', '2023-03-26T01:00:00Z', '2023-03-26T03:00:00+02:00'],
		['before the autumn change', '2023-10-29T00:59:59Z', '2023-10-29T02:59:59+02:00'],
		['after the autumn change', '2023-10-29T01:00:00Z', '2023-10-29T02:00:00+01:00'],
	])('%s is written with its offset', (_, utc, iso) => {
		expect(romeIso(Date.parse(utc))).toBe(iso);
	});

	test.each([
		['an hour of winter', [2023, 1, 26, 14, 45], '2023-01-26T13:45:00Z'],
		['an hour of summer', [2023, 6, 14, 12, 0], '2023-06-14T10:00:00Z'],
		['the hour that is skipped is read as the later one', [2023, 3, 26, 2, 30], '2023-03-26T01:30:00Z'],
		['the hour that comes twice is read as the first', [2023, 10, 29, 2, 30], '2023-10-29T00:30:00Z'],
		['minutes overflow into days', [2023, 1, 31, 0, 1440], '2023-01-31T23:00:00Z'],
		['midnight after the spring change', [2023, 3, 27, 0, 0], '2023-03-26T22:00:00Z'],
	] as const)('%s', (_, [year, month, day, hour, minute], utc) => {
		expect(romeInstant(year, month, day, hour, minute)).toBe(Date.parse(utc));
	});

	test('every instant of a year is restored from its civil time, except in the hour that comes twice', () => {
		for (let at = Date.UTC(2023, 0, 1); at < Date.UTC(2024, 0, 1); at += 37 * 60_000) {
			const t = romeTime(at);
			const back = romeInstant(t.year, t.month, t.day, t.hour, t.minute, t.second);
			if (back !== at) expect([t.month, t.day, t.hour, at - back]).toEqual([10, 29, 2, 3_600_000]);
		}
	});

	test('a day has 23, 24 or 25 hours', () => {
		const hours = (iso: string) => {
			const start = romeDayStart(Date.parse(iso));
			return (romeDayStart(start + 26 * 3_600_000) - start) / 3_600_000;
		};
		expect([hours('2023-03-26T12:00Z'), hours('2023-05-01T12:00Z'), hours('2023-10-29T12:00Z')]).toEqual([
			23, 24, 25,
		]);
	});

	test('a day is named after Rome, not after Greenwich', () => {
		expect(romeDayKey(Date.parse('2023-01-22T23:30:00Z'))).toBe('2023-01-23');
	});
});
