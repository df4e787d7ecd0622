/** The operators around a predicate, nearest first. */

import { after, before, has, is, type Word } from '../text/words';
import type { Core, Operator } from './operators';

/** Words that are operators by themselves, left of a predicate. */
const LEFT: readonly (readonly [Operator, (word: Word) => boolean])[] = [
	['again', (word) => is(word, 'again')],
	['stop', (word) => is(word, 'stop') || /^(?:fine|addio|basta)$/.test(word.word)],
	['begin', (word) => is(word, 'begin')],
	['again', (word) => is(word, 'resume', 'return')],
	['barely', (word) => is(word, 'struggle', 'bar') || word.lemma === 'rifiutare'],
	['still', (word) => is(word, 'still', 'goOn')],
	['progress', (word) => is(word, 'gradual')],
	['seems', (word) => is(word, 'seem', 'hedge')],
	['some', (word) => is(word, 'some', 'only')],
	['poorly', (word) => is(word, 'poorly')],
	['slow', (word) => is(word, 'slow')],
];

const OBLIQUE = /^(?:con|per|su|sul|sulla|nel|nella|dal|dalla|dietro|durante)$/;

export function operatorsLeft(left: readonly Word[], core: Core): Operator[] {
	const operators: Operator[] = [];
	for (let i = left.length - 1; i >= 0; i--) {
		const word = left[i] as Word;
		if (is(word, 'negation')) {
			// "Gli hacker non c'entrano con il crash".
			if (core.noun && left.slice(i + 1).some((w) => OBLIQUE.test(w.word))) continue;
			// "Nessun pirata ha fermato la posta": but something else did.
			if (has(left.slice(i + 1, i + 3), 'attack')) continue;
			if (word.word === 'senza' && core.value !== 'trouble' && i < left.length - 2) continue;
			if (has(left.slice(i + 1, i + 4), 'only')) continue;
			if (
				/^(?:né|nessun\w*|alcun\w*|niente|nulla|neppure|nemmeno|neanche)$/.test(word.word) &&
				has(left.slice(0, i), 'negation')
			)
				continue;
			if (left.slice(i + 1, i + 5).some((w) => is(w, 'more'))) operators.push('noLonger');
			else
				operators.push(
					left.slice(i + 1, i + 4).some((w) => is(w, 'full') || w.word === 'sempre') ? 'notAll' : 'not',
				);
			continue;
		}
		if (word.form === 'gerund' && is(word, 'return', 'resume', 'begin') && isStare(left, i))
			operators.push('progress');
		if (core.value === 'trouble' && is(word, 'anew') && i >= left.length - 3) operators.push('again');
		for (const [operator, isIt] of LEFT) {
			if (!isIt(word)) continue;
			// "Ha iniziato a spedire le comunicazioni sul blocco": the verb is about something else.
			if (
				core.value === 'trouble' &&
				(i < left.length - 4 || is(word, 'return')) &&
				!is(word, 'resume', 'goOn', 'still')
			)
				continue;
			operators.push(operator);
			break;
		}
	}
	return operators;
}

function isStare(words: readonly Word[], i: number): boolean {
	return before(words, i, 3).some((w) => w.lemma === 'stare' || w.lemma === 'andare');
}

export function operatorsRight(right: readonly Word[], core: Core): Operator[] {
	const operators: Operator[] = [];
	for (let i = 0; i < right.length; i++) {
		const word = right[i] as Word;
		if (is(word, 'again')) operators.push('again');
		else if (is(word, 'still') && i < 3) operators.push('still');
		else if (is(word, 'poorly') && core.value !== 'trouble') operators.push('poorly');
		else if (is(word, 'slow') && core.value !== 'trouble') operators.push('slow');
		else if (
			is(word, 'some', 'only') &&
			i < 6 &&
			!(is(word, 'only') && right.length === 1) &&
			!is(right[i + 1], 'pastspan', 'trouble', 'report') &&
			core.value !== 'trouble'
		)
			operators.push('some');
		else if (core.value === 'trouble' && i < 3 && is(word, 'goOn')) operators.push('still');
	}
	return operators;
}

/** "Il guasto è stato riparato", "disservizio archiviato": the end is a separate predicate, so no trouble is present. */
export function troubleEnd(words: readonly Word[], core: Core): Operator[] {
	const right = after(words, core.last, 5);
	const gone = right.findIndex((w) => w.word === 'non');
	// "Il problema non c'è più".
	if (gone >= 0 && has(right.slice(gone), 'more')) return ['noLonger'];
	return [];
}
