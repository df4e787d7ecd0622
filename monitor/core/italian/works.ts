/** People at work: maintenance, and whoever mends the fault. */

import type { Clause } from './clauses';
import type { Add, Evidence } from './evidence';
import { moodAt } from './mood';
import { isBackground } from './surroundings';
import { after, before, hasClass, is, isNegated, type Word } from './words';

/** "in manutenzione", "stiamo effettuando un intervento di manutenzione", "manutenzione programmata", "manutenzione conclusa". */
export function readMaintenance(clause: Clause, i: number, add: Add, found: Evidence[]): void {
	const { words } = clause;
	if (isNegated(words, i) || isBackground(words, i)) return;
	const mood = moodAt(clause, i);
	if (mood === 'past' || mood === 'none') return;
	const left = before(words, i, 8);
	if ((hasClass(words, 'done') || wasHeld(words)) && mood === 'now') {
		add('done', i, i + 3);
		return;
	}
	const now =
		(words[i - 1]?.word === 'in' && mood !== 'pending') ||
		left.some((w) => /^st(?:a|anno|iamo)$/.test(w.word)) ||
		hasClass(words, 'underway') ||
		hasClass(clause.trail, 'underway') ||
		words.length <= 3;
	const unable = words.some((w, j) => is(w, 'unable') || (is(w, 'able', 'can') && isNegated(words, j)));
	const caused = unable && left.slice(-5).some((w) => /^(?:per|causa|dovut[oaie]|seguito)$/.test(w.word));
	const later = words.some((w) => /^prossim[aoie]$/.test(w.word));
	const coming = mood === 'pending' || later || hasClass(words, 'planned');
	if (!now && !caused && !coming) return;
	if (hasClass(words, 'overrun', 'because') && !caused && !now && !later) return;
	// "Colpa della manutenzione partita ieri": why, not how it is.
	if (!caused && left.slice(-4).some((w) => is(w, 'because') && w.word !== 'per')) return;
	add('maintenance', i - 2, i);
	const last = found.at(-1);
	if (last === undefined) return;
	if (coming && !now && !(caused && mood === 'now' && !later)) last.planned = true;
	if (words.length <= 3 && words[i - 1]?.word !== 'in') last.coming = true;
}

/** "stanno lavorando per", "al lavoro". */
export function isAtWork(words: readonly Word[], i: number): boolean {
	const word = words[i] as Word;
	const left = before(words, i, 3);
	if (word.word === 'al_lavoro') return true;
	if (word.form !== 'gerund' || !left.some((w) => /^st(?:a|anno|iamo)$/.test(w.word))) return false;
	return hasClass(words, 'back', 'fault', 'mailbox') || words.some((w) => /^(?:per|perche)$/.test(w.word));
}

/** "Concluso l'intervento", "i lavori sono terminati". */
export function isOver(words: readonly Word[], i: number): boolean {
	return (
		hasClass([...before(words, i, 3), ...after(words, i, 4)], 'done') &&
		!hasClass(words, 'future', 'maintenance')
	);
}

/** "si è svolta senza intoppi", "è stata eseguita". */
function wasHeld(words: readonly Word[]): boolean {
	return words.some(
		({ word }, i) =>
			/^(?:svolt|tenut|eseguit|effettuat)[oaie]$/.test(word) &&
			/^(?:è|sono|stat[oaie])$/.test(words[i - 1]?.word ?? ''),
	);
}
