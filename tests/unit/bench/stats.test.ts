import { expect, test } from 'vitest';
import { pair } from '../../../measure/bench/pairs';
import { quantile, table } from '../../../measure/bench/stats';

test.each([
	[[3, 1, 2], 0.5, 2],
	[[1, 2, 3, 4], 0.5, 2.5],
	[[1, 2, 3, 4, 5], 1, 5],
	[[10, 20], 0.95, 19.5],
	[[7], 0.95, 7],
])('of %j the quantile %d is %d', (values, share, expected) => {
	expect(quantile(values, share)).toBeCloseTo(expected);
});

test('a ratio compares like with like: median with median, tail with tail', () => {
	const { p50Ratio, p95Ratio } = pair([2, 4, 6], [1, 2, 3]);
	expect([p50Ratio, p95Ratio]).toEqual([2, 2]);
});

test('a table is Markdown with right-aligned numbers', () => {
	expect(table(['what', 'ms'], [['popup', '3']])).toBe('| what | ms |\n| --- | ---: |\n| popup | 3 |');
});
