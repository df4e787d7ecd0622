/** What a text says of the state of the mail, predicate by predicate. `status.ts` weighs it. */

import type { ComponentId } from '../status';
import { after, before, type Clause, hasClass, is, isNegated, type Word } from './clauses';
import { moodAt } from './mood';
import { subjectsOf } from './scope';

export type EvidenceKind =
	/** It does not work. */
	| 'down'
	/** It does not work again. */
	| 'relapse'
	/** It is not back yet: at work, promised, hoped for. */
	| 'pending'
	/** It will be back: promised in so many words. */
	| 'promised'
	/** A word of trouble, without a predicate. */
	| 'trouble'
	| 'recovering'
	/** It will come back by and by. */
	| 'reopening'
	| 'restored'
	| 'maintenance'
	/** The works are over, which is not the service. */
	| 'done'
	/** The works take longer than was said. */
	| 'overrun';

export type Evidence = {
	kind: EvidenceKind;
	clause: number;
	/** Places of its words in the clause. */
	first: number;
	last: number;
	/** Said of some only. */
	partial: boolean;
	/** A noun ("il disservizio"), which may only set the scene, not a predicate. */
	noun: boolean;
	/** It follows a "ma". */
	contrary: boolean;
	/** "ancora", "tuttora". */
	still: boolean;
	/** "ieri", "mercoledì scorso". */
	earlier: boolean;
	/** It stands in a question. */
	question: boolean;
	/** The components named in its clause; none means the mail as a whole. */
	components: ComponentId[];
	/** For maintenance: still to come. */
	planned?: true;
};

const NOUNS = new Set(
	`ripristino soluzione risoluzione ritorno riapertura riattivazione riavvio ripresa normalizzazione riparazione messa rimessa
	riaccensione`.split(/\s+/),
);
/** May stand between the verb and its adjective. */
const ADVERB =
	/^(?:ora|adesso|oggi|gia|finalmente|al|momento|stat[oaie]|torn\w*|res[oaie]|anche|comunque|sempre|piu|pero|invece|tuttavia|diventat[oaie]|diventando|,)$/;
const CONTRARY = new Set(['ma', 'pero', 'tuttavia', 'eppure', 'mentre', 'anche_se', 'invece']);
const BACKGROUND = new Set(
	'dopo durante causato subito subiti arrecato arrecati dai dal dei nonostante seguito post'.split(' '),
);

/** The evidence in one clause. */
export function readEvidence(clause: Clause, index: number): Evidence[] {
	const found: Evidence[] = [];
	const { words } = clause;
	const add = (kind: EvidenceKind, first: number, last: number, partial = false) =>
		found.push({
			kind,
			clause: index,
			first: Math.max(0, first),
			last: Math.min(words.length - 1, last),
			partial,
			noun: kind === 'trouble' || words.slice(Math.max(0, first), last + 1).every((w) => !isPredicate(w)),
			contrary: CONTRARY.has(clause.opener),
			still: hasClass(words, 'still'),
			earlier: hasClass(words, 'past'),
			question: clause.question,
			components: subjectsOf(words),
		});
	if (clause.opener === 'se' || clause.opener === 'qualora') return found;
	for (let i = 0; i < words.length; i++) {
		const word = words[i] as Word;
		if (is(word, 'maintenance')) readMaintenance(clause, i, add, found);
		else if (is(word, 'back') && readBack(clause, i, add)) continue;
		else if (is(word, 'unable') && !isNoun(words, i)) readUnable(clause, i, add);
		else if (is(word, 'fault')) readFault(clause, i, add);
		else if (is(word, 'work', 'able', 'can', 'opens')) readAble(clause, i, add);
		else if (word.word.startsWith('impossibil') && hasClass(after(words, i, 5), 'access', 'mailbox'))
			addUnless(clause, i, add);
		else if (/^(?:senza|niente)$/.test(word.word) && isMissing(words, i)) add('down', i, i + 2);
		else if (is(word, 'effort') && isAtWork(words, i)) add('pending', i, i + 4);
		else if (isElliptic(words, i)) add('down', i - 1, i);
		else if (word.word === 'ritardo' && hasClass(before(words, i, 6), 'opens'))
			add('recovering', i - 2, i, true);
		else if (
			/^(?:attendere|aspettare|pazientare|attesa)$/.test(word.word) &&
			hasClass(words, 'mailbox', 'app', 'ios', 'android')
		)
			add('pending', i - 1, i + 1);
		else if (/^(?:intervento|lavori)$/.test(word.word) && isOver(words, i)) add('done', i - 1, i + 1);
		else if (is(word, 'overrun')) add('overrun', i, i);
		else if (word.word === 'credenziali' && hasClass(after(words, i, 3), 'negation')) add('down', i, i + 2);
	}
	return found;
}

