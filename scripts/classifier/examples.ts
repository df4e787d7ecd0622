/** Turns labelled texts into examples, and what is learned from them into the form that the product reads. */

import { CLASSES, encode } from '../../monitor/core/italian/classifier/classify';
import { bucketOf, featuresOf } from '../../monitor/core/italian/classifier/features';
import { type Parts, partsOf } from '../../monitor/core/italian/classifier/said';
import type { Labelled } from '../../tests/fixtures/italian/labelled';
import { learn } from './learn';

export type ExampleText = { of: Labelled; parts: Parts; features: ReadonlySet<string> };

/** A feature of fewer texts is left out: it tells of these texts only. */
const FEWEST = 3;
/** A weight smaller than this is left out: it costs space and changes few texts. */
const LEAST = 0.2;

export function examplesOf(texts: readonly Labelled[]): ExampleText[] {
	return texts.map((of) => {
		const parts = partsOf(of.text, of.at);
		return { of, parts, features: new Set(featuresOf(parts.told).flat()) };
	});
}

export function weightsFrom(texts: readonly ExampleText[]): { bias: number[]; weights: string } {
	const counts = new Map<string, number>();
	for (const { features } of texts) for (const one of features) counts.set(one, (counts.get(one) ?? 0) + 1);
	const kept = [...counts].filter(([, count]) => count >= FEWEST).map(([feature]) => feature);
	const buckets = [...new Set(kept.map(bucketOf))].sort((a, b) => a - b);
	const place = new Map(buckets.map((bucket, i) => [bucket, i]));
	const placeOf = new Map(kept.map((feature) => [feature, place.get(bucketOf(feature)) as number]));
	const examples = texts.map(({ features, of }) => ({
		features: Int32Array.from(new Set([...features].flatMap((one) => placeOf.get(one) ?? []))),
		is: CLASSES.indexOf(of.is),
	}));
	const { bias, rows } = learn(examples, buckets.length, CLASSES.length);
	const columns = CLASSES.length - 1;
	const all = new Map(
		buckets.map((bucket, i) => [
			bucket,
			[...rows.slice(i * columns, (i + 1) * columns)].map((one) => (Math.abs(one) < LEAST ? 0 : one)),
		]),
	);
	return { bias: [...bias].map((one) => Math.round(one * 100) / 100), weights: encode(all) };
}
