/** Tense and mood of the verbs of a predicate. */

import type { Clause } from '../text/clause';
import { has, is, says, type Word } from '../text/words';
import type { Core, Operator } from './operators';

const MENDS = /^(?:risolvere|riparare|sistemare|correggere|aggiustare|rimediare)$/;

const HOPES = /^(?:voglia|necessari|bisogna|occorr|finch|prima|affinch|possibil)/;

export function toneOf(
	{ words, opener, lead }: Clause,
	core: Core,
	left: readonly Word[],
	right: readonly Word[],
): Operator[] {
	const word = words[core.first] as Word;
	const verbs = [
		...left.slice(-8).filter((w) => w.lemma !== '' && (core.value !== 'trouble' || w.form === 'imperfect')),
		word,
		...(core.last > core.first ? [words[core.last] as Word] : []),
	];
	const forms = verbs.map((w) => w.form);
	const inFront = right.slice(0, 3).find((w) => is(w, 'aux') && w.person > 0);
	if (forms.includes('remote') || forms.includes('imperfect')) {
		// "Era già rientrato": it was done by then; "risultava ancora bloccata" counts as now.
		const done = (core.value === 'restored' || core.value === 'works') && says(left, /^gia$/);
		const then = has(left, 'still') && verbs.some((w) => w.lemma === 'risultare');
		return done || then ? [] : ['past'];
	}
	if (inFront !== undefined && inFront.form === 'imperfect' && core.noun) return ['past'];
	if (forms.includes('conditional')) return conditional(verbs, left);
	// "Non sarà disponibile ancora per qualche ora": it is not available now either.
	const bad = core.value === 'fails' || has(left, 'negation');
	if (forms.includes('future'))
		return bad &&
			!isDated(words) &&
			(has(left, 'still', 'goOn') || has(right.slice(0, 3), 'still') || says(right, /^fino$/))
			? []
			: ['due'];
	// "Quel blackout insegnò", "il blackout che fermò nove milioni di caselle".
	if (core.value === 'trouble' && words.some((w) => w.form === 'remote')) return ['past'];
	if (
		core.value !== 'trouble' &&
		(word.form === 'subjunctive' || left.slice(-4).some((w) => w.form === 'subjunctive'))
	)
		return opener === 'che' && !has(lead, 'hope', 'promise', 'planned') && !says(lead, HOPES)
			? ['seems']
			: ['due'];
	// "Chi non ha potuto usare la posta": that is past.
	if (
		core.value === 'works' &&
		(is(word, 'able') || core.last > core.first) &&
		word.form === 'participle' &&
		left.some((w) => w.lemma === 'avere')
	)
		return ['past'];
	if (word.form === 'participle' && left.length > 0) {
		const last = left.at(-1) as Word;
		if (last.lemma === 'venire')
			// "Le caselle vengono chiuse su richiesta": a rule, whenever a user asks.
			return core.value === 'restored'
				? ['progress']
				: is(word, 'halt') &&
						!/nnettere$|scollegare/.test(word.lemma) &&
						last.form === 'present' &&
						!has(words, 'now', 'still')
					? ['supposed']
					: [];
	}
	if (word.form === 'gerund') {
		if (!left.slice(-4).some((w) => w.lemma === 'stare' || w.lemma === 'andare')) return ['past'];
		// "Stiamo risolvendo": work continues; "si sta risolvendo" is already a recovery.
		return MENDS.test(word.lemma) && !says(left, /^si$/) ? ['hoped'] : ['progress'];
	}
	const infinitive =
		left
			.slice(Math.max(left.length - 5, left.findLastIndex((w) => is(w, 'aux') && w.person > 0) + 1, 0))
			.findLast((w) => w.form === 'infinitive' && w.lemma !== 'avere' && w.lemma !== 'essere') ??
		(word.form === 'infinitive' ? word : undefined);
	// "Di rientrare non se ne parla".
	return infinitive === undefined || /^(?:se_)?ne_/.test(word.word) || governed(left) ? [] : ['due'];
}

/** "Dalle 2", "il 2 dicembre": it has not begun. */
function isDated(words: readonly Word[]): boolean {
	return words.some(
		(w, i) =>
			/^(?:domani|dopodomani|dalle|dall|gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre)$/.test(
				w.word,
			) && words[i - 1]?.word !== 'a',
	);
}

/** "Possono accedere", "è tornata a funzionare", "annuncia di aver risolto": the infinitive counts as done. */
function governed(left: readonly Word[]): boolean {
	// "Proseguono il lavoro per ripristinare": only an aim.
	return left.slice(left.findLastIndex((w) => w.word === 'per') + 1).some((w) => {
		if (/^(?:saperne|oltre|unic[oa])$/.test(w.word)) return true;
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
			) || w.lemma === 'rifiutare';
		return head && w.form !== 'infinitive' && w.form !== 'gerund';
	});
}

/** "Dovrebbe essere tornata" is half a statement, "dovrebbe tornare" a hope, "potrebbe restare chiusa" a statement. */
function conditional(verbs: readonly Word[], left: readonly Word[]): Operator[] {
	const done =
		verbs.some((w) => w.form === 'participle') &&
		left.some((w) => w.lemma === 'essere' || w.lemma === 'avere');
	const again = has(left, 'again') && says(left, /^(?:sarebbe|sarebbero)$/);
	const able = verbs.some((w) => is(w, 'able') && w.form === 'infinitive');
	return done || again || able ? ['seems'] : ['due'];
}