type Add = (kind: EvidenceKind, first: number, last: number, partial?: boolean) => void;

function addUnless(clause: Clause, i: number, add: Add): void {
	const mood = moodAt(clause, i);
	if (mood === 'now' || mood === 'hedged') add('down', i, i + 3, isPartial(clause.words, i));
}

/** "è irraggiungibile", "in down", "di nuovo bloccate". */
function readUnable(clause: Clause, i: number, add: Add): void {
	const { words } = clause;
	const mood = moodAt(clause, i);
	if (mood === 'past' || mood === 'none') return;
	if (isBackground(words, i)) return;
	if (hasClass(words, 'portal') && !hasClass(words, 'mailbox')) return;
	if (isNegated(words, i)) {
		if (before(words, i, 4).some((w) => w.word === 'piu') && mood === 'now') add('restored', i - 2, i);
		return;
	}
	if (mood === 'pending' && before(words, i, 6).some((w) => is(w, 'future', 'conditional'))) return;
	const again = before(words, i, 4).some((w) =>
		['di_nuovo', 'nuovamente', 'ancora_una_volta'].includes(w.word),
	);
	const returned = before(words, i, 3).some((w) => is(w, 'returns'));
	add(again || returned ? 'relapse' : 'down', i - 2, i, isPartial(words, i));
}

/** "disservizi", "nuovi problemi", "il guasto continua". */
function readFault(clause: Clause, i: number, add: Add): void {
	const { words } = clause;
	if (isNegated(words, i)) {
		if (before(words, i, 5).some((w) => w.word === 'piu') && moodAt(clause, i) === 'now')
			add('restored', i - 3, i);
		return;
	}
	if (moodAt(clause, i) === 'past') return;
	if (hasClass(words, 'over', 'repair')) return;
	const near = [...before(words, i, 3), ...after(words, i, 2)];
	if (before(words, i, 2).some((w) => is(w, 'again')) || after(words, i, 1).some((w) => is(w, 'again')))
		add('relapse', i - 1, i);
	else if (isBackground(words, i) || hasClass(words, 'back')) return;
	else if (hasClass(near, 'still') || hasClass(words, 'underway'))
		add('down', i - 1, i + 1, isPartial(words, i));
	else if (CONTRARY.has(clause.opener)) add('down', i, i, true);
	else add('trouble', i, i);
}

