/** The fleet's activity, second by second. */

import { SECOND_MS } from '../../monitor/core/time';
import type { Recorder, Told } from './world';

export type Counts = {
	/** Requests in each second of the run. */
	provider: Uint32Array<SharedArrayBuffer>;
	feed: Uint32Array<SharedArrayBuffer>;
	statement: Uint32Array<SharedArrayBuffer>;
	controls: Uint32Array<SharedArrayBuffer>;
	/** Users notified in each second. */
	told: Record<Told, Uint32Array<SharedArrayBuffer>>;
};

/** Empty counts for a run of this many ms, in memory shared by threads. */
export function newCounts(endAt: number): Counts {
	const seconds = Math.ceil(endAt / SECOND_MS) + 1;
	const series = () => new Uint32Array(new SharedArrayBuffer(4 * seconds));
	return {
		provider: series(),
		feed: series(),
		statement: series(),
		controls: series(),
		told: { outage: series(), recovering: series(), restored: series() },
	};
}

/** Counts of one thread; events before the run or after its end are left out. `weight`: how many clients each represents. */
export function recorderOf({ provider, feed, statement, controls, told }: Counts, weight: number): Recorder {
	const add = (series: Uint32Array, at: number, more: number) => {
		const second = Math.floor(at / SECOND_MS);
		if (second >= 0 && second < series.length) series[second] = (series[second] ?? 0) + more;
	};
	return {
		provider: (at, requests) => add(provider, at, requests * weight),
		feed: (at) => add(feed, at, weight),
		statement: (at) => add(statement, at, weight),
		controls: (at) => add(controls, at, weight),
		told: (what, at) => add(told[what], at, weight),
	};
}

/** Adds the counts of a thread to those of the fleet. */
export function addUp(total: Counts, part: Counts): void {
	const pairs: [Uint32Array, Uint32Array][] = [
		[total.provider, part.provider],
		[total.feed, part.feed],
		[total.statement, part.statement],
		[total.controls, part.controls],
		[total.told.outage, part.told.outage],
		[total.told.recovering, part.told.recovering],
		[total.told.restored, part.told.restored],
	];
	for (const [sum, more] of pairs)
		for (let second = 0; second < sum.length; second++)
			sum[second] = (sum[second] ?? 0) + (more[second] ?? 0);
}
