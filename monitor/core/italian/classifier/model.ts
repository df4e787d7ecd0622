/** Linear models over features: the probability of each class by a softmax of the sums of their weights. */

import type { AttackStance, DataStance } from '../../model/incident';

/** What each model tells apart, in the order of the columns of its weights; a class 0 before them says nothing. */
export const ANSWERS = {
	/** The state of the mail that a text says; `planned`: works to come. */
	text: ['outage', 'recovering', 'restored', 'maintenance', 'planned'],
	cause: ['stated'],
	eta: ['promised'],
	data: ['safe', 'at_risk', 'lost'],
	attack: ['denied', 'suspected', 'confirmed'],
	pec: ['affected', 'unaffected'],
} as const satisfies Record<string, readonly string[]> & {
	data: readonly DataStance[];
	attack: readonly AttackStance[];
};
export type ModelName = keyof typeof ANSWERS;
export type TopicName = Exclude<ModelName, 'text'>;
export const TOPIC_NAMES = (Object.keys(ANSWERS) as ModelName[]).filter((name) => name !== 'text');
export type AnswerOf<T extends ModelName> = (typeof ANSWERS)[T][number];

/** One step of a stored weight. */
export const STEP = 0.25;
const BUCKETS = 2 ** 17;
const LETTERS = 26;

/** As scripts/classifier/run.ts writes it: one bias an answer. */
export type Learned = { bias: readonly number[]; weights: string };
export type AllLearned = Record<ModelName, Learned>;

export type Weighed = {
	/** Of each class; the first says nothing. */
	probabilities: readonly number[];
	/** The number of the group of features, among the first so many, that speaks most for a class. */
	strongest: (is: number, among: number) => number;
};
/** Weighs features by groups: clauses, or mentions. A feature counts once. */
export type Model = (groups: readonly (readonly string[])[]) => Weighed;

/** The row of the weights for a feature (FNV-1a, folded). A few features share one. */
export function bucketOf(feature: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < feature.length; i++) hash = Math.imul(hash ^ feature.charCodeAt(i), 0x01000193) >>> 0;
	return (hash ^ (hash >>> 16)) & (BUCKETS - 1);
}

/** "3aB12c": zeros skipped, then weights; a is 1 step, A is -1, b is 2. */
export function encode(rows: ReadonlyMap<number, readonly number[]>): string {
	let text = '';
	let next = 0;
	for (const [bucket, weights] of rows)
		weights.forEach((weight, k) => {
			const steps = Math.max(-LETTERS, Math.min(LETTERS, Math.round(weight / STEP)));
			if (steps === 0) return;
			const at = bucket * weights.length + k;
			if (at > next) text += at - next;
			text += String.fromCharCode(steps > 0 ? 96 + steps : 64 - steps);
			next = at + 1;
		});
	return text;
}

function decode(text: string, columns: number): ReadonlyMap<number, Int8Array> {
	const rows = new Map<number, Int8Array>();
	let at = 0;
	for (const [part] of text.matchAll(/\d+|[a-zA-Z]/g)) {
		if (/\d/.test(part)) {
			at += Number(part);
			continue;
		}
		const code = part.charCodeAt(0);
		const bucket = Math.floor(at / columns);
		const row = rows.get(bucket) ?? new Int8Array(columns);
		row[at % columns] = code > 96 ? code - 96 : 64 - code;
		rows.set(bucket, row);
		at++;
	}
	return rows;
}

/** Decodes the weights at its first use: a worker that reads no text does not need them. */
function modelOf({ bias, weights }: Learned): Model {
	const columns = bias.length;
	let decoded: ReadonlyMap<number, Int8Array> | null = null;
	return (groups) => {
		decoded ??= decode(weights, columns);
		const rows = decoded;
		const seen = new Set<number>();
		const sums = Float64Array.from(bias);
		const byGroup = groups.map((features) => {
			const own = new Float64Array(columns);
			for (const feature of features) {
				const bucket = bucketOf(feature);
				const row = seen.has(bucket) ? undefined : rows.get(bucket);
				seen.add(bucket);
				for (let k = 0; row !== undefined && k < columns; k++) own[k] = (own[k] ?? 0) + (row[k] ?? 0) * STEP;
			}
			for (let k = 0; k < columns; k++) sums[k] = (sums[k] ?? 0) + (own[k] ?? 0);
			return own;
		});
		const odds = [1, ...sums.map(Math.exp)];
		const total = odds.reduce((sum, one) => sum + one, 0);
		return {
			probabilities: odds.map((one) => one / total),
			strongest: (is, among) => {
				const strength = byGroup.slice(0, among).map((own) => own[is - 1] ?? 0);
				return strength.indexOf(Math.max(...strength));
			},
		};
	};
}

export type Models = Record<ModelName, Model>;

export function modelsOf({ text, cause, eta, data, attack, pec }: AllLearned): Models {
	return {
		text: modelOf(text),
		cause: modelOf(cause),
		eta: modelOf(eta),
		data: modelOf(data),
		attack: modelOf(attack),
		pec: modelOf(pec),
	};
}
