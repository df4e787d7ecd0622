/** When a predicate is said to hold, and in what voice: what is stated, will be, was, seemed, is only supposed. */

import type { Clause } from '../text/clauses';
import { before, has, is, isNegated, type Word, wordAt } from '../text/words';
import type { Operator } from './operators';
import type { Core } from './predicates';

const SUPPOSED = new Set(['se', 'qualora', 'purche']);
const UNREACHED = /^(?:prima|appena|finche|affinche|attesa|una_volta|fino_a_quando|non_appena)$/;
const MENDS = /^(?:risolvere|riparare|sistemare|correggere|aggiustare|rimediare)$/;
const HOPES = /^(?:voglia|necessari|bisogna|occorr|finch|prima|affinch|possibil)/;

/** The operators of time and voice over the predicate, inner ones first. */
export function voiceOf(
	clause: Clause,
	core: Core,
	left: readonly Word[],
	right: readonly Word[],
): Operator[] {
	const { words, opener, lead } = clause;
	const operators = [...toneOf(clause, core, left, right)];
	if (SUPPOSED.has(opener) || left.some((w) => w.word === 'caso' || w.word === 'sogno'))
		operators.push('supposed');
	else if (opener === 'quando' && clause.question && core.value !== 'fails' && core.value !== 'trouble')
		operators.push('due');
	else if (opener === 'quando' && isPresent(left, words, core))
		operators.push(core.value === 'works' || core.value === 'restored' ? 'due' : 'supposed');
	else if (
		(core.value !== 'fails' && left.some((w) => UNREACHED.test(w.word))) ||
		(/^(?:finche|affinche)$/.test(opener) && core.value !== 'fails')
	)
		operators.push('due');
	else if (opener === 'che' && has(lead, 'hope') && !isNegatedWish(lead)) operators.push('due');
	else if (
		opener === 'che' &&
		lead.some((w) => is(w, 'believe', 'seem') && (w.form === 'imperfect' || w.form === 'remote'))
	)
		operators.push('past');
	if (isGoneBy(words, core, right)) operators.push('past');
	// "Stanotte interrompiamo il servizio", "domani la posta chiude".
	const halts = words[core.first]?.form === 'present' && is(words[core.first], 'halt');
	if (
		halts &&
		words.some(
			(w) =>
				/^(?:domani|dopodomani)$/.test(w.word) ||
				(words[core.first]?.person === 1 && /^(?:stanotte|notte|sabato|domenica|weekend)$/.test(w.word)),
		)
	)
		operators.push('due');
	if (core.value === 'restored' && isLaterToday(clause, words[core.first] as Word, right))
		operators.push('due');
	if (
		core.value !== 'fails' &&
		core.value !== 'trouble' &&
		!isPerfect(left, words[core.first] as Word) &&
		isToCome(words)
	)
		operators.push('due');
	if (clause.question && !isPresupposed(clause)) operators.push('asked');
	return operators;
}

/** "Torniamo presto", "la posta torna alle 12", said before noon. */
function isLaterToday({ hour }: Clause, word: Word, right: readonly Word[]): boolean {
	if (word.form !== 'present') return false;
	if (/^(?:presto|subito)$/.test(right[0]?.word ?? '')) return true;
	return right.some(
		(w, i) =>
			w.kind === 'number' &&
			Number(w.word) > hour &&
			Number(w.word) <= 24 &&
			/^(?:alle|ore)$/.test(right[i - 1]?.word ?? ''),
	);
}

/** "È stata ripristinata", "ha ripreso": done, whatever day is named beside it. */
function isPerfect(left: readonly Word[], word: Word): boolean {
	const auxiliary = left.some((w) => (w.lemma === 'essere' || w.lemma === 'avere') && w.form === 'present');
	return auxiliary && [...left, word].some((w) => w.form === 'participle' && w.lemma !== '');
}

const SPANS = /^(?:or[ae]|minut[oi]|giorn[oi]|settiman[ae]|attim[oi])$/;

/** "Entro venerdì", "domani", "tra un paio d'ore", "in 48 ore", "nelle prossime ore", "da lunedì". */
export function isToCome(words: readonly Word[]): boolean {
	const verb = words.some((w) => w.person > 0);
	return words.some(({ word }, i) => {
		const next = words.slice(i + 1, i + 6);
		if (i === 0 && words.slice(0, 4).some((w) => w.word === 'e') && isDuration(words, 0)) return true;
		if (/^(?:entro|domani|domattina|dopodomani)$/.test(word)) return wordAt(words, i - 1) !== 'fino';
		if (/^prossim[aei]$/.test(word)) return next.slice(0, 2).some((w) => SPANS.test(w.word));
		if (
			/^(?:tra|fra|in)$/.test(word) &&
			next
				.slice(0, 3)
				.some((w) => w.kind === 'number' || /^(?:un|qualche|poch[ei]|paio|due|tre|mezz)$/.test(w.word))
		)
			return next.some((w) => SPANS.test(w.word));
		if (/^(?:da|dal|dalla)$/.test(word) && !verb)
			return /^(?:lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica)$/.test(next[0]?.word ?? '');
		return (/^or[ae]$/.test(word) || word === 'h') && next[0]?.word === 'per';
	});
}

