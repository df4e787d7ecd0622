/** Nouns of trouble and of return: what they state, and where they are only context. */

import { after, before, has, says, type Word, wordAt } from '../text/words';
import type { Core, Value } from './operators';

/** "Le voci di un blocco sono infondate", "smentisce qualsiasi interruzione". */
export function isRumour(words: readonly Word[]): boolean {
	return words.some((w) => /^(?:infondat[aei]|voci)$/.test(w.word) || w.lemma === 'smentire');
}

/** "Dopo due giorni di buio", "per il disagio", "durante il blocco". */
export function isBackground(left: readonly Word[]): boolean {
	for (let i = left.length - 1; i >= Math.max(0, left.length - 7); i--) {
		const word = left[i] as Word;
		if (word.person > 0 && word.lemma !== '') return false;
		if (
			/^(?:dopo|durante|nonostante|seguito|post|scusa|scusiamo|scuse|dispiace|lezione|caso|storia|ricordo|malgrado|oltre)$/.test(
				word.word,
			)
		)
			return true;
		if (
			i >= left.length - 3 &&
			/^(?:dal|dai|dalla|dallo|subito|subiti|arrecato|arrecati|causato)$/.test(word.word) &&
			!says(before(left, i, 2), /^(?:colpit|risult)/)
		)
			return true;
		if (/^(?:scus|spiacent|dispiac)/.test(word.word)) return true;
	}
	return false;
}

/** The meaning of a noun of return: "ripristino completato", "riapertura graduale", "tempi di ripristino". */
export function comeback(words: readonly Word[], core: Core): Value | null {
	const left = before(words, core.first, 5);
	const right = after(words, core.last, 7);
	const near = [...left, ...right];
	if (isBackground(left) || says(right, /^durat[oa]$/)) return null;
	// "Li ritroverai alla riapertura": a time that is to come.
	if (/^(?:al|alla|all)$/.test(wordAt(words, core.first - 1)) && !has(near, 'done')) return null;
	if (
		says(right, /^(?:sbagliat|errat|prematur|annunciat)[oaie]$/) &&
		says(near, /^(?:sbagliat|errat|prematur|smentit)/)
	)
		return 'fails';
	if (
		has(near, 'planned', 'soon', 'hope', 'promise') ||
		near.some(
			(w) =>
				/^(?:tempi|entro|attes[oa]|quando|obiettivo|priorita|stimat[oa]|servono|prima|consentire|data|ipotesi)$/.test(
					w.word,
				) ||
				w.form === 'future' ||
				w.form === 'conditional',
		)
	)
		return has(near, 'gradual') && !has(near, 'planned') ? 'recovering' : 'waiting';
	if (has(near, 'done', 'full') && !has(left, 'negation')) return 'restored';
	if (wordAt(words, core.first - 1) === 'in') return 'recovering';
	if (
		/^(?:per|verso)$/.test(wordAt(words, core.first - 1)) ||
		/^(?:per|verso)$/.test(wordAt(words, core.first - 2))
	)
		return 'waiting';
	if (has(near, 'gradual', 'underway', 'some', 'begin', 'goOn', 'slow')) return 'recovering';
	return 'waiting';
}
