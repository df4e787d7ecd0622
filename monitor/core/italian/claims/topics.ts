/** The topics of a text but the state of the mail: the words that each may be told by, and what they say of it there. */

import type { CauseKind } from '../../model/incident';
import { DAY_MS, HOUR_MS } from '../../time';
import type { Told } from '../classifier/features';
import { contextOf, type Mention, wordsAround } from '../classifier/mentions';
import { ANSWERS, type AnswerOf, type Models, type TopicName } from '../classifier/model';
import type { Found } from '../found';
import type { Window } from '../grammar/calendar';
import { isTimeOnly, readMoments } from '../grammar/moments';
import type { Hint } from '../lexicon/hints';
import { hintsOf } from '../lexicon/lookup';
import type { Clause } from '../text/clause';
import { asClause, is, type Tag } from '../text/words';

/** Mentions of one thing: of a kind of cause, of a time. */
export type Candidate<K> = { of: K; mentions: Mention[] };

type Answer<T extends TopicName, K> = Found<AnswerOf<T>> & { of: K };
/** More mentions are as good as so many. */
const MANY = 4;
/** Words that are quoted at each side of a mention. */
const BESIDE = 3;
/** Less probable than this, nothing is said. */
const SAID = 0.5;

/** What the mentions of each candidate rest on: of every mention its context, and last what they share. */
export function featuresOf(told: Told, candidates: readonly Candidate<unknown>[]): string[][][] {
	const text = candidates.length === 0 ? [] : wordsAround(told);
	return candidates.map(({ mentions }) => [
		...mentions.map((one) => contextOf(told, one)),
		[`mentions ${Math.min(MANY, mentions.length)}`, ...text],
	]);
}

/** The most probable answer among these candidates. */
export function answerTo<T extends TopicName, K>(
	models: Models,
	topic: T,
	told: Told,
	candidates: readonly Candidate<K>[],
): Answer<T, K> | null {
	let best: Answer<T, K> | null = null;
	let sure = SAID;
	for (const [i, features] of featuresOf(told, candidates).entries()) {
		const { of, mentions } = candidates[i] as Candidate<K>;
		const { probabilities, strongest } = models[topic](features);
		const [nothing = 1, ...others] = probabilities;
		if (1 - nothing < sure) continue;
		sure = 1 - nothing;
		const is = others.indexOf(Math.max(...others));
		const { clause, first, last } = mentions[strongest(1 + is, mentions.length)] as Mention;
		const words = told.clauses[clause]?.words.length ?? 1;
		best = {
			value: ANSWERS[topic][is] as AnswerOf<T>,
			of,
			clause,
			first: Math.max(0, first - BESIDE),
			last: Math.min(words - 1, last + BESIDE),
		};
	}
	return best;
}

/** The words of each kind of cause: those of a class, and hints. */
const KINDS: readonly [CauseKind, Tag, Hint?][] = [
	['storage', 'storage', 'storage'],
	['datacenter', 'datacenter', 'datacenter'],
	['network', 'network', 'network'],
	['software_update', 'update', 'software_update'],
	['maintenance', 'maintenance', 'maintenance'],
	['unspecified', 'generic'],
];

export function causesIn({ clauses }: Told): Candidate<CauseKind>[] {
	return KINDS.flatMap(([of, tag, hint]) => candidateOf(of, mentionsOf(clauses, [tag], hint)));
}

export function fatesIn({ clauses }: Told): Candidate<null>[] {
	return candidateOf(null, mentionsOf(clauses, ['loss', 'lose', 'safe', 'risk'], 'data'));
}

export function attacksIn({ clauses }: Told): Candidate<null>[] {
	return candidateOf(null, mentionsOf(clauses, ['attack', 'breach'], 'attack'));
}

export function pecIn({ clauses }: Told): Candidate<null>[] {
	return candidateOf(null, mentionsOf(clauses, ['pec']));
}

function mentionsOf(clauses: readonly Clause[], tags: readonly Tag[], hint?: Hint): Mention[] {
	return clauses.flatMap(({ words }, clause) =>
		words.flatMap((word, i): Mention[] => {
			const tagged = is(word, ...tags);
			if (!tagged && (hint === undefined || !hintsOf(word.word).has(hint))) return [];
			return [{ clause, first: i, last: i, notes: tagged ? [] : ['hint'] }];
		}),
	);
}

function candidateOf<K>(of: K, mentions: Mention[]): Candidate<K>[] {
	return mentions.length === 0 ? [] : [{ of, mentions }];
}

/** The times ahead. Their clauses are not those of the text: marks do not part a time from itself ("domani, giovedì 19, ore 8"). */
export function timesIn(told: Told): { told: Told; candidates: Candidate<Window>[] } {
	const { saidAt } = told;
	const clauses = withWholeTimes(told.clauses);
	const byEnd = new Map<number, Candidate<Window>>();
	clauses.forEach(({ words }, clause) => {
		for (const { fromAt, toAt, first, last, lasts } of readMoments(words, saidAt)) {
			if (toAt <= saidAt) continue;
			const candidate = byEnd.get(toAt) ?? { of: { fromAt, toAt }, mentions: [] };
			const notes = [`in ${spanOf(toAt - saidAt)}`, ...(lasts ? ['lasts'] : [])];
			candidate.mentions.push({ clause, first, last, notes });
			byEnd.set(toAt, candidate);
		}
	});
	return { told: { ...told, clauses }, candidates: [...byEnd.values()] };
}

function spanOf(ms: number): string {
	if (ms < 6 * HOUR_MS) return ms < HOUR_MS ? 'minutes' : 'hours';
	return ms < DAY_MS ? 'day' : ms < 7 * DAY_MS ? 'days' : 'weeks';
}

function withWholeTimes(read: readonly Clause[]): Clause[] {
	const clauses = [...read];
	for (let c = clauses.length - 1; c > 0; c--) {
		const clause = clauses[c] as Clause;
		const before = clauses[c - 1] as Clause;
		if (clause.sentence !== before.sentence || !isTimeOnly(clause.words)) continue;
		clauses[c - 1] = { ...before, words: asClause([...before.words, ...clause.words]) };
		clauses[c] = { ...clause, words: [] };
	}
	return clauses;
}
