/** Finds the predicates of a clause: the words that say by themselves how the mail is, before anything is composed. */

import type { Clause } from '../text/clauses';
import { after, before, has, is, type Word, wordAt } from '../text/words';
import type { Value } from './operators';

export type Core = {
	value: Value;
	first: number;
	last: number;
	/** A noun, which may only set the scene. */
	noun: boolean;
	/** Said of anything ("chiuso", "aperto"), so that it must be plain that the mail is meant. */
	loose: boolean;
	/** In the positive it says something only if it says so of now: "funziona", "si legge". */
	marked: boolean;
};

/** A predicate governed by an operator verb stands no further from it. */
const REACH = 6;
/** "Dà errore", "risponde con un errore": what it shows is what it does. */
const SHOWS = /^(?:dare|rispondere|restituire|mostrare)$/;
const ERROR_CODES = /^(?:40[0348]|5(?:0[0-9]|2[0-9]))$/;
const ARTICLE = /^(?:il|lo|la|i|gli|le|l|un|una|uno|alcun|alcuna|ogni|quest\w+|su[aoe]|suoi|propri[aoe])$/;

/** The predicates of a clause in order, none over another. */
export function coresOf({ words }: Clause): Core[] {
	const cores: Core[] = [];
	for (let i = 0; i < words.length; i++) {
		const core = coreAt(words, i);
		if (core === null) continue;
		core.last = Math.min(core.last, words.length - 1);
		cores.push(core);
		i = core.last;
	}
	return cores.length > 0 ? cores : degraded(words);
}

/** "Va a corrente alternata", "è molto lenta": how it works, where nothing else says that it does. */
function degraded(words: readonly Word[]): Core[] {
	const i = words.findIndex((word) => is(word, 'poorly', 'slow'));
	if (i < 0 || !words.some((word) => word.person === 3)) return [];
	return [
		{
			value: is(words[i], 'slow') ? 'fails' : 'recovering',
			first: i,
			last: i,
			noun: false,
			loose: true,
			marked: false,
		},
	];
}

