/** Verbs and nouns of return: "torna a funzionare", "è stato ripristinato", "riapertura progressiva". */

import type { Clause } from './clauses';
import type { Add } from './evidence';
import { moodAt } from './mood';
import { begins, isBackground, isFromLater, isFuture, isPartial, isReturnNoun } from './surroundings';
import { after, before, hasClass, is, isNegated, type Word } from './words';

/** "torna a funzionare", "è stato ripristinato", "saranno riattivate", "in corso di risoluzione". */
export function readBack(clause: Clause, i: number, add: Add): boolean {
	const { words } = clause;
	const word = words[i] as Word;
	const left = before(words, i, 6);
	const right = after(words, i, 7);
	if (word.word.startsWith('superat') && !hasClass(left, 'copula', 'future')) return false;
	if (word.word === 'verso_la_normalita') {
		if (moodAt(clause, i) === 'now') add('recovering', i - 1, i, true);
		return true;
	}
	if (isReturnNoun(word)) return readBackNoun(clause, i, add);
	if (is(word, 'returns')) {
		const what = right.findIndex((w) => is(w, 'able', 'normal', 'unable', 'fault', 'work', 'access'));
		// "Ricominciato ad aprirsi senza errori".
		const without = isNegated(words, i + 1 + what) && !isNegated(words, i);
		const complement = without ? undefined : right[what];
		if (complement === undefined) {
			const whole =
				right.length === 0 ||
				right[0]?.word === 'su' ||
				word.form === 'future' ||
				word.word.startsWith('ripart') ||
				hasClass(right.slice(0, 4), 'partial');
			// "Il problema è rientrato".
			const ofFault = hasClass(left, 'fault') || words.length <= 2;
			if (/^rientrat[oaie]$/.test(word.word) && ofFault) return addRestored(clause, i, add, i);
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

const WHOLE_OF_IT = /^(?:situazion|collegament|connession|operativit|ricezion|consegn|fluss|tutt)/;

/** "ripristina la vecchia grafica", "riattiva le caselle dormienti": what comes back is not the mail. */
function isOfOther(words: readonly Word[], i: number): boolean {
	const participle = words[i]?.form === 'participle';
	// "Sarà ripristinata il prima possibile" has no object.
	const passive = is(words[i - 1], 'copula', 'future') || /^stat[oaie]$/.test(words[i - 1]?.word ?? '');
	if (participle && passive) return false;
	const [article, ...object] = after(words, i, participle ? 3 : 4);
	if (
		(!participle && words[i]?.form !== 'present') ||
		!/^(?:il|lo|la|i|gli|le|l|un|una|alcun[ei])$/.test(article?.word ?? '')
	)
		return false;
	if (hasClass(object, 'partial', 'full') || object.some((w) => WHOLE_OF_IT.test(w.word))) return false;
	return (
		!hasClass(object, 'mailbox', 'mailword', 'fault', 'normal', 'access') ||
		object.some((w) => w.word.startsWith('dormient'))
	);
}

/** Judges a verb of return by its mood. */
function addRestored(clause: Clause, i: number, add: Add, last: number): boolean {
	const { words } = clause;
	const word = words[i] as Word;
	const left = before(words, i, 6);
	const mood = moodAt(clause, i);
	const gradual = hasClass(words, 'gradual') || hasClass(clause.trail, 'gradual');
	const partial = isPartial(words, i) || hasClass(words, 'only');
	const from = i - 2;
	// "Per conservare l'email ripristinata": it only adorns its noun.
	const auxiliary = left.findLastIndex(
		(w) => is(w, 'copula') || /^(?:ha|hanno|abbiamo|stat[oaie]|non)$/.test(w.word),
	);
	const infinitive = left.findLastIndex((w) => w.form === 'infinitive' && w.word !== 'essere');
	if (word.form === 'participle' && infinitive > auxiliary) return true;
	if (mood === 'none' || (mood === 'past' && !left.some((w) => w.word === 'non'))) return true;
	if (isBackground(words, i) || isOfOther(words, i)) return true;
	if (isNegated(words, i) && !left.some((w) => w.word === 'nessuna' && mood === 'pending')) {
		const some = before(words, i, 5).some((w) =>
			/^(?:tutti|tutte|del_tutto|completamente|pienamente)$/.test(w.word),
		);
		add(some ? 'recovering' : 'down', i - 3, last);
	} else if (word.form === 'gerund') add(is(word, 'repair') ? 'pending' : 'recovering', from, last, partial);
	else if (begins(left) && word.form === 'infinitive') add('recovering', from, last, partial);
	else if (mood === 'pending')
		add(gradual ? 'reopening' : isFuture(words, i) ? 'promised' : 'pending', from, last);
	else if (clause.question || isFromLater(words, i)) add('pending', from, last);
	else if (mood === 'hedged' || gradual || partial) add('recovering', from, last, true);
	else if (left.some((w) => /^(?:vien|vengono)/.test(w.word))) add('recovering', from, last, true);
	else add('restored', from, last);
	return true;
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
	// "L'annuncio del ripristino era sbagliato".
	if (right.some((w) => /^(?:sbagliat|errat|prematur)[oaie]$/.test(w.word))) {
		add('down', i - 2, i);
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
