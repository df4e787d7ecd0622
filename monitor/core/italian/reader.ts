/** Reads Italian prose about the mail (a headline, an article, the notice on the webmail) into sourced claims. */

import type { Claim, ClaimContent, ClaimSource, Span, StatusStance } from '../model/incident';
import type { ProviderId } from '../providers';
import type { ComponentId } from '../status';
import { readAttack } from './claims/attack';
import { readCause } from './claims/cause';
import { readData } from './claims/data';
import { readEta } from './claims/eta';
import { type Plan, readPlan } from './claims/plan';
import { readScope } from './claims/scope';
import { classify, type TextClass } from './classifier/classify';
import { MAX_TEXT, partsOf, saidIn } from './classifier/said';
import { type Found, place } from './found';
import type { Window } from './grammar/calendar';
import { namedIn, withoutSpared } from './grammar/contrast';
import type { Statement } from './grammar/statement';
import { NAMED } from './lexicon/brands';
import { isAnswered } from './text/answers';
import type { Clause } from './text/clause';
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
const ELSE = 0.75;

export function read(text: string, saidAt: number, options: ReadOptions): Reading {
	const nothing = { about: [], claims: [] };
	if (options.aboutProvider === undefined && !NAMED.test(text.slice(0, MAX_TEXT))) return nothing;
	const parts = partsOf(text, saidAt, options.aboutProvider, options.stretchesOf);
	const { clauses, statements, topic } = parts.told;
	const plan = readPlan(clauses, saidAt);
	const ahead = plan.window !== null && plan.window.value.fromAt > saidAt ? plan.window : null;
	const said = saidIn(classify, parts, ahead === null ? undefined : plan.sentences);
	// An address at the provider, in a text about something else: not even works are the mail's.
	if (said.is === 'none' && topic.about.length === 0) return nothing;
	const about = withoutSpared(topic.about.length > 0 ? topic.about : namedIn(clauses), statements, clauses);
	const spanOf = (start: number, end: number) => ({ start, end, text: text.slice(start, end) });
	const reading: Reading = { about, claims: [] };
	if (ahead !== null) reading.planned = { ...ahead.value, span: spanOf(...place(clauses, ahead)) };
	if (plan.calledOff) reading.calledOff = true;
	// "Virgilio è tornata, Libero no"; "era tornata, stamattina è di nuovo ferma".
	const isOut = about.length < topic.about.length || statements.at(-1)?.value === 'relapsed';
	const state = said.is === 'restored' && isOut ? 'outage' : stateOf(said.is, plan, saidAt);
	const heeded = clauses.filter(
		(clause, i) =>
			!(ahead !== null && plan.sentences.has(clause.sentence)) &&
			// A short question belongs to its answer, whoever asks.
			(topic.ours[i] === true || (isAnswered(clause) && clause.words.length <= 8)),
	);
	const speaking = clauses[said.clause]?.words ?? [];
	const there = [speaking[0]?.start ?? 0, speaking.at(-1)?.end ?? text.length] as const;
	const placed: Placed[] = [
		...(state === null ? [] : stateClaims(state, there, clauses, heeded, statements, plan, saidAt)),
		...(state === null && said.nothing > ELSE ? [] : factClaims(heeded)),
		// Certified mail is another service: its trouble is told though the mail's state is not.
		...scopeClaims(clauses, statements, (id) => state !== null || id === 'pec'),
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

/** The state now; works with a known window go on if it holds this moment. */
function stateOf(is: TextClass, { window, calledOff }: Plan, saidAt: number): StatusStance | null {
	if (is !== 'none' && is !== 'planned' && is !== 'maintenance') return is;
	if (calledOff) return null;
	if (window !== null) return window.value.fromAt <= saidAt ? 'maintenance' : null;
	return is === 'maintenance' ? is : null;
}

/** Status, cause and ETA. `there`: the place of the clause that says the state; `heeded`: the clauses about the mail now. */
function stateClaims(
	state: StatusStance,
	there: readonly [number, number],
	clauses: readonly Clause[],
	heeded: readonly Clause[],
	statements: readonly Statement[],
	{ window }: Plan,
	saidAt: number,
): Placed[] {
	const going = window !== null && window.value.fromAt <= saidAt ? window : null;
	// "Torna la lettura; l'invio riprenderà nel pomeriggio": what is promised is not back. Other times in an all-clear are past.
	const promised = state !== 'restored' || statements.some(({ value }) => value === 'waiting');
	const eta = going === null && promised ? readEta(heeded, saidAt) : null;
	const stance = state === 'restored' && eta !== null ? 'recovering' : state;
	const placed: Placed[] = [[{ topic: 'status', stance }, there]];
	const cause = readCause(heeded);
	if (stance === 'maintenance' && (cause === null || UNSPECIFIC.test(cause.value)))
		placed.push([{ topic: 'cause', kind: 'maintenance' }, there]);
	else if (cause !== null) placed.push([{ topic: 'cause', kind: cause.value }, place(heeded, cause)]);
	if (going !== null)
		placed.push([{ topic: 'eta', fromAt: saidAt, toAt: going.value.toAt }, place(clauses, going)]);
	else if (eta !== null) placed.push([{ topic: 'eta', ...eta.value }, place(heeded, eta)]);
	return placed;
}

/** Causes that works have anyway. */
const UNSPECIFIC = /^(?:unspecified|software_update)$/;

function factClaims(heeded: readonly Clause[]): Placed[] {
	const data = readData(heeded);
	const attack = readAttack(heeded);
	return [
		...(data === null ? [] : [[{ topic: 'data', stance: data.value }, place(heeded, data)] as const]),
		...(attack === null ? [] : [[{ topic: 'attack', stance: attack.value }, place(heeded, attack)] as const]),
	];
}

function scopeClaims(
	clauses: readonly Clause[],
	statements: readonly Statement[],
	isTold: (id: ComponentId) => boolean,
): Placed[] {
	const scope = readScope(clauses, statements);
	const hit = scope?.hit.filter(isTold) ?? [];
	const notHit = scope?.notHit.filter(isTold) ?? [];
	if (scope === null || hit.length + notHit.length === 0) return [];
	const at = ([clause, i]: readonly [number, number]): Found<null> => ({
		value: null,
		clause,
		first: i,
		last: i,
	});
	const [start] = place(clauses, at(scope.first));
	const [, end] = place(clauses, at(scope.last));
	return [[{ topic: 'scope', hit, notHit }, [start, end]]];
}