/** "non funziona", "non riescono ad accedere", "funziona regolarmente", "sono pienamente accessibili". */
function readAble(clause: Clause, i: number, add: Add): void {
	const { words } = clause;
	const word = words[i] as Word;
	const mood = moodAt(clause, i);
	if (mood === 'past' || mood === 'none' || isAnyone(words)) return;
	const right = after(words, i, 5);
	if (isNegated(words, i)) {
		if (right[0]?.word === 'un' || right[0]?.word === 'una') return;
		if (is(word, 'can') && !hasClass(right, 'access', 'work') && !word.word.startsWith('riesc')) return;
		if (is(word, 'opens') && !hasClass(words, 'mailbox', 'mailword')) return;
		const some = before(words, i, 5).some((w) =>
			/^(?:tutti|tutte|sempre|del_tutto|pienamente|completamente|completo)$/.test(w.word),
		);
		add(some ? 'recovering' : 'down', i - 1, i + (is(word, 'can') ? 2 : 0), isPartial(words, i));
		return;
	}
	if (is(word, 'opens')) return;
	if (mood === 'pending') {
		if (is(word, 'work') && begins(before(words, i, 4))) add('recovering', i - 3, i, true);
		else if (is(word, 'work') && before(words, i, 2).some((w) => w.word.startsWith('smess')))
			add('trouble', i - 2, i);
		else if (is(word, 'work') || (is(word, 'able') && hasClass(words, 'mailbox'))) add('pending', i - 2, i);
		return;
	}
	const partial = isPartial(words, i) || hasClass(words, 'gradual');
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
			hasClass(words, 'mailword', 'app') ||
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
		(is(words[j], 'again', 'full', 'still', 'partial', 'gradual') || ADVERB.test(words[j]?.word ?? ''))
	)
		j--;
	if (is(words[j], 'copula', 'returns') && !NOUNS.has(words[j]?.word ?? '')) return true;
	const beside = [words[i - 1], words[i + 1]].some((word) => is(word, 'again', 'full'));
	const title =
		is(words[i - 1], 'mailbox') &&
		(hasClass(before(words, i, 5), 'full') ||
			(words.length <= 4 && /^(?:accessibil|raggiungibil|operativ)/.test(words[i]?.word ?? '')));
	return beside || title;
}

/** "torna a funzionare", "è stato ripristinato", "saranno riattivate", "in corso di risoluzione". */
function readBack(clause: Clause, i: number, add: Add): boolean {
	const { words } = clause;
	const word = words[i] as Word;
	const left = before(words, i, 6);
	const right = after(words, i, 7);
	if (word.word.startsWith('superat') && !hasClass(left, 'copula', 'future')) return false;
	if (word.word === 'verso_la_normalita') {
		if (moodAt(clause, i) === 'now') add('recovering', i - 1, i, true);
		return true;
	}
	if (NOUNS.has(word.word)) return readBackNoun(clause, i, add);
	if (is(word, 'returns')) {
		const what = right.findIndex((w) => is(w, 'able', 'normal', 'unable', 'fault', 'work', 'access'));
		const complement = right[what];
		if (complement === undefined) {
			const whole =
				right.length === 0 || word.word.startsWith('ripart') || hasClass(right.slice(0, 4), 'partial');
			const alone = whole && hasClass(words, 'mailbox');
			if (!(alone && !hasClass(words, 'fault')) && !hasClass(right, 'gradual')) return false;
		} else if (is(complement, 'fault', 'unable') && !is(complement, 'able')) {
			if (word.word.startsWith('rientr')) return addRestored(clause, i, add, i + what + 1);
			if (word.form === 'infinitive' || isNegated(words, i)) return false;
			add('relapse', i, i + what + 1);
			return true;
		}
		return addRestored(clause, i, add, i + Math.max(0, what) + 1);
	}
	if (word.form === 'gerund' && !left.slice(-3).some((w) => /^st(?:a|anno|iamo)$/.test(w.word))) return false;
	if (left.some((w) => w.word === 'in_corso_di' || w.word === 'in_via_di')) {
		add('pending', i - 1, i);
		return true;
	}
	return addRestored(clause, i, add, i);
}

