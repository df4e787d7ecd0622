/** What a clause states: each predicate with the operators around it composed, and who and when it is said of. */

import type { ComponentId } from '../../status';
import { BRANDS } from '../lexicon/names';
import { numberAt } from '../lexicon/time-words';
import type { Clause } from '../text/clauses';
import { after, before, has, is, type Word, wordAt } from '../text/words';
import { componentsIn } from './components';
import { compose, type Operator, type Value } from './operators';
import { type Core, coresOf, isWithout } from './predicates';
import { voiceOf } from './voice';

export type Statement = {
	value: Value;
	/** It works, and nothing says that it ever did not: "regolare", "si apre normalmente". */
	steady: boolean;
	clause: number;
	/** Places of its words in the clause. */
	first: number;
	last: number;
	/** A noun alone ("il disservizio"), which may only set the scene. */
	noun: boolean;
	/** Said of some people, places or parts only. */
	part: boolean;
	/** Said of all: "per tutti", "completamente". */
	whole: boolean;
	/** "ancora", "tuttora", "resta". */
	still: boolean;
	/** "ieri". */
	earlier: boolean;
	/** It follows a "ma", "invece", "però". */
	contrast: boolean;
	question: boolean;
	/** The components named in its clause; none means the mail as a whole. */
	components: readonly ComponentId[];
};

/** The operators that words are by themselves, left of a predicate. */
const LEFT: readonly (readonly [Operator, (word: Word) => boolean])[] = [
	['again', (word) => is(word, 'again')],
	['stop', (word) => is(word, 'stop') || /^(?:fine|addio|basta)$/.test(word.word)],
	['begin', (word) => is(word, 'begin')],
	['again', (word) => is(word, 'resume', 'return')],
	['barely', (word) => is(word, 'struggle', 'bar') || word.lemma === 'rifiutare'],
	['still', (word) => is(word, 'still', 'goOn')],
	['progress', (word) => is(word, 'gradual')],
	['seems', (word) => is(word, 'seem', 'hedge')],
	['some', (word) => is(word, 'some', 'only')],
	['poorly', (word) => is(word, 'poorly')],
	['slow', (word) => is(word, 'slow')],
];
/** It does so now, which it did not before. */
const NOW = /^(?:ora|adesso|oggi|finalmente|stamattina|stamane|evviva)$/;
/** Of what mail does only a part. */
const FUNCTIONS = /^(?:ricevere|inviare|spedire|mandare|leggere|scaricare)$/;
const OBLIQUE = /^(?:con|per|su|sul|sulla|nel|nella|dal|dalla|dietro|durante)$/;
const CONTRASTS = new Set([
	'ma',
	'pero',
	'tuttavia',
	'eppure',
	'mentre',
	'anche_se',
	'invece',
	'solo_che',
	'peccato_che',
	'salvo_poi',
]);

/** The statements of one clause. `previous` is what was stated before it, for what is left out ("l'app no"). */
export function readStatements(clause: Clause, index: number, previous: Statement | undefined): Statement[] {
	const { words } = clause;
	if (isOfFeature(words) || isOrder(words) || (words[0]?.word === 'come' && words[1]?.form === 'infinitive'))
		return [];
	const cores = coresOf(clause).slice(0, MAX_CORES);
	const found: Statement[] = [];
	const base = blank(clause, index);
	cores.forEach((core, c) => {
		const from = c === 0 ? 0 : (cores[c - 1] as Core).last + 1;
		const to = cores[c + 1]?.first ?? words.length;
		const statement = composed(clause, core, from, to, base);
		if (statement !== null) found.push(statement);
	});
	if (found.length === 0 && cores.length === 0) {
		if ((previous?.value === 'restored' || previous?.value === 'works') && isQualified(words))
			found.push({ ...base, value: 'recovering', first: 0, last: words.length - 1 });
		const left = ellipsis(clause, previous);
		if (left !== null) found.push({ ...base, value: left, part: true, first: 0, last: words.length - 1 });
	}
	return found;
}

type Blank = Omit<Statement, 'value' | 'first' | 'last'>;
/** A clause with more predicates than this is no clause. */
const MAX_CORES = 8;

