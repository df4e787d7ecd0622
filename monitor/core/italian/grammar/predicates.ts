/** Finds the predicates of a clause: the words that by themselves state the mail's condition, before composition. */

import type { Clause } from '../text/clause';
import { after, before, has, is, says, type Word, wordAt } from '../text/words';
import type { Core, Value } from './operators';
import {
	ARTICLE,
	absorbed,
	ERROR_CODES,
	isBarred,
	isElsewhere,
	isErrorCode,
	isMissing,
	isOfOthers,
	isRefused,
	REACH,
	SHOWS,
	takesObject,
} from './surroundings';
import { verbCore } from './verb-predicates';

/** The predicates of a clause in order, without overlaps. */
export function coresOf(clause: Clause): Core[] {
	const { words } = clause;
	const cores: Core[] = [];
	for (let i = 0; i < words.length; i++) {
		const core = coreAt(words, i);
		if (core === null) continue;
		// "È durato due ore", said of trouble.
		if (words[i]?.lemma === 'durare' && !has([...clause.lead, ...words], 'trouble', 'halt', 'down')) continue;
		core.last = Math.min(core.last, words.length - 1);
		cores.push(core);
		i = core.last;
	}
	return cores.length > 0 ? cores : degraded(clause);
}

/** "Va a corrente alternata", "è molto lenta": how well it works, if no other word says that it works. */
function degraded({ words, opener }: Clause): Core[] {
	const i = words.findIndex((word, k) => is(word, 'poorly', 'slow') && !isTitled(words, k));
	if (i < 0 || !(opener === 'ma' || words.some((word) => word.person === 3))) return [];
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

/** "Il nuovo piano": a noun. */
function isTitled(words: readonly Word[], i: number): boolean {
	return wordAt(words, i) === 'piano' && (ARTICLE.test(wordAt(words, i - 1)) || is(words[i - 1], 'anew'));
}

function coreAt(words: readonly Word[], i: number): Core | null {
	const word = words[i] as Word;
	// "Così si bloccano", "come si attiva".
	if (word.person > 0 && /^(?:cosi|come)$/.test(wordAt(words, i - 2)) && wordAt(words, i - 1) === 'si')
		return null;
	if (word.person === 2 && !is(word, 'able', 'need')) return null;
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
	if (isMissing(words, i)) return core('fails', { last: i + 1 });
	if (is(word, 'signin') && isRefused(words, i)) return core('fails', { last: i + 2 });
	if (is(word, 'toNormal')) return core('recovering');
	if (is(word, 'spoilt')) return core('restored', { loose: true });
	if (is(word, 'comeback') && !(word.form === 'participle' && has(before(words, i, 2), 'aux')))
		return core('restored', { noun: true });
	if (/^(?:soluzione|risoluzione|riparazione|sistemazione|correzione|rimedio|fix|patch)$/.test(word.word))
		return core(has([...before(words, i, 3), ...after(words, i, 4)], 'done') ? 'recovering' : 'waiting');
	if (word.lemma === 'migliorare' && word.form === 'present' && word.person === 3 && !takesObject(words, i))
		return core('recovering', { loose: true });
	if (is(word, 'grow') && says(before(words, i, 4), /^(?:access[oi]|account|caselle|utenti)$/))
		return core('recovering');
	if (is(word, 'down')) return core('fails');
	if (word.word.startsWith('impossibil') && !isBarred(words, i)) return null;
	const verb = word.lemma === '' ? null : verbCore(words, i, core);
	if (verb !== null) return verb;
	if (is(word, 'report')) return core('trouble', { noun: true });
	if (is(word, 'trouble')) {
		if (isElsewhere(words, i) || isOfOthers(words, i)) return null;
		const shown = /^error/.test(word.word) && before(words, i, 6).some((w) => SHOWS.test(w.lemma));
		if (shown) return core('fails');
		// "Per un errore il Comune ha inviato …".
		return word.word === 'errore' && !/^(?:di|del|nel|su|sul|intern\w+)$/.test(wordAt(words, i + 1))
			? null
			: core('trouble', { noun: true });
	}
	if (is(word, 'downish')) return core('fails', { loose: true });
	if (is(word, 'up'))
		return /^sistem[ai]$/.test(wordAt(words, i - 1)) ? null : core('works', { marked: true });
	if (is(word, 'normal') && has(before(words, i, REACH), 'return', 'resume', 'again') && !is(word, 'service'))
		return core('works', { marked: true });
	if (word.word === 'servizio' && has(before(words, i, 3), 'return')) return core('works', { marked: true });
	if (/^rispost[ae]$/.test(word.word) && !before(words, i, 4).some((w) => w.lemma === 'dare')) return null;
	if (/^possibil[ei]$/.test(word.word)) {
		const last = absorbed(words, i);
		const access = says(before(words, i, REACH), /^access[oi]$/);
		return last > i || access ? core('works', { marked: true, loose: true, last }) : null;
	}
	if (is(word, 'upish')) return core('works', { marked: true, loose: true });
	return null;
}
