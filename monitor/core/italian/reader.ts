/** Reads Italian prose about the mail (a headline, an article, the notice on the webmail) into sourced claims. */

import type { Attribution, Claim, ClaimContent, ClaimSource, Span } from '../model/incident';
import type { ProviderId } from '../providers';
import { romeTime } from '../time';
import { readAttack } from './claims/attack';
import { readCause } from './claims/cause';
import { readData } from './claims/data';
import { isBlamed, isQualified, isStory } from './claims/doubt';
import { readEta } from './claims/eta';
import { readPlan } from './claims/plan';
import { readScope } from './claims/scope';
import { statesOf } from './claims/states';
import { FIRM, weigh } from './claims/status';
import type { Found } from './found';
import type { Window } from './grammar/calendar';
import { isOfSpared, withoutSpared } from './grammar/contrast';
import { isAhead, isDatedNow, isQuiet, silentSentences } from './grammar/genre';
import type { Value } from './grammar/operators';
import { readStatements, type Statement } from './grammar/statements';
import { readTopic } from './grammar/subject';
import { isOfFeature } from './grammar/whose';
import { readWorks, type Works } from './grammar/works';
import { findNotice } from './site-text';
import { isAnswered } from './text/answers';
import { type Clause, readClauses } from './text/clauses';
import { gistOf, type Stretches } from './text/gist';
import { has, type Word } from './text/words';

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

const BARE: ReadonlySet<Value> = new Set([
	'fails',
	'trouble',
	'waiting',
	'relapsed',
	'restored',
	'recovering',
	'works',
]);
const MAX_TEXT = 32_768;

export function read(text: string, saidAt: number, options: ReadOptions): Reading {
	const heard = text.slice(0, MAX_TEXT);
	const now = romeTime(saidAt);
	const all = readClauses(heard, now.hour, (options.stretchesOf ?? gistOf)(heard));
	const topic = readTopic(all, options.aboutProvider);
	if (topic.about.length === 0) return { about: [], claims: [] };
	const silent = silentSentences(all, now);
	const heeded = all.map(({ sentence }, i) => topic.ours[i] === true && !silent.has(sentence));
	const clauses = all.filter((_, i) => heeded[i]);
	// "Hacker? Macché", "e la Pec?": a short question belongs to its answer, whoever asks.
	const told = all.filter((clause, i) => heeded[i] || (isAnswered(clause) && clause.words.length <= 8));
	const plan = readPlan(clauses, all, saidAt);
	const sentences = new Map<number, Word[]>();
	for (const { sentence, words } of clauses)
		sentences.set(sentence, [...(sentences.get(sentence) ?? []), ...words]);
	const said: Statement[] = [];
	const works: Works[] = [];
	let feature = -1;
	clauses.forEach((clause, i) => {
		// "La nuova app è più veloce e non si blocca più".
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
		if (work !== null && !isOfFeature(clause.words) && (has(clause.words, 'mail') || !has(sentence, 'body')))
			works.push(work);
		else if (has(clause.words, 'overrun') && works.length > 0)
			works.push({ kind: 'overrun', clause: i, first: 0, last: clause.words.length - 1 });
	});
	const sentenceOf = (clause: number) => clauses[clause]?.sentence ?? -1;
	const window = plan.window?.value;
	const begun = window !== undefined && window.fromAt <= saidAt;
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
	const status = weigh(statements, going, sentenceOf, aftermath, topic.others, {
		undone: clauses.some(({ words }) => has(words, 'undone')),
		after: (clause) => isQualified(clauses, clause),
	});
	const reading: Reading = { about, claims: [] };
	if (plan.calledOff) reading.calledOff = true;
	if (plan.window !== null && !begun) {
		const [start, end] = place(clauses, plan.window);
		reading.planned = { ...plan.window.value, span: { start, end, text: text.slice(start, end) } };
	}
	// Maintenance announced for a future time, or without one, says nothing about the present.
	if (status === null && (coming.size > 0 || said.some(({ value }) => value === 'planned'))) return reading;
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
	const overrun = going.some(({ kind }) => kind === 'overrun');
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
		const [from] = place(told, {
			value: null,
			clause: scope.first[0],
			first: scope.first[1],
			last: scope.first[1],
		});
		const [, to] = place(told, {
			value: null,
			clause: scope.last[0],
			first: scope.last[1],
			last: scope.last[1],
		});
		add({ topic: 'scope', hit: scope.hit, notHit: scope.notHit }, from, to);
	}
	return reading;
}

function place(clauses: readonly Clause[], found: Found<unknown>): [number, number] {
	const words = clauses[found.clause]?.words ?? [];
	const first = words[Math.min(found.first, words.length - 1)];
	const last = words[Math.min(found.last, words.length - 1)];
	return [first?.start ?? 0, last?.end ?? 0];
}
