/** Sentences about one person's mailbox, or a rule for any mailbox: neither is news about the service. */

import { BARE_BRANDS } from '../lexicon/brands';
import { after, before, has, is, says, type Word, wordAt } from '../text/words';

export const YOURS = /^(?:tu[aoe]|tuoi|vostr[aoie])$/;
export const FAR_UNITS = /^(?:ann[oi]|mes[ei]|settimane)$/;

/** "Il tuo account è stato bloccato per motivi di sicurezza", "una casella inutilizzata viene sospesa". */
export function isOnePersons(words: readonly Word[]): boolean {
	if (
		words.some((w) => /^(?:sbloccare|riabilitare)$/.test(w.lemma)) &&
		words.some((w, i) => YOURS.test(w.word) && is(words[i + 1], 'service'))
	)
		return true;
	// "La vecchia casella non è più attiva", "le caselle non usate da 12 mesi".
	const gone = words.some(
		(w, i) => /^(?:attiv|valid|in_uso|raggiungibil)/.test(w.word) && has(before(words, i, 3), 'more'),
	);
	if (words.some((w, i) => /^mi[oa]$/.test(w.word) && has(after(words, i, 2), 'signin'))) return true;
	if (
		words.some((w, i) => /^mi[oa]$/.test(w.word) && is(words[i + 1], 'service')) &&
		words.some((w, i) => is(w, 'halt') && words[i - 1]?.form === 'participle')
	)
		return true;
	// "Il tuo account è stato riattivato".
	if (
		words.some((w, i) => /^tu[ao]$/.test(w.word) && is(words[i + 1], 'service')) &&
		words.some((w) => is(w, 'restore', 'halt') && w.form === 'participle')
	)
		return true;
	// "Hai cambiato la password".
	if (
		has(words, 'signin') &&
		words.some((w) => w.person === 2 && w.form === 'present' && !w.word.endsWith('te'))
	)
		return true;
	// "Solo la mia casella".
	if (words.some((w, i) => is(w, 'only') && says(after(words, i, 2), /^mi[ao]$/))) return true;
	// "Mi hanno chiuso la casella".
	if (
		words.some(
			(w, i) =>
				/^(?:mi|ti|vi)$/.test(w.word) && words[i + 1]?.lemma === 'avere' && is(words[i + 2], 'halt', 'lose'),
		)
	)
		return true;
	// "Il mio telefono non scarica più la posta".
	if (
		words.some((w, i) => /^mi[oa]$/.test(w.word) && is(words[i + 1], 'app', 'ios', 'android', 'web', 'imap'))
	)
		return true;
	if (gone && says(words, /^(?:casella|indirizzo|account)$/)) return true;
	if (
		words.some(
			(w, i) =>
				w.form === 'participle' &&
				/^(?:non|mai)$/.test(wordAt(words, i - 1)) &&
				(/^(?:usat|utilizzat)/.test(w.word) || says(after(words, i, 3), FAR_UNITS)) &&
				has(before(words, i, 3), 'service'),
		)
	)
		return true;
	// "Il ripristino di una casella cancellata".
	if (
		words.some(
			(w, i) =>
				w.word === 'una' &&
				wordAt(words, i + 1) === 'casella' &&
				wordAt(words, i + 2) !== 'su' &&
				words[i - 1]?.lemma !== 'avere',
		)
	)
		return true;
	// "L'account si blocca dopo cinque password sbagliate".
	if (words.some((w, i) => w.word === 'dopo' && has(after(words, i, 4), 'signin'))) return true;

	if (!has(words, 'personal'))
		return words.some(
			(w, i) =>
				w.word === 'dopo' && says(after(words, i, 3), FAR_UNITS) && says(after(words, i, 6), /^senza$/),
		);
	const rule = words.some(
		(w, i) =>
			/^(?:inattiv|inutilizzat|dormient|scadut|dismess|supportat|tentativi|inattivita|internet_explorer|dimenticat)/.test(
				w.word,
			) ||
			(/^pien[aeo]$/.test(w.word) && (says(words, /^casella$/) || /^(?:è|sono)$/.test(wordAt(words, i - 1)))),
	);
	const reason = words.some(
		(w, i) => /^(?:motivi|ragioni|per|limite|quota)$/.test(w.word) && has(after(words, i, 3), 'personal'),
	);
	const one = words.some(
		(w, i) =>
			is(w, 'service') &&
			(BARE_BRANDS.has(w.word) || /^(?:casella|account|accesso)$/.test(w.word)) &&
			says(before(words, i, 2), /^(?:tu[ao]|un|una|l|la|vostr[ao]|su[ao])$/),
	);
	if ((says(words, YOURS) || says(words, /^su[oa]$/)) && says(words, /^spazio$/)) return true;
	return rule || (reason && one) || (one && has(words, 'halt'));
}
