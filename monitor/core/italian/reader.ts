/** Reads Italian prose about the mail (a headline, an article, the notice on the webmail) into sourced claims. */

import type { Attribution, Claim, ClaimContent, ClaimSource, Span } from '../incidents/model';
import type { ProviderId } from '../providers';
import { adviceIn } from './advice';
import { readAttack } from './attack';
import type { Window } from './calendar';
import { readCause } from './cause';
import { type Clause, readClauses } from './clauses';
import { readData } from './data';
import { readEta } from './eta';
import { type Evidence, readEvidence } from './evidence';
import type { Found } from './found';
import { latestUpdate } from './latest';
import { noticeKind } from './notice';
import { isTold, longAgo } from './past';
import { readPlan } from './plan';
import { type ClauseState, readScope } from './scope';
import { weigh } from './status';
import { isOfNow, isOfWorks, sentenceOf, sentencesToCome } from './to-come';
import { readTopic } from './topic';
import { hasClass, is } from './words';

export type Reading = {
	/** The providers the text is about; empty if it is about neither of these mails. */
	about: ProviderId[];
	/** At most one a topic; empty if the text says nothing of the present state. */
	claims: Claim[];
	/** Works announced for a window that begins later. */
	planned?: Window & { span: Span };
	/** Works announced before will not be, or not then. */
	calledOff?: true;
};

export type ReadOptions = {
	source: ClaimSource;
	publisher?: string;
	/** The provider on whose own page the text stands: such a text is about it even if it names nobody. */
	aboutProvider?: ProviderId;
};

/** What an article says of the present state it says here; the rest of a longer text is not read. */
const MAX_TEXT = 32_768;

/** `saidAt`: when the text was published, epoch ms; its "domani" and "entro venerdì" count from there. Never throws. */
export function read(text: string, saidAt: number, options: ReadOptions): Reading {
	const all = readClauses(text.slice(0, MAX_TEXT));
	const topic = readTopic(all, options.aboutProvider);
	if (topic.about.length === 0) return { about: [], claims: [] };
	const old = longAgo(all, saidAt);
	const scam = all.some((clause) => hasClass(clause.words, 'scam'));
	const clauses = all.filter(
		(clause, i) => topic.ours[i] === true && !old.has(clause.sentence) && !(scam && isBait(clause)),
	);

	const plan = readPlan(clauses, saidAt);
	const advice = adviceIn(clauses);
	const everything = clauses.flatMap((clause, i) =>
		advice.has(clause.sentence) ? [] : readEvidence(clause, i, clauses[i - 1]),
	);
	const toCome = sentencesToCome(plan, clauses, everything, saidAt);
	const ofWorks = (piece: Evidence) =>
		toCome.has(sentenceOf(clauses, piece)) && isOfWorks(clauses[piece.clause], piece);
	// Beside an announcement trouble is apologised for that will come.
	const evidence =
		toCome.size === 0 ? everything : everything.filter((piece) => isOfNow(piece) && !ofWorks(piece));
	// Of works that have not begun nothing came, and their end is no return.
	const begun = clauses.map((clause) => (toCome.has(clause.sentence) ? { ...clause, words: [] } : clause));
	const eta =
		plan.window !== null && plan.window.value.fromAt <= saidAt
			? underWay(plan.window, saidAt)
			: readEta(begun, saidAt);
	const aftermath = clauses.some((clause) => hasClass(clause.words, 'aftermath', 'scam'));
	const past = new Set(clauses.filter((clause) => isTold(clause.words)).map(({ sentence }) => sentence));
	const heard = withoutPromised(evidence, eta).filter(
		(piece) => piece.kind !== 'trouble' || !past.has(sentenceOf(clauses, piece)),
	);
	const latest = latestUpdate(clauses);
	const fresh = latest === null ? [] : heard.filter(({ clause }) => clauses[clause]?.paragraph === latest);
	const status = weigh(fresh.filter(isOfNow), aftermath) ?? weigh(heard, aftermath);
	const reading: Reading = { about: topic.about, claims: [] };
	if (plan.calledOff) reading.calledOff = true;
	if (plan.window !== null && toCome.has(sentenceOf(clauses, plan.window))) {
		const [start, end] = place(clauses, plan.window);
		reading.planned = { ...plan.window.value, span: { start, end, text: text.slice(start, end) } };
	}
	// Works announced for a time to come, or for none that is named, say nothing of the present.
	if (status === null ? toCome.size > 0 : status.by.planned && plan.window === null) return reading;
	const { claims } = reading;
	const add = (content: ClaimContent, start: number, end: number) => {
		const attribution: Attribution = {
			source: options.source,
			saidAt,
			span: { start, end, text: text.slice(start, end) },
		};
		if (options.publisher !== undefined) attribution.publisher = options.publisher;
		claims.push({ ...content, ...attribution });
	};
	const addFound = (content: ClaimContent, found: Found<unknown>) => add(content, ...place(clauses, found));

	if (status !== null) addFound({ topic: 'status', stance: status.stance }, { ...status.by, value: null });
	else if (eta !== null) addFound({ topic: 'status', stance: 'outage' }, eta);
	else if (options.source === 'site') {
		const kind = noticeKind(text);
		if (kind !== null)
			add({ topic: 'status', stance: kind === 'maintenance' ? 'maintenance' : 'outage' }, 0, text.length);
	}
	if (claims.length === 0 && aftermath) return reading;

	const cause = readCause(begun);
	// "Libero Mail amplia lo storage" blames nothing.
	if (cause !== null && (status !== null || isBlamed(clauses[cause.clause])))
		addFound({ topic: 'cause', kind: cause.value }, cause);
	if (eta !== null && status?.stance !== 'restored') addFound({ topic: 'eta', ...eta.value }, eta);
	const data = readData(clauses);
	if (data !== null) addFound({ topic: 'data', stance: data.value }, data);
	const attack = readAttack(clauses);
	if (attack !== null) addFound({ topic: 'attack', stance: attack.value }, attack);
	// What is spared is news only where something is hit.
	const troubled =
		claims.length > 0 ||
		clauses.some(({ words }) => hasClass(words, 'fault', 'unable', 'spared', 'except', 'only'));
	const scope = !troubled ? null : readScope(clauses, (clause) => stateOf(evidence, clause));
	if (scope !== null) {
		const [from] = place(clauses, {
			value: null,
			clause: scope.first[0],
			first: scope.first[1],
			last: scope.first[1],
		});
		const [, to] = place(clauses, {
			value: null,
			clause: scope.last[0],
			first: scope.last[1],
			last: scope.last[1],
		});
		add({ topic: 'scope', hit: scope.hit, notHit: scope.notHit }, from, to);
	}
	return reading;
}

