/**
 * What a page says of its own service, for whoever classifies it: the same grammar as for prose, where the service is the one who speaks.
 * Linear: one scan for words of service or trouble, then every sentence that has one is read once.
 */

import { readStatements, type Statement } from './grammar/statements';
import { hasDay, readWorks } from './grammar/works';
import { OTHERS } from './lexicon/names';
import { type Clause, readClauses } from './text/clauses';
import { has, is, type Word, wordAt } from './text/words';

export type Notice = { kind: 'courtesy' | 'maintenance'; start: number; end: number };
/** Words kept beside a page that works. `works`: a closure or works to come; `word`: an all-clear, an apology, a memory, late mail. */
export type Banner = { kind: 'works' | 'word'; start: number; end: number };

export type SiteText = {
	/** Trouble or works now, in the voice of the service: said even beside a login form that stands. */
	trouble: Notice | null;
	/** What is a notice where no form stands: `trouble`, or an apology, a promise of return, two hints together. */
	notice: Notice | null;
	/** What is worth showing beside a page that works. */
	banner: Banner | null;
	/** It speaks of service or trouble in any voice: such a page is never learned as good. */
	speaks: boolean;
};

/**
 * A sentence of a page. `present` is enough by itself; an `apology` is, unless its neighbours say that all is over or
 * planned; `hint` (a bare "Libero Mail non disponibile") wants a second one beside it.
 */
type Sentence = {
	start: number;
	end: number;
	voice: 'present' | 'apology' | 'hint' | null;
	maintenance: boolean;
	/** It tells of works to come, of trouble that is over, or of late mail. */
	tells: 'plan' | 'over' | 'late' | null;
};

