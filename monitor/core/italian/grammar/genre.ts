/** Sentences that say nothing about today's service: guides, rules, one person's mailbox, frauds, memories. */

import type { RomeTime } from '../../time';
import { BRANDS } from '../lexicon/brands';
import { MONTHS, numberAt } from '../lexicon/time-words';
import type { Clause } from '../text/clause';
import { after, has, hasForm, is, says, type Word, wordAt } from '../text/words';
import { FAR_UNITS, isOnePersons, YOURS } from './one-person';

/** "Controlla i filtri", "segui la procedura". */
const ORDERS =
	/^(?:controlla|controllate|verifica|verificate|svuota|clicca|cliccate|segui|elimina|disattiva|aggiorna|abilita|scegli|vai|installa|contatta|reimposta|scopri|inserisci|scrivi|chiama|attiva|ecco|cambia|cancella|provi|consulta|visita)$/;
/** A reader's question, as help pages phrase it: "Non riesci ad accedere?", "la mia casella". */
const READER = /^(?:riesci|ricevi|vedi|trovi|riuscite|ricevete|hai|avete|mi[ao]|mie|miei)$/;
const BAIT = /^(?:clicca|scarica|inserisci|riattiva|accedi|conferma|verifica|paga|salva|sblocca)$/;
const GUIDE_OF = /^(?:a|ai|al|alla|alle|per|su|completa|pratica|rapida)$/;
/** Something a person did to their own phone or mailbox explains what follows. */
const OWN_DOING =
	/^(?:cambiat|pers|mess|installat|aggiornat|chius|sbagliat|attivat|disattivat|modificat)[oaie]$/;

/** "Come capire se il problema è tuo". */
const CHECKS = /^(?:capire|sapere|verificare|controllare)$/;

/** The numbers of the sentences that are no current news. */
export function silentSentences(clauses: readonly Clause[], now: RomeTime): ReadonlySet<number> {
	const scam = clauses.some(({ words }) => has(words, 'scam'));
	const silent = new Set<number>();
	const guide = clauses.some(isGuide);
	const ownDoing = clauses.some(({ words }) =>
		words.some((w, i) => w.word === 'ho' && OWN_DOING.test(wordAt(words, i + 1))),
	);
	let opened = -1;
	const addressed = clauses.some(
		({ words }) => isOnePersons(words) && words.some(({ word }) => YOURS.test(word) || /^su[ao]$/.test(word)),
	);
	const supposed = new Set(clauses.filter(({ opener }) => opener === 'se').map(({ sentence }) => sentence));
	for (const clause of clauses) {
		const { words, sentence } = clause;
		const first = opened !== sentence;
		opened = sentence;
		const old = (has(words, 'away') && !hasForm(words, 'future')) || isLongAgo(words, now);
		const ordered = clause.quoted && says(words, BAIT);
		const quotedYours =
			ordered ||
			(clause.quoted &&
				!has(words, 'safe') &&
				has(words, 'halt', 'personal', 'planned', 'loss') &&
				words.some(({ word }, i) => YOURS.test(word) && is(words[i + 1], 'service')));
		const bait =
			quotedYours ||
			(scam &&
				(clause.quoted ||
					words.some(({ word }) => YOURS.test(word) || /^(?:clicca|riattiva|riattivala)$/.test(word))));
		if (
			old ||
			bait ||
			isGuide(clause) ||
			(guide && clause.question) ||
			isOnePersons(words) ||
			(first && isOfKin(words)) ||
			ownDoing ||
			addressed ||
			has(words, 'unreal') ||
			(/^(?:se|quando|finche)$/.test(clause.opener) && words.some(isAddressed)) ||
			isHeading(words, first, supposed.has(sentence))
		)
			silent.add(sentence);
	}
	// "… Il caso Libero del 2023": the rest is about the same.
	const named = clauses.filter(({ words }) => words.some(({ word }) => BRANDS[word] !== undefined));
	if (named.length > 0 && named.every(({ words }) => isLongAgo(words, now)))
		for (const { sentence } of clauses) silent.add(sentence);
	return silent;
}

/** "Finché non lo fai". */
function isAddressed({ person, form, word }: Word): boolean {
	return person === 2 && form === 'present' && !/(?:te|ii)$/.test(word);
}

/** An imperative to a reader, not "puoi", "dai nostri archivi", "riavvii in corso". */
function isOrder(word: Word | undefined): boolean {
	return (
		word?.person === 2 &&
		word.form === 'present' &&
		!is(word, 'able', 'aux', 'copula') &&
		!/^(?:dai|devi|dovete|hai|stai|riprova\w*|attend\w+|ricarica\w*|torna\w*|scusa\w*|.*ii)$/.test(word.word)
	);
}

/** "Mio nonno ha perso …". */
function isOfKin(words: readonly Word[]): boolean {
	return /^mi[oa]$/.test(wordAt(words, 0)) && words[1]?.lemma === '' && words[1].tags.size === 0;
}

