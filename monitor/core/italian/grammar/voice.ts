/** The time and voice of a predicate: stated, future, past, apparent, only supposed. */

import type { Clause } from '../text/clause';
import { before, has, is, isNegated, says, type Word, wordAt } from '../text/words';
import { isLaterToday, isPerfect, isToCome } from './ahead';
import type { Core, Operator } from './operators';
import { toneOf } from './tone';

const SUPPOSED = new Set(['se', 'qualora', 'purche']);
/** "La promessa: posta di nuovo attiva per Natale". */
const PROMISED = /^(?:promess[ae]|obiettivo|impegno|speranz[ae]|auspicio|prevision[ei]|traguardo|scadenza)$/;
const UNREACHED = /^(?:prima|appena|finche|affinche|attesa|una_volta|fino_a_quando|non_appena)$/;
/** The operators of time and voice over the predicate, innermost first. */
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
	else if (opener === 'quando' && isPresent(words, core))
		operators.push(core.value === 'works' || core.value === 'restored' ? 'due' : 'supposed');
	else if (
		(core.value !== 'fails' && says(left, UNREACHED)) ||
		(/^(?:finche|affinche)$/.test(opener) && core.value !== 'fails')
	)
		operators.push('due');
	else if (opener === '' && core.value !== 'fails' && core.value !== 'trouble' && says(lead, PROMISED))
		operators.push('due');
	else if (opener === 'che' && has(lead, 'hope') && !isNegatedWish(lead)) operators.push('due');
	else if (
		opener === 'che' &&
		lead.some((w) => is(w, 'believe', 'seem') && (w.form === 'imperfect' || w.form === 'remote'))
	)
		operators.push('past');
	if (isPossible(left, core)) operators.push('supposed');
	if (isGoneBy(words, core, right)) operators.push('past');
	// "Stanotte interrompiamo il servizio".
	const verb = words[core.first];
	const halts = verb?.form === 'present' && verb.person === 1 && is(verb, 'halt');
	if (halts && says(words, /^(?:stanotte|notte)$/)) operators.push('due');
	// "Riapre appena i tecnici hanno finito".
	if (
		words[core.first]?.form === 'present' &&
		core.value !== 'fails' &&
		says(right, /^(?:appena|quando|una_volta|non_appena)$/)
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
	if (clause.question && !isShared(words) && !(core.noun && isDefinite(left))) operators.push('asked');
	return operators;
}

/** "Può essere sospeso", "possono verificarsi interruzioni": true on any day. */
function isPossible(left: readonly Word[], core: Core): boolean {
	if (core.value !== 'fails' && core.value !== 'trouble') return false;
	return left.some((w, i) => w.lemma === 'potere' && w.form === 'present' && left[i - 1]?.word !== 'non');
}

/** "Il down di Libero Mail? Colpa della manutenzione": the article marks it as known. */
function isDefinite(left: readonly Word[]): boolean {
	return /^(?:il|lo|la|i|gli|le|l|questo|questi)$/.test(left.at(-1)?.word ?? '');
}

/** "Solo a me non va?", "giù anche da voi?": the question reports the author's own trouble. */
function isShared(words: readonly Word[]): boolean {
	return words.some(
		(w, i) =>
			/^(?:me|voi|noi|io)$/.test(w.word) &&
			(/^(?:a|da|per|solo|anche)$/.test(wordAt(words, i - 1)) || w.word === 'io'),
	);
}

function isNegatedWish(lead: readonly Word[]): boolean {
	return has(lead, 'negation');
}

function isPresent(words: readonly Word[], core: Core): boolean {
	return words[core.first]?.form !== 'participle';
}

/** "Per venti ore", "fino a ieri", "nella notte fra lunedì e martedì": the duration of a past state. */
function isSpan(words: readonly Word[], from: number): boolean {
	for (let i = from; i < Math.min(words.length, from + 5); i++) {
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

/** "Ferma per molte ore": it is over, unless something says that it continues. */
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

type Mood = 'now' | 'pending' | 'hedged' | 'past' | 'none';

/** The mood of any word of a clause, for readers of other topics: stated, future, half stated, over, only supposed. */
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
