/** What the class of a text rests on: the words of its clauses, their meanings and the statements that they make. */

import type { RomeTime } from '../../time';
import type { Statement } from '../grammar/statement';
import type { Topic } from '../grammar/subject';
import { BRANDS } from '../lexicon/brands';
import { OTHERS } from '../lexicon/names';
import { MONTHS } from '../lexicon/time-words';
import type { Clause } from '../text/clause';
import { isNegated, type Word } from '../text/words';

const FLAGS = [
	'noun',
	'part',
	'earlier',
	'contrast',
	'question',
	'whole',
	'steady',
	'still',
	'passing',
] as const satisfies (keyof Statement)[];

/** A verb by its infinitive, a number by its length, a year and a month by their distance; one provider is like the other. */
export function nameOf(word: Word, now: RomeTime): string {
	if (BRANDS[word.word] !== undefined) return '@ours';
	if (OTHERS.has(word.word) && !word.accented) return '@other';
	if (word.kind === 'number') {
		const year = word.word.length === 4 ? Number(word.word) : 0;
		return year > 1990 && year < now.year ? '#past' : `#${Math.min(4, word.word.length)}`;
	}
	const month = MONTHS.indexOf(word.word) + 1;
	if (month > 0) return `@month${(month - now.month + 12) % 12}`;
	return word.lemma === '' ? word.word : word.lemma;
}

/** A text as the grammar has read it. */
export type Told = {
	clauses: readonly Clause[];
	/** Of all clauses, in order. */
	statements: readonly Statement[];
	topic: Topic;
	saidAt: number;
	now: RomeTime;
};

/** The features of each clause: words and pairs of words, stems, meanings, forms of verbs, its statements and what they follow. */
export function featuresOf(told: Told): string[][] {
	const { clauses, topic, now } = told;
	const features = clauses.map((clause, i) => [
		...(topic.ours[i] ? [] : ['@not ours']),
		`@opener ${clause.opener}`,
		...(clause.question ? ['@question'] : []),
		...(clause.quoted ? ['@quoted'] : []),
		...wordFeatures(clause, now),
	]);
	features[0]?.push(`@about ${topic.about.length}`, topic.others ? '@others' : '@alone');
	addStatements(features, told);
	return features;
}

/** Most words that the lexicon does not know are told apart by so many letters. */
const STEM = 5;

function wordFeatures({ words, question }: Clause, now: RomeTime): string[] {
	const names = words.map((word) => nameOf(word, now));
	return words.flatMap(({ word, kind, lemma, form, tags }, i) => [
		names[i] as string,
		...(i + 1 < words.length ? [`${names[i]} ${names[i + 1]}`] : []),
		...(kind !== 'number' && word.length > STEM ? [`${word.slice(0, STEM)}*`] : []),
		...(lemma === '' ? [] : [`${lemma}:${form}`]),
		...[...tags].flatMap((tag) => [
			`${tag}.`,
			...(question ? [`${tag}?`] : []),
			...(isNegated(words, i) ? [`${tag}-`] : []),
		]),
	]);
}

function addStatements(features: readonly string[][], { statements, topic }: Told): void {
	if (statements.length === 0) features[0]?.push('=nothing');
	statements.forEach((one, i) => {
		const { value, clause } = one;
		const own = features[clause];
		const before = statements[i - 1];
		own?.push(
			`=${value}`,
			before === undefined ? `=first ${value}` : `=${before.value} ${value}`,
			...FLAGS.filter((flag) => one[flag]).map((flag) => `=${value}:${flag}`),
		);
		if (i === statements.length - 1) own?.push(`=last ${value}`);
		if (!topic.ours[clause]) own?.push(`=${value} of others`);
	});
}
