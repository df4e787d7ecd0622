/** Future time in a clause: days, hours and spans still ahead. */

import type { Clause } from '../text/clause';
import { says, type Word, wordAt } from '../text/words';

/** "Torniamo presto", "la posta torna alle 12", if said before noon. */
export function isLaterToday({ hour }: Clause, word: Word, right: readonly Word[]): boolean {
	if (word.form !== 'present') return false;
	if (/^(?:presto|subito)$/.test(right[0]?.word ?? '')) return true;
	return right.some(
		(w, i) =>
			w.kind === 'number' &&
			Number(w.word) > hour &&
			Number(w.word) <= 24 &&
			/^(?:alle|ore)$/.test(right[i - 1]?.word ?? ''),
	);
}

/** "È stata ripristinata", "ha ripreso": done, whatever day the clause names. */
export function isPerfect(left: readonly Word[], word: Word): boolean {
	const auxiliary = left.some((w) => (w.lemma === 'essere' || w.lemma === 'avere') && w.form === 'present');
	return auxiliary && [...left, word].some((w) => w.form === 'participle' && w.lemma !== '');
}

const SPANS = /^(?:or[ae]|minut[oi]|giorn[oi]|settiman[ae]|attim[oi])$/;

/** "Entro venerdì", "domani", "tra un paio d'ore", "in 48 ore", "nelle prossime ore", "da lunedì". */
export function isToCome(words: readonly Word[]): boolean {
	const verb = words.some((w) => w.person > 0);
	return words.some(({ word }, i) => {
		const next = words.slice(i + 1, i + 6);
		if (i === 0 && says(words.slice(0, 4), /^e$/) && isDuration(words, 0)) return true;
		if (/^(?:entro|domani|domattina|dopodomani)$/.test(word)) return wordAt(words, i - 1) !== 'fino';
		if (/^prossim[aei]$/.test(word)) return says(next.slice(0, 2), SPANS);
		if (
			/^(?:tra|fra|in)$/.test(word) &&
			next
				.slice(0, 3)
				.some((w) => w.kind === 'number' || /^(?:un|qualche|poch[ei]|paio|due|tre|mezz)$/.test(w.word))
		)
			return says(next, SPANS);
		if (/^(?:da|dal|dalla)$/.test(word) && !verb)
			return /^(?:lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica)$/.test(next[0]?.word ?? '');
		return (/^or[ae]$/.test(word) || word === 'h') && next[0]?.word === 'per';
	});
}

function isDuration(words: readonly Word[], i: number): boolean {
	const [one, unit] = words.slice(i, i + 2);
	return (
		(one?.kind === 'number' || /^(?:mezz|un|una|due|tre|poche|pochi|qualche)$/.test(one?.word ?? '')) &&
		SPANS.test(unit?.word ?? '')
	);
}
