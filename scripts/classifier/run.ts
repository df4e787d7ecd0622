/**
 * Learns the weights of the classifiers of Italian texts from the labelled ones and writes them:
 *
 *   node scripts/run.mjs scripts/classifier/run.ts             writes monitor/core/italian/classifier/weights.ts
 *   node scripts/run.mjs scripts/classifier/run.ts --measure   how each file is read by weights that are learned without it
 */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readerOf } from '../../monitor/core/italian/reader';
import { labelledTexts } from '../../tests/fixtures/italian/labelled';
import { learnedFrom, readTexts } from './examples';
import { figuresOf, judge } from './figures';

const file = join(import.meta.dirname, '../..', 'monitor/core/italian/classifier/weights.ts');
/** One file in so many is left out at once. */
const FOLDS = 8;
const texts = readTexts(labelledTexts());

if (process.argv.includes('--measure')) {
	const names = [...new Set(texts.map(({ of }) => of.file))];
	const all = Array.from({ length: FOLDS }, (_, fold) => {
		const isOut = ({ of }: (typeof texts)[number]) => names.indexOf(of.file) % FOLDS === fold;
		const read = readerOf(learnedFrom(texts.filter((one) => !isOut(one))));
		return names
			.filter((_, i) => i % FOLDS === fold)
			.flatMap((name) => {
				const own = texts.filter(({ of }) => of.file === name).map(({ of }) => of);
				const judged = judge(own, read);
				console.log(figuresOf(name, judged));
				return judged.map((one) => ({ ...one, name }));
			});
	}).flat();
	console.log(
		figuresOf(
			'written by strangers',
			all.filter(({ name }) => name.startsWith('written')),
		),
	);
} else {
	const models = Object.entries(learnedFrom(texts)).map(
		([name, { bias, weights }]) => `	${name}: { bias: [${bias.join(', ')}], weights: '${weights}' },
`,
	);
	writeFileSync(
		file,
		`/** Written by scripts/classifier/run.ts from the labelled texts: see model.ts for its form. */

import type { AllLearned } from './model';

// biome-ignore format: written by a program.
export const WEIGHTS: AllLearned = {
${models.join('')}};
`,
	);
}
