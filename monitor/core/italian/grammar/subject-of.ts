/** The subject of a predicate: it must be the mail, or be omitted in a text about the mail. */

import { BRANDS } from '../lexicon/brands';
import { PREPOSITION } from '../lexicon/foreign';
import type { Clause } from '../text/clause';
import { is, isForeign, type Tag, type Word, wordAt } from '../text/words';
import type { Core } from './operators';

const OURS: readonly Tag[] = [
	'service',
	'mail',
	'people',
	'place',
	'app',
	'web',
	'smtp',
	'imap',
	'pec',
	'signin',
	'function',
	'trouble',
	'matter',
	'comeback',
];
/** The word after them is a verb. */
const CLITIC = /^(?:mi|ti|si|ci|vi|ne|non)$/;

function isOurs(word: Word): boolean {
	if (/^(?:mi|ci)$/.test(word.word)) return false;
	return is(word, ...OURS);
}

/** "I server di Steam". */
function isOwned(words: readonly Word[], i: number): boolean {
	const owner = words[i + 2];
	return (
		/^de[li]/.test(wordAt(words, i + 1).replace('di', 'del')) && owner?.capital === true && isForeign(owner)
	);
}

/** "Libero Community", "Virgilio Sport". */
function isNamesake(words: readonly Word[], i: number): boolean {
	const next = words[i + 1];
	return BRANDS[wordAt(words, i)] !== undefined && next?.capital === true && isForeign(next);
}

/** The first noun among the words that no preposition governs. */
function headOf(words: readonly Word[]): 'ours' | 'foreign' | 'none' {
	let governed = false;
	let found: 'foreign' | 'none' = 'none';
	for (const [i, word] of words.entries()) {
		if (PREPOSITION.test(word.word)) governed = true;
		else if (isOurs(word)) {
			if (!governed) return isOwned(words, i) || isNamesake(words, i) ? 'foreign' : 'ours';
			governed = false;
		} else if (isForeign(word) && !CLITIC.test(wordAt(words, i - 1))) {
			if (!governed) found = 'foreign';
			governed = false;
		} else if (word.lemma !== '') governed = false;
	}
	return found;
}

/** "Guasto all'ascensore nella sede di Libero Mail". */
function isElsewhere(left: readonly Word[], right: readonly Word[]): boolean {
	if (left.some(isOurs) || !/^(?:al\w*|ai|agli|del\w*|dei|sul\w*|nel\w*)$/.test(right[0]?.word ?? ''))
		return false;
	const noun = right[1];
	return noun !== undefined && isForeign(noun) && !noun.capital;
}

/** "La classifica dei disservizi"; with its own article it is a known outage: "rivendica il blocco". */
function isBare({ value }: Core, left: readonly Word[]): boolean {
	return value === 'trouble' && !/^(?:il|lo|la|l|sul|sulla|sullo)$/.test(left.at(-1)?.word ?? '');
}

/** "Bolletta digitale in tilt": a clause with its own subject. */
function isOfOthers(words: readonly Word[]): boolean {
	const predicate = words.some((w) => w.person > 0 || is(w, 'down', 'downish', 'halt'));
	return predicate && headOf(words) === 'foreign' && !words.some(isOurs);
}

/** "Treni fermi", "titolo giù", "cade dal motorino", "arrestato l'hacker": about something other than the mail. */
export function isOfOther({ words, lead, opener }: Clause, core: Core, left: readonly Word[]): boolean {
	const right = words.slice(core.last + 1);
	// "Il bomber fermo da mesi".
	const noun = left.at(-1);
	const said = words[core.first];
	// "Pioggia di reclami per la mail paralizzata".
	if (said?.form === 'participle' && noun !== undefined && isOurs(noun) && !is(noun, 'trouble', 'matter'))
		return false;
	if (core.noun) return isElsewhere(left, right) || (isBare(core, left) && headOf(left) === 'foreign');
	// "Abbiamo sospeso l'accesso": the service is the author.
	if (said?.person === 1 || left.slice(-2).some((w) => w.person === 1)) return false;
	const before = headOf(left);
	if (before === 'ours') return false;
	if (before === 'foreign') return true;
	const next = right[0];
	if (next !== undefined && /^(?:il|lo|la|i|gli|le|l|un|una|uno)$/.test(next.word)) {
		const head = headOf(right.slice(0, 4));
		if (head === 'ours') return false;
		if (head === 'foreign' || (core.loose && /^(?:l|un)$/.test(next.word))) return true;
	}
	// A clause without a subject keeps the subject of the clause before it.
	if (!/^(?:che|perche|ma|mentre)$/.test(opener) && isOfOthers(lead) && headOf(words) === 'none') return true;
	return lead.length === 0 && !words.some(isOurs) && [...left, ...right].some(isForeign);
}
