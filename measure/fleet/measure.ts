/** Figures about a fleet's activity. Series have one number per second; instants are ms from the start of the run. */

import { MINUTE_MS, SECOND_MS } from '../../monitor/core/time';

type Series = Uint32Array;

const second = (at: number) => Math.floor(at / SECOND_MS);

/** Mean per second from one instant to another. */
export function mean(series: Series, from: number, to: number): number {
	let sum = 0;
	for (let s = second(from); s < second(to); s++) sum += series[s] ?? 0;
	return sum / (second(to) - second(from));
}

/** The largest single second. */
export function peak(series: Series, from: number, to: number): number {
	let most = 0;
	for (let s = second(from); s < second(to); s++) most = Math.max(most, series[s] ?? 0);
	return most;
}

/** The largest second against the mean of the ten minutes around it: independent of how the fleet grows and shrinks with the day. */
export function localPeakToMean(series: Series, from: number, to: number): number {
	let worst = 0;
	const around = 5 * MINUTE_MS;
	let sum = mean(series, from, from + 2 * around) * ((2 * around) / SECOND_MS);
	for (let at = from + around; at < to - around; at += SECOND_MS) {
		const middle = sum / ((2 * around) / SECOND_MS);
		if (middle > 0) worst = Math.max(worst, (series[second(at)] ?? 0) / middle);
		sum += (series[second(at + around)] ?? 0) - (series[second(at - around)] ?? 0);
	}
	return worst;
}

/** Minutes after `from` until this share of all users who were ever notified had been notified. */
export function minutesUntil(told: Series, share: number, from: number): number {
	let all = 0;
	for (let s = second(from); s < told.length; s++) all += told[s] ?? 0;
	let so = 0;
	for (let s = second(from); s < told.length; s++) {
		so += told[s] ?? 0;
		if (so >= share * all) return (s + 1 - second(from)) / 60;
	}
	return Number.POSITIVE_INFINITY;
}

/** The number of users notified since `from`. */
export function toldSince(told: Series, from: number): number {
	let all = 0;
	for (let s = second(from); s < told.length; s++) all += told[s] ?? 0;
	return all;
}

/** The first minute after `from` that starts ten minutes in which no second exceeds `limit`. */
export function minutesUntilBelow(series: Series, limit: number, from: number, to: number): number {
	let quietSince = from;
	for (let at = from; at < to; at += SECOND_MS) {
		if ((series[second(at)] ?? 0) > limit) quietSince = at + SECOND_MS;
		else if (at - quietSince >= 10 * MINUTE_MS) break;
	}
	return (quietSince - from) / MINUTE_MS;
}

/** Points for a line: the mean of each step, and its largest second. */
export function line(
	series: Series,
	from: number,
	to: number,
	stepMs: number,
): { at: number; mean: number; peak: number }[] {
	const points = [];
	for (let at = from; at < to; at += stepMs)
		points.push({ at, mean: mean(series, at, at + stepMs), peak: peak(series, at, at + stepMs) });
	return points;
}
