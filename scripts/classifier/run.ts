/**
 * Learns the weights of the classifier of Italian texts from the labelled ones and writes them:
 *
 *   node scripts/run.mjs scripts/classifier/run.ts             writes monitor/core/italian/classifier/weights.ts
 *   node scripts/run.mjs scripts/classifier/run.ts --measure   how each file is read when the weights are learned from all others
 */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { classifier } from '../../monitor/core/italian/classifier/classify';
import { saidIn } from '../../monitor/core/italian/classifier/said';
import { labelledTexts } from '../../tests/fixtures/italian/labelled';
import { examplesOf, weightsFrom } from './examples';
import { figuresOf } from './figures';

const file = join(import.meta.dirname, '../..', 'monitor/core/italian/classifier/weights.ts');
const examples = examplesOf(labelledTexts());

if (process.argv.includes('--measure')) {
	for (const name of new Set(examples.map(({ of }) => of.file))) {
		const { bias, weights } = weightsFrom(examples.filter(({ of }) => of.file !== name));
		const classify = classifier(bias, weights);
		const own = examples.filter(({ of }) => of.file === name);
		console.log(
			figuresOf(
				name,
				own.map(({ of, parts }) => ({ of, is: saidIn(classify, parts).is })),
			),
		);
	}
} else {
	const { bias, weights } = weightsFrom(examples);
	writeFileSync(
		file,
		`/** Written by scripts/classifier/run.ts from the labelled texts: see classify.ts for its form. */

export const BIAS = [${bias.join(', ')}];
export const WEIGHTS =
	'${weights}';
`,
	);
}