function underWay(window: Found<Window>, saidAt: number): Found<Window> {
	return { ...window, value: { fromAt: saidAt, toAt: window.value.toAt } };
}

/** "A causa di", "colpa di"; "per" alone may be for anything. */
function isBlamed(clause: Clause | undefined): boolean {
	return clause?.words.some((word) => is(word, 'because') && word.word !== 'per') ?? false;
}

/** "La tua casella sarà bloccata": in a text about frauds it is the swindler who speaks to "you". */
function isBait(clause: Clause): boolean {
	return clause.words.some((word) =>
		/^(?:tu[aoe]|tuoi|vostr[aoie]|clicca|riattivala|riattiva)$/.test(word.word),
	);
}

/** "Mail ripristinate entro 24-48 ore": what is said to come in a window is not there yet. */
function withoutPromised(evidence: readonly Evidence[], eta: Found<unknown> | null): Evidence[] {
	return evidence.map((piece) =>
		piece.kind === 'restored' && piece.clause === eta?.clause ? { ...piece, kind: 'pending' } : piece,
	);
}

/** [start, end) in the text of what was found. */
function place(clauses: readonly Clause[], found: Found<unknown>): [number, number] {
	const words = clauses[found.clause]?.words ?? [];
	const first = words[Math.min(found.first, words.length - 1)];
	const last = words[Math.min(found.last, words.length - 1)];
	return [first?.start ?? 0, last?.end ?? 0];
}

function stateOf(evidence: readonly Evidence[], clause: number): ClauseState | undefined {
	for (const { kind, clause: at, components } of evidence) {
		if (at !== clause) continue;
		if (kind === 'down' || kind === 'relapse') return 'down';
		// "Per iOS occorre attendere".
		if ((kind === 'pending' || kind === 'promised') && components.length > 0) return 'down';
		if (kind === 'restored') return 'up';
		if (kind === 'recovering' || kind === 'reopening') return 'between';
	}
	return undefined;
}
