/** What a text says of the mail now: by its last update, without works to come, else by the whole. */

import type { ProviderId } from '../../providers';
import { romeTime } from '../../time';
import { statementsOf } from '../grammar/statements';
import { readTopic } from '../grammar/subject';
import type { Clause } from '../text/clause';
import { readClauses } from '../text/clauses';
import { gistOf, inOrderOfTime, lastUpdate, type Stretches } from '../text/gist';
import { type Classified, classify } from './classify';
import type { Told } from './features';
import type { Model } from './model';

export const MAX_TEXT = 32_768;

/** A part of a text; `places` are the numbers of its clauses in the whole. */
export type Part = { told: Told; places: readonly number[] };
/** A text as the grammar reads it, and the parts that outweigh it if they say anything, the weightiest first. */
export type Parts = { told: Told; latest: readonly Part[] };

/** The classifier knows short texts: of a longer one each paragraph is read by itself, the last one first. */
const LONG = 1_500;

export function partsOf(
	text: string,
	saidAt: number,
	aboutProvider?: ProviderId,
	stretchesOf: (text: string) => Stretches = gistOf,
): Parts {
	const heard = text.slice(0, MAX_TEXT);
	const now = romeTime(saidAt);
	const stretches = inOrderOfTime(heard, stretchesOf(heard));
	const clauses = readClauses(heard, now.hour, stretches);
	const topic = readTopic(clauses, aboutProvider);
	const told = { clauses, statements: statementsOf(clauses), topic, saidAt, now };
	const update = lastUpdate(heard, stretches);
	if (update !== null) {
		const [from, to] = update;
		const isIn = ({ words: [word] }: Clause) => word !== undefined && word.start >= from && word.start < to;
		return { told, latest: [partOf(told, isIn)] };
	}
	const length = stretches.reduce((sum, [from, to]) => sum + to - from, 0);
	const paragraphs = length < LONG ? [] : [...new Set(clauses.map(({ paragraph }) => paragraph))].reverse();
	return { told, latest: paragraphs.map((one) => partOf(told, ({ paragraph }) => paragraph === one)) };
}

export function partOf(told: Told, isIn: (clause: Clause) => boolean): Part {
	const places = told.clauses.flatMap((clause, i) => (isIn(clause) ? [i] : []));
	const clauses = places.map((i) => told.clauses[i] as Clause);
	const statements = told.statements.flatMap((one) => {
		const clause = places.indexOf(one.clause);
		return clause < 0 ? [] : [{ ...one, clause }];
	});
	const ours = places.map((i) => told.topic.ours[i] as boolean);
	return { told: { ...told, clauses, statements, topic: { ...told.topic, ours } }, places };
}

/** `now`: the text without its sentences about works to come. */
export function saidIn(weigh: Model, latest: readonly Part[], now: Part): Classified {
	const classified = ({ told: part, places }: Part) => {
		const found = classify(weigh, part);
		return { ...found, clause: places[found.clause] ?? 0 };
	};
	for (const part of latest) {
		const found = classified(part);
		if (found.is !== 'none' && found.is !== 'planned') return found;
	}
	return classified(now);
}
