import { expect, test } from 'vitest';
import { localPeakToMean, mean, minutesUntil, minutesUntilBelow, peak } from '../../../measure/fleet/measure';
import { MINUTE_MS } from '../../../monitor/core/time';

/** One number per second. */
const series = (minutes: number, at: (second: number) => number) =>
	Uint32Array.from({ length: minutes * 60 }, (_, second) => at(second));

test('mean and peak cover the seconds from the first to the last, the last excluded', () => {
	const counts = series(1, (second) => second);
	expect(mean(counts, 10_000, 12_000)).toBe(10.5);
	expect(peak(counts, 10_000, 12_000)).toBe(11);
});

test('users know when their share of all who will be notified has been notified', () => {
	const told = series(10, (second) => (second >= 120 && second < 180 ? 1 : 0));
	expect(minutesUntil(told, 0.5, 2 * MINUTE_MS)).toBe(0.5);
	expect(minutesUntil(told, 1, 2 * MINUTE_MS)).toBe(1);
	expect(minutesUntil(told, 0.5, MINUTE_MS)).toBe(1.5);
});

test('a growing fleet is compared with its own ten minutes', () => {
	const growing = series(60, (second) => 1_000 + second);
	expect(localPeakToMean(growing, 0, 60 * MINUTE_MS)).toBeLessThan(1.01);
	const spiked = series(60, (second) => (second === 1_800 ? 3_000 : 1_000));
	expect(localPeakToMean(spiked, 0, 60 * MINUTE_MS)).toBeCloseTo(3, 1);
});

test('a brake counts as effective once ten minutes stay below the limit', () => {
	const braking = series(60, (second) => (second < 20 * 60 ? 100 : 20));
	expect(minutesUntilBelow(braking, 50, 15 * MINUTE_MS, 60 * MINUTE_MS)).toBe(5);
});
