/** Predicates of working, denied or not: "non funziona", "riescono ad accedere", "sono di nuovo accessibili". */

import type { Clause } from './clauses';
import type { Add } from './evidence';
import { moodAt } from './mood';
import { begins, isFromLater, isPartial, isReturnNoun } from './surroundings';
import { after, before, hasClass, is, isNegated, type Word } from './words';

/** May stand between the verb and its adjective. */
const ADVERB =
	/^(?:ora|adesso|oggi|gia|finalmente|al|momento|stat[oaie]|torn\w*|res[oaie]|anche|comunque|sempre|piu|pero|invece|tuttavia|diventat[oaie]|diventando|\d+|%|ok|,)$/;
/** "Il numero verde è attivo": it helps, it is not the mail. */
const BESIDE =
	/^(?:assistenza|numero|modulo|moduli|pagina|tecnici|team|squadr[ae]|sportell[oi]|form|operatori)$/;
/** "L'assistenza non risponde". */
const SILENT = /^(?:assistenza|centralino|numero|azienda|societa|gestore|portavoce)$/;
/** "L'accesso non è possibile". */
const USE = /^(?:accesso|login|invio|ricezione|utilizzo)$/;

/** "non funziona", "non riescono ad accedere", "funziona regolarmente", "sono pienamente accessibili". */
export function readAble(clause: Clause, i: number, add: Add): void {
	const { words } = clause;
	const word = words[i] as Word;
	const mood = moodAt(clause, i);
	if (mood === 'past' || mood === 'none' || isAnyone(words)) return;
	const right = after(words, i, 5);
	if (isNegated(words, i)) {
		if (right[0]?.word === 'un' || right[0]?.word === 'una') return;
		const use = hasClass(right, 'access', 'work') || before(words, i, 5).some((w) => USE.test(w.word));
		if (is(word, 'can') && !use && !word.word.startsWith('riesc')) return;
		if (is(word, 'opens') && !hasClass(words, 'mailbox', 'mailword')) return;
		if (before(words, i, 3).some((w) => SILENT.test(w.word))) return;
		// "Rimborsi a chi non ha potuto usare la posta".
		if (word.word === 'potuto' && before(words, i, 5).some((w) => w.word === 'chi')) return;
		// "Potrebbe non essere disponibile" warns.
		if (hasClass(before(words, i, 5), 'conditional')) return;
		const some = before(words, i, 5).some((w) =>
			/^(?:tutti|tutte|sempre|del_tutto|pienamente|completamente|completo)$/.test(w.word),
		);
		add(some ? 'recovering' : 'down', i - 1, i + (is(word, 'can') ? 2 : 0), isPartial(words, i));
		return;
	}
	if (is(word, 'opens')) {
		// "Gli utenti leggono di nuovo i messaggi".
		const again = hasClass(right.slice(0, 1), 'again') && hasClass(words, 'mailword');
		// "Scarica di nuovo l'app" is an order.
		if (again && mood === 'now' && i > 0) add(isPartial(words, i) ? 'recovering' : 'restored', i, i + 1);
		return;
	}
	if (mood === 'pending' || isFromLater(words, i)) {
		if (is(word, 'work') && begins(before(words, i, 4))) add('recovering', i - 3, i, true);
		else if (is(word, 'work') && before(words, i, 2).some((w) => w.word.startsWith('smess')))
			add('trouble', i - 2, i);
		else if (is(word, 'work') || (is(word, 'able') && hasClass(words, 'mailbox'))) add('pending', i - 2, i);
		return;
	}
	if (words.some((w) => BESIDE.test(w.word))) return;
	const partial = isPartial(words, i) || hasClass(words, 'gradual', 'only');
	const kind = partial || mood === 'hedged' ? 'recovering' : 'restored';
	if (is(word, 'can')) {
		if (!hasClass(right, 'access')) return;
		const again =
			hasClass(words, 'again', 'full') ||
			words.some((w) => /^(?:ora|adesso|gia|finalmente|tornar[ei])$/.test(w.word));
		if (again || (partial && is(word, 'can') && word.word.startsWith('riesc'))) add(kind, i, i + 3, partial);
		return;
	}
	if (is(word, 'work')) {
		if (
			hasClass(words, 'mailword', 'app', 'pec') ||
			words.some((w) => /^(?:tutto|libero|virgilio|di_nuovo)$/.test(w.word))
		)
			add(kind, i - 2, i + 1, partial);
		return;
	}
	if (right[0]?.word === 'un' || right[0]?.word === 'una') return;
	// "Online l'80% delle caselle".
	if (hasClass(right, 'partial') && hasClass(right, 'mailbox')) add('recovering', i, i + 4, true);
	else if (isStated(words, i) && hasClass(words, 'mailbox', 'app', 'pec')) add(kind, i - 2, i, partial);
}

/** "sono ora accessibili", "di nuovo online", "tutte le caselle accessibili": an adjective that says, not one that adorns. */
function isStated(words: readonly Word[], i: number): boolean {
	let j = i - 1;
	while (
		j >= 0 &&
		!is(words[j], 'copula') &&
		(is(words[j], 'again', 'full', 'still', 'partial', 'gradual') || ADVERB.test(words[j]?.word ?? ''))
	)
		j--;
	if (is(words[j], 'copula', 'returns') && !isReturnNoun(words[j])) return true;
	const beside = [words[i - 1], words[i + 1]].some((word) => is(word, 'again', 'full'));
	const title =
		is(words[i - 1], 'mailbox', 'pec') &&
		(hasClass(before(words, i, 5), 'full') ||
			(words.length <= 4 && /^(?:accessibil|raggiungibil|operativ|regolar|ok$)/.test(words[i]?.word ?? '')));
	return beside || title;
}

/** "Chi non riesce ad accedere può …": advice to whoever it befalls. */
function isAnyone(words: readonly Word[]): boolean {
	return words[0]?.word === 'chi' && words.some((w) => /^(?:puo|deve|potra|dovra)$/.test(w.word));
}

/** "di nuovo consegnate", "non vengono recapitate". */
export function readDelivered(clause: Clause, i: number, add: Add): void {
	const { words } = clause;
	if (moodAt(clause, i) !== 'now' || !hasClass(words, 'mailword')) return;
	const left = before(words, i, 5);
	if (isNegated(words, i)) add('down', i - 2, i, isPartial(words, i));
	else if (hasClass(left, 'again') && hasClass(left, 'copula')) add('restored', i - 2, i);
}