function isDuration(words: readonly Word[], i: number): boolean {
	const [one, unit] = words.slice(i, i + 2);
	return (
		(one?.kind === 'number' || /^(?:mezz|un|una|due|tre|poche|pochi|qualche)$/.test(one?.word ?? '')) &&
		SPANS.test(unit?.word ?? '')
	);
}

function isNegatedWish(lead: readonly Word[]): boolean {
	return has(lead, 'negation');
}

/** "Perché non va?", "quando torna?": what is asked about is taken for granted. */
function isPresupposed({ words, opener }: Clause): boolean {
	return (
		/^(?:perche|quando|come|da_quanto)$/.test(opener) || /^(?:perche|come_mai|quando)$/.test(wordAt(words, 0))
	);
}

function isPresent(left: readonly Word[], words: readonly Word[], core: Core): boolean {
	const verb = words[core.first];
	if (left.some((w) => w.lemma === 'avere' || w.form === 'imperfect' || w.form === 'remote')) return false;
	return verb?.form !== 'participle' || left.some((w) => w.form === 'future');
}

/** Tense and mood of the verbs of the predicate. */
function toneOf(
	{ words, opener, lead }: Clause,
	core: Core,
	left: readonly Word[],
	right: readonly Word[],
): Operator[] {
	const word = words[core.first] as Word;
	const light = (w: Word) =>
		is(w, 'copula', 'goOn', 'resume', 'end', 'begin') || /^(?:avere|dare)$/.test(w.lemma);
	const verbs = [
		...left
			.slice(-8)
			.filter((w) => w.lemma !== '' && (core.value !== 'trouble' || light(w) || w.form === 'imperfect')),
		word,
		...(core.last > core.first ? [words[core.last] as Word] : []),
	];
	if (left.some((w, i) => w.word === 'dopo' && left[i + 1]?.form === 'infinitive')) return ['past'];
	const forms = verbs.map((w) => w.form);
	const inFront = right.slice(0, 3).find((w) => is(w, 'aux') && w.person > 0);
	// "Doveva riaprire ieri": it did not, or nobody says so.
	if (verbs.some((w) => w.lemma === 'dovere' && w.form === 'imperfect') && core.value === 'restored')
		return ['hoped'];
	if (forms.includes('remote') || forms.includes('imperfect')) {
		// "Era già rientrato": by the time told of it was done; "risultava ancora bloccata" is as good as now.
		const done = (core.value === 'restored' || core.value === 'works') && left.some((w) => w.word === 'gia');
		const then = has(left, 'still') && verbs.some((w) => w.lemma === 'risultare');
		return done || then ? [] : ['past'];
	}
	if (inFront !== undefined && inFront.form === 'imperfect' && core.noun) return ['past'];
	if (forms.includes('conditional')) return conditional(verbs, left, core);
	// "Non sarà disponibile ancora per qualche ora": nor is it now.
	const bad = core.value === 'fails' || has(left, 'negation');
	if (forms.includes('future'))
		return bad && (has(left, 'still', 'goOn') || has(right.slice(0, 3), 'still')) ? [] : ['due'];
	if (core.value === 'trouble' && left.some((w) => w.word.startsWith('possibil'))) return ['due'];
	if (
		core.value !== 'trouble' &&
		(word.form === 'subjunctive' || left.slice(-4).some((w) => w.form === 'subjunctive'))
	)
		return opener === 'che' &&
			!has(lead, 'hope', 'promise', 'planned') &&
			!lead.some((w) => HOPES.test(w.word))
			? ['seems']
			: ['due'];
	// "Chi non ha potuto usare la posta": that is behind.
	if (
		core.value === 'works' &&
		(is(word, 'able') || core.last > core.first) &&
		word.form === 'participle' &&
		left.some((w) => w.lemma === 'avere')
	)
		return ['past'];
	if (word.form === 'participle' && left.length > 0) {
		const last = left.at(-1) as Word;
		if (last.lemma === 'andare' && last.person === 3 && !is(word, 'work')) return ['due'];
		if (last.lemma === 'venire' || left.at(-2)?.lemma === 'venire')
			return core.value === 'restored' ? ['progress'] : [];
		// "È stata irraggiungibile" is over.
	}
	if (core.noun) return [];
	const state = word.lemma === '' && core.value === 'fails';
	if (
		state &&
		left.slice(-3).some((w) => w.lemma === 'essere' && w.form === 'participle') &&
		!sinceThen(right)
	)
		return ['past'];
	if (word.form === 'gerund') {
		if (!left.slice(-4).some((w) => w.lemma === 'stare' || w.lemma === 'andare')) return ['past'];
		// "Stiamo risolvendo": at work, where "si sta risolvendo" is under way.
		return MENDS.test(word.lemma) && !left.some((w) => w.word === 'si') ? ['hoped'] : ['progress'];
	}
	const infinitive =
		left
			.slice(Math.max(left.length - 5, left.findLastIndex((w) => is(w, 'aux') && w.person > 0) + 1, 0))
			.findLast((w) => w.form === 'infinitive' && w.lemma !== 'avere' && w.lemma !== 'essere') ??
		(word.form === 'infinitive' ? word : undefined);
	if (infinitive === undefined) {
		if (left.at(-1)?.word === 'da' && word.form === 'participle') return [];
		return [];
	}
	return governed(left, word) ? [] : ['due'];
}

