/** Which of six things a text says of the mail now: a linear model over its features, learned from labelled texts. */

import { bucketOf, featuresOf, type Told } from './features';
import { BIAS, WEIGHTS } from './weights';

/** `none`: nothing of the mail's state now; its weights are 0. `planned`: works to come. */
export const CLASSES = ['none', 'outage', 'recovering', 'restored', 'maintenance', 'planned'] as const;
export type TextClass = (typeof CLASSES)[number];
const WEIGHED = CLASSES.length - 1;
/** One step of a stored weight. */
export const STEP = 0.25;
/** A text says something of now if that is more probable than this: silence is better than a false alarm. */
const NOW = 0.55;
/** Without a state as probable as this it says nothing clear. */
const CLEAR = 0.25;
/** An all-clear less probable than this is a recovery. */
const ALL_CLEAR = 0.65;

export type Classified = {
	is: TextClass;
	/** Probability that it says nothing of the mail's state. */
	nothing: number;
	/** The clause that speaks most for it. */
	clause: number;
};

/** Bucket → its weights in steps. */
type Rows = ReadonlyMap<number, Int8Array>;
const LETTERS = 26;

/** "3aB12c": zeros skipped, then weights; a is 1 step, A is -1, b is 2. */
export function encode(rows: ReadonlyMap<number, readonly number[]>): string {
	let text = '';
	let next = 0;
	for (const [bucket, weights] of rows)
		weights.forEach((weight, k) => {
			const steps = Math.max(-LETTERS, Math.min(LETTERS, Math.round(weight / STEP)));
			if (steps === 0) return;
			const at = bucket * WEIGHED + k;
			if (at > next) text += at - next;
			text += String.fromCharCode(steps > 0 ? 96 + steps : 64 - steps);
			next = at + 1;
		});
	return text;
}

function decode(text: string): Rows {
	const rows = new Map<number, Int8Array>();
	let at = 0;
	for (const [part] of text.matchAll(/\d+|[a-zA-Z]/g)) {
		if (/\d/.test(part)) {
			at += Number(part);
			continue;
		}
		const code = part.charCodeAt(0);
		const bucket = Math.floor(at / WEIGHED);
		const row = rows.get(bucket) ?? new Int8Array(WEIGHED);
		row[at % WEIGHED] = code > 96 ? code - 96 : 64 - code;
		rows.set(bucket, row);
		at++;
	}
	return rows;
}

export type Classify = (told: Told) => Classified;

/** A classifier with these weights. */
export function classifier(bias: readonly number[], weights: string): Classify {
	const rows = decode(weights);
	return (told) => {
		const seen = new Set<number>();
		const sums = Float64Array.from(bias);
		const byClause = featuresOf(told).map((features) => {
			const own = new Float64Array(WEIGHED);
			for (const feature of features) {
				const bucket = bucketOf(feature);
				const row = seen.has(bucket) ? undefined : rows.get(bucket);
				seen.add(bucket);
				for (let k = 0; row !== undefined && k < WEIGHED; k++) own[k] = (own[k] ?? 0) + (row[k] ?? 0) * STEP;
			}
			for (let k = 0; k < WEIGHED; k++) sums[k] = (sums[k] ?? 0) + (own[k] ?? 0);
			return own;
		});
		const { is, nothing } = decide(sums);
		const strength = byClause.map((own) => own[CLASSES.indexOf(is) - 1] ?? 0);
		return { is, nothing, clause: strength.indexOf(Math.max(...strength)) };
	};
}

/** Decoded at the first text: a worker that reads none does not need it. */
let own: Classify | null = null;

export const classify: Classify = (told) => {
	own ??= classifier(BIAS, WEIGHTS);
	return own(told);
};

function decide(sums: Float64Array): { is: TextClass; nothing: number } {
	const odds = [1, ...sums.map(Math.exp)];
	const total = odds.reduce((sum, one) => sum + one, 0);
	const [nothing = 0, ...others] = odds.map((one) => one / total);
	const planned = others.pop() ?? 0;
	const most = Math.max(...others);
	if (1 - nothing - planned < NOW || most < CLEAR)
		return { is: planned > nothing ? 'planned' : 'none', nothing };
	const is = CLASSES[1 + others.indexOf(most)] as TextClass;
	return { is: is === 'restored' && most < ALL_CLEAR ? 'recovering' : is, nothing };
}