function coreAt(words: readonly Word[], i: number): Core | null {
	const word = words[i] as Word;
	// "Chi prova a entrare".
	if (word.form === 'infinitive' && /^(?:prov|tent|cerc)/.test(wordAt(words, i - 2))) return null;
	// "Così si bloccano", "come si attiva".
	if (word.person > 0 && /^(?:cosi|come)$/.test(wordAt(words, i - 2)) && wordAt(words, i - 1) === 'si')
		return null;
	const core = (value: Value, flags: Partial<Core> = {}): Core => ({
		value,
		first: i,
		last: i,
		noun: false,
		loose: false,
		marked: false,
		...flags,
	});
	if (word.kind === 'number')
		return ERROR_CODES.test(word.word) && isErrorCode(words, i) ? core('fails') : null;
	if (word.tags.size === 0) return null;
	if (isMissing(words, i)) return core('fails', { last: i + 1 });
	if (is(word, 'signin') && isRefused(words, i)) return core('fails', { last: i + 2 });
	if (is(word, 'wait') && isKeptWaiting(words, i)) return core('waiting');
	if (is(word, 'toNormal')) return core('recovering');
	if (word.lemma === 'mancare' && after(words, i, 3).some((w) => /^ultim/.test(w.word)))
		return core('recovering');
	if (is(word, 'spoilt')) return core('restored', { loose: true });
	if (is(word, 'comeback') && !(word.form === 'participle' && has(before(words, i, 2), 'aux')))
		return core('restored', { noun: true });
	if (word.lemma === 'smentire' && has(before(words, i, 3), 'people')) return core('fails');
	if (/^(?:soluzione|risoluzione|riparazione|sistemazione)$/.test(word.word))
		return core(has([...before(words, i, 3), ...after(words, i, 4)], 'done') ? 'recovering' : 'waiting');
	if (
		word.lemma === 'migliorare' &&
		word.form === 'gerund' &&
		before(words, i, 2).some((w) => w.lemma === 'stare' && w.person === 3)
	)
		return core('recovering');
	if (
		is(word, 'grow') &&
		before(words, i, 4).some((w) => /^(?:access[oi]|account|caselle|utenti)$/.test(w.word))
	)
		return core('recovering');
	if (is(word, 'down')) return core('fails');
	if (word.word.startsWith('impossibil') && !isBarred(words, i)) return null;
	const verb = word.lemma === '' ? null : verbCore(words, i, core);
	if (verb !== null) return verb;
	if (is(word, 'report')) return core('trouble', { noun: true });
	if (word.lemma === 'chiudere' && has(words, 'maintenance')) return null;
	if (is(word, 'downish', 'trouble') && isState(words, i))
		return core('fails', { loose: word.word !== 'down' });
	if (is(word, 'trouble')) {
		if (isElsewhere(words, i) || isOfOthers(words, i)) return null;
		const shown =
			/^error/.test(word.word) &&
			before(words, i, 6).some(
				(w) => SHOWS.test(w.lemma) || /^(?:restituisc|mostra|segnal|trov)/.test(w.word),
			);
		if (shown) return core('fails');
		// "Per un errore il Comune ha inviato …".
		return word.word === 'errore' && !/^(?:di|del|nel|su|sul)$/.test(wordAt(words, i + 1))
			? null
			: core('trouble', { noun: true });
	}
	if (is(word, 'downish')) return core('fails', { loose: true });
	// "Il servizio più stabile".
	if (is(word, 'up') && wordAt(words, i - 1) === 'piu' && !has(before(words, i, 5), 'negation')) return null;
	if (is(word, 'up'))
		return /^sistem[ai]$/.test(wordAt(words, i - 1)) ? null : core('works', { marked: true });
	if (is(word, 'normal') && has(before(words, i, REACH), 'return', 'resume') && !is(word, 'service'))
		return core('works', { marked: true });
	if (word.word === 'servizio' && has(before(words, i, 3), 'return')) return core('works', { marked: true });
	if (/^rispost[ae]$/.test(word.word) && !before(words, i, 4).some((w) => w.lemma === 'dare')) return null;
	if (/^possibil[ei]$/.test(word.word)) {
		const last = absorbed(words, i);
		const access = before(words, i, 4).some((w) => /^access[oi]$/.test(w.word));
		return last > i || access ? core('works', { marked: true, loose: true, last }) : null;
	}
	if (is(word, 'upish')) return core('works', { marked: true, loose: true });
	return null;
}

/** "È down", "in down": a state, where "il down" is a thing. */
function isState(words: readonly Word[], i: number): boolean {
	if (!is(words[i], 'down', 'downish')) return false;
	return !before(words, i, 2).some(
		(w) => ARTICLE.test(w.word) || /^(?:del|dal|nel|al|secondo|nuovo|lungo|grande)$/.test(w.word),
	);
}

/** "Senza posta", "niente mail", "senza accesso"; not "senza mail perse". */
function isMissing(words: readonly Word[], i: number): boolean {
	if (!/^(?:senza|niente)$/.test(wordAt(words, i))) return false;
	const next = after(words, i, 4);
	return (
		next.slice(0, 2).some((w) => is(w, 'mail') || /^access[oi]$/.test(w.word)) &&
		!has(next, 'loss', 'personal') &&
		wordAt(words, i - 1) !== 'mesi'
	);
}

/** "Credenziali non riconosciute", "password errata": the door is shut to the right key. */
function isRefused(words: readonly Word[], i: number): boolean {
	const next = after(words, i, 3);
	return (
		next.some((w) => /^(?:errat|sbagliat|rifiutat|respint)[aei]$/.test(w.word)) ||
		(/^(?:credenziali|login)$/.test(wordAt(words, i)) && has(next, 'negation'))
	);
}

