/** Turns labelled texts into examples, and what is learned from them into the form that the product reads. */

import {
	attacksIn,
	type Candidate,
	causesIn,
	fatesIn,
	featuresOf as featuresOfMentions,
	pecIn,
	timesIn,
} from '../../monitor/core/italian/claims/topics';
import { CLASSES } from '../../monitor/core/italian/classifier/classify';
import { featuresOf, type Told } from '../../monitor/core/italian/classifier/features';
import {
	type AllLearned,
	ANSWERS,
	bucketOf,
	encode,
	type Learned,
	type ModelName,
	type TopicName,
} from '../../monitor/core/italian/classifier/model';
import { partsOf } from '../../monitor/core/italian/classifier/said';
import type { Window } from '../../monitor/core/italian/grammar/calendar';
import type { CauseKind } from '../../monitor/core/model/incident';
import { romeIso } from '../../monitor/core/time';
import type { Labelled } from '../../tests/fixtures/italian/labelled';
import { learn } from './learn';

/** `is`: the number of its class. */
type Example = { features: ReadonlySet<string>; is: number };
export type ReadText = { of: Labelled; examples: Record<ModelName, Example[]> };

/** A feature of fewer examples is left out: it tells of these texts only. */
const FEWEST = 8;

export function readTexts(texts: readonly Labelled[]): ReadText[] {
	return texts.map((of) => {
		const { told } = partsOf(of.text, of.at, of.by);
		const ahead = timesIn(told);
		const causes = causesIn(told).filter((one) => one.of !== 'unspecified' || tellsVague(of));
		return {
			of,
			examples: {
				text: of.is === null ? [] : [{ features: setOf(featuresOf(told)), is: CLASSES.indexOf(of.is) }],
				cause: examplesOf('cause', of, told, causes),
				eta: examplesOf('eta', of, ahead.told, ahead.candidates),
				data: examplesOf('data', of, told, fatesIn(told)),
				attack: examplesOf('attack', of, told, attacksIn(told)),
				pec: examplesOf('pec', of, told, pecIn(told)),
			},
		};
	});
}

/** Only these are labelled where a cause is told but not its kind. */
const tellsVague = ({ file }: Labelled) => file === 'cases' || file === 'phrases';

function examplesOf(
	topic: TopicName,
	{ answers }: Labelled,
	told: Told,
	candidates: readonly Candidate<CauseKind | Window | null>[],
): Example[] {
	const answer = answers[topic];
	if (answer === undefined) return [];
	const numberOf = (name: string) => 1 + (ANSWERS[topic] as readonly string[]).indexOf(name);
	return featuresOfMentions(told, candidates).map((features, i) => {
		const of = candidates[i]?.of ?? null;
		const isIt =
			typeof of === 'string' ? of === answer : of !== null && romeIso(of.toAt).slice(0, 16) === answer;
		return { features: setOf(features), is: of === null ? numberOf(answer) : Number(isIt) };
	});
}

const setOf = (groups: readonly (readonly string[])[]): ReadonlySet<string> => new Set(groups.flat());

export function learnedFrom(texts: readonly ReadText[]): AllLearned {
	const learned = Object.entries(ANSWERS).map(([name, answers]) => [
		name,
		weightsFrom(
			texts.flatMap(({ examples }) => examples[name as ModelName]),
			1 + answers.length,
		),
	]);
	return Object.fromEntries(learned);
}

function weightsFrom(texts: readonly Example[], classes: number): Learned {
	const counts = new Map<string, number>();
	for (const { features } of texts) for (const one of features) counts.set(one, (counts.get(one) ?? 0) + 1);
	const kept = [...counts].filter(([, count]) => count >= FEWEST).map(([feature]) => feature);
	const buckets = [...new Set(kept.map(bucketOf))].sort((a, b) => a - b);
	const place = new Map(buckets.map((bucket, i) => [bucket, i]));
	const placeOf = new Map(kept.map((feature) => [feature, place.get(bucketOf(feature)) as number]));
	const examples = texts.map(({ features, is }) => ({
		features: Int32Array.from(new Set([...features].flatMap((one) => placeOf.get(one) ?? []))),
		is,
	}));
	const { bias, rows } = learn(examples, buckets.length, classes);
	const columns = classes - 1;
	const all = new Map(buckets.map((bucket, i) => [bucket, [...rows.slice(i * columns, (i + 1) * columns)]]));
	return { bias: [...bias].map((one) => Number(one.toFixed(2))), weights: encode(all) };
}