function blank({ words, opener, question }: Clause, index: number): Blank {
	const full =
		has(words, 'full') && !words.some((w, i) => is(w, 'full') && has(before(words, i, 3), 'negation'));
	return {
		clause: index,
		steady: false,
		noun: false,
		part: has(words, 'place', 'function', 'web', 'app', 'ios', 'android', 'imap', 'smtp') || isPartOf(words),
		whole: full,
		still: has(words, 'still', 'goOn'),
		earlier: words.some(
			(w, i) =>
				is(w, 'past') && !before(words, i, 4).some((b) => /^(?:da|dal|dalla|dalle|dall|dallo)$/.test(b.word)),
		),
		contrast: CONTRASTS.has(opener) || words.some((w) => w.word === 'invece' || w.word === 'pero'),
		question,
		components: componentsIn(words),
	};
}

function isPartOf(words: readonly Word[]): boolean {
	return words.some(
		(w, i) => (is(w, 'some') && !is(words[i + 1], 'pastspan', 'trouble', 'report')) || isCounted(words, i),
	);
}

/** "Un utente su tre", "trecentomila caselle". */
function isCounted(words: readonly Word[], i: number): boolean {
	if (wordAt(words, i) === 'su')
		return (
			numberAt(words, i + 1) !== null &&
			!/^ore$/.test(wordAt(words, i - 1)) &&
			wordAt(words, i - 1) !== 'ventiquattro' &&
			wordAt(words, i - 2) !== '24'
		);
	return (
		/^(?!nove)\w+mil(?:a|ion[ei])$/.test(wordAt(words, i)) &&
		after(words, i, 3).some((w) => /^(?:casell|account|utenti)/.test(w.word))
	);
}

function isCountedHere(words: readonly Word[]): boolean {
	return words.some((_, i) => isCounted(words, i));
}

/** One predicate under all its operators, the nearest first. */
function composed(clause: Clause, core: Core, from: number, to: number, base: Blank): Statement | null {
	const { words } = clause;
	let { value } = core;
	const inner = words[core.first]?.lemma === '' && !core.marked ? [] : words.slice(core.first + 1, core.last);
	const left = [...words.slice(from, core.first), ...inner];
	const right = words.slice(core.last + 1, to);
	if (core.noun && (isBackground(left) || isRumour(words))) return null;
	const voice = voiceOf(clause, core, left, right);
	if (isCountedHere(words)) voice.unshift('some');
	const operators = [...operatorsLeft(left, core, right), ...operatorsRight(right, core)];
	if (core.noun && value === 'trouble') operators.unshift(...troubleEnd(words, core));
	if (core.noun && is(words[core.first], 'comeback')) {
		const back = comeback(words, core);
		if (back === null) return null;
		value = back;
	}
	const negated = operators.includes('not') || operators.includes('noLonger') || operators.includes('notAll');
	for (const operator of operators) value = compose(operator, value);
	// "Funziona" by itself says nothing of now: "disponibile anche come app".
	let steady =
		value === 'works' && !operators.includes('still') && !negated && isOfNow(clause, core, left, right);
	if (steady && words.some((w) => NOW.test(w.word))) {
		value = 'restored';
		steady = false;
	}
	if (value === 'fails' && core.loose && isOfOther(clause, core)) return null;
	if (core.marked && isOfHelp(words, core, negated)) return null;
	// "Userà solo connessioni cifrate": nobody's mail is said to come back.
	if (
		value === 'recovering' &&
		core.loose &&
		core.marked &&
		!has(words, 'people', 'place', 'app', 'web', 'function', 'some') &&
		!operators.some((o) => o === 'again' || o === 'begin' || o === 'progress')
	)
		return null;
	if (isOfBody(words, core)) return null;
	for (const operator of voice) value = compose(operator, value);
	if (clause.denied) value = value === 'waiting' ? 'fails' : compose('not', value);
	if (
		value === 'nothing' ||
		(value === 'waiting' && core.loose && core.marked && !operators.includes('again'))
	)
		return null;
	if (isAnyone(words)) return null;
	return {
		...base,
		value,
		steady: steady && value === 'works',
		// "Coinvolta anche la Pec nel blocco": the trouble itself is the mail's.
		components: core.noun && has(words, 'spared', 'also', 'except') ? [] : base.components,
		noun: core.noun && value === 'trouble',
		part:
			(base.part && !(base.whole && base.components.length === 0)) ||
			operators.includes('slow') ||
			is(words[core.first], 'slow') ||
			FUNCTIONS.test(words[core.first]?.lemma ?? ''),
		first: Math.max(0, core.first - 2),
		last: Math.min(words.length - 1, core.last + 1),
	};
}

