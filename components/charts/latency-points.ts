/** Hourly response times as the line draws them. Pure. */

import type { HourRollup } from '../../monitor/core/assessment/history';
import { HOUR_MS } from '../../monitor/core/time';

type LatencyPoint = { at: number; ms: number };

/** Mean response time of each of the last `hours` UTC hours, oldest first; undefined where nothing answered. */
export function latencyPoints(
	rollups: readonly HourRollup[],
	hours: number,
	now: number,
): (LatencyPoint | undefined)[] {
	const byHour = new Map(rollups.map((rollup) => [rollup.startAt, rollup.latency]));
	const last = Math.floor(now / HOUR_MS) * HOUR_MS;
	return Array.from({ length: hours }, (_, index) => {
		const at = last - (hours - 1 - index) * HOUR_MS;
		const latency = byHour.get(at);
		return latency && latency.count > 0 ? { at, ms: latency.sumMs / latency.count } : undefined;
	});
}

/** Splits points into unbroken stretches: a line never crosses an hour without a response. */
export function stretches(points: readonly (LatencyPoint | undefined)[]): { index: number; ms: number }[][] {
	const lines: { index: number; ms: number }[][] = [];
	points.forEach((point, index) => {
		if (!point) return;
		if (index > 0 && points[index - 1]) lines.at(-1)?.push({ index, ms: point.ms });
		else lines.push([{ index, ms: point.ms }]);
	});
	return lines;
}

/** The median; undefined for an empty list. */
export function median(values: readonly number[]): number | undefined {
	return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
