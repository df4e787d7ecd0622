/** What a statement is about if not the mail: a product, a help desk, another organisation, any person. */

import { BRANDS } from '../lexicon/brands';
import type { Clause } from '../text/clause';
import { before, has, is, says, type Word, wordAt } from '../text/words';
import type { Core } from './operators';

/** "Prova a uscire e rientrare", "riprova più tardi". */
export function isOrder(words: readonly Word[]): boolean {
	return /^(?:prova|provate|riprova|riprovate|grazie|invitiamo)$/.test(wordAt(words, 0));
}

/** "Chi non riesce ad accedere deve …": it applies to anyone. */
export function isAnyone(words: readonly Word[]): boolean {
	return words[0]?.word === 'chi' && says(words, /^(?:deve|dovra)$/);
}

const MAIL_ITSELF = /^(?:posta|casell[ae]|email|messaggi)$/;

/** A part or a product of the service ("la rubrica"), not the mail itself. */
export function isOfFeature(words: readonly Word[]): boolean {
	return has(words, 'feature') && words[0]?.word !== 'chi' && !says(words, MAIL_ITSELF);
}

/** "Il Comune ha problemi con la mail", "telefono guasto". */
export function isOfBody(words: readonly Word[], core: Core): boolean {
	const place = words[core.last + 2];
	const inside =
		/^(?:in|al|nell|nella|della|dell|del)$/.test(wordAt(words, core.last + 1)) &&
		is(place, 'body') &&
		!is(place, 'service');
	return (
		(inside || has(words.slice(0, core.first), 'body')) && !words.some((w) => BRANDS[w.word] !== undefined)
	);
}

/** "Il sito è tornato", "portale: operativo": what returns is not the mail. */
export function isOfPortal({ words, lead }: Clause): boolean {
	const about = has(words, 'mail', 'service', 'web', 'people', 'portal') ? words : lead;
	return (
		has(about, 'portal') &&
		!has(about, 'mail', 'web', 'people') &&
		!says(about, /^(?:servizi[oa]?|accesso|server)$/)
	);
}

/** "Il numero verde è attivo", "l'assistenza non risponde". */
export function isOfHelp(words: readonly Word[], core: Core, negated: boolean): boolean {
	const subject = before(words, core.first, negated ? 4 : 6);
	return has(subject, 'help');
}