function operatorsLeft(left: readonly Word[], core: Core, right: readonly Word[]): Operator[] {
	const operators: Operator[] = [];
	for (let i = left.length - 1; i >= 0; i--) {
		const word = left[i] as Word;
		if (is(word, 'negation')) {
			// "Gli hacker non c'entrano con il crash".
			if (
				core.noun &&
				left.slice(i + 1).some((w) => OBLIQUE.test(w.word) || (w.word === 'e' && word.word === 'non'))
			)
				continue;
			if (word.word === 'senza' && core.value !== 'trouble' && i < left.length - 2) continue;
			if (is(left[i + 1], 'only') || (word.word === 'mai' && has(left.slice(0, i), 'negation'))) continue;
			if (
				/^(?:né|nessun\w*|alcun\w*|niente|nulla|neppure|nemmeno|neanche)$/.test(word.word) &&
				has(left.slice(0, i), 'negation')
			)
				continue;
			if (left.slice(i + 1, i + 5).some((w) => is(w, 'more')) || is(right[0], 'more'))
				operators.push('noLonger');
			else
				operators.push(
					left.slice(i + 1, i + 4).some((w) => is(w, 'full') || w.word === 'sempre') ? 'notAll' : 'not',
				);
			continue;
		}
		if (word.form === 'gerund' && is(word, 'return', 'resume', 'begin') && isStare(left, i))
			operators.push('progress');
		if (core.value === 'trouble' && is(word, 'anew') && i >= left.length - 3) operators.push('again');
		for (const [operator, isIt] of LEFT) {
			if (!isIt(word)) continue;
			// "Quasi tutti", "molte ore": a quantity of something else.
			if (operator === 'some' && is(word, 'only') && i === left.length - 1 && core.value !== 'works')
				continue;
			if (operator === 'some' && (is(left[i + 1], 'pastspan') || wordAt(left, i + 1) === 'ore')) continue;
			// "Ha iniziato a spedire le comunicazioni sul blocco": the verb is of something else.
			if (
				core.value === 'trouble' &&
				(i < left.length - 4 || is(word, 'return')) &&
				!is(word, 'resume', 'goOn', 'still')
			)
				continue;
			operators.push(operator);
			break;
		}
	}
	return operators;
}

function isStare(words: readonly Word[], i: number): boolean {
	return before(words, i, 3).some((w) => w.lemma === 'stare' || w.lemma === 'andare');
}

function operatorsRight(right: readonly Word[], core: Core): Operator[] {
	const operators: Operator[] = [];
	for (let i = 0; i < right.length; i++) {
		const word = right[i] as Word;
		if (is(word, 'negation')) {
			const all = right.slice(i + 1, i + 4).some((w) => is(w, 'full'));
			if (all && core.value !== 'trouble') operators.push('notAll');
			break;
		}
		if (is(word, 'again')) operators.push('again');
		else if (is(word, 'still') && i < 3) operators.push('still');
		else if (is(word, 'gradual') && core.value !== 'trouble') operators.push('progress');
		else if (is(word, 'poorly') && core.value !== 'trouble') operators.push('poorly');
		else if (is(word, 'slow') && core.value !== 'trouble') operators.push('slow');
		else if (
			is(word, 'some', 'only') &&
			i < 6 &&
			!(is(word, 'only') && right.length === 1) &&
			!is(right[i + 1], 'pastspan', 'trouble', 'report') &&
			core.value !== 'trouble'
		)
			operators.push('some');
		else if (core.value === 'trouble' && i < 3 && is(word, 'goOn')) operators.push('still');
	}
	return operators;
}

