/** Tokens with their meanings, and how one word relates to those around it. */

import { BARE_BRANDS } from '../lexicon/brands';
import { isSmall } from '../lexicon/foreign';
import { joinsFrom, type Tag, tagsOf } from '../lexicon/lookup';

export type { Tag };

import { formByEnding, type VerbForm, verbOf } from '../lexicon/morphology';
import type { Token } from './tokens';

export type Word = Token & {
	tags: ReadonlySet<Tag>;
	form: VerbForm;
	/** Of a verb of the lexicon: 1, 2, 3, or 0; its infinitive, or "". */
	person: 0 | 1 | 2 | 3;
	lemma: string;
	/** It cannot be the subject of a predicate: an adverb, a pronoun, a preposition. */
	small: boolean;
};

/** Where the phrase of a "nessuno" or "senza" ends: "nessuna prova di attacchi nel guasto". */
const ASIDE = new Set(['nel', 'nella', 'nei', 'nelle', 'dietro', 'durante', 'sul']);
/** A negation reaches no further than this many words. */
const NEGATION_REACH = 9;
const NAME: ReadonlySet<Tag> = new Set<Tag>(['service', 'mail']);
/** Read apart from their verb: "fermo" is a state, "lo fermo" is not. */
const NO_VERB =
	/^(?:posta|morte|termini|funzion[ei]|rispost[ae]|sciopero|entro|arrivo|sistema|ultima|porta|sera|parti|fine|ora|casa|messa|prima|passi|tratta|nata|viva|resta_da|fino)$/;

/** Gives every token its meanings; words that belong together are read as one ("di nuovo" → "di_nuovo"). */
export function toWords(tokens: readonly Token[]): Word[] {
	const words: Word[] = [];
	for (let i = 0; i < tokens.length; ) {
		const token = tokens[i] as Token;
		const parts = joinsFrom(token.word).find((all) => all.every((part, k) => tokens[i + k]?.word === part));
		const length = parts?.length ?? 1;
		words.push(
			toWord(token, parts?.join('_') ?? token.word, tokens[i + length - 1]?.end ?? token.end, words),
		);
		i += length;
	}
	return words;
}

type Meaning = Pick<Word, 'tags' | 'form' | 'person' | 'lemma' | 'small'>;
/** Most words of a text recur, so each is looked up once. */
const known = new Map<string, Meaning>();
const MAX_KNOWN = 4_096;

function meaningOf(token: Token, word: string): Meaning {
	const key = token.accented ? `${word}'` : word;
	let meaning = known.get(key);
	if (meaning === undefined) {
		if (known.size >= MAX_KNOWN) known.clear();
		meaning = lookUp(token, word);
		known.set(key, meaning);
	}
	return meaning;
}

function toWord(token: Token, word: string, end: number, before: readonly Word[]): Word {
	// In "Libero Mail" the mail is a name, not something that can be lost.
	const isName = word === 'mail' && BARE_BRANDS.has(before.at(-1)?.word ?? '');
	const meaning = meaningOf(token, word);
	const { kind, accented, capital, start } = token;
	const { form, person, lemma, small } = meaning;
	return {
		word,
		kind,
		accented,
		capital,
		start,
		end,
		tags: isName ? NAME : meaning.tags,
		form,
		person,
		lemma,
		small,
	};
}

function lookUp({ kind, accented }: Token, word: string): Meaning {
	const own = tagsOf(word);
	const none: Meaning = { tags: own, form: 'other', person: 0, lemma: '', small: isSmall(word) };
	if (kind !== 'word' || word.includes('_')) return none;
	const verb = NO_VERB.test(word) && !accented ? null : verbOf(word, accented);
	// "I guasti", "il blocco": a noun of the lists is no verb.
	const noun = verb?.form === 'subjunctive' || (verb?.person === 1 && /[^m]o$/.test(word));
	// "Il registro", "un incontro".
	const light = noun && verb.classes.every((name) => name === 'meet' || name === 'plain');
	if (verb === null || light || (own.size > 0 && noun))
		return { ...none, form: formByEnding(word, accented) };
	const tags = new Set<Tag>([...own, ...verb.classes]);
	return { tags, form: verb.form, person: verb.person, lemma: verb.lemma, small: false };
}