/** Judges a verb of return by its mood. */
function addRestored(clause: Clause, i: number, add: Add, last: number): boolean {
	const { words } = clause;
	const word = words[i] as Word;
	const left = before(words, i, 6);
	const mood = moodAt(clause, i);
	const gradual = hasClass(words, 'gradual');
	const partial = isPartial(words, i);
	const from = i - 2;
	// "Per conservare l'email ripristinata": it only adorns its noun.
	const auxiliary = left.findLastIndex(
		(w) => is(w, 'copula') || /^(?:ha|hanno|abbiamo|stat[oaie]|non)$/.test(w.word),
	);
	const infinitive = left.findLastIndex((w) => w.form === 'infinitive');
	if (word.form === 'participle' && infinitive > auxiliary) return true;
	if (mood === 'none' || (mood === 'past' && !left.some((w) => w.word === 'non'))) return true;
	if (isBackground(words, i)) return true;
	if (isNegated(words, i) && !left.some((w) => w.word === 'nessuna' && mood === 'pending')) {
		const some = before(words, i, 5).some((w) =>
			/^(?:tutti|tutte|del_tutto|completamente|pienamente)$/.test(w.word),
		);
		add(some ? 'recovering' : 'down', i - 3, last);
	} else if (word.form === 'gerund') add(is(word, 'repair') ? 'pending' : 'recovering', from, last, partial);
	else if (begins(left) && word.form === 'infinitive') add('recovering', from, last, partial);
	else if (mood === 'pending')
		add(gradual ? 'reopening' : isFuture(words, i) ? 'promised' : 'pending', from, last);
	else if (clause.question) add('pending', from, last);
	else if (mood === 'hedged' || gradual || partial) add('recovering', from, last, true);
	else if (left.some((w) => /^(?:vien|vengono)/.test(w.word))) add('recovering', from, last, true);
	else add('restored', from, last);
	return true;
}

function isFuture(words: readonly Word[], i: number): boolean {
	const near = [...before(words, i, 6), words[i] as Word];
	return near.some((w) => is(w, 'future', 'conditional') || w.form === 'future' || w.form === 'conditional');
}

function begins(left: readonly Word[]): boolean {
	return left.some(
		(w) => /^(?:cominci|inizi)/.test(w.word) && w.form !== 'infinitive' && w.form !== 'future',
	);
}

/** "progressivo ritorno alla normalità", "ripristino completato", "tempi di ripristino", "in corso di risoluzione". */
function readBackNoun(clause: Clause, i: number, add: Add): boolean {
	const { words } = clause;
	const word = words[i] as Word;
	const near = [...before(words, i, 5), ...after(words, i, 5)];
	// "Il ripristino è durato giorni", "il ritorno è stato graduale".
	const right = after(words, i, 8);
	if (
		right.some(
			(w, k) => /^durat[oa]$/.test(w.word) || (/^stat[oa]$/.test(w.word) && is(right[k + 1], 'gradual')),
		)
	)
		return true;
	if (isBackground(words, i)) return true;
	if (isNegated(words, i)) {
		add('pending', i - 2, i);
		return true;
	}
	const mood = moodAt(clause, i);
	if (mood === 'past' || mood === 'none') return true;
	const pending =
		mood === 'pending' ||
		hasClass(near, 'effort', 'planned') ||
		near.some((w) => /^(?:tempi|entro|attes[oa]|quando|obiettivo|verso|priorita)$/.test(w.word));
	const moving = hasClass(near, 'gradual', 'underway', 'partial') || hasClass(near, 'phase');
	if (is(word, 'progress') && moving && !hasClass(before(words, i, 4), 'planned'))
		add('recovering', i - 2, i + 2, true);
	else if (
		is(word, 'progress') &&
		near.some(
			(w) => is(w, 'done') || /^(?:complet[oa]|avvenut[oa]|total[ei]|annunci[ao]|assicurato)$/.test(w.word),
		) &&
		!pending
	)
		add('restored', i - 1, i + 1);
	else if (is(word, 'repair') && hasClass(near, 'done')) add('done', i, i + 2);
	else add('pending', i - 1, i);
	return true;
}

