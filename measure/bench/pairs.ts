/** Our build and its floor, measured alternately in the same run, so that other load on the machine affects both. */

import type { Bench, Extension } from './browser';
import { type Sample, sample } from './stats';

export type Pair = { ours: Sample; floor: Sample; p50Ratio: number; p95Ratio: number };

export function pair(ours: readonly number[], floor: readonly number[]): Pair {
	const [a, b] = [sample(ours), sample(floor)];
	return { ours: a, floor: b, p50Ratio: a.p50 / b.p50, p95Ratio: a.p95 / b.p95 };
}

const WARM_UPS = 3;

/** Measures both extensions alternately. */
export async function byTurns(
	{ ours, empty }: Bench,
	rounds: number,
	measure: (extension: Extension) => Promise<number>,
): Promise<Pair> {
	const times = { ours: [] as number[], empty: [] as number[] };
	for (let round = 0; round < rounds + WARM_UPS; round++) {
		const both = { ours: await measure(ours), empty: await measure(empty) };
		if (round < WARM_UPS) continue;
		times.ours.push(both.ours);
		times.empty.push(both.empty);
	}
	return pair(times.ours, times.empty);
}
