import { expect, test } from 'vitest';
import { dayCells, dayRuns, haltedMs } from '../../../components/charts/day-cells';
import type { DayRollup, TimeInStatus } from '../../../monitor/core/assessment/history';
import { HOUR_MS, MINUTE_MS, romeInstant } from '../../../monitor/core/time';

const now = romeInstant(2023, 1, 27, 12);

function day(name: string, time: TimeInStatus): DayRollup {
	return {
		provider: 'libero',
		day: name,
		inStatus: time,
		checks: 1,
		latency: { count: 0, sumMs: 0, maxMs: 0 },
	};
}

test('days run up to today, oldest first, and a day without data is a gap', () => {
	const cells = dayCells([day('2023-01-26', { operational: HOUR_MS })], 3, now);
	expect(cells.map(({ day, kind }) => [day, kind])).toEqual([
		['2023-01-25', 'gap'],
		['2023-01-26', 'operational'],
		['2023-01-27', 'gap'],
	]);
});

test('a day on which a check ran but no time was observed is a gap, not a good day', () => {
	expect(dayCells([day('2023-01-27', {})], 1, now)[0]?.kind).toBe('gap');
});

test.each<[string, TimeInStatus, string, number]>([
	['the worst decides', { operational: 3 * HOUR_MS, major_outage: HOUR_MS }, 'major_outage', 0.25],
	[
		'a doubtful minute does not spoil a good day',
		{ operational: HOUR_MS, unknown: MINUTE_MS },
		'operational',
		0,
	],
	['a day that was only doubtful is unknown', { unknown: HOUR_MS }, 'unknown', 0],
	[
		'maintenance is trouble of its own kind',
		{ operational: HOUR_MS, under_maintenance: HOUR_MS },
		'under_maintenance',
		0.5,
	],
])('%s', (_, time, kind, troubled) => {
	expect(dayCells([day('2023-01-27', time)], 1, now)[0]).toMatchObject({ kind, troubled });
});

test('a year repeats no day and loses none when the clock changes', () => {
	const cells = dayCells([], 365, romeInstant(2023, 10, 30, 0, 5));
	expect(new Set(cells.map((cell) => cell.day)).size).toBe(365);
	expect(cells.at(-1)?.day).toBe('2023-10-30');
});

test('gaps and unjudged time are not downtime, and without judged time there is no answer', () => {
	const days = [
		day('2023-01-26', { operational: 3 * HOUR_MS, unknown: 20 * HOUR_MS }),
		day('2023-01-27', { major_outage: HOUR_MS }),
	];
	expect(haltedMs(days, dayCells(days, 2, now))).toBe(HOUR_MS);
	expect(haltedMs([day('2023-01-27', { operational: HOUR_MS })], dayCells([], 1, now))).toBe(0);
	expect(haltedMs([], dayCells([], 90, now))).toBeUndefined();
});

test('adjacent days of one kind are one row of the table', () => {
	const days = ['2023-01-25', '2023-01-26', '2023-01-27'].map((name) => day(name, { major_outage: HOUR_MS }));
	const runs = dayRuns(dayCells(days, 5, now));
	expect(runs.map(({ from, to, kind, lastedMs }) => [from.day, to.day, kind, lastedMs])).toEqual([
		['2023-01-23', '2023-01-24', 'gap', 0],
		['2023-01-25', '2023-01-27', 'major_outage', 3 * HOUR_MS],
	]);
});