/** Every notice has one of these and a healthy page few, so most of a page is scanned once and never read. */
const TRIGGER =
	/scus[aei]|spiacent|dispiac|rammaric|manuten|disponibil|raggiungibil|accessibil|utilizzabil|non funzion|non rispond|non (?:è|sono) attiv|di nuovo|nuovamente|riattivat|riapert|non è possibil|impossibil|fuori servizio|offline|sospes|interrott|ripristin|risolt|torner[eà]|torniamo|torna subito|saremo|stiamo |prevediamo|contiamo di|lavoriamo p|verificato |ritardo|arretrat|interromp|sospend|al lavoro|stanno |abbiamo (?:r|a|sosp|chius|interr|blocc|dovuto|disatt)|in corso|in fase|impegnat|impedi|riusciamo|momento bloccat|bloccat. (?:per|da) un (?:guast|problem)|(?:è|sono) ferm|aggiornamento|unavailable|maintenance|inconvenience|apologi[sz]e|sorry|be back|we(?:'|’| a)re /gi;
/** Triggers that say nothing by themselves, and what must stand in their sentence: a denial, or that it is so again. */
const ABLE = /^(?:disponibil|raggiungibil|accessibil|utilizzabil)/i;
const DENIAL = /\b(?:non|not|indispon|irragg|inaccess|inutil|nuov|pienamente|tutt|tornat)/i;
/** No sentence of a notice is longer; the cut keeps hostile pages linear. */
const MAX_SENTENCE = 600;
/** Sentences of one notice stand no further apart than this. */
const NEAR = 300;

/** News, help or hypothesis: nothing said in the service's own voice about its state. */
const OTHER_VOICE =
	/^(?:senza|ecco|cosa|segnalazioni|downdetector|codacons|altroconsumo|consumatori|protest[ae]|caos|rimbors[oi]|risarcimento|spiega|annuncia|promette|leggi|articolo|news|video|foto|se|qualora|quando|minor\w*|browser|javascript|cookie|consenso|spam|phishing|truff\w*|frod\w*|false|paese|tentativi|sicurezza|ministro|corretti)$/;
/** Other parts of the house, whose troubles are not the mail's. */
const OTHER_PART =
	/^(?:assistenza|app|applicazion\w*|chat|numero|store|contenut\w|pagina|pagamenti|clienti|newsletter|calendario|nome|funzioni|offert[ae]|corso|nuov[aoie]|inps)$/;
/** Small words of a notice; any other unknown one makes it somebody else's: "servizio di traduzione". */
const INNER =
	/^(?:[a-zè]{1,4}|entro|perche|presto|dopo|oppure|anche|verificat\w|dell?[aeo]?|nell?[aeo]|dall?[aeo]|sull?[aeo]|quest[aeoi]|nostr\w|vostr\w|gentil[ei]|car[aioe]|utenti|richiest\w|momentaneamente|temporaneamente|attualmente|provvisoriamente|parzialmente|momento|purtroppo|elettronica|italiaonline|errore|siamo|ancora|tutt[aieo]|alcun[aei]|prossime|stesso|durante|tardi|riprova|riprovare|qualche|vostra|intervento|straordinari\w|lavoro|verifiche|attivita|cortesia|lavoriamo|avviso|prima|tempo|riscontr\w+|presenta\w*|minimo|massimo|possibil\w|urgente|tecnic\w)$/;
const FOR_NOW =
	/^(?:momentaneamente|temporaneamente|attualmente|provvisoriamente|al_momento|in_questo_momento)$/;
const SORRY = /^(?:scus\w+|spiacent\w|dispiac\w+|rammaric\w+)$/;
const DISRUPTION = /^(?:disag|inconvenien|disserviz|interruzion|indisponibilit)/;

const ENGLISH: readonly [RegExp, Partial<Sentence>][] = [
	[/\bwill be (?:down|unavailable)|scheduled|planned maintenance|upcoming/i, { tells: 'plan' }],
	[/\b(?:restored|resolved|back to normal)\b/i, { tells: 'over' }],
	[/\bunder maintenance|down for maintenance/i, { voice: 'present', maintenance: true }],
	[
		/\bservice (?:is )?(?:temporarily |currently )?unavailable|be back (?:soon|shortly)|we(?:'|’| a)re working (?:to|on) (?:restor|fix|resolv)/i,
		{ voice: 'present' },
	],
	[/\bsorry for (?:the|any) (?:inconvenience|disruption)|apologi[sz]e for/i, { voice: 'apology' }],
];

/** Reads the visible text of a page. Blocks should be parted by line breaks. */
export function readSiteText(visibleText: string): SiteText {
	const groups = [...sentencesOf(visibleText)];
	return {
		trouble: first(groups, troubleIn),
		notice: first(groups, noticeIn),
		banner: first(groups, bannerIn),
		speaks: groups.length > 0,
	};
}

/** The notice in a page's visible text, or null; [start, end) holds the sentences that say so. */
export function findNotice(visibleText: string): Notice | null {
	return first(sentencesOf(visibleText), noticeIn);
}

function first<T>(groups: Iterable<Sentence[]>, find: (group: readonly Sentence[]) => T | null): T | null {
	for (const group of groups) {
		const found = find(group);
		if (found !== null) return found;
	}
	return null;
}

/** The sentences with a word of service or trouble, those that stand together in one group. */
function* sentencesOf(text: string): Generator<Sentence[]> {
	const trigger = new RegExp(TRIGGER);
	let group: Sentence[] = [];
	for (let hit = trigger.exec(text); hit !== null; hit = trigger.exec(text)) {
		const floor = group.at(-1)?.end ?? 0;
		const { start, end } = sentenceAround(text, hit.index, floor);
		// "Disponibile" is on every page; it says something only where it is denied, or said to be so again.
		if (ABLE.test(hit[0]) && !DENIAL.test(text.slice(start, end))) continue;
		if (start - floor > NEAR && group.length > 0) {
			yield group;
			group = [];
		}
		group.push(readSentence(text, start, end));
		trigger.lastIndex = Math.max(end, hit.index + 1);
	}
	if (group.length > 0) yield group;
}

function isBoundary(text: string, at: number): boolean {
	const c = text.charAt(at);
	if (c === '\n' || c === '\r' || c === '|' || c === '•' || c === '…') return true;
	if (c !== '.' && c !== '!' && c !== '?' && c !== ';') return false;
	const next = text.charCodeAt(at + 1);
	return Number.isNaN(next) || next <= 32 || next === 0xa0;
}

/** The sentence around `at`, its end mark included, never before `floor`. */
function sentenceAround(text: string, at: number, floor: number): { start: number; end: number } {
	let start = at;
	while (start > floor && at - start < MAX_SENTENCE && !isBoundary(text, start - 1)) start--;
	let end = at;
	while (end < text.length && end - at < MAX_SENTENCE && !isBoundary(text, end)) end++;
	if (end < text.length && text.charAt(end) !== '\n') end++;
	while (start < at && text.charCodeAt(start) <= 32) start++;
	return { start, end };
}

/** Reads the sentence at [start, end) of the text. */
function readSentence(text: string, start: number, end: number): Sentence {
	const said = text.slice(start, end);
	const sentence: Sentence = { start, end, voice: null, maintenance: false, tells: null };
	const english = ENGLISH.find(([words]) => words.test(said));
	if (english !== undefined) return { ...sentence, ...english[1] };
	const clauses = readClauses(said);
	const words = clauses.flatMap((clause) => [...clause.words]);
	// The certified mail is another service: its trouble is not the webmail's, but an exception made of it is.
	const pec = has(words, 'pec') && !has(words, 'except', 'only');
	if (
		pec ||
		said.endsWith('?') ||
		words.some(({ word }) => OTHER_VOICE.test(word)) ||
		isReported(words, said)
	)
		return sentence;
	const statements = clauses.flatMap((clause, i) => readStatements(clause, i, undefined));
	const works = clauses.flatMap(
		(clause, i) =>
			readWorks(
				clause,
				words,
				i,
				statements.some((s) => s.clause === i && s.value === 'fails'),
			) ?? [],
	);
	sentence.tells = tellingOf(
		words,
		statements,
		works.some(({ kind }) => kind === 'planned'),
	);
	const apology = words.findIndex(({ word }) => SORRY.test(word));
	const sorry = apology >= 0 && words.slice(apology, apology + 12).some(({ word }) => DISRUPTION.test(word));
	if (sorry) sentence.voice = 'apology';
	if (sentence.tells === 'late' || sentence.tells === 'plan') return sentence;
	const now = works.find(({ kind }) => kind === 'now' || kind === 'overrun');
	// The trouble of an apology is no more than the apology.
	const own = [...statements, ...atWork(clauses)].filter(
		(one) =>
			BAD.has(one.value) &&
			!(
				sorry &&
				(one.value === 'trouble' || clauses[one.clause]?.words.some(({ word }) => SORRY.test(word)))
			) &&
			!one.earlier &&
			isOwn(clauses[one.clause]),
	);
	// "Sciopero dei treni, servizio interrotto": what stands before says whose.
	if (!clauses.slice(0, own[0]?.clause ?? 0).every(isOwn)) return sentence;
	if (now !== undefined && clauses.slice(0, now.clause + 1).every(isOwn))
		return { ...sentence, voice: 'present', maintenance: true };
	if (own.length === 0) return sentence;
	if (sentence.tells === 'over' && !own.some(({ value }) => value === 'fails')) return sentence;
	const firm =
		sorry ||
		words.some(
			({ word, person, lemma }) =>
				FOR_NOW.test(word) ||
				(person === 1 && /^(?:stare|avere|tornare|essere|prevedere|contare|lavorare)$/.test(lemma)),
		) ||
		hasReason(words) ||
		// "Un guasto impedisce l'accesso".
		(own.some(({ value }) => value === 'trouble') &&
			(own.some(({ value }) => value === 'fails') ||
				words.some(({ lemma, form }) => lemma === 'stare' && form === 'present'))) ||
		own.some(
			(one) =>
				one.value === 'waiting' || one.value === 'recovering' || one.still || isService(clauses[one.clause]),
		);
	return { ...sentence, voice: firm ? 'present' : 'hint', maintenance: has(words, 'maintenance') };
}

/** "I tecnici sono al lavoro": at what ails it now, unless it says at what. */
function atWork(clauses: readonly Clause[]): Pick<Statement, 'value' | 'clause' | 'still' | 'earlier'>[] {
	return clauses.flatMap(({ words }, clause) => {
		const i = words.findIndex((word) => word.word === 'lavoro');
		const busy =
			wordAt(words, i - 1) === 'al' &&
			words.slice(i + 1).every((word) => word.word !== 'per' && word.word !== 'alla');
		return busy ? [{ value: 'waiting', clause, still: false, earlier: false } as const] : [];
	});
}

const BAD: ReadonlySet<Statement['value']> = new Set([
	'fails',
	'relapsed',
	'waiting',
	'recovering',
	'trouble',
]);

/** "Italiaonline: «stiamo lavorando»": the press quotes. */
function isReported(words: readonly Word[], said: string): boolean {
	return /["“«„]/.test(said) || /^(?:italiaonline|azienda|societa|gestore)$/.test(wordAt(words, 0));
}

function tellingOf(
	words: readonly Word[],
	statements: readonly Statement[],
	planned: boolean,
): Sentence['tells'] {
	const late =
		has(words, 'mail') &&
		has(words, 'slow', 'gradual') &&
		words.some(({ word }) => /^(?:arriv|recapit|consegn|smalt)/.test(word));
	if (late) return 'late';
	// "Potrebbe non funzionare" for a fault is said of now.
	const ahead =
		words.some(({ form }) => form === 'future') ||
		hasDay(words) ||
		words.some(({ kind }) => kind === 'number');
	const closes = statements.some(({ value }) => value === 'planned');
	if (
		planned ||
		(closes && (ahead || !hasReason(words)) && !statements.some(({ value }) => value === 'recovering'))
	)
		return 'plan';
	const good =
		statements.some(({ value, steady }) => value === 'restored' || steady) &&
		!statements.some(({ value }) => value === 'waiting');
	return good || words.some(({ word }) => /^(?:ieri|scors[aeio])$/.test(word)) ? 'over' : null;
}

/** Nobody and nothing else stands in the clause than the service and small words. */
function isOwn(clause: Clause | undefined): boolean {
	if (clause === undefined) return false;
	const reason = clause.words.findIndex(
		(word, i) => is(word, 'because') && clause.words[i + 1]?.form !== 'infinitive',
	);
	const words = reason > 0 ? clause.words.slice(0, reason) : clause.words;
	if (words.some(({ word }) => OTHER_PART.test(word) || OTHERS.has(word)) || has(words, 'place'))
		return false;
	return words.every(
		(word) =>
			word.kind !== 'word' ||
			word.tags.size > 0 ||
			word.lemma !== '' ||
			INNER.test(word.word) ||
			SORRY.test(word.word) ||
			word.form === 'gerund' ||
			word.form === 'participle',
	);
}

/** "Servizio non disponibile": what a service calls itself. */
function isService(clause: Clause | undefined): boolean {
	const head = clause?.words.find((word) => is(word, 'service'));
	return (
		head !== undefined &&
		/^(?:serviz|sistem|sito|server)/.test(head.word) &&
		(clause?.words.indexOf(head) ?? 9) <= 2
	);
}

function hasReason(words: readonly Word[]): boolean {
	return words.some(
		(word, i) =>
			is(word, 'because') &&
			has(words.slice(i + 1, i + 5), 'trouble', 'generic', 'maintenance', 'works', 'because'),
	);
}

function noticeOf(said: readonly Sentence[]): Notice | null {
	const [opening] = said;
	const last = said.at(-1);
	if (opening === undefined || last === undefined) return null;
	const maintenance = said.some((sentence) => sentence.maintenance);
	return { kind: maintenance ? 'maintenance' : 'courtesy', start: opening.start, end: last.end };
}

function noticeIn(group: readonly Sentence[]): Notice | null {
	const speaking = group.filter(({ voice }) => voice !== null);
	const present = speaking.some(({ voice }) => voice === 'present');
	const apology = speaking.some(({ voice }) => voice === 'apology');
	const notNow = group.some(({ tells }) => tells !== null);
	return present || ((apology || speaking.length > 1) && !notNow) ? noticeOf(speaking) : null;
}

function troubleIn(group: readonly Sentence[]): Notice | null {
	const now = group.filter(({ voice, tells }) => voice === 'present' && tells === null);
	// The apology that follows belongs to it.
	const last = group.filter(({ voice }) => voice !== null).at(-1);
	const notice = noticeOf(now);
	return notice === null || last === undefined ? null : { ...notice, end: last.end };
}

function bannerIn(group: readonly Sentence[]): Banner | null {
	const said = group.filter(({ voice, tells }) => tells !== null || voice === 'apology');
	const notice = noticeOf(said);
	if (notice === null) return null;
	return {
		kind: said.some(({ tells }) => tells === 'plan') ? 'works' : 'word',
		start: notice.start,
		end: notice.end,
	};
}
