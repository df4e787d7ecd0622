/** The possible meanings of a folded word, from the lists. */

import { BRAND_CLASSES } from './brands';
import type { VerbClass } from './verbs';
import { WORDS, type WordClass } from './words';

export type Tag = WordClass | VerbClass;

type Tables = {
	exact: Map<string, Set<Tag>>;
	stems: Map<string, Set<Tag>>;
	/** Joined words by their first: "di" → [["di", "nuovo"], …], longest first. */
	joins: Map<string, string[][]>;
	shortest: number;
	longest: number;
};

/** Built at the first lookup: a worker that wakes to read healthy pages never needs it. */
let learned: Tables | null = null;

function learn(): Tables {
	const all: Tables = { exact: new Map(), stems: new Map(), joins: new Map(), shortest: 99, longest: 0 };
	for (const tag of Object.keys(WORDS) as WordClass[])
		for (const entry of WORDS[tag].trim().split(/\s+/)) add(all, entry, tag);
	for (const [name, tag] of BRAND_CLASSES) add(all, name, tag);
	for (const parts of all.joins.values()) parts.sort((a, b) => b.length - a.length);
	return all;
}

function add(all: Tables, entry: string, tag: WordClass): void {
	const isStem = entry.endsWith('*');
	const key = isStem ? entry.slice(0, -1) : entry;
	const table = isStem ? all.stems : all.exact;
	table.set(key, (table.get(key) ?? new Set()).add(tag));
	if (isStem) {
		all.shortest = Math.min(all.shortest, key.length);
		all.longest = Math.max(all.longest, key.length);
	}
	const parts = key.split('_');
	const first = parts[0] as string;
	if (parts.length > 1) all.joins.set(first, [...(all.joins.get(first) ?? []), parts]);
}

const NONE: ReadonlySet<Tag> = new Set();

/** The tags of a folded word. */
export function tagsOf(word: string): ReadonlySet<Tag> {
	learned ??= learn();
	const { exact, stems, shortest, longest } = learned;
	let found: ReadonlySet<Tag> | undefined = exact.get(word);
	for (let length = shortest; length <= Math.min(longest, word.length); length++) {
		const byStem = stems.get(word.slice(0, length));
		if (byStem !== undefined) found = found === undefined ? byStem : new Set([...found, ...byStem]);
	}
	return found ?? NONE;
}

/** Words that may be read as one with those after them, longest first. */
export function joinsFrom(word: string): readonly string[][] {
	learned ??= learn();
	return learned.joins.get(word) ?? [];
}