/** "È bloccata da ieri" goes on, "è stata bloccata per ore" does not. */
function sinceThen(right: readonly Word[]): boolean {
	return right.slice(0, 4).some((w) => /^(?:da|dal|dalla|dalle|dallo|da_\w+)$/.test(w.word));
}

/** "Possono accedere", "è tornata a funzionare", "annuncia di aver risolto": an infinitive that is done. */
function governed(left: readonly Word[], word: Word): boolean {
	const perfect = left
		.slice(-3)
		.some((w) => (w.lemma === 'avere' || w.lemma === 'essere') && w.form === 'infinitive');
	if (perfect && word.form === 'participle') return true;
	// "Proseguono il lavoro per ripristinare": an aim of its own.
	return left.slice(left.findLastIndex((w) => w.word === 'per') + 1).some((w) => {
		if (w.word === 'saperne') return true;
		const head =
			is(
				w,
				'able',
				'resume',
				'return',
				'stop',
				'begin',
				'goOn',
				'struggle',
				'let',
				'bar',
				'seem',
				'upish',
				'downish',
			) ||
			w.lemma === 'rifiutare' ||
			/^(?:dovut|costrett)[oiae]$/.test(w.word);
		return head && w.form !== 'infinitive' && w.form !== 'gerund';
	});
}

/** "Dovrebbe essere tornata" is half a statement, "dovrebbe tornare" a hope, "potrebbe restare chiusa" says that it is. */
function conditional(verbs: readonly Word[], left: readonly Word[], core: Core): Operator[] {
	if (verbs.some((w) => /^(?:dovut|potut)[oaie]$/.test(w.word))) return ['hoped'];
	if (core.value === 'fails' || core.value === 'trouble')
		return verbs.some((w) => is(w, 'goOn')) ? [] : ['due'];
	const done =
		verbs.some((w) => w.form === 'participle') &&
		left.some((w) => w.lemma === 'essere' || w.lemma === 'avere');
	const again = has(left, 'again') && left.some((w) => /^(?:sarebbe|sarebbero)$/.test(w.word));
	const able = verbs.some((w) => is(w, 'able') && w.form === 'infinitive');
	return done || again || able ? ['seems'] : ['due'];
}

/** "Per venti ore", "fino a ieri", "nella notte fra lunedì e martedì": the stretch that it lasted. */
export function isSpan(words: readonly Word[], from: number): boolean {
	for (let i = from; i < Math.min(words.length, from + 5); i++) {
		if (wordAt(words, i) === 'fino_a_ieri') return true;
		if (wordAt(words, i) !== 'per') continue;
		const next = words.slice(i + 1, i + 5);
		if (
			has(next, 'longSpan') &&
			!next.some(
				(w) => /^(?:altr[ei]|ancora|almeno|prossim\w+|ulterior\w+)$/.test(w.word) || w.form === 'infinitive',
			)
		)
			return true;
	}
	return false;
}

/** "Ferma per molte ore": it is over, where nothing says that it goes on. */
function isGoneBy(words: readonly Word[], core: Core, right: readonly Word[]): boolean {
	if ((core.value !== 'fails' && core.value !== 'trouble') || words[core.first]?.person === 1) return false;
	const dated = words.some(
		(w, i) => w.word === 'dal' && words[i + 1]?.kind === 'number' && words[i + 2]?.word === 'al',
	);
	if (!isSpan(right, 0) && !dated) return false;
	return (
		!has(words, 'still') &&
		!before(words, core.first, 4).some((w) => w.form === 'future' || w.form === 'conditional') &&
		!isNegated(words, core.first)
	);
}

export type Mood = 'now' | 'pending' | 'hedged' | 'past' | 'none';

/** The mood of any word of a clause, for those who read other topics: so, to come, half said, over, only supposed. */
export function moodAt(clause: Clause, i: number): Mood {
	const { words } = clause;
	const core: Core = {
		value: 'works',
		first: i,
		last: i,
		noun: words[i]?.lemma === '',
		loose: false,
		marked: false,
	};
	const tones = voiceOf(clause, core, before(words, i, 8), words.slice(i + 1, i + 6));
	if (tones.includes('supposed')) return 'none';
	if (tones.includes('past')) return 'past';
	if (tones.includes('due') || tones.includes('hoped')) return 'pending';
	return tones.includes('seems') || has(before(words, i, 6), 'hedge') ? 'hedged' : 'now';
}
