import { expect, test } from 'vitest';
import { latencyPoints, median, stretches } from '../../../components/charts/latency-points';
import { HOUR_MS } from '../../../monitor/core/time';

const now = 100 * HOUR_MS + 1;
const hour = (startAt: number, count: number, sumMs: number) => ({
	provider: 'libero' as const,
	startAt,
	inStatus: {},
	checks: 1,
	latency: { count, sumMs, maxMs: 0 },
});

test('an hour without answers has no point', () => {
	const points = latencyPoints([hour(99 * HOUR_MS, 0, 0), hour(100 * HOUR_MS, 4, 1_000)], 3, now);
	expect(points).toEqual([undefined, undefined, { at: 100 * HOUR_MS, ms: 250 }]);
});

test('the line breaks where nothing answered', () => {
	const point = (ms: number) => ({ at: 0, ms });
	expect(stretches([point(1), point(2), undefined, point(3), undefined])).toEqual([
		[
			{ index: 0, ms: 1 },
			{ index: 1, ms: 2 },
		],
		[{ index: 3, ms: 3 }],
	]);
});

test('the usual latency is the median, and there is none without answers', () => {
	expect(median([900, 300, 400])).toBe(400);
	expect(median([])).toBeUndefined();
});