/** "Gli altri aspettano", "occorre attendere": who waits has no mail yet. */
function isKeptWaiting(words: readonly Word[], i: number): boolean {
	const near = [...before(words, i, 8), ...after(words, i, 6)];
	if (words[i]?.lemma === 'seguire') return words[i]?.form === 'future' && !has(near, 'news');
	return (
		has(near, 'service', 'people', 'place', 'app', 'ios', 'android', 'web', 'use', 'return') &&
		(words[i]?.form === 'infinitive' || (words[i]?.person ?? 0) > 0)
	);
}

/** "Il blocco della pubblicità", "stop allo spam": something else is stopped. */
function isOfOthers(words: readonly Word[], i: number): boolean {
	if (
		!/^(?:stop|blocco|blocchi|sospensione|interruzione|fine)$/.test(wordAt(words, i)) ||
		!/^(?:de[li]\w*|all[aoe]?|a[ig]\w*)$/.test(wordAt(words, i + 1))
	)
		return false;
	const noun = words[i + 2];
	return noun?.kind === 'word' && (noun.tags.size === 0 || is(noun, 'feature'));
}

/** "Il problema non è Libero Mail", "zero segnalazioni", "un problema del tuo provider". */
function isElsewhere(words: readonly Word[], i: number): boolean {
	const [first, second] = after(words, i, 2);
	return (
		after(words, i, 2).some((w) => /^(?:tuo|tuoi|vostro|vostri)$/.test(w.word)) ||
		(first?.word === 'non' && second?.word === 'è' && has(after(words, i, 5), 'service'))
	);
}

/** "Impossibile accedere", "è impossibile l'invio". */
function isBarred(words: readonly Word[], i: number): boolean {
	return (
		has(after(words, i, 5), 'use', 'service', 'smtp', 'signin') ||
		has(before(words, i, 5), 'service', 'smtp', 'signin')
	);
}

function isErrorCode(words: readonly Word[], i: number): boolean {
	if (
		is(words[i + 1], 'pastspan') ||
		/^(?:euro|mila|utenti|milioni|gb|mb|persone)$/.test(wordAt(words, i + 1))
	)
		return false;
	return has(words, 'service', 'trouble') || i === 0;
}

