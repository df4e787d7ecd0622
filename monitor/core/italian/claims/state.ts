/** Reads the mail's present state from a text: its statements and works, without future or unrelated ones. */

import type { ProviderId } from '../../providers';
import type { RomeTime } from '../../time';
import { isOfSpared, withoutSpared } from '../grammar/contrast';
import { isAhead, isDatedNow, isQuiet } from '../grammar/genre';
import type { Value } from '../grammar/operators';
import { coresOf } from '../grammar/predicates';
import type { Statement } from '../grammar/statement';
import { readStatements } from '../grammar/statements';
import type { Topic } from '../grammar/subject';
import { isOfOther } from '../grammar/subject-of';
import { isOfFeature } from '../grammar/whose';
import { readWorks, type Works } from '../grammar/works';
import type { Clause } from '../text/clause';
import { has, type Word } from '../text/words';
import { isQualified, isStory } from './doubt';
import type { Plan } from './plan';
import type { ClauseState } from './scope';
import { FIRM, type StatusFinding, weigh } from './status';

export type State = {
	about: ProviderId[];
	status: StatusFinding | null;
	statements: readonly Statement[];
	/** Numbers of the sentences about works to come. */
	coming: ReadonlySet<number>;
	/** The text is about refunds or frauds. */
	aftermath: boolean;
	/** It says that the mail will stop. */
	announced: boolean;
	/** Works last longer than announced. */
	overrun: boolean;
};

const BARE: ReadonlySet<Value> = new Set([
	'fails',
	'trouble',
	'waiting',
	'relapsed',
	'restored',
	'recovering',
	'works',
]);

/** "Tuttocittà irraggiungibile, mail regolari": what works there was never down. */
function isOthersTrouble(clause: Clause): boolean {
	const { words } = clause;
	if (has(words, 'portal')) return has(words, 'down', 'trouble', 'halt');
	return coresOf(clause).some(
		(core) => core.value === 'fails' && isOfOther(clause, core, words.slice(0, core.first)),
	);
}

/** `all`: with the clauses about others and those that are no news; `begun`: the announced works have. */
export function readState(
	all: readonly Clause[],
	clauses: readonly Clause[],
	topic: Topic,
	plan: Plan,
	begun: boolean,
	now: RomeTime,
): State {
	const sentences = new Map<number, Word[]>();
	for (const { sentence, words } of clauses)
		sentences.set(sentence, [...(sentences.get(sentence) ?? []), ...words]);
	const said: Statement[] = [];
	const works: Works[] = [];
	let feature = -1;
	clauses.forEach((clause, i) => {
		// "La nuova app è più veloce e non si blocca più".
		const next = clauses[i + 1];
		// "Risolto il bug che faceva sparire gli allegati".
		if (next?.opener === 'che' && next.sentence === clause.sentence && isOfFeature(next.words)) return;
		if (isOfFeature(clause.words)) feature = clause.sentence;
		else if (feature === clause.sentence && !has(clause.words, 'service')) return;
		const own = readStatements(clause, i, said.at(-1));
		said.push(...own);
		const sentence = sentences.get(clause.sentence) ?? [];
		const work = readWorks(
			clause,
			sentence,
			i,
			own.some(({ value }) => value === 'fails'),
		);
		if (
			work !== null &&
			(!isOfFeature(clause.words) || clause.words.some((w) => w.lemma === 'stare' && w.person === 1)) &&
			(has(clause.words, 'mail') || !has(sentence, 'body'))
		)
			works.push(work);
		else if (has(clause.words, 'overrun') && works.length > 0)
			works.push({ kind: 'overrun', clause: i, first: 0, last: clause.words.length - 1 });
	});
	const sentenceOf = (clause: number) => clauses[clause]?.sentence ?? -1;
	const named = plan.window === null || begun ? -1 : sentenceOf(plan.window.clause);
	const firm = new Set(said.filter(({ value }) => FIRM.has(value)).map(({ clause }) => sentenceOf(clause)));
	const coming = new Set(begun ? [] : plan.sentences);
	for (const one of coming) if (one !== named && !plan.calledOff && firm.has(one)) coming.delete(one);
	for (const [sentence, words] of sentences) if (isAhead(words, now)) coming.add(sentence);
	const current = new Set(works.filter(({ kind }) => kind === 'now').map(({ clause }) => sentenceOf(clause)));
	for (const { kind, clause } of works)
		if (kind === 'planned' && !begun && !current.has(sentenceOf(clause))) coming.add(sentenceOf(clause));
	// Refunds named after the state of the service do not make it a matter of the past.
	const [opening] = said;
	const lead = opening === undefined ? Number.POSITIVE_INFINITY : sentenceOf(opening.clause);
	const aftermath = clauses.some(
		({ words, sentence }) => has(words, 'scam') || (sentence <= lead && has(words, 'aftermath')),
	);
	const quiet = isQuiet(all, lead);
	const going = works
		.filter(({ clause }) => !quiet || isDatedNow(clauses[clause]?.words ?? []))
		.filter(({ clause }) => !coming.has(sentenceOf(clause)))
		.map((one) => (one.kind === 'planned' ? { ...one, kind: 'now' as const } : one));
	// "Stasera spegneremo la posta per riaccenderla più veloce".
	const halting = new Set(
		said.filter(({ value }) => value === 'planned').map(({ clause }) => sentenceOf(clause)),
	);
	const about = withoutSpared(topic.about, said, clauses);
	const statements = said.filter(
		({ clause, value }) =>
			!coming.has(sentenceOf(clause)) &&
			// Next to an announcement, the apology is for future trouble.
			(coming.size === 0 || FIRM.has(value)) &&
			!(value === 'waiting' && halting.has(sentenceOf(clause))) &&
			!(value === 'trouble' && isStory(clauses[clause], clauses[clause + 1])) &&
			!(quiet && BARE.has(value) && !isDatedNow(clauses[clause]?.words ?? [])) &&
			!isOfSpared(about, topic.about, clauses[clause], value),
	);
	const status = weigh(
		statements,
		going,
		sentenceOf,
		aftermath,
		topic.others || (statements.some(({ steady }) => steady) && clauses.some(isOthersTrouble)),
		{
			undone: clauses.some(({ words }) => has(words, 'undone')),
			after: (clause) => isQualified(clauses, clause),
		},
	);
	return {
		about,
		status,
		statements,
		coming,
		aftermath,
		announced: said.some(({ value }) => value === 'planned'),
		overrun: going.some(({ kind }) => kind === 'overrun'),
	};
}

/** The state of the mail in each clause; the worst of several statements counts. */
export function statesOf(statements: readonly Statement[]): ReadonlyMap<number, ClauseState> {
	const states = new Map<number, ClauseState>();
	for (const { value, clause, components } of statements) {
		if (value === 'fails' || value === 'relapsed' || (value === 'waiting' && components.length > 0))
			states.set(clause, 'down');
		else if (states.has(clause)) continue;
		else if (value === 'restored' || value === 'works') states.set(clause, 'up');
		else if (value === 'recovering') states.set(clause, 'between');
	}
	return states;
}
