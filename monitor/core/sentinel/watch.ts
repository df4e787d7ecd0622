/** What the sentinels say of a provider at a moment, and how much of it counts. */

import { FUTURE_TOLERANCE_MS } from '../formats/envelope';
import type { ProviderId } from '../providers';
import { MINUTE_MS } from '../time';
import type { SentinelComponent, SentinelState, SentinelStatement, SentinelWord } from './statement';

/** A good word is of now for a calm reading's period and its jitter; after that the sentinels are not quoted for it. */
export const ANSWER_FRESH_MS = 45 * MINUTE_MS;
/** One network alone may be wrong about the way to a provider, whatever its controls say. */
export const QUORUM = 2;

/** The words on one provider that are of now. */
export type Watch = { at: number; words: SentinelWord[] };

export const NO_WATCH: Watch = { at: 0, words: [] };

/** What a statement says of a provider at `now`; nothing once it has expired. Old good words are left out: stale is never green. */
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

/** More than half of those that see, and never one alone. */
export function hasQuorum({ by, of }: Pick<SentinelWord, 'by' | 'of'>): boolean {
	return by >= QUORUM && by * 2 > of;
}

/** Words of one state that several networks agree on. */
export function agreed({ words }: Watch, ...states: SentinelState[]): SentinelWord[] {
	return words.filter((word) => states.includes(word.state) && hasQuorum(word));
}

const PAGES: readonly SentinelComponent[] = ['webmail', 'login'];

/** Agreed outages of what a browser asks as well. */
export function pagesOut(watch: Watch): SentinelWord[] {
	return agreed(watch, 'outage').filter(({ component }) => PAGES.includes(component));
}

/** True if several networks agree that login and webmail answer: what fails here may fail only here. */
export function answersElsewhere(watch: Watch): boolean {
	const well = agreed(watch, 'answering');
	return PAGES.every((page) => well.some(({ component }) => component === page));
}
