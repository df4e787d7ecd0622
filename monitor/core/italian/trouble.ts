/** Predicates and nouns of trouble: "è irraggiungibile", "impossibile accedere", "disservizi". */

import type { Clause } from './clauses';
import type { Add } from './evidence';
import { moodAt } from './mood';
import { isBackground, isContrary, isPartial } from './surroundings';
import { after, before, hasClass, is, isNegated, type Word } from './words';

/** "è irraggiungibile", "in down", "di nuovo bloccate". */
export function readUnable(clause: Clause, i: number, add: Add): void {
	const { words } = clause;
	const mood = moodAt(clause, i);
	if (mood === 'past' || mood === 'none') return;
	if (isBackground(words, i) || isOfOther(words, i)) return;
	if (hasClass(words, 'portal') && !hasClass(words, 'mailbox')) return;
	if (isNegated(words, i)) {
		if (before(words, i, 4).some((w) => w.word === 'piu') && mood === 'now') add('restored', i - 2, i);
		return;
	}
	if (mood === 'pending' && before(words, i, 6).some((w) => is(w, 'future', 'conditional'))) return;
	const again = before(words, i, 4).some((w) =>
		['di_nuovo', 'nuovamente', 'ancora_una_volta'].includes(w.word),
	);
	const returned = before(words, i, 3).some((w) => is(w, 'returns'));
	const anew = words[i]?.word.startsWith('si_') === true && isContrary(clause);
	add(again || returned || anew ? 'relapse' : 'down', i - 2, i, isPartial(words, i));
}

/** "Treni fermi", "titolo giù", "ha bloccato la Regione": it is said of nothing of a mail service. */
function isOfOther(words: readonly Word[], i: number): boolean {
	const noun = words[i - 1];
	// "Il ransomware che ha bloccato la Regione".
	const active =
		/^(?:ha|hanno)$/.test(noun?.word ?? '') && /^(?:il|lo|la|i|gli|le|l)$/.test(words[i + 1]?.word ?? '');
	if (active && !hasClass(after(words, i, 4), 'mailbox', 'mailword', 'access')) return true;
	if (words.some((w) => /^(?:titol[oi]|utili|ricavi|borsa)$/.test(w.word))) return words[i]?.word === 'giu';
	return (
		i === 1 &&
		noun?.kind === 'word' &&
		noun.capital &&
		noun.classes.size === 0 &&
		!hasClass(words, 'mailbox', 'mailword')
	);
}

/** "disservizi", "nuovi problemi", "il guasto continua". */
export function readFault(clause: Clause, i: number, add: Add): void {
	const { words } = clause;
	if (isNegated(words, i)) {
		if (before(words, i, 5).some((w) => w.word === 'piu') && moodAt(clause, i) === 'now')
			add('restored', i - 3, i);
		return;
	}
	if (moodAt(clause, i) === 'past' || isElsewhere(words, i)) return;
	if (hasClass(words, 'over', 'repair') || words.some((word) => word.word === 'guida')) return;
	const near = [...before(words, i, 3), ...after(words, i, 2)];
	if (before(words, i, 2).some((w) => is(w, 'again')) || after(words, i, 1).some((w) => is(w, 'again')))
		add('relapse', i - 1, i);
	else if (isBackground(words, i) || hasClass(words, 'back')) return;
	else if (hasClass(near, 'still') || hasClass(words, 'underway'))
		add('down', i - 1, i + 1, isPartial(words, i));
	else if (isContrary(clause)) add('down', i, i, true);
	else add('trouble', i, i);
}

/** "Il problema non è Libero Mail", "zero segnalazioni", "un problema del tuo provider". */
function isElsewhere(words: readonly Word[], i: number): boolean {
	const [first, second, ...rest] = after(words, i, 4);
	return (
		words[i - 1]?.word === 'zero' ||
		after(words, i, 2).some((w) => /^(?:tuo|tuoi|vostro|vostri)$/.test(w.word)) ||
		(first?.word === 'non' && second?.word === 'è' && hasClass(rest, 'mailbox'))
	);
}

/** "impossibile accedere". */
export function readImpossible(clause: Clause, i: number, add: Add): void {
	const mood = moodAt(clause, i);
	if (mood === 'now' || mood === 'hedged') add('down', i, i + 3, isPartial(clause.words, i));
}

/** "… l'app per iPhone no", "… gli utenti iOS non ancora". */
export function isElliptic(words: readonly Word[], i: number): boolean {
	if (
		i !== words.length - 1 ||
		!hasClass(words, 'mailbox', 'app', 'web', 'imap', 'smtp', 'ios', 'android', 'pec')
	)
		return false;
	return words[i]?.word === 'no' || (words[i]?.word === 'ancora' && words[i - 1]?.word === 'non');
}

/** "…, non la webmail", "ma non la ricezione": a denial without a verb. */
export function isElided(words: readonly Word[], i: number): boolean {
	if (i > 1 || words.length > i + 4) return false;
	const [article, noun] = after(words, i, 2);
	if (noun === undefined || !/^(?:il|la|l|le|gli|i|lo)$/.test(article?.word ?? '')) return false;
	return (
		is(noun, 'mailword', 'web', 'app', 'smtp', 'imap') || /^(?:ricezione|consegna|lettura)$/.test(noun.word)
	);
}

/** "L'app no": the contrary of what was said before it. Of the certified mail that it is spared is worth a word. */
export function readEllipsis(clause: Clause, i: number, clauseBefore: Clause | undefined, add: Add): void {
	const spared =
		clause.words[i]?.word === 'no' && clauseBefore !== undefined && isTrouble(clauseBefore.words);
	if (!spared) add('down', i - 1, i);
	else if (hasClass(clause.words, 'pec')) add('restored', i - 1, i);
}

function isTrouble(words: readonly Word[]): boolean {
	return words.some(
		(w, j) =>
			(is(w, 'unable', 'fault') && !isNegated(words, j)) || (is(w, 'work', 'able') && isNegated(words, j)),
	);
}

/** "senza posta", "niente mail"; not "senza mail perse". */
export function isMissing(words: readonly Word[], i: number): boolean {
	const next = after(words, i, 4);
	const mail = next.slice(0, 2).some((word) => is(word, 'mailword') || word.word === 'accesso');
	return mail && !hasClass(next, 'loss');
}

/** "il down" is a thing, "è down" a state. */
export function isNoun(words: readonly Word[], i: number): boolean {
	const word = words[i] as Word;
	if (!is(word, 'fault')) return false;
	return (
		before(words, i, 2).some((w) =>
			/^(?:il|lo|del|un|dal|nel|al|questo|lungo|di|secondo|nuovo|grande|continua|torna)$/.test(w.word),
		) && words[i - 1]?.word !== 'in'
	);
}

/** "continua a respingere le password". */
export function readRejection(clause: Clause, i: number, add: Add): void {
	const mood = moodAt(clause, i);
	const goesOn = hasClass(before(clause.words, i, 3), 'still');
	const refuses = clause.words[i]?.word.startsWith('accett') === isNegated(clause.words, i);
	if (refuses && (goesOn || mood === 'now')) add('down', i - 2, i + 3);
}

/** "abbiamo dovuto sospendere gli accessi". */
export function readHalt(clause: Clause, i: number, add: Add): void {
	const { words } = clause;
	const done = before(words, i, 4).some((w) =>
		/^(?:abbiamo|ha|hanno|costrett[oiae]|st(?:a|anno|iamo))$/.test(w.word),
	);
	if (done && !isNegated(words, i) && hasClass(after(words, i, 5), 'mailbox')) add('down', i - 1, i + 3);
}
