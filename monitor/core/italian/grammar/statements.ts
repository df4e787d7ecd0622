/** The statements of a clause: each predicate composed with its operators, its subject and its time. */

import type { Clause } from '../text/clause';
import { has, is, says, type Word, wordAt } from '../text/words';
import { ellipsis } from './ellipsis';
import { comeback, isBackground, isRumour } from './nouns';
import type { Core } from './operators';
import { compose } from './operators';
import { operatorsLeft, operatorsRight, troubleEnd } from './operators-around';
import { isCountedHere } from './parts';
import { coresOf } from './predicates';
import { type Blank, blank, type Statement } from './statement';
import { isOfOther } from './subject-of';
import { voiceOf } from './voice';
import { isAnyone, isOfBody, isOfFeature, isOfHelp, isOfPortal, isOrder } from './whose';

/** It does so now, and did not before. */
const NOW = /^(?:ora|adesso|oggi|finalmente|stamattina|stamane|evviva)$/;

/** Maximum number of predicates: text with more is no clause. */
const MAX_CORES = 8;

/** The statements of a text, in order. */
export function statementsOf(clauses: readonly Clause[]): Statement[] {
	const said: Statement[] = [];
	for (const [i, clause] of clauses.entries()) said.push(...readStatements(clause, i, said.at(-1)));
	return said;
}

/** The statements of one clause. `previous` are those before it, which supply omitted words ("l'app no"). */
export function readStatements(clause: Clause, index: number, previous: Statement | undefined): Statement[] {
	const { words } = clause;
	if (isOfFeature(words) || (clause.opener === 'che' && isOfFeature(clause.lead)) || isOrder(words))
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
		const left = ellipsis(clause, previous);
		if (left !== null) found.push({ ...base, value: left, part: true, first: 0, last: words.length - 1 });
	}
	return found;
}

/** One predicate under all its operators, nearest first. */
function composed(clause: Clause, core: Core, from: number, to: number, base: Blank): Statement | null {
	const { words } = clause;
	let { value } = core;
	const inner = words[core.first]?.lemma === '' && !core.marked ? [] : words.slice(core.first + 1, core.last);
	const left = [...words.slice(from, core.first), ...inner];
	const right = words.slice(core.last + 1, to);
	if (core.noun && (isBackground(left) || isRumour(words))) return null;
	const voice = voiceOf(clause, core, left, right);
	if (isCountedHere(words)) voice.unshift('some');
	const operators = [...operatorsLeft(left, core), ...operatorsRight(right, core)];
	// "Nemmeno il riavvio l'ha resuscitata".
	if (from > 0 && !core.noun && /^(?:nemmeno|neanche|neppure|nessun|nessuno)$/.test(wordAt(words, 0)))
		operators.push('not');
	if (core.noun && value === 'trouble') operators.unshift(...troubleEnd(words, core));
	if (core.noun && is(words[core.first], 'comeback')) {
		const back = comeback(words, core);
		if (back === null) return null;
		value = back;
	}
	const negated = operators.includes('not');
	// "Non si fermerà" says nothing about now.
	if (core.value === 'fails' && negated && voice.includes('due')) return null;
	for (const operator of operators) value = compose(operator, value);
	// "Funziona" by itself says nothing about now: "disponibile anche come app".
	let steady =
		value === 'works' && !operators.includes('still') && !negated && isOfNow(clause, core, left, right);
	// "Ora funziona anche offline", "si può usare senza pubblicità": a product.
	if (steady && right.some((w) => is(w, 'also'))) return null;
	if (steady && says(words, NOW)) {
		value = 'restored';
		steady = false;
	}
	if (isOfOther(clause, core, words.slice(0, core.first))) return null;
	if (core.marked && isOfHelp(words, core, negated)) return null;
	if (isOfBody(words, core) || isOfPortal(clause)) return null;
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
		// "Coinvolta anche la Pec nel blocco": the outage itself is the mail's.
		components: core.noun && has(words, 'spared', 'also', 'except') ? [] : base.components,
		noun: core.noun && value === 'trouble',
		part: (base.part && !(base.whole && base.components.length === 0)) || operators.includes('slow'),
		first: Math.max(0, core.first - 2),
		last: Math.min(words.length - 1, core.last + 1),
	};
}

/** "Ora", "bene", "da ieri", "senza intoppi", "per tutti": it is about this moment. */
function isOfNow(clause: Clause, core: Core, left: readonly Word[], right: readonly Word[]): boolean {
	const { words } = clause;
	if (has([...left, ...right], 'well', 'now')) return true;
	if (is(words[core.first], 'able')) return false;
	const copula = left.some((w) => w.lemma === 'essere' && w.person === 3 && w.form === 'present');
	return is(words[core.first], 'up') ? copula || has(words, 'full') || words.length <= 5 : has(words, 'full');
}
