import { describe, expect, test } from 'vitest';
import {
	cut,
	hourStart,
	latencyOf,
	rollDays,
	rollHours,
	type Stretch,
	stretch,
	touched,
} from '../../../../monitor/core/assessment/rollup';
import { HOUR_MS, MINUTE_MS, romeDayStart } from '../../../../monitor/core/time';
import { ERROR_503, GOOD } from '../walk';

const rome = (time: string) => Date.parse(time);
const PERIOD = 10 * MINUTE_MS;
const NOON = rome('2024-03-12T12:00:00+01:00');
const LATENCY = { count: 1, sumMs: 80, maxMs: 80 };

describe('the time between two checks', () => {
	const known = { checkedAt: NOON, status: 'operational', ownTrouble: null } as const;
	test.each([
		['counts as the known status', known, NOON + PERIOD, true],
		['counts up to three periods and a minute', known, NOON + 3 * PERIOD + MINUTE_MS, true],
		['is a gap when longer', known, NOON + 3 * PERIOD + MINUTE_MS + 1, false],
		['is a gap when it was one’s own trouble', { ...known, ownTrouble: 'offline' }, NOON + PERIOD, false],
		['is a gap before the first check', { ...known, checkedAt: null }, NOON + PERIOD, false],
		['is a gap when the clock went back', known, NOON - 1, false],
		['is nothing within one instant', known, NOON, false],
	])('%s', (_, previous, at, lived) => {
		const part = stretch(previous, at, PERIOD);
		expect(part).toEqual(lived ? { fromAt: NOON, toAt: at, status: 'operational' } : null);
	});
});

describe('a stretch is cut', () => {
	const whole = (from: string, to: string): Stretch => ({
		fromAt: rome(from),
		toAt: rome(to),
		status: 'major_outage',
	});
	const lengths = (parts: readonly Stretch[]) => parts.map(({ fromAt, toAt }) => (toAt - fromAt) / MINUTE_MS);

	test('at the hours, oldest first', () => {
		const parts = cut(whole('2024-03-12T11:50:00+01:00', '2024-03-12T14:10:00+01:00'), hourStart);
		expect(lengths(parts)).toEqual([10, 60, 60, 10]);
		expect(parts[0]).toMatchObject({ fromAt: rome('2024-03-12T11:50:00+01:00'), status: 'major_outage' });
	});

	test('not where it only ends on one', () => {
		expect(lengths(cut(whole('2024-03-12T11:50:00+01:00', '2024-03-12T12:00:00+01:00'), hourStart))).toEqual([
			10,
		]);
	});

	test('at midnight in Rome, also when the clocks change', () => {
		expect(
			lengths(cut(whole('2024-03-30T23:00:00+01:00', '2024-04-01T01:00:00+02:00'), romeDayStart)),
		).toEqual([60, 23 * 60, 60]);
	});
});

describe('the rows of a check', () => {
	const late: Stretch = {
		fromAt: rome('2024-03-12T23:50:00+01:00'),
		toAt: rome('2024-03-13T00:05:00+01:00'),
		status: 'operational',
	};

	test('belong to the check and to the time observed before it', () => {
		expect(touched(late, late.toAt)).toEqual({
			hours: [hourStart(late.toAt), hourStart(late.fromAt)],
			days: ['2024-03-13', '2024-03-12'],
		});
		expect(touched(null, NOON)).toEqual({ hours: [hourStart(NOON)], days: ['2024-03-12'] });
	});

	test('add up: time to each hour, the check to its own', () => {
		const hours = rollHours('libero', [], late, late.toAt, LATENCY);
		expect(hours).toEqual([
			{
				provider: 'libero',
				startAt: hourStart(late.toAt),
				inStatus: { operational: 5 * MINUTE_MS },
				checks: 1,
				latency: LATENCY,
			},
			{
				provider: 'libero',
				startAt: hourStart(late.fromAt),
				inStatus: { operational: 10 * MINUTE_MS },
				checks: 0,
				latency: { count: 0, sumMs: 0, maxMs: 0 },
			},
		]);
		const again = rollHours(
			'libero',
			hours.toReversed(),
			{ ...late, fromAt: late.toAt, toAt: late.toAt + MINUTE_MS },
			late.toAt + MINUTE_MS,
			{
				count: 2,
				sumMs: 100,
				maxMs: 70,
			},
		);
		expect(again).toEqual([
			{
				provider: 'libero',
				startAt: hourStart(late.toAt),
				inStatus: { operational: 6 * MINUTE_MS },
				checks: 2,
				latency: { count: 3, sumMs: 180, maxMs: 80 },
			},
		]);
	});

	test('add up by the day in Rome as well', () => {
		const days = rollDays('libero', [], late, late.toAt, LATENCY);
		expect(
			days.map(({ day, inStatus, checks }) => [day, (inStatus.operational ?? 0) / MINUTE_MS, checks]),
		).toEqual([
			['2024-03-13', 5, 1],
			['2024-03-12', 10, 0],
		]);
		const [again] = rollDays('libero', days.toReversed(), null, late.toAt + MINUTE_MS, LATENCY);
		expect(again).toMatchObject({ checks: 2, latency: { count: 2, sumMs: 160, maxMs: 80 } });
		expect(again?.inStatus).toEqual(days[0]?.inStatus);
	});

	test('a gap counts the check and no time', () => {
		const [hour] = rollHours('libero', [], null, NOON, LATENCY);
		expect(hour).toMatchObject({ checks: 1 });
		expect(hour?.inStatus).toEqual({});
	});
});

test('response times are those of good answers of the provider, rounded', () => {
	const one = (durationMs: number, provider: 'libero' | 'virgilio' = 'libero') => ({
		target: `${provider}.login` as const,
		provider,
		layer: 'login' as const,
		result: { ...(GOOD as Extract<typeof GOOD, { kind: 'reachable' }>), durationMs },
	});
	const failing = { ...one(1), result: ERROR_503 };
	expect(latencyOf('libero', [one(80.4), one(120.3), one(500, 'virgilio'), failing])).toEqual({
		count: 2,
		sumMs: 201,
		maxMs: 120,
	});
	expect(latencyOf('libero', [failing])).toEqual({ count: 0, sumMs: 0, maxMs: 0 });
});

test('the hours are those of UTC', () => {
	expect(hourStart(NOON + 59 * MINUTE_MS)).toBe(NOON);
	expect(hourStart(NOON + HOUR_MS)).toBe(NOON + HOUR_MS);
});
