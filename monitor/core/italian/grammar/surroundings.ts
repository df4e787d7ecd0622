/** The context of a word, which decides whether it says anything about the mail. */

import { after, before, has, is, says, type Word, wordAt } from '../text/words';

/** Maximum distance between a predicate and the operator verb that governs it. */
export const REACH = 6;

/** "Dà errore", "risponde con un errore": the error it shows is its state. */
export const SHOWS =
	/^(?:dare|rispondere|restituire|mostrare|comparire|apparire|visualizzare|riportare|presentare)$/;

export const ERROR_CODES = /^(?:40[0348]|5(?:0[0-9]|2[0-9]))$/;

export const ARTICLE =
	/^(?:il|lo|la|i|gli|le|l|un|una|uno|alcun|alcuna|ogni|quest\w+|su[aoe]|suoi|propri[aoe])$/;

/** "Senza posta", "niente mail", "senza accesso"; not "senza mail perse". */
export function isMissing(words: readonly Word[], i: number): boolean {
	if (!/^(?:senza|niente|zero|nessuna?)$/.test(wordAt(words, i))) return false;
	const next = after(words, i, 4);
	if (/^(?:zero|nessuna?)$/.test(wordAt(words, i)) && words.some((w) => w.person > 0)) return false;
	return (
		!ARTICLE.test(next[0]?.word ?? '') &&
		next.slice(0, 2).some((w) => is(w, 'mail', 'signin')) &&
		!has(next, 'loss', 'personal') &&
		wordAt(words, i - 1) !== 'mesi'
	);
}

/** "Credenziali non riconosciute", "password errata": the login refuses correct credentials. */
export function isRefused(words: readonly Word[], i: number): boolean {
	const next = after(words, i, 3);
	return (
		says(next, /^(?:errat|sbagliat|rifiutat|respint)[aei]$/) ||
		(/^(?:credenziali|login)$/.test(wordAt(words, i)) && has(next, 'negation'))
	);
}

/** "Il blocco della pubblicità", "stop allo spam": the thing stopped is not the mail. */
export function isOfOthers(words: readonly Word[], i: number): boolean {
	if (!/^(?:de[li]\w*|all[aoe]?|a[ig]\w*)$/.test(wordAt(words, i + 1))) return false;
	const noun = words[i + 2];
	return noun?.kind === 'word' && noun.tags.size === 0;
}

/** "Il problema non è Libero Mail", "zero segnalazioni", "un problema del tuo provider". */
export function isElsewhere(words: readonly Word[], i: number): boolean {
	const [first, second] = after(words, i, 2);
	return (
		says(after(words, i, 2), /^(?:tuo|tuoi|vostro|vostri)$/) ||
		(first?.word === 'non' && second?.word === 'è' && has(after(words, i, 5), 'service'))
	);
}

/** "Impossibile accedere", "è impossibile l'invio". */
export function isBarred(words: readonly Word[], i: number): boolean {
	return (
		has(after(words, i, 5), 'use', 'service', 'smtp', 'signin') ||
		has(before(words, i, 5), 'service', 'smtp', 'signin')
	);
}

export function isErrorCode(words: readonly Word[], i: number): boolean {
	return has(words, 'service', 'trouble') || i === 0;
}

/** "Come rientrare", "ecco come recuperare la password e sbloccare l'account". */
export function isHowTo(words: readonly Word[], i: number): boolean {
	const how = words.findIndex((w) => w.word === 'come');
	return how >= 0 && how < i && words[how + 1]?.form === 'infinitive';
}

export function takesObject(words: readonly Word[], i: number): boolean {
	let next = i + 1;
	while (wordAt(words, next).endsWith('mente')) next++;
	return ARTICLE.test(wordAt(words, next));
}

/** Position of the infinitive that belongs to the verb at `i`. */
export function absorbed(words: readonly Word[], i: number): number {
	for (let j = i + 1; j <= i + REACH; j++)
		if (words[j]?.form === 'infinitive' && is(words[j], 'use', 'work')) return j;
	return i;
}