/** A sentence about works on a day to come: "in calendario per la notte del 27 novembre". */
export function isAhead(words: readonly Word[], now: RomeTime): boolean {
	if (has(words, 'underway', 'still', 'comeback')) return false;
	if (!has(words, 'maintenance', 'works') && !words.some((w) => is(w, 'improve') && w.form === 'infinitive'))
		return false;
	return words.some(({ word }, i) => {
		const day = Number(wordAt(words, i - 1));
		const months = (MONTHS.indexOf(word) + 1 - now.month + 12) % 12;
		return MONTHS.includes(word) && day > 0 && (months > 0 ? months < 3 : day > now.day);
	});
}

/** Dated more than a month before: another year, "un anno fa", a month long past. */
function isLongAgo(words: readonly Word[], now: RomeTime): boolean {
	return words.some(({ word, kind }, i) => {
		const year = kind === 'number' && word.length === 4 ? Number(word) : 0;
		// "Le mail del 2024" may be lost today.
		if (/^(?:del|dal)$/.test(wordAt(words, i - 1)) && is(words[i - 2], 'data')) return false;
		if (year >= 1990 && year < now.year && !(year === now.year - 1 && now.month === 1)) return true;
		if (word === 'fa' && FAR_UNITS.test(wordAt(words, i - 1))) return true;
		if (word === 'anno' && (wordAt(words, i + 1) === 'scorso' || wordAt(words, i - 1) === 'scorso'))
			return true;
		const month = MONTHS.indexOf(word) + 1;
		const monthsAgo = (now.month - month + 12) % 12;
		return month > 0 && wordAt(words, i - 1) !== 'dopo' && monthsAgo >= 2 && monthsAgo <= 9;
	});
}

/** "Verifica che …", "se …, controlla …", "Recuperare i messaggi: …", "Art. 7 …". */
function isHeading(words: readonly Word[], first: boolean, supposed: boolean): boolean {
	const opening = wordAt(words, 0);
	if (first && opening === 'se') return true;
	if (ORDERS.test(opening) && opening !== 'ecco') return first || supposed;
	return (
		first &&
		(opening === 'art' ||
			(opening === 'per' &&
				words[1]?.form === 'infinitive' &&
				says(words, /^(?:bisogna|basta|occorre|serve|devi|puoi)$/)) ||
			(words[0]?.form === 'infinitive' &&
				words.length > 2 &&
				(words[0].lemma !== '' || is(words[0], 'howto'))))
	);
}

/** "Guida ai problemi più comuni", "se non si apre, svuota la cache". */
function isGuide({ words, question, opener }: Clause): boolean {
	if (question && opener === 'perche' && /^(?:ricevo|vedo|trovo|leggo)$/.test(wordAt(words, 1))) return true;
	if (question && words.some(({ word, person }) => READER.test(word) || (person === 2 && word !== 'sai')))
		return true;
	// "Casella bloccata: come sbloccarla".
	if (wordAt(words, 0) === 'come' && /r(?:l[aoei])$/.test(wordAt(words, 1))) return true;
	if (words.some((w, i) => w.word === 'cosa' && /^(?:vuol|significa)$/.test(wordAt(words, i + 1))))
		return true;
	if (opener === 'quando' && /^(?:fare|controllare)$/.test(wordAt(words, 0))) return true;
	return words.some((word, i) => {
		if (word.word === 'guida') return GUIDE_OF.test(wordAt(words, i + 1));
		if (
			/^(?:comuni|frequenti)$/.test(word.word) &&
			(is(words[i - 1], 'trouble') || wordAt(words, i - 1) === 'piu')
		)
			return true;
		return /^(?:fare|rimediare|risolvere)$/.test(word.word) && /^(?:cosa|come)$/.test(wordAt(words, i - 1));
	});
}

/**
 * Texts in which a bare statement is no news: guides, reports of fraud, courts, memories. Only statements that are
 * explicitly about now count in them ("da stamattina", "ancora", "oggi"). `lead`: the sentence of the first statement; a
 * court named after it is only its consequence.
 */
export function isQuiet(clauses: readonly Clause[], lead: number): boolean {
	return clauses.some(({ words, question, sentence }) => {
		if (
			wordAt(words, 0) === 'come' &&
			(question ? words[1]?.form === 'infinitive' : CHECKS.test(wordAt(words, 1)))
		)
			return true;
		if (has(words, 'scam', 'howto', 'away') || (sentence <= lead && has(words, 'court'))) return true;
		if (ORDERS.test(wordAt(words, 0)) && wordAt(words, 0) !== 'ecco') return true;
		// "Attendi mezz'ora", "digita quella nuova".
		if (isOrder(words[0])) return true;
		return (
			!question &&
			words.some(
				(word, i) =>
					/^(?:motivi|cose|mosse|passi|modi|controlli|domande)$/.test(word.word) &&
					numberAt(words, i - 1) !== null,
			)
		);
	});
}

/** It is explicitly about now: "da ore", "oggi", "ancora", "al momento". */
export function isDatedNow(words: readonly Word[]): boolean {
	return (
		has(words, 'now', 'still') ||
		words.some(
			(word, i) =>
				/^(?:da|dalle|dal|dalla)$/.test(word.word) &&
				(words[i + 1]?.kind === 'number' || has(after(words, i, 3), 'longSpan')),
		)
	);
}
