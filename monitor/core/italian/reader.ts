/** Reads Italian prose about the mail (a headline, an article, the notice on the webmail) into sourced claims. */

import type { Attribution, Claim, ClaimContent, ClaimSource, Span } from '../model/incident';
import type { ProviderId } from '../providers';
import { romeTime } from '../time';
import { readAttack } from './claims/attack';
import { readCause } from './claims/cause';
import { readData } from './claims/data';
import { isBlamed } from './claims/doubt';
import { readEta } from './claims/eta';
import { readPlan } from './claims/plan';
import { readScope } from './claims/scope';
import { readState, statesOf } from './claims/state';
import { type Found, place } from './found';
import type { Window } from './grammar/calendar';
import { silentSentences } from './grammar/genre';
import { readTopic } from './grammar/subject';
import { NAMED } from './lexicon/brands';
import { findNotice } from './site-text';
import { isAnswered } from './text/answers';
import type { Clause } from './text/clause';
import { readClauses } from './text/clauses';
import { gistOf, inOrderOfTime, type Stretches } from './text/gist';
import { has } from './text/words';

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

const MAX_TEXT = 32_768;

export function read(text: string, saidAt: number, options: ReadOptions): Reading {
	const heard = text.slice(0, MAX_TEXT);
	if (options.aboutProvider === undefined && !NAMED.test(heard)) return { about: [], claims: [] };
	const now = romeTime(saidAt);
	const all = readClauses(heard, now.hour, inOrderOfTime(heard, (options.stretchesOf ?? gistOf)(heard)));
	const topic = readTopic(all, options.aboutProvider);
	if (topic.about.length === 0) return { about: [], claims: [] };
	const silent = silentSentences(all, now);
	const heeded = all.map(({ sentence }, i) => topic.ours[i] === true && !silent.has(sentence));
	const clauses = all.filter((_, i) => heeded[i]);
	// "Hacker? Macché", "e la Pec?": a short question belongs to its answer, whoever asks.
	const told = all.filter((clause, i) => heeded[i] || (isAnswered(clause) && clause.words.length <= 8));
	const plan = readPlan(clauses, all, saidAt);
	const begun = plan.window !== null && plan.window.value.fromAt <= saidAt;
	const { about, status, statements, coming, aftermath, announced, overrun } = readState(
		all,
		clauses,
		topic,
		plan,
		begun,
		now,
	);
	const reading: Reading = { about, claims: [] };
	if (plan.calledOff) reading.calledOff = true;
	if (plan.window !== null && !begun) {
		const [start, end] = place(clauses, plan.window);
		reading.planned = { ...plan.window.value, span: { start, end, text: text.slice(start, end) } };
	}
	// Maintenance announced for a future time, or without one, says nothing about the present.
	if (status === null && (coming.size > 0 || announced)) return reading;
	const add = (content: ClaimContent, start: number, end: number) => {
		const attribution: Attribution = {
			source: options.source,
			saidAt,
			span: { start, end, text: text.slice(start, end) },
		};
		if (options.publisher !== undefined) attribution.publisher = options.publisher;
		reading.claims.push({ ...content, ...attribution });
	};
	const addFound = (content: ClaimContent, found: Found<unknown>, of = told) =>
		add(content, ...place(of, found));
	const present = told.map((clause) => (coming.has(clause.sentence) ? { ...clause, words: [] } : clause));
	const eta =
		plan.window !== null && begun
			? {
					...plan.window,
					clause: told.indexOf(clauses[plan.window.clause] as Clause),
					value: { fromAt: saidAt, toAt: plan.window.value.toAt },
				}
			: readEta(present, saidAt, status !== null);
	// "Torna la lettura; l'invio nel pomeriggio": what is promised for later is not back.
	if (status?.stance === 'restored' && eta !== null) status.stance = 'recovering';
	if (status !== null)
		addFound({ topic: 'status', stance: status.stance }, { ...status.by, value: null }, clauses);
	else if (eta !== null && !aftermath) addFound({ topic: 'status', stance: 'outage' }, eta);
	else if (options.source === 'site') {
		const notice = findNotice(text);
		if (notice !== null)
			add(
				{ topic: 'status', stance: notice.kind === 'maintenance' ? 'maintenance' : 'outage' },
				0,
				text.length,
			);
	}
	if (reading.claims.length === 0 && aftermath) return reading;
	const cause = readCause(present);
	const ofWorks =
		(overrun || status?.stance === 'maintenance') &&
		(cause === null || cause.value === 'unspecified' || (cause.value === 'software_update' && !overrun));
	if (!ofWorks && cause !== null && (status !== null || isBlamed(told[cause.clause])))
		addFound({ topic: 'cause', kind: cause.value }, cause);
	else if (ofWorks && status !== null)
		addFound({ topic: 'cause', kind: 'maintenance' }, { ...status.by, value: null }, clauses);
	if (eta !== null) addFound({ topic: 'eta', ...eta.value }, eta);
	const data = readData(told);
	if (data !== null) addFound({ topic: 'data', stance: data.value }, data);
	const attack = readAttack(told);
	if (attack !== null) addFound({ topic: 'attack', stance: attack.value }, attack);
	const troubled =
		reading.claims.length > 0 ||
		clauses.some(({ words }) => has(words, 'trouble', 'down', 'spared', 'except', 'only'));
	const states = new Map(
		[...statesOf(statements)].map(([c, one]) => [told.indexOf(clauses[c] as Clause), one]),
	);
	const scope = !troubled ? null : readScope(told, states);
	if (scope !== null) {
		const at = ([clause, i]: readonly [number, number]) =>
			place(told, { value: null, clause, first: i, last: i });
		const [from] = at(scope.first);
		const [, to] = at(scope.last);
		add({ topic: 'scope', hit: scope.hit, notHit: scope.notHit }, from, to);
	}
	return reading;
}