/** "in manutenzione", "stiamo effettuando un intervento di manutenzione", "manutenzione programmata", "manutenzione conclusa". */
function readMaintenance(clause: Clause, i: number, add: Add, found: Evidence[]): void {
	const { words } = clause;
	if (isNegated(words, i) || isBackground(words, i)) return;
	const mood = moodAt(clause, i);
	if (mood === 'past' || mood === 'none') return;
	const left = before(words, i, 8);
	if (hasClass(words, 'done') && mood === 'now') {
		add('done', i, i + 3);
		return;
	}
	const now =
		words[i - 1]?.word === 'in' ||
		left.some((w) => /^st(?:a|anno|iamo)$/.test(w.word)) ||
		hasClass(words, 'underway') ||
		words.length <= 3;
	const unable = words.some((w, j) => is(w, 'unable') || (is(w, 'able', 'can') && isNegated(words, j)));
	const caused = unable && left.slice(-5).some((w) => /^(?:per|causa|dovut[oaie]|seguito)$/.test(w.word));
	const coming = mood === 'pending' || hasClass(words, 'planned');
	if (!now && !caused && !coming) return;
	if (hasClass(words, 'overrun', 'because') && !caused && !now) return;
	add('maintenance', i - 2, i);
	const last = found.at(-1);
	if (last !== undefined && coming && !now && !caused) last.planned = true;
}

function isAtWork(words: readonly Word[], i: number): boolean {
	const word = words[i] as Word;
	const left = before(words, i, 3);
	if (word.word === 'al_lavoro') return true;
	if (word.form !== 'gerund' || !left.some((w) => /^st(?:a|anno|iamo)$/.test(w.word))) return false;
	return hasClass(words, 'back', 'fault', 'mailbox') || words.some((w) => /^(?:per|perche)$/.test(w.word));
}

function isPredicate(word: Word): boolean {
	return (
		is(word, 'unable', 'able', 'work', 'can', 'opens', 'access', 'maintenance') ||
		(is(word, 'back') && !NOUNS.has(word.word))
	);
}

/** "… l'app per iPhone no", "… gli utenti iOS non ancora". */
function isElliptic(words: readonly Word[], i: number): boolean {
	if (
		i !== words.length - 1 ||
		!hasClass(words, 'mailbox', 'app', 'web', 'imap', 'smtp', 'ios', 'android', 'pec')
	)
		return false;
	return words[i]?.word === 'no' || (words[i]?.word === 'ancora' && words[i - 1]?.word === 'non');
}

/** "Chi non riesce ad accedere può …": advice to whoever it befalls. */
function isAnyone(words: readonly Word[]): boolean {
	return words[0]?.word === 'chi' && words.some((w) => /^(?:puo|deve|potra|dovra)$/.test(w.word));
}

/** "Concluso l'intervento", "i lavori sono terminati". */
function isOver(words: readonly Word[], i: number): boolean {
	return (
		hasClass([...before(words, i, 3), ...after(words, i, 4)], 'done') &&
		!hasClass(words, 'future', 'maintenance')
	);
}

/** "senza posta", "niente mail"; not "senza mail perse". */
function isMissing(words: readonly Word[], i: number): boolean {
	const next = after(words, i, 4);
	return hasClass(next.slice(0, 2), 'mailword') && !hasClass(next, 'loss');
}

/** "il down" is a thing, "è down" a state. */
function isNoun(words: readonly Word[], i: number): boolean {
	const word = words[i] as Word;
	if (!is(word, 'fault')) return false;
	return (
		before(words, i, 2).some((w) =>
			/^(?:il|lo|del|un|dal|nel|al|questo|lungo|di|secondo|nuovo|grande|continua|torna)$/.test(w.word),
		) && words[i - 1]?.word !== 'in'
	);
}

/** "dopo il disservizio", "per il disagio": it sets the scene. */
function isBackground(words: readonly Word[], i: number): boolean {
	return before(words, i, 4).some((w) => BACKGROUND.has(w.word));
}

/** "alcuni utenti", "una parte delle caselle"; not "da diverse ore". */
function isPartial(words: readonly Word[], i: number): boolean {
	return words.some(
		(word, j) =>
			j >= i - 10 &&
			j <= i + 4 &&
			is(word, 'partial') &&
			!is(words[j + 1], 'pastspan') &&
			words[j - 1]?.word !== '100',
	);
}
