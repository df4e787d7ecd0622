/** What stands around a predicate and changes whom or what it is said of. */

import type { Clause } from './clauses';
import { numberAt, WEEKDAYS } from './time-words';
import { before, hasClass, is, type Word } from './words';

const NOUNS = new Set(
	`ripristino soluzione risoluzione ritorno riapertura riattivazione riavvio ripresa normalizzazione riparazione messa rimessa
	riaccensione rientro`.split(/\s+/),
);
const CONTRARY = new Set(['ma', 'pero', 'tuttavia', 'eppure', 'mentre', 'anche_se', 'invece']);
const BACKGROUND = new Set(
	'dopo durante causato subito subiti arrecato arrecati dai dal dei nonostante seguito post'.split(' '),
);

const MAIL_ITSELF = /^(?:posta|casell[ae]|email|messaggi)$/;
const NEW_WARE = /^(?:app|webmail|versione|interfaccia|veste|funzion[ei]|funzionalita)$/;

/** Of a part or a ware of the service ("la rubrica", "la nuova app"), not of the mail itself. */
export function isOfFeature(words: readonly Word[]): boolean {
	if (words.some((w, i) => /^nuov[ao]$/.test(w.word) && NEW_WARE.test(words[i + 1]?.word ?? ''))) return true;
	return hasClass(words, 'feature') && !words.some((w) => MAIL_ITSELF.test(w.word));
}

/** "ripristino", "riapertura": a return as a noun. */
export function isReturnNoun(word: Word | undefined): boolean {
	return word !== undefined && NOUNS.has(word.word);
}

/** "ma …", "mentre …": it qualifies what came before. */
export function isContrary(clause: Clause): boolean {
	return CONTRARY.has(clause.opener);
}

/** "dopo il disservizio", "per il disagio": it sets the scene. */
export function isBackground(words: readonly Word[], i: number): boolean {
	const left = before(words, i, 4);
	// "Colpite dal disservizio" says that there is one.
	// "Dopo cinque giorni di mail bloccate".
	const wide = before(words, i, 8);
	const after = wide.findIndex((w) => w.word === 'dopo');
	if (after >= 0 && wide.slice(after, after + 4).some((w) => is(w, 'pastspan'))) return true;
	if (left.some((w) => /^(?:lezione|caso|storia|ricordo)$/.test(w.word))) return true;
	return left.some((w) => BACKGROUND.has(w.word)) && !left.some((w) => w.word.startsWith('colpit'));
}

/** "trecentomila caselle", "2 milioni di account": so many, not all. */
function isCounted(words: readonly Word[]): boolean {
	if (hasClass(words, 'full')) return false;
	return words.some(
		(word, i) =>
			/^casell|^account|^utenti/.test(word.word) &&
			before(words, i, 3).some((w) => /^(?!nove)\w*mil(?:a|ion[ei])$/.test(w.word)),
	);
}

/** "alcuni utenti", "una parte delle caselle"; not "da diverse ore". */
export function isPartial(words: readonly Word[], i: number): boolean {
	if (isCounted(words)) return true;
	return words.some(
		(word, j) =>
			(j >= i - 6 && j <= i + 4 && word.word === 'su' && numberAt(words, j + 1) !== null) ||
			(j >= i - 10 &&
				j <= i + 7 &&
				is(word, 'partial') &&
				!is(words[j + 1], 'pastspan') &&
				words[j - 1]?.word !== '100'),
	);
}

/** "sarà ripristinato", "dovrebbe tornare". */
export function isFuture(words: readonly Word[], i: number): boolean {
	const near = [...before(words, i, 6), words[i] as Word];
	return near.some((w) => is(w, 'future', 'conditional') || w.form === 'future' || w.form === 'conditional');
}

/** "cominciano a tornare". */
export function begins(left: readonly Word[]): boolean {
	return left.some(
		(w) => /^(?:cominci|inizi)/.test(w.word) && w.form !== 'infinitive' && w.form !== 'future',
	);
}

/** "Di nuovo accessibili da domani"; "da lunedì" too where no verb tells which Monday. */
export function isFromLater(words: readonly Word[], i: number): boolean {
	const verb = words.some((w) => is(w, 'copula') || /^(?:ha|hanno)$/.test(w.word));
	return words.some(
		(w, j) =>
			j > i - 6 &&
			j < i + 6 &&
			/^(?:da|dal|dalla)$/.test(w.word) &&
			(/^(?:domani|dopodomani)$/.test(words[j + 1]?.word ?? '') ||
				(!verb && WEEKDAYS.includes(words[j + 1]?.word ?? ''))),
	);
}