function verbCore(
	words: readonly Word[],
	i: number,
	core: (value: Value, flags?: Partial<Core>) => Core,
): Core | null {
	const word = words[i] as Word;
	const reflexive = /^(?:si|mi|ci)$/.test(wordAt(words, i - 1)) || /(?:si|mi|ci)$/.test(word.word);
	const past = word.form === 'participle';
	const finite = word.person > 0;
	if (
		is(word, 'expel') &&
		(has(after(words, i, 3), 'service', 'signin') ||
			(finite &&
				has(before(words, i, 3), 'service', 'smtp', 'signin') &&
				has(after(words, i, 2), 'matter', 'full')))
	)
		return core('fails');
	if (is(word, 'expel') && after(words, i, 3).some((w) => w.word === 'fuori'))
		return core('fails', { last: i + after(words, i, 3).findIndex((w) => w.word === 'fuori') + 1 });
	if (is(word, 'bar') && past && before(words, i, 3).some((w) => /^access[oi]$/.test(w.word)))
		return core('fails');
	if (is(word, 'bar'))
		return governs(words, i, 'use', 'service') ? core('fails', { last: absorbed(words, i) }) : null;
	if (word.form === 'infinitive' && isHowTo(words, i)) return null;
	if (
		is(word, 'end', 'restore') &&
		word.form === 'infinitive' &&
		wordAt(words, i - 1) === 'da' &&
		has(before(words, i, 3), 'goOn', 'lose')
	)
		return core('fails');
	if (
		is(word, 'end') &&
		is(word, 'halt') &&
		(has(before(words, i, 3), 'trouble') || (past && has(after(words, i, 2), 'trouble', 'report')))
	)
		return core('restored', { loose: true });
	if (is(word, 'end') && has(words, 'maintenance')) return null;
	if (is(word, 'let') && past && before(words, i, 3).some((w) => /^access[oi]$/.test(w.word)))
		return core('works', { marked: true });
	if (is(word, 'able') && past && has(before(words, i, 2), 'negation'))
		return core('works', { marked: true });
	if (is(word, 'halt') && finite && word.person === 1)
		return has(after(words, i, 4), 'service') ? core('fails', { loose: true }) : null;
	if (is(word, 'halt')) {
		if (past && !has(before(words, i, 2), 'negation') && isActive(words, i))
			return ofMail(words, i) ? core('fails') : null;
		if (past || reflexive) return core('fails', { loose: true });
		if (finite && word.person === 3 && ofMail(words, i))
			return before(words, i, 3).some((w) => /^(?:libero|virgilio|mail|casella)$/.test(w.word))
				? null
				: core('fails');
		if (finite && !takesObject(words, i)) return core('fails', { loose: true });
		if (
			word.form === 'infinitive' &&
			ofMail(words, i) &&
			before(words, i, 3).some((w) => /^(?:dovut|costrett)[oiae]$/.test(w.word))
		)
			return core('fails');
		return null;
	}
	if (/^(?:sparire|scomparire)$/.test(word.lemma) && !words.some((w) => w.word.startsWith('casell')))
		return null;
	if (is(word, 'fall') && (finite || past || reflexive)) {
		if (is(word, 'end') && !has(words, 'service')) return core('restored', { loose: true });
		return core('fails', { loose: true });
	}
	if (
		is(word, 'let') &&
		finite &&
		after(words, i, 3).some((w) => /^(?:access[oi]|invio|ricezione)$/.test(w.word))
	)
		return core('works', { marked: true });
	if (is(word, 'able', 'let') && governs(words, i, 'use', 'work'))
		return core('works', { marked: true, last: absorbed(words, i) });
	if (
		word.lemma === 'avere' &&
		finite &&
		has(after(words, i, 4), 'again', 'negation', 'more') &&
		after(words, i, 4).some((w) => /^(?:posta|mail|email)$/.test(w.word))
	)
		return core('works', { marked: true, loose: true });
	if (is(word, 'return') && wordAt(words, i + 1) === 'indietro')
		return has(words, 'mail') ? core('fails') : null;
	if (
		is(word, 'need') &&
		(finite || word.form === 'future') &&
		(word.lemma !== 'volere' || wordAt(words, i - 1) === 'ci') &&
		after(words, i, 5).some((w) => is(w, 'longSpan') || /^(?:tempo|giorn[oi]|ulteriori)$/.test(w.word))
	)
		return core('waiting');
	const complement = complementOf(words, i);
	if (is(word, 'return', 'resume') && complement !== null) return null;
	if (is(word, 'restore') && (past || !is(word, 'return') || takesObject(words, i)) && isMended(words, i))
		return core('restored');
	if (is(word, 'end') && endsTrouble(words, i)) return core('restored', { loose: true });
	if (is(word, 'return') && isReturn(words, i)) return core('restored');
	if (is(word, 'work'))
		return worksAt(words, i)
			? core('works', { marked: true, loose: word.lemma !== 'funzionare' && word.lemma !== 'andare' })
			: null;
	if (is(word, 'use') && !is(word, 'let'))
		return isUse(words, i) ? core('works', { marked: true, loose: true }) : null;
	return null;
}

/** "Come rientrare", "ecco come recuperare la password e sbloccare l'account". */
function isHowTo(words: readonly Word[], i: number): boolean {
	const how = words.findIndex((w) => w.word === 'come');
	return how >= 0 && how < i && words[how + 1]?.form === 'infinitive';
}

/** "Ha bloccato", "hanno sospeso": somebody does it to something. */
function isActive(words: readonly Word[], i: number): boolean {
	return before(words, i, 3).some((w) => w.lemma === 'avere' && w.form !== 'infinitive');
}

