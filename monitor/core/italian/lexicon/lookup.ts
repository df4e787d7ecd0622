/** The possible meanings of a folded word, and the topics that it may tell of, from the lists. */

import { BRAND_CLASSES } from './brands';
import { HINTS, type Hint } from './hints';
import type { VerbClass } from './verbs';
import { WORDS, type WordClass } from './words';

export type Tag = WordClass | VerbClass;

/** Classes by their words, whole or by their beginnings. */
type Tables<C> = {
	exact: Map<string, Set<C>>;
	stems: Map<string, Set<C>>;
	shortest: number;
	longest: number;
};
type Learned = {
	tags: Tables<Tag>;
	/** Joined words by their first: "di" → [["di", "nuovo"], …], longest first. */
	joins: Map<string, string[][]>;
	hints: Tables<Hint>;
};

/** Built at the first lookup: a worker that wakes to read healthy pages never needs it. */
let learned: Learned | null = null;

function learn(): Learned {
	const tags = tablesOf<Tag>(WORDS);
	for (const [name, tag] of BRAND_CLASSES) add(tags, name, tag);
	const joins = new Map<string, string[][]>();
	for (const key of [...tags.exact.keys(), ...tags.stems.keys()]) {
		const parts = key.split('_');
		const first = parts[0] as string;
		if (parts.length > 1) joins.set(first, [...(joins.get(first) ?? []), parts]);
	}
	for (const parts of joins.values()) parts.sort((a, b) => b.length - a.length);
	return { tags, joins, hints: tablesOf<Hint>(HINTS) };
}

function tablesOf<C extends string>(classes: Readonly<Partial<Record<C, string>>>): Tables<C> {
	const tables: Tables<C> = { exact: new Map(), stems: new Map(), shortest: 99, longest: 0 };
	for (const [name, list] of Object.entries<string | undefined>(classes))
		for (const entry of (list ?? '').trim().split(/\s+/)) add(tables, entry, name as C);
	return tables;
}

function add<C>(tables: Tables<C>, entry: string, name: C): void {
	const isStem = entry.endsWith('*');
	const key = isStem ? entry.slice(0, -1) : entry;
	const table = isStem ? tables.stems : tables.exact;
	table.set(key, (table.get(key) ?? new Set()).add(name));
	if (!isStem) return;
	tables.shortest = Math.min(tables.shortest, key.length);
	tables.longest = Math.max(tables.longest, key.length);
}

function classesIn<C>({ exact, stems, shortest, longest }: Tables<C>, word: string): ReadonlySet<C> {
	let found: ReadonlySet<C> | undefined = exact.get(word);
	for (let length = shortest; length <= Math.min(longest, word.length); length++) {
		const byStem = stems.get(word.slice(0, length));
		if (byStem !== undefined) found = found === undefined ? byStem : new Set([...found, ...byStem]);
	}
	return found ?? new Set();
}

/** The tags of a folded word. */
export function tagsOf(word: string): ReadonlySet<Tag> {
	learned ??= learn();
	return classesIn(learned.tags, word);
}

/** The topics that a folded word may tell of. */
export function hintsOf(word: string): ReadonlySet<Hint> {
	learned ??= learn();
	return classesIn(learned.hints, word);
}

/** Words that may be read as one with those after them, longest first. */
export function joinsFrom(word: string): readonly string[][] {
	learned ??= learn();
	return learned.joins.get(word) ?? [];
}
