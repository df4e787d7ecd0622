/** What a folded word may mean, looked up in the lexicon. */

import { WORDS, type WordClass } from './lexicon';

type Tables = {
	exact: Map<string, Set<WordClass>>;
	stems: Map<string, Set<WordClass>>;
	/** Joined words by their first: "di" → [["di", "nuovo"], …], longest first. */
	joins: Map<string, string[][]>;
	shortestStem: number;
	longestStem: number;
};

/** Learned at the first word that is asked for: a worker that wakes to look at healthy pages never needs it. */
let learned: Tables | null = null;

function tables(): Tables {
	learned ??= learnAll();
	return learned;
}

function learnAll(): Tables {
	const all: Tables = {
		exact: new Map(),
		stems: new Map(),
		joins: new Map(),
		shortestStem: Number.POSITIVE_INFINITY,
		longestStem: 0,
	};
	for (const wordClass of Object.keys(WORDS) as WordClass[])
		for (const entry of WORDS[wordClass].trim().split(/\s+/)) learn(all, entry, wordClass);
	return all;
}

function learn(all: Tables, entry: string, wordClass: WordClass): void {
	const { exact, stems, joins } = all;
	const isStem = entry.endsWith('*');
	const key = isStem ? entry.slice(0, -1) : entry;
	const table = isStem ? stems : exact;
	table.set(key, (table.get(key) ?? new Set()).add(wordClass));
	if (isStem) {
		all.shortestStem = Math.min(all.shortestStem, key.length);
		all.longestStem = Math.max(all.longestStem, key.length);
	}
	const parts = key.split('_');
	const first = parts[0] as string;
	if (parts.length > 1)
		joins.set(
			first,
			[...(joins.get(first) ?? []), parts].sort((a, b) => b.length - a.length),
		);
}

const NONE: ReadonlySet<WordClass> = new Set();

/** The classes of a folded word. */
export function classesOf(word: string): ReadonlySet<WordClass> {
	const { exact, stems, shortestStem, longestStem } = tables();
	let found = exact.get(word);
	for (let length = shortestStem; length <= Math.min(longestStem, word.length); length++) {
		const byStem = stems.get(word.slice(0, length));
		if (byStem !== undefined) found = found === undefined ? byStem : new Set([...found, ...byStem]);
	}
	return found ?? NONE;
}

/** Words that with their followers may be read as one, longest first. */
export function joinsFrom(word: string): readonly string[][] {
	return tables().joins.get(word) ?? [];
}