export function is(word: Word | undefined, ...tags: Tag[]): boolean {
	if (word === undefined || word.tags.size === 0) return false;
	for (const tag of tags) if (word.tags.has(tag)) return true;
	return false;
}

/** The tags of a whole clause, cached because the grammar asks for them often. */
const unions = new WeakMap<readonly Word[], ReadonlySet<Tag>>();

export function asClause(words: readonly Word[]): readonly Word[] {
	const union = new Set<Tag>();
	for (const { tags } of words) for (const tag of tags) union.add(tag);
	unions.set(words, union);
	return words;
}

export function has(words: readonly Word[], ...tags: Tag[]): boolean {
	const union = unions.get(words);
	if (union !== undefined) {
		for (const tag of tags) if (union.has(tag)) return true;
		return false;
	}
	for (const { tags: own } of words) {
		if (own.size === 0) continue;
		for (const tag of tags) if (own.has(tag)) return true;
	}
	return false;
}

/** True if a verb among the words has one of these forms. */
export function hasForm(words: readonly Word[], ...forms: VerbForm[]): boolean {
	return words.some((word) => forms.includes(word.form));
}

/** The folded word at `i`, "" beyond the ends. */
export function wordAt(words: readonly Word[], i: number): string {
	return words[i]?.word ?? '';
}

/** Up to `count` words before position `i`. */
export function before(words: readonly Word[], i: number, count: number): readonly Word[] {
	return words.slice(Math.max(0, i - count), i);
}

/** Up to `count` words after position `i`. */
export function after(words: readonly Word[], i: number, count: number): readonly Word[] {
	return words.slice(i + 1, i + 1 + count);
}

/**
 * True if a negation governs position `i`. Its reach ends where a cause begins after a negated predicate:
 * in "non funziona per un attacco" the attack is not denied, in "non è dovuto a un attacco" it is.
 */
export function isNegated(words: readonly Word[], i: number): boolean {
	for (let j = i - 1; j >= Math.max(0, i - NEGATION_REACH); j--) {
		if (!is(words[j], 'negation')) continue;
		if (words[j]?.word === 'non' && is(words[j + 1], 'only')) continue;
		let predicate = false;
		let reaches = true;
		for (let k = j + 1; k < i; k++) {
			if (predicate && is(words[k], 'because')) reaches = false;
			// "Non c'è stato nessun attacco e i messaggi sono integri": the joined clause has its own verb.
			if (/^(?:e|ed)$/.test(wordAt(words, k)) && has(words.slice(k + 1, i), 'copula')) reaches = false;
			if (words[j]?.word !== 'non' && ASIDE.has(wordAt(words, k))) reaches = false;
			predicate ||= is(words[k], 'work', 'able', 'let', 'down', 'up', 'upish', 'halt');
		}
		if (reaches) return true;
	}
	return false;
}

/** True if one of the words matches the pattern. */
export function says(words: readonly Word[], like: RegExp): boolean {
	for (const { word } of words) if (like.test(word)) return true;
	return false;
}

/** A noun that the lists do not know: something other than the mail. */
export function isForeign(word: Word): boolean {
	return (
		word.kind === 'word' &&
		!word.small &&
		word.lemma === '' &&
		(word.word.length > 3 || (word.capital && word.word.length > 2)) &&
		(word.tags.size === 0 ||
			(is(word, 'body', 'news', 'howto', 'update') && !is(word, 'service', 'trouble', 'works'))) &&
		!VERBAL.has(word.form)
	);
}

const VERBAL: ReadonlySet<VerbForm> = new Set([
	'gerund',
	'infinitive',
	'future',
	'conditional',
	'participle',
]);
