/** Whether what a predicate says is so, will be, may be, was. */

import type { Clause } from './clauses';
import { after, before, hasClass, is, isNegated, type Word } from './words';

/**
 * `now`: it is so (also "è stato ripristinato"); `pending`: it will, should or must be; `hedged`: it is said to be so
 * ("dovrebbe essere stato ripristinato"); `past`: it was so; `none`: it is only supposed ("se …").
 */
export type Mood = 'now' | 'pending' | 'hedged' | 'past' | 'none';

const IRREAL_OPENERS = new Set(['se', 'qualora', 'purche']);
const UNREACHED = new Set([
	'prima',
	'appena',
	'finche',
	'affinche',
	'attesa',
	'una_volta',
	'fino_a_quando',
	'non_appena',
]);
/** "Aspettiamo che siano ripristinate": not yet. */
const HOPES = /^(?:aspett|attes|sper|auspic|chied|voglia|necessari|bisogna|pretend|esig|occorr|prima|finch)/;
/** "Italiaonline riattivi la posta". */
const WISHED =
	/^(?:ripristin|riattiv|sblocch|riavv)(?:i|ino)$|^(?:riapr|risolv|riprend|ripart|rimett)(?:a|ano)$/;
const AIMS = new Set(['per', 'di', 'a', 'ad', 'da', 'al', 'del', 'deve', 'devono', 'bisogna', 'poter']);

/** The mood of the predicate at place `i` of its clause. */
export function moodAt(clause: Clause, i: number): Mood {
	const { words, opener } = clause;
	const word = words[i] as Word;
	const left = before(words, i, 6);
	if (IRREAL_OPENERS.has(opener)) return 'none';
	if (left.some((w) => UNREACHED.has(w.word))) return 'pending';
	if (opener === 'finche' || opener === 'affinche') return 'pending';
	if (isPast(words, i)) return 'past';
	const perfectInfinitive =
		left.some((w) => w.word === 'essere') && left.some((w) => /^stat[oaie]$/.test(w.word));
	if (hasClass(left, 'conditional')) {
		// "Avrebbe dovuto essere ripristinata".
		if (left.some((w) => /^(?:dovut|potut)[oaie]$/.test(w.word))) return 'pending';
		const returned = [...left.slice(-2), word].some((w) =>
			/^(?:tornat|ritornat|ripartit|rientrat)/.test(w.word),
		);
		const perfect =
			(is(word, 'able') && hasClass(left, 'again')) ||
			(returned && left.some((w) => w.word === 'essere')) ||
			perfectInfinitive ||
			(/^(?:sarebbe|sarebbero|avrebbe|avrebbero)$/.test(conditionalOf(left)) && word.form === 'participle');
		return perfect ? 'hedged' : 'pending';
	}
	if (word.form === 'conditional') return 'pending';
	if (word.form === 'future' || hasClass(left, 'future')) return 'pending';
	if (left.slice(-4).some((w) => w.form === 'future' && is(w, 'back'))) return 'pending';
	if (left.slice(-3).some((w) => is(w, 'subjunctive')))
		return opener === 'che' && word.form === 'participle' && !HOPES.test(clause.lead) ? 'hedged' : 'pending';
	if (is(word, 'subjunctive') || WISHED.test(word.word)) return 'pending';
	// "Va ripristinata".
	if (/^(?:va|vanno|andava|andavano)$/.test(words[i - 1]?.word ?? '') && word.form === 'participle')
		return 'pending';
	if (word.form === 'infinitive') {
		if (hasClass(left, 'hedge')) return 'hedged';
		return isReached(words, i) ? 'now' : 'pending';
	}
	if (left.slice(-3).some((w) => w.word === 'essere' || w.word === 'venire')) return 'pending';
	if (left.slice(-1).some((w) => w.word === 'da')) return 'pending';
	if (clause.opener === 'quando' && word.form === 'present') return 'pending';
	if (hasClass(left, 'hedge')) return 'hedged';
	return 'now';
}

/** "possono tornare ad accedere", "riescono a leggere": an infinitive that is done. */
function isReached(words: readonly Word[], i: number): boolean {
	for (let j = i - 1; j >= Math.max(0, i - 5); j--) {
		const word = words[j] as Word;
		if (is(word, 'can') && word.form === 'present' && !isNegated(words, j)) return true;
		// "Ha ripreso a funzionare".
		if (is(word, 'returns') && word.form === 'participle' && !isNegated(words, j)) return true;
		if (!AIMS.has(word.word) && !is(word, 'again', 'returns') && word.form !== 'infinitive') return false;
	}
	return false;
}

function conditionalOf(left: readonly Word[]): string {
	return left.findLast((word) => is(word, 'conditional'))?.word ?? '';
}

/** "erano bloccate", "restarono", "sono rimaste inaccessibili per giorni". */
function isPast(words: readonly Word[], i: number): boolean {
	const word = words[i] as Word;
	const left = before(words, i, 6);
	// "Era già rientrato": at the time told of it was done.
	if (is(word, 'back') && words[i - 1]?.word === 'gia') return false;
	if (word.form === 'imperfect' || word.form === 'remote') return true;
	// "Alle 15 risultava ancora irraggiungibile" is as good as now.
	if (is(word, 'unable') && hasClass(left.slice(-2), 'still')) return false;
	if (left.some((w) => is(w, 'imperfect', 'remote') || w.form === 'remote')) return true;
	const perfect = left.some(
		(w) => /^(?:rimast|stat|restat|risultat)[oaie]$/.test(w.word) || /^(?:ha|hanno)$/.test(w.word),
	);
	// "Bloccata per venti ore, poi …".
	if (is(word, 'unable') && word.form === 'participle' && lasted(words, i)) return true;
	if (!perfect || !is(word, 'unable', 'fault', 'work')) return false;
	// "Sono state inaccessibili" is over, "sono rimaste bloccate da ieri" is not.
	const since = after(words, i, 4).some((w) => /^(?:da|dal|dalla|dalle|dallo)$/.test(w.word));
	const state = word.word.includes('bil') && !left.some((w) => w.word === 'ha' || w.word === 'hanno');
	return (state && !since) || spansTime(words, i);
}

/** "per venti ore" right after; not "per altre venti ore". */
function lasted(words: readonly Word[], i: number): boolean {
	const right = after(words, i, 4);
	return (
		right[0]?.word === 'per' &&
		hasClass(right, 'pastspan') &&
		!right.some((w) => /^(?:altr[ei]|ancora|almeno)$/.test(w.word))
	);
}

/** "per cinque giorni", "dal 22 al 28 gennaio". */
function spansTime(words: readonly Word[], i: number): boolean {
	const right = after(words, i, 8).concat(before(words, i, 4));
	const near = words.slice(Math.max(0, i - 9), i + 9);
	const dated = near.some(
		(w, k) =>
			w.word === 'dal' &&
			near[k + 1]?.kind === 'number' &&
			near[k + 2]?.word === 'al' &&
			near[k + 3]?.kind === 'number',
	);
	return (
		dated || right.some((w, k) => w.word === 'per' && right.slice(k, k + 5).some((x) => is(x, 'pastspan')))
	);
}
