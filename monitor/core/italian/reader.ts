/** Reads Italian prose about the mail (a headline, an article, the notice on the webmail) into sourced claims. */

import type { Claim, ClaimContent, ClaimSource, Span, StatusStance } from '../model/incident';
import type { ProviderId } from '../providers';
import type { ComponentId } from '../status';
import { type Plan, readPlan } from './claims/plan';
import { readScope } from './claims/scope';
import { answerTo, attacksIn, causesIn, fatesIn, timesIn } from './claims/topics';
import type { TextClass } from './classifier/classify';
import type { Told } from './classifier/features';
import { type AllLearned, type Models, modelsOf } from './classifier/model';
import { MAX_TEXT, type Part, partOf, partsOf, saidIn } from './classifier/said';
import { WEIGHTS } from './classifier/weights';
import { place } from './found';
import type { Window } from './grammar/calendar';
import { namedIn, withoutSpared } from './grammar/contrast';
import type { Value } from './grammar/operators';
import type { Statement } from './grammar/statement';
import { NAMED } from './lexicon/brands';
import type { Stretches } from './text/gist';

export type Reading = {
	about: ProviderId[];
	claims: Claim[];
	planned?: Window & { span: Span };
	calledOff?: true;
};

export type ReadOptions = {
	source: ClaimSource;
	publisher?: string;
	aboutProvider?: ProviderId;
	/** The part of the text to read; its gist, if omitted. */
	stretchesOf?: (text: string) => Stretches;
};

/** A claim and its place in the text: [start, end). */
type Placed = readonly [ClaimContent, readonly [number, number]];

/** Facts of a text that says nothing of the mail's state with this probability are of something else. */
const ELSE = 0.5;

export type Read = (text: string, saidAt: number, options: ReadOptions) => Reading;

/** A reader with these weights. */
export function readerOf(learned: AllLearned): Read {
	const models = modelsOf(learned);
	return (...of) => readWith(models, ...of);
}

export const read: Read = readerOf(WEIGHTS);

function readWith(models: Models, text: string, saidAt: number, options: ReadOptions): Reading {
	const nothing = { about: [], claims: [] };
	if (options.aboutProvider === undefined && !NAMED.test(text.slice(0, MAX_TEXT))) return nothing;
	const parts = partsOf(text, saidAt, options.aboutProvider, options.stretchesOf);
	const { clauses, statements, topic } = parts.told;
	const plan = readPlan(clauses, saidAt);
	const ahead = plan.window !== null && plan.window.value.fromAt > saidAt ? plan.window : null;
	// Of works to come nothing is a state, a cause or an end of what is now.
	const now: Part =
		ahead === null
			? { told: parts.told, places: [...clauses.keys()] }
			: partOf(parts.told, ({ sentence }) => !plan.sentences.has(sentence));
	const said = saidIn(models.text, parts.latest, now);
	// An address at the provider, in a text about something else: not even works are the mail's.
	if (said.is === 'none' && topic.about.length === 0) return nothing;
	const about = withoutSpared(topic.about.length > 0 ? topic.about : namedIn(clauses), statements, clauses);
	const spanOf = (start: number, end: number) => ({ start, end, text: text.slice(start, end) });
	const reading: Reading = { about, claims: [] };
	if (ahead !== null) reading.planned = { ...ahead.value, span: spanOf(...place(clauses, ahead)) };
	if (plan.calledOff) reading.calledOff = true;
	// "Virgilio è tornata, Libero no"; "era tornata, stamattina è di nuovo ferma".
	const isOut = about.length < topic.about.length || statements.at(-1)?.value === 'relapsed';
	const state = said.is === 'restored' && isOut ? 'outage' : stateOf(said.is, plan, saidAt, statements);
	const speaking = clauses[said.clause]?.words ?? [];
	const there = [speaking[0]?.start ?? 0, speaking.at(-1)?.end ?? text.length] as const;
	const placed: Placed[] = [
		...(state === null ? [] : stateClaims(models, state, there, now.told, plan)),
		...(state === null && said.nothing > ELSE ? [] : factClaims(models, now.told)),
		// Certified mail is another service: its trouble is told though the mail's state is not.
		...scopeClaims(models, parts.told, (id) => state !== null || id === 'pec'),
	];
	const by = options.publisher === undefined ? {} : { publisher: options.publisher };
	reading.claims = placed.map(([content, [start, end]]) => ({
		...content,
		source: options.source,
		saidAt,
		span: spanOf(start, end),
		...by,
	}));
	return reading;
}