/** "Il guasto è stato riparato", "disservizio archiviato": its end is a predicate of its own, a present trouble is none. */
function troubleEnd(words: readonly Word[], core: Core): Operator[] {
	const right = after(words, core.last, 5);
	const gone = right.findIndex((w) => w.word === 'non');
	// "Il problema non c'è più".
	if (gone >= 0 && has(right.slice(gone), 'more')) return ['noLonger'];
	const near = [...before(words, core.first, 4), ...right];
	if (near.some((w) => is(w, 'resume') && !is(w, 'end'))) return ['again'];
	return [];
}

/** "Le voci di un blocco sono infondate", "smentisce qualsiasi interruzione". */
function isRumour(words: readonly Word[]): boolean {
	return words.some((w) => /^(?:infondat[aei]|voci)$/.test(w.word) || w.lemma === 'smentire');
}

/** "Dopo due giorni di buio", "per il disagio", "durante il blocco". */
function isBackground(left: readonly Word[]): boolean {
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
			!before(left, i, 2).some((w) => /^(?:colpit|risult)/.test(w.word))
		)
			return true;
		if (/^(?:scus|spiacent|dispiac)/.test(word.word)) return true;
	}
	return false;
}

/** What a noun of return says: "ripristino completato", "riapertura graduale", "tempi di ripristino". */
function comeback(words: readonly Word[], core: Core): Value | null {
	const left = before(words, core.first, 5);
	const right = after(words, core.last, 7);
	const near = [...left, ...right];
	if (isBackground(left) || right.some((w) => /^durat[oa]$/.test(w.word))) return null;
	if (
		right.some((w) => /^(?:sbagliat|errat|prematur|annunciat)[oaie]$/.test(w.word)) &&
		near.some((w) => /^(?:sbagliat|errat|prematur|smentit)/.test(w.word))
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
	if (
		/^(?:per|verso)$/.test(wordAt(words, core.first - 1)) ||
		/^(?:per|verso)$/.test(wordAt(words, core.first - 2))
	)
		return 'waiting';
	if (has(near, 'gradual', 'underway', 'some', 'begin', 'goOn', 'slow')) return 'recovering';
	return 'waiting';
}

/** "Ora", "bene", "da ieri", "senza intoppi", "per tutti": it is said of this moment. */
function isOfNow(clause: Clause, core: Core, left: readonly Word[], right: readonly Word[]): boolean {
	const { words } = clause;
	if (!core.marked) return false;
	// "Oggi Libero Mail invia le scuse ai clienti": people read their mail, the company sends its own.
	const verb = words[core.first];
	const theirs = is(verb, 'use') && !/^(?:accedere|entrare|aprire)$/.test(verb?.lemma ?? '');
	if (theirs && verb?.person !== 1 && !has(left, 'people') && !left.some((w) => w.word === 'si'))
		return false;
	const adverb =
		has([...left, ...right], 'well', 'now') ||
		isWithout(words, core.last) ||
		isWithout(words, core.first - 6);
	if (adverb) return true;
	if (is(words[core.first], 'able')) return false;
	if (core.loose) return has(words, 'full') && !is(words[core.first], 'use');
	const copula = left.some((w) => w.lemma === 'essere' && w.person === 3 && w.form === 'present');
	return is(words[core.first], 'up') ? copula || has(words, 'full') || words.length <= 5 : has(words, 'full');
}

/** "…, a macchia di leopardo", "ma non per tutti". */
function isQualified(words: readonly Word[]): boolean {
	if (words.length > 7) return false;
	if (has(words, 'only') && has(words, 'phase') && has(words, 'mail')) return true;
	return (
		has(words, 'gradual', 'poorly') ||
		words.some((w, i) => w.word === 'non' && has(after(words, i, 3), 'full'))
	);
}

/** "Prova a uscire e rientrare", "riprova più tardi". */
function isOrder(words: readonly Word[]): boolean {
	return /^(?:prova|provate|riprova|riprovate|grazie|invitiamo)$/.test(wordAt(words, 0));
}

/** "Chi non riesce ad accedere può …", "chi non accede perde la casella": whoever it befalls. */
function isAnyone(words: readonly Word[]): boolean {
	return (
		(words[0]?.word === 'chi' &&
			words
				.slice(1)
				.some(
					(w, i) =>
						is(w, 'able', 'lose') && w.person === 3 && w.lemma !== 'riuscire' && words[i]?.word !== 'non',
				)) ||
		words.some((w) => /^(?:deve|dovra)$/.test(w.word) && words[0]?.word === 'chi')
	);
}

const MAIL_ITSELF = /^(?:posta|casell[ae]|email|messaggi)$/;
const NEW_WARE = /^(?:app|webmail|versione|interfaccia|veste|funzion[ei]|funzionalita)$/;

/** Of a part or a ware of the service ("la rubrica", "la nuova app"), not of the mail itself. */
export function isOfFeature(words: readonly Word[]): boolean {
	if (words.some((w, i) => /^nuov[ao]$/.test(w.word) && NEW_WARE.test(wordAt(words, i + 1)))) return true;
	return has(words, 'feature') && !words.some((w) => MAIL_ITSELF.test(w.word));
}

/** "Il Comune ha problemi con la mail", "telefono guasto". */
function isOfBody(words: readonly Word[], core: Core): boolean {
	return has(words.slice(0, core.first), 'body') && !words.some((w) => BRANDS[w.word] !== undefined);
}

/** "Il numero verde è attivo", "l'assistenza non risponde". */
function isOfHelp(words: readonly Word[], core: Core, negated: boolean): boolean {
	const subject = before(words, core.first, negated ? 4 : 6);
	return has(subject, 'help') || (!negated && words.some((w) => w.word === 'assistenza'));
}

/** "Treni fermi", "titolo giù": a noun that is none of ours stands before what is said of anything. */
function isOfOther({ words }: Clause, core: Core): boolean {
	if (words.some((w) => /^(?:titol[oi]|utili|ricavi|borsa)$/.test(w.word))) return true;
	if (has(words, 'service', 'mail', 'people', 'place', 'app', 'web', 'smtp', 'imap')) return false;
	const noun = words
		.slice(0, core.first)
		.findLast((w) => w.kind === 'word' && w.word.length > 3 && w.lemma === '');
	return (
		noun !== undefined &&
		noun.tags.size === 0 &&
		(noun.capital || /[aeio]$/.test(noun.word)) &&
		noun === words[core.first - 1]
	);
}

/** "L'app no", "Libero non ancora", "Virgilio sì", "gli altri in fila": a predicate left out. */
function ellipsis({ words, question }: Clause, previous: Statement | undefined): Value | null {
	if (question || words.length > 9) return null;
	const last = words.at(-1) as Word;
	const said = previous?.value;
	const bad = said === 'fails' || said === 'relapsed' || said === 'trouble';
	const named =
		has(words, 'service', 'place', 'people', 'web', 'app', 'ios', 'android', 'imap', 'smtp', 'pec', 'some') ||
		words.some((w) => /^altr[ie]$/.test(w.word));
	if (!named) return null;
	if (last.word === 'si' && last.accented) return 'works';
	if (last.word === 'no') return bad && previous !== undefined ? 'works' : 'fails';
	if (
		words.some((w) => is(w, 'wait') && w.form === 'present') ||
		words.some((w) => /^(?:fila|coda|attesa|fuori|palo)$/.test(w.word))
	)
		return 'fails';
	if (
		words.some(
			(w, i) =>
				/^(?:non|niente|nulla)$/.test(w.word) &&
				(wordAt(words, i + 1) === 'ancora' || wordAt(words, i - 1) === 'ancora' || i === words.length - 1),
		)
	)
		return bad ? 'works' : 'fails';
	// "Ma non la ricezione", "niente posta".
	const [first, second, third] = words;
	if (
		/^(?:non|senza|niente)$/.test(first?.word ?? '') &&
		words.length <= 5 &&
		[second, third].some(
			(w) =>
				is(w, 'mail', 'web', 'app', 'smtp', 'imap') ||
				/^(?:ricezione|consegna|lettura|accesso)$/.test(w?.word ?? ''),
		)
	)
		return bad ? null : 'fails';
	return null;
}
