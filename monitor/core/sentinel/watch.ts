/** What the sentinels say of a provider at a moment, and how much of it counts. */

import { FUTURE_TOLERANCE_MS } from '../formats/envelope';
import type { ProviderId } from '../providers';
import { MINUTE_MS } from '../time';
import type { SentinelComponent, SentinelState, SentinelStatement, SentinelWord } from './statement';

/** A good word stays current for one calm reading period plus jitter; after that it is not quoted. */
export const ANSWER_FRESH_MS = 45 * MINUTE_MS;
/** A single network may have a broken path to a provider, whatever its controls say. */
const QUORUM = 2;

/** The current words on one provider. */
export type Watch = { at: number; words: SentinelWord[] };

export const NO_WATCH: Watch = { at: 0, words: [] };

/** The words of a statement on a provider at `now`; none once it has expired. Old good words are left out: stale is never green. */
export function watchOf(
	statement: SentinelStatement | null | undefined,
	provider: ProviderId,
	now: number,
): Watch {
	if (statement == null || statement.expiresAt <= now) return NO_WATCH;
	const ageMs = now - statement.issuedAt;
	if (ageMs < -FUTURE_TOLERANCE_MS) return NO_WATCH;
	const isOfNow = ({ state }: SentinelWord) => state !== 'answering' || ageMs <= ANSWER_FRESH_MS;
	return {
		at: statement.issuedAt,
		words: statement.words.filter((word) => word.provider === provider && isOfNow(word)),
	};
}

/** More than half of the networks that see, and at least two. */
export function hasQuorum({ by, of }: Pick<SentinelWord, 'by' | 'of'>): boolean {
	return by >= QUORUM && by * 2 > of;
}

/** Words of one state that several networks agree on. */
export function agreed({ words }: Watch, ...states: SentinelState[]): SentinelWord[] {
	return words.filter((word) => states.includes(word.state) && hasQuorum(word));
}

/** The parts that are out after a statement: from an agreed outage until an agreed answer, whatever was said in between. */
export function stoppedAfter(
	before: readonly SentinelWord[],
	{ words, issuedAt }: SentinelStatement,
): SentinelWord[] {
	const watch = { at: issuedAt, words };
	return [...without(before, agreed(watch, 'answering')), ...without(agreed(watch, 'outage'), before)];
}

/** Words about parts that no word of `others` is about. */
export function without(words: readonly SentinelWord[], others: readonly SentinelWord[]): SentinelWord[] {
	const isSamePart = (a: SentinelWord, b: SentinelWord) =>
		a.provider === b.provider && a.component === b.component;
	return words.filter((word) => !others.some((other) => isSamePart(word, other)));
}

const PAGES: readonly SentinelComponent[] = ['webmail', 'login'];

/** Agreed outages of pages that browsers probe too. */
export function pagesOut(watch: Watch): SentinelWord[] {
	return agreed(watch, 'outage').filter(({ component }) => PAGES.includes(component));
}

/** True if several networks agree that login and webmail respond: a failure here may be local. */
export function answersElsewhere(watch: Watch): boolean {
	const well = agreed(watch, 'answering');
	return PAGES.every((page) => well.some(({ component }) => component === page));
}