/** The state now; works with a known window go on if it holds this moment. Works called off are no outage unless a failure is stated too. */
function stateOf(
	is: TextClass,
	{ window, calledOff }: Plan,
	saidAt: number,
	statements: readonly Statement[],
): StatusStance | null {
	if (calledOff && is === 'outage' && !statements.some(({ value }) => BAD.has(value))) return null;
	if (is !== 'none' && is !== 'planned' && is !== 'maintenance') return is;
	if (calledOff) return null;
	if (window !== null) return window.value.fromAt <= saidAt ? 'maintenance' : null;
	return is === 'maintenance' ? is : null;
}

/** Statements of trouble that is not over. */
const BAD: ReadonlySet<Value> = new Set<Value>(['fails', 'relapsed', 'trouble', 'waiting']);

/** Status, cause and ETA. `there`: the place of the clause that says the state. */
function stateClaims(
	models: Models,
	state: StatusStance,
	there: readonly [number, number],
	told: Told,
	{ window }: Plan,
): Placed[] {
	const { clauses, statements, saidAt } = told;
	const going = window !== null && window.value.fromAt <= saidAt ? window : null;
	// "Torna la lettura; l'invio riprenderà nel pomeriggio": what is promised is not back. Other times in an all-clear are past.
	const promised = state !== 'restored' || statements.some(({ value }) => value === 'waiting');
	const ahead = going === null && promised ? timesIn(told) : null;
	const eta = ahead === null ? null : answerTo(models, 'eta', ahead.told, ahead.candidates);
	const stance = state === 'restored' && eta !== null ? 'recovering' : state;
	const placed: Placed[] = [[{ topic: 'status', stance }, there]];
	const cause = answerTo(models, 'cause', told, causesIn(told));
	if (stance === 'maintenance' && (cause === null || UNSPECIFIC.test(cause.of)))
		placed.push([{ topic: 'cause', kind: 'maintenance' }, there]);
	else if (cause !== null) placed.push([{ topic: 'cause', kind: cause.of }, place(clauses, cause)]);
	if (going !== null)
		placed.push([{ topic: 'eta', fromAt: saidAt, toAt: going.value.toAt }, place(clauses, going)]);
	else if (ahead !== null && eta !== null)
		placed.push([{ topic: 'eta', ...eta.of }, place(ahead.told.clauses, eta)]);
	return placed;
}

/** Causes that works have anyway. */
const UNSPECIFIC = /^(?:unspecified|software_update)$/;

function factClaims(models: Models, told: Told): Placed[] {
	const data = answerTo(models, 'data', told, fatesIn(told));
	const attack = answerTo(models, 'attack', told, attacksIn(told));
	return [
		...(data === null ? [] : [[{ topic: 'data', stance: data.value }, place(told.clauses, data)] as const]),
		...(attack === null
			? []
			: [[{ topic: 'attack', stance: attack.value }, place(told.clauses, attack)] as const]),
	];
}

function scopeClaims(models: Models, told: Told, isTold: (id: ComponentId) => boolean): Placed[] {
	const scope = readScope(models, told, isTold);
	if (scope === null) return [];
	const { hit, notHit, first, last } = scope;
	const [start] = place(told.clauses, first);
	const [, end] = place(told.clauses, last);
	return [[{ topic: 'scope', hit, notHit }, [start, end]]];
}