/** The object of the verb at `i` is the mail, or there is none and the mail is its subject. */
function ofMail(words: readonly Word[], i: number): boolean {
	return (
		has(after(words, i, 5), 'service', 'mail', 'people', 'signin') &&
		!has(after(words, i, 5), 'feature', 'personal')
	);
}

function takesObject(words: readonly Word[], i: number): boolean {
	return ARTICLE.test(wordAt(words, i + 1));
}

/** An infinitive of the given class right behind, over adverbs, "a" and "di". */
function governs(words: readonly Word[], i: number, ...tags: Parameters<typeof is>[1][]): boolean {
	for (let j = i + 1; j <= i + REACH; j++) {
		const word = words[j];
		if (word === undefined) return false;
		if (is(word, ...tags) && (word.form === 'infinitive' || is(word, 'service'))) return true;
		if (word.person > 0 || word.kind === 'mark') return false;
	}
	return false;
}

/** Place of the infinitive that belongs to the verb at `i`. */
function absorbed(words: readonly Word[], i: number): number {
	for (let j = i + 1; j <= i + REACH; j++)
		if (words[j]?.form === 'infinitive' && is(words[j], 'use', 'work')) return j;
	return i;
}

/** What comes back with a verb of return: "torna a funzionare", "tornata online", "torna l'errore"; null if nothing said. */
function complementOf(words: readonly Word[], i: number): Word | null {
	for (let j = i + 1; j <= i + REACH + 1; j++) {
		const word = words[j];
		if (word === undefined || word.person > 0 || word.word === 'dopo') return null;
		if (word.word.startsWith('possibil')) return null;
		if (is(word, 'comeback') || (is(word, 'service', 'mail') && !is(word, 'upish', 'normal'))) continue;
		if (is(word, 'toNormal', 'up', 'upish', 'normal', 'work', 'use', 'down', 'downish', 'trouble'))
			return word;
		if (is(word, 'halt') && word.form === 'participle') return word;
	}
	return null;
}

/** "Torna in tv", "torna con un nuovo spot", "riprende le vendite": not the mail. */
function isReturn(words: readonly Word[], i: number): boolean {
	const word = words[i] as Word;
	const next = words[i + 1];
	if (is(word, 'restore') && takesObject(words, i) && !has(after(words, i, 5), 'service', 'mail', 'people'))
		return false;
	if (has(after(words, i, 4), 'feature')) return false;
	if (/^(?:con|come)$/.test(next?.word ?? '')) return false;
	if (/^(?:a|ad|in|nel|nella|al|alla|sui|sul|sulla)$/.test(next?.word ?? ''))
		return (
			has(after(words, i, 4), 'service', 'place', 'people', 'pastspan') || words[i + 2]?.kind === 'number'
		);
	return !(is(word, 'end') && !is(word, 'return'));
}

/** What is mended is the mail or its trouble, not "la vecchia grafica" nor "le caselle dormienti". */
function isMended(words: readonly Word[], i: number): boolean {
	const participle = words[i]?.form === 'participle';
	if (has(words, 'feature') && !has(words, 'mail')) return false;
	if (has(after(words, i, 5), 'feature') || words.some((w) => w.word.startsWith('dormient'))) return false;
	if (participle && (!takesObject(words, i) || has(before(words, i, 3), 'copula'))) return true;
	if (!takesObject(words, i)) return true;
	return has(
		after(words, i, 4),
		'service',
		'mail',
		'people',
		'some',
		'full',
		'matter',
		'smtp',
		'app',
		'web',
		'normal',
		'comeback',
	);
}

