/** What one sentence of a page says, in the voice of the service. */

import type { Statement } from './grammar/statement';
import { readStatements } from './grammar/statements';
import { hasDay, readWorks, type WorksKind } from './grammar/works';
import { BARE_BRANDS, COMPANIES } from './lexicon/brands';
import { DISRUPTION, FOR_NOW, OTHER_VOICE, SORRY } from './lexicon/site-words';
import { readEnglish, type Sentence } from './site-english';
import { atWork, hasReason, isReasonOfOther, isTakenBack } from './site-trouble';
import { isBetterment, isOfPrograms, isOwn, isService, isUnderway } from './site-whose';
import { readClauses } from './text/clauses';
import { has, hasForm, says, type Word, wordAt } from './text/words';

/** Reads the sentence at [start, end) of the text. */
export function readSentence(text: string, start: number, end: number): Sentence {
	const said = text.slice(start, end);
	const sentence: Sentence = {
		start,
		end,
		voice: null,
		maintenance: false,
		tells: null,
		ours: true,
		elsewhere: false,
		named: false,
	};
	const english = readEnglish(said);
	if (english !== null) return { ...sentence, ...english };
	const clauses = readClauses(said);
	const words = clauses.flatMap((clause) => [...clause.words]);
	sentence.named = has(words, 'service', 'mail');
	sentence.ours = sentence.named || clauses.every(isOwn);
	sentence.elsewhere = isOfPrograms(words) || !sentence.ours;
	// Certified mail is another service: its trouble is not the webmail's, unless the sentence makes an exception for it.
	const pec = has(words, 'pec') && !has(words, 'except', 'only');
	if (pec || said.endsWith('?') || words.some(isOtherVoice) || isReported(words, said)) return sentence;
	const statements = clauses.flatMap((clause, i) => readStatements(clause, i, undefined));
	const works = clauses.flatMap(
		(clause, i) =>
			readWorks(
				clause,
				words,
				i,
				statements.some((s) => s.clause === i && s.value === 'fails') || has(clause.words, 'halt'),
			) ?? [],
	);
	sentence.tells = tellingOf(
		words,
		statements,
		works.map(({ kind }) => kind),
	);
	if (isOfPrograms(words)) return sentence;
	const apology = words.findIndex(({ word }) => SORRY.test(word));
	const sorry = apology >= 0 && says(words.slice(apology, apology + 12), DISRUPTION);
	if (sorry) sentence.voice = 'apology';
	if (sentence.tells === 'late' || sentence.tells === 'plan') return sentence;
	const now = works.find(({ kind }) => kind === 'now' || kind === 'overrun');
	// Trouble inside an apology adds nothing to the apology.
	const own = [...statements, ...atWork(clauses)].filter(
		(one) =>
			BAD.has(one.value) &&
			!(
				sorry &&
				(one.value === 'trouble' || clauses[one.clause]?.words.some(({ word }) => SORRY.test(word)))
			) &&
			!one.earlier &&
			!isReasonOfOther(one, clauses[one.clause]) &&
			!hasForm(clauses[one.clause]?.words ?? [], 'imperfect', 'remote') &&
			!(one.value === 'recovering' && isUnderway(clauses[one.clause])) &&
			isOwn(clauses[one.clause]),
	);
	// "Sciopero dei treni, servizio interrotto": the words before it say whose service.
	if (!clauses.slice(0, own[0]?.clause ?? 0).every(isOwn)) return sentence;
	if (now !== undefined && clauses.slice(0, now.clause + 1).every(isOwn) && !isBetterment(clauses, words))
		return { ...sentence, voice: 'present', maintenance: true };
	if (own.length === 0) return sentence;
	if (sentence.tells === 'over' && !own.some((one) => one.value === 'fails' && !isTakenBack(one, statements)))
		return sentence;
	const firm =
		sorry ||
		words.some(
			({ word, person, lemma }) =>
				FOR_NOW.test(word) ||
				(person === 1 &&
					/^(?:stare|avere|tornare|essere|prevedere|contare|lavorare|riuscire|potere)$/.test(lemma)),
		) ||
		hasReason(words) ||
		// "La posta non funziona da stamattina", "un attacco rende irraggiungibili le caselle".
		(own.some(({ value }) => value === 'fails') &&
			(has(words, 'attack') || says(words, /^(?:da_|dall[ae]$)/))) ||
		// "Un guasto impedisce l'accesso".
		(own.some(({ value }) => value === 'trouble') &&
			(own.some(({ value }) => value === 'fails') ||
				words.some(({ lemma, form }) => lemma === 'stare' && form === 'present'))) ||
		own.some(
			(one) =>
				one.value === 'waiting' ||
				one.value === 'recovering' ||
				one.value === 'relapsed' ||
				one.still ||
				isService(clauses[one.clause]),
		);
	return { ...sentence, voice: firm ? 'present' : 'hint', maintenance: has(words, 'maintenance') };
}

/** "L'accesso da browser" is the webmail, "il tuo browser" is the user's. */
function isOtherVoice({ word }: Word, i: number, words: readonly Word[]): boolean {
	return (
		OTHER_VOICE.test(word) && !(word === 'browser' && /^(?:da|dal|via|tramite)$/.test(wordAt(words, i - 1)))
	);
}

const BAD: ReadonlySet<Statement['value']> = new Set([
	'fails',
	'relapsed',
	'waiting',
	'recovering',
	'trouble',
]);

/** A quoted name is no quotation: "“Virgilio Mail” non è raggiungibile". */
const QUOTED_NAME = new RegExp(`["“«„](?:${[...BARE_BRANDS].join('|')})(?: mail)?["”»“]`, 'gi');

/** "Italiaonline: «stiamo lavorando»": the press quotes. */
function isReported(words: readonly Word[], said: string): boolean {
	return (
		/["“«„]/.test(said.replace(QUOTED_NAME, '')) ||
		COMPANIES.has(wordAt(words, 0)) ||
		/^(?:azienda|societa|gestore)$/.test(wordAt(words, 0))
	);
}

function tellingOf(
	words: readonly Word[],
	statements: readonly Statement[],
	works: readonly WorksKind[],
): Sentence['tells'] {
	const late =
		has(words, 'mail') && has(words, 'slow', 'gradual') && says(words, /^(?:arriv|recapit|consegn|smalt)/);
	if (late) return 'late';
	// "Potrebbe non funzionare" because of a fault is about now.
	const ahead =
		words.some(({ form }) => form === 'future') ||
		hasDay(words) ||
		words.some(({ kind }) => kind === 'number');
	const closes = statements.some(({ value }) => value === 'planned');
	if (
		works.includes('planned') ||
		(closes && (ahead || !hasReason(words)) && !statements.some(({ value }) => value === 'recovering'))
	)
		return 'plan';
	const good =
		statements.some(
			({ value, steady }) => value === 'restored' || steady || (value === 'works' && works.includes('done')),
		) && !statements.some(({ value, still }) => value === 'waiting' || (value === 'fails' && still));
	return good || says(words, /^(?:ieri|scors[aeio])$/) ? 'over' : null;
}
