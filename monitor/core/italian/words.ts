/** Tokens with their meanings, and how one word stands to the others around it. */

import { formOf, type VerbForm } from './forms';
import type { WordClass } from './lexicon';
import type { Token } from './tokens';
import { classesOf, joinsFrom } from './word-classes';

export type Word = Token & { classes: ReadonlySet<WordClass>; form: VerbForm };

/** Where the phrase of a "nessuno" or "senza" ends: "nessuna prova di attacchi nel guasto". */
const ASIDE = new Set(['nel', 'nella', 'nei', 'nelle', 'dietro', 'durante', 'sul']);
/** No negation governs a word further on. */
const NEGATION_REACH = 9;

const NAME: ReadonlySet<WordClass> = new Set(['mailbox', 'mailword']);

/** Gives every token its meanings, words that belong together read as one ("di nuovo" → "di_nuovo"). */
export function toWords(tokens: readonly Token[]): Word[] {
	const words: Word[] = [];
	for (let i = 0; i < tokens.length; ) {
		const token = tokens[i] as Token;
		const parts = joinsFrom(token.word).find((sequence) =>
			sequence.every((part, k) => tokens[i + k]?.word === part),
		);
		const length = parts?.length ?? 1;
		const word = parts?.join('_') ?? token.word;
		const end = tokens[i + length - 1]?.end ?? token.end;
		const form = token.kind === 'word' ? formOf(word, token.accented) : 'other';
		// In "Libero Mail" the mail is a name, not something to lose.
		const isName = word === 'mail' && /^(?:libero|virgilio)$/.test(words.at(-1)?.word ?? '');
		words.push({ ...token, word, end, classes: isName ? NAME : classesOf(word), form });
		i += length;
	}
	return words;
}

export function is(word: Word | undefined, ...classes: WordClass[]): boolean {
	if (word === undefined || word.classes.size === 0) return false;
	for (const wordClass of classes) if (word.classes.has(wordClass)) return true;
	return false;
}

export function hasClass(words: readonly Word[], ...classes: WordClass[]): boolean {
	for (const { classes: own } of words) {
		if (own.size === 0) continue;
		for (const wordClass of classes) if (own.has(wordClass)) return true;
	}
	return false;
}

/** Up to `count` words before place `i`. */
export function before(words: readonly Word[], i: number, count: number): readonly Word[] {
	return words.slice(Math.max(0, i - count), i);
}

/** Up to `count` words after place `i`. */
export function after(words: readonly Word[], i: number, count: number): readonly Word[] {
	return words.slice(i + 1, i + 1 + count);
}

/**
 * True if a negation governs place `i`. Its reach ends where a cause begins after a negated predicate:
 * in "non funziona per un attacco" the attack is not denied, in "non è dovuto a un attacco" it is.
 */
export function isNegated(words: readonly Word[], i: number): boolean {
	for (let j = i - 1; j >= Math.max(0, i - NEGATION_REACH); j--) {
		if (!is(words[j], 'negation')) continue;
		if (words[j]?.word === 'non' && ['solo', 'piu_che', 'soltanto'].includes(words[j + 1]?.word ?? ''))
			continue;
		let predicate = false;
		let reaches = true;
		for (let k = j + 1; k < i; k++) {
			if (predicate && is(words[k], 'because')) reaches = false;
			// "Non c'è stato nessun attacco e i messaggi sono integri": what is joined has a verb of its own.
			if (/^(?:e|ed)$/.test(words[k]?.word ?? '') && hasClass(words.slice(k + 1, i), 'copula'))
				reaches = false;
			if (words[j]?.word !== 'non' && ASIDE.has(words[k]?.word ?? '')) reaches = false;
			if (k > j + 1 && words[k]?.word === 'per' && words[k + 1]?.form === 'infinitive') reaches = false;
			if (is(words[k], 'work', 'able', 'access', 'can', 'opens')) predicate = true;
		}
		if (reaches) return true;
	}
	return false;
}
