/** The features of a mention: the words around it, their meanings, its clause and the clauses beside it. */

import { moodAt } from '../grammar/voice';
import { isNegated, type Word } from '../text/words';
import { nameOf, type Told } from './features';

/** Words that may answer a question ("why?", "until when?"), and what is known of them. */
export type Mention = {
	/** Number of the clause. */
	clause: number;
	/** Positions of its first and last word. */
	first: number;
	last: number;
	notes: readonly string[];
};

/** Words farther away than this say little. */
const REACH = 10;
const PAIRS = 6;

/** The features of one mention. */
export function contextOf(told: Told, { clause: c, first, last, notes }: Mention): string[] {
	const { clauses, statements, topic, now } = told;
	const clause = clauses[c];
	if (clause === undefined) return [];
	const { words } = clause;
	const own = words.slice(first, last + 1);
	const meanings = [...notes, ...own.flatMap(({ tags }) => [...tags])];
	const mood = moodAt(clause, first);
	const features = [
		...own.map((word) => `m ${nameOf(word, now)}`),
		...meanings.flatMap((one) => [`m ${one}.`, `${one} ${mood}`]),
		`mood ${mood}`,
		`after ${clause.opener}`,
		...(clause.question ? ['?'] : []),
		...(clause.denied ? ['denied'] : []),
		...(clause.quoted ? ['quoted'] : []),
		...(topic.ours[c] ? [] : ['not ours']),
	];
	if (isNegated(words, first)) features.push('negated', ...meanings.map((one) => `not ${one}`));
	words.forEach((word, i) => {
		if ((i >= first && i <= last) || i < first - REACH || i > last + REACH) return;
		const side = i < first ? '<' : '>';
		features.push(
			`${side} ${nameOf(word, now)}`,
			`${side}${word.form}`,
			...(isNegated(words, i) ? [...word.tags].map((tag) => `${side} not ${tag}.`) : []),
			...[...word.tags].flatMap((tag) => [
				`${side} ${tag}.`,
				...meanings.map((one) => `${one}${side}${tag}`),
			]),
		);
	});
	for (let i = Math.max(0, first - PAIRS); i < Math.min(words.length - 1, last + PAIRS); i++)
		features.push(`${nameOf(words[i] as Word, now)} ${nameOf(words[i + 1] as Word, now)}`);
	for (const { value, clause: of } of statements)
		if (Math.abs(of - c) <= 1) features.push(`${of - c}=${value}`);
	for (const by of [-1, 1]) {
		const beside = clauses[c + by];
		const at = beside?.sentence === clause.sentence ? `${by}` : `${by}/`;
		features.push(beside === undefined ? `${by} none` : `${at} after ${beside.opener}`);
		if (beside?.question) features.push(`${at}?`);
		for (const word of beside?.words ?? [])
			features.push(`${at} ${nameOf(word, now)}`, ...[...word.tags].map((tag) => `${at} ${tag}.`));
	}
	return features;
}

/** What the mentions of a text share: its words and their meanings. */
export function wordsAround({ clauses, topic, now }: Told): string[] {
	const words = clauses.flatMap((clause) =>
		clause.words.flatMap((word) => [`in ${nameOf(word, now)}`, ...[...word.tags].map((tag) => `in ${tag}.`)]),
	);
	return [`about ${topic.about.length}`, topic.others ? 'others' : 'alone', ...new Set(words)];
}