/** "Il guasto è rientrato", "tutto risolto", "passata la paura": what ends is trouble. */
function endsTrouble(words: readonly Word[], i: number): boolean {
	const word = words[i] as Word;
	if (word.form === 'infinitive' && !has(words, 'trouble', 'matter')) return false;
	const around = [...before(words, i, 8), ...after(words, i, 6)];
	// "Finisce in Parlamento", "passa a un altro gestore".
	if (
		/^(?:finire|passare|superare|terminare)$/.test(word.lemma) &&
		/^(?:in|nel|nella|a|sul|sulla|male|dal|per|tra|fra)$/.test(wordAt(words, i + 1))
	)
		return false;
	if (has(after(words, i, 4), 'feature')) return false;
	if (takesObject(words, i) && !has(after(words, i, 3), 'trouble', 'matter')) return false;
	if (/^(?:sistemare|riparare|aggiustare)$/.test(word.lemma) && has(around, 'service')) return true;
	if (has(around, 'trouble', 'matter', 'report'))
		return !around.some((w) => is(w, 'feature') && !is(w, 'mail'));
	// "Risolto alle 16:40", "rientrato": a line by itself.
	return words.length <= 3 && /^(?:risolt|rientrat|sistemat|riparat)/.test(word.word);
}

/** Whether a verb of working is said of how a service runs: "va di nuovo", not "va in onda". */
function worksAt(words: readonly Word[], i: number): boolean {
	const word = words[i] as Word;
	const next = words[i + 1];
	const plain = /^(?:funzionare|sincronizzare|marciare|filare|rispondere|caricare)$/.test(word.lemma);
	if (has(words, 'pec') && /^(?:girare|andare)$/.test(word.lemma)) return true;
	if (word.lemma === 'reggere') return !takesObject(words, i);
	if (word.lemma === 'rispondere' && /^(?:con|di|del|della)$/.test(next?.word ?? '')) return false;
	if (plain)
		return !(
			word.lemma === 'rispondere' && before(words, i, 3).some((w) => is(w, 'help') && !is(w, 'service'))
		);
	if (word.lemma === 'andare') {
		if (next?.form === 'participle' || next?.form === 'gerund' || next?.form === 'infinitive') return false;
		return (
			next === undefined ||
			is(next, 'well', 'again', 'poorly', 'slow', 'only', 'negation', 'now', 'more') ||
			(/^(?:da|a|su|per|e|,)$/.test(next.word) && has(before(words, i, 3), 'negation'))
		);
	}
	if (word.lemma === 'comparire' || word.lemma === 'tenere') return false;
	return (
		has(before(words, i, 3), 'negation', 'resume', 'return') ||
		has(after(words, i, 4), 'well', 'again') ||
		isWithout(words, i)
	);
}

/** "Senza intoppi". */
export function isWithout(words: readonly Word[], from: number): boolean {
	for (let j = from + 1; j < from + 6; j++)
		if (wordAt(words, j) === 'senza')
			return (
				has(after(words, j, 3), 'trouble', 'report') ||
				after(words, j, 3).some((w) => /^(?:fatica|sosta|affanni|scosse|patemi|complicazion)/.test(w.word))
			);
	return false;
}

/** Whether a verb of use is said of mail: not "vedere il video". */
function isUse(words: readonly Word[], i: number): boolean {
	const word = words[i] as Word;
	if (word.form === 'participle' && !has(before(words, i, 4), 'aux', 'negation')) return false;
	if (word.form === 'other') return false;
	if (
		/^(?:entrare|accedere)$/.test(word.lemma) &&
		after(words, i, 3).some((w) => /^(?:sistemi|server)$/.test(w.word))
	)
		return false;
	if (word.lemma === 'mostrare') return word.form === 'infinitive';
	if (/^(?:accettare|prendere|riconoscere)$/.test(word.lemma)) return has(after(words, i, 4), 'signin');
	const strong = /^(?:accedere|entrare|loggare|autenticare|collegare|connettere|aprire)$/.test(word.lemma);
	return strong || has(words, 'mail', 'service', 'signin', 'people') || words.length <= 4;
}
