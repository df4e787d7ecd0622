/** Learns the weights of a linear classifier from examples: softmax regression by AdaGrad, its later rounds averaged. */

import { randomFrom } from '../../simulator/random';

/** An example: the numbers of its features, and the number of its class; class 0 has no weights. */
export type Example = { features: Int32Array; is: number };
/** `bias`, then one row a feature; one column a class but the first. */
export type Weights = { bias: Float64Array; rows: Float64Array };

const ROUNDS = 30;
const RATE = 0.05;
/** Pulls the weights of features in use towards zero, in proportion to them. */
const DECAY = 0.01;
/** And by this much at least: small weights become none. */
const PULL = 0.005;
const FIRST_GRADIENT = 1e-4;

/** The same examples give the same weights: the order of a round is random, but always the same. */
export function learn(examples: readonly Example[], features: number, classes: number): Weights {
	const columns = classes - 1;
	const weights = new Float64Array((features + 1) * columns);
	const squares = new Float64Array(weights.length).fill(FIRST_GRADIENT);
	const total = new Float64Array(weights.length);
	const order = examples.map((_, i) => i);
	const random = randomFrom(2023, 'rounds');
	for (let round = 0; round < ROUNDS; round++) {
		shuffle(order, random);
		for (const i of order) step(examples[i] as Example, weights, squares, columns);
		if (round >= ROUNDS / 2)
			for (let d = 0; d < total.length; d++) total[d] = (total[d] ?? 0) + (weights[d] ?? 0);
	}
	const mean = total.map((sum) => sum / (ROUNDS / 2));
	return { bias: mean.slice(0, columns), rows: mean.slice(columns) };
}

/** Moves the weights of one example's features against its error. The bias is the feature -1. */
function step(
	{ features, is }: Example,
	weights: Float64Array,
	squares: Float64Array,
	columns: number,
): void {
	const sums = new Float64Array(columns);
	const each = (visit: (at: number, k: number) => void) => {
		for (let k = 0; k < columns; k++) visit(k, k);
		for (const feature of features) for (let k = 0; k < columns; k++) visit((feature + 1) * columns + k, k);
	};
	each((at, k) => {
		sums[k] = (sums[k] ?? 0) + (weights[at] ?? 0);
	});
	const largest = Math.max(0, ...sums);
	const odds = sums.map((sum) => Math.exp(sum - largest));
	const all = odds.reduce((sum, one) => sum + one, Math.exp(-largest));
	const errors = odds.map((one, k) => one / all - (k + 1 === is ? 1 : 0));
	each((at, k) => {
		const weight = weights[at] ?? 0;
		const gradient = (errors[k] ?? 0) + DECAY * weight;
		const square = (squares[at] ?? 0) + gradient * gradient;
		squares[at] = square;
		const rate = RATE / Math.sqrt(square);
		const moved = weight - rate * gradient;
		weights[at] = Math.sign(moved) * Math.max(0, Math.abs(moved) - rate * PULL);
	});
}

function shuffle(list: number[], random: () => number): void {
	for (let i = list.length - 1; i > 0; i--) {
		const j = Math.floor(random() * (i + 1));
		[list[i], list[j]] = [list[j] as number, list[i] as number];
	}
}
