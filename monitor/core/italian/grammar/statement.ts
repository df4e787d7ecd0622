/** A statement, and what its clause tells of every statement in it. */

import type { ComponentId } from '../../status';
import type { Clause } from '../text/clause';
import { before, has, is, says, type Word } from '../text/words';
import type { Value } from './operators';
import { componentsIn, isPartOf } from './parts';

export type Statement = {
	value: Value;
	/** It works, with no sign that it ever failed: "regolare", "si apre normalmente". */
	steady: boolean;
	clause: number;
	/** Positions of its words in the clause. */
	first: number;
	last: number;
	/** A noun alone ("il disservizio"), which may only be context. */
	noun: boolean;
	/** About some people, places or parts only. */
	part: boolean;
	/** About all: "per tutti", "completamente". */
	whole: boolean;
	/** "ancora", "tuttora", "resta". */
	still: boolean;
	/** "ieri". */
	earlier: boolean;
	/** It follows "ma", "invece" or "però". */
	contrast: boolean;
	question: boolean;
	/** Said in passing, without a verb: "ristori ai clienti lasciati senza posta". */
	passing: boolean;
	/** The components named in its clause; none means the mail as a whole. */
	components: readonly ComponentId[];
};

const CONTRASTS = new Set([
	'ma',
	'pero',
	'tuttavia',
	'eppure',
	'mentre',
	'anche_se',
	'invece',
	'solo_che',
	'peccato_che',
	'salvo_poi',
]);

/** "PEC: operativa", "la consultazione, attiva da ora": the subject may stand before. */
export function subjectOf({ words, lead, opener }: Clause): readonly Word[] {
	return opener !== '' ? words : [...lead, ...words];
}

export type Blank = Omit<Statement, 'value' | 'first' | 'last'>;
export function blank(clause: Clause, index: number): Blank {
	const { words, opener, question } = clause;
	const about = subjectOf(clause);
	const full =
		has(words, 'full') && !words.some((w, i) => is(w, 'full') && has(before(words, i, 3), 'negation'));
	return {
		clause: index,
		steady: false,
		noun: false,
		part: has(about, 'place', 'function', 'web', 'app', 'ios', 'android', 'imap', 'smtp') || isPartOf(words),
		whole: full,
		still: has(words, 'still', 'goOn'),
		earlier: words.some(
			(w, i) => is(w, 'past') && !says(before(words, i, 4), /^(?:da|dal|dalla|dalle|dall|dallo)$/),
		),
		contrast: CONTRASTS.has(opener),
		question,
		passing: !words.some((w) => w.person > 0) && says(words, /^(?:ai|agli|alle|alla|per|dei|degli|delle)$/),
		components: componentsIn(about),
	};
}
