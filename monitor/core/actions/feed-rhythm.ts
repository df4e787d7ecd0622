/** When feeds are read: less often than providers are probed, and in the same check where possible. */

import type { FeedState } from '../assessment/reading';
import type { FeedError } from '../model/incident';
import { MINUTE_MS } from '../time';
import { GUESS_RETRY_MS } from './guess';
import { type Draw, FIRST_WAIT, JITTER } from './schedule';

export const FEED_CALM_MS = 30 * MINUTE_MS;
export const FEED_TROUBLE_MS = 5 * MINUTE_MS;

/** The fields of a feed that decide how often it is read. */
export type FeedRhythm = Pick<FeedState, 'trust' | 'armed' | 'error' | 'dueAt'>;

/** When to read a feed next, given its state after the reading. Its `dueAt` is still the previous plan. */
export function nextFeedDueAt(
	trouble: boolean,
	{ at, factor, random, feed }: Omit<Draw, 'settings' | 'trigger'> & { feed: FeedRhythm },
): number {
	const drawn = feed.dueAt === null ? FIRST_WAIT + (1 - FIRST_WAIT) * random : 1 + JITTER * (2 * random - 1);
	return Math.round(at + feedPeriodMs(trouble, feed) * factor * drawn);
}

/** The interval of a feed without the fleet's brake. A feed on the provider's own hosts stays calm: it adds load there. */
export function feedPeriodMs(trouble: boolean, feed: Omit<FeedRhythm, 'dueAt'>): number {
	if (feed.trust !== 'official' && feed.trust !== 'help') return trouble ? FEED_TROUBLE_MS : FEED_CALM_MS;
	const answeredBadly = !feed.armed && feed.error !== null && !SILENT.has(feed.error);
	return answeredBadly ? GUESS_RETRY_MS : FEED_CALM_MS;
}

/** Errors that may be the user's own network. */
const SILENT = new Set<FeedError>(['unreachable', 'timeout']);

/** Share of its wait that a feed may be early or late, so that it shares a wake of the worker with a check. */
const FEED_EARLY = 0.1;
const FEED_LATE = 0.25;

type FeedPlan = Pick<FeedState, 'dueAt' | 'triedAt'>;

/** From when on a check that runs anyway also reads a feed. */
export function feedFromAt({ triedAt }: FeedPlan, dueAt: number): number {
	return dueAt - FEED_EARLY * (dueAt - (triedAt ?? dueAt));
}

/** When the worker wakes for a feed alone. */
export function feedWakeAt({ dueAt, triedAt }: FeedPlan): number | null {
	return dueAt === null ? null : Math.round(dueAt + FEED_LATE * (dueAt - (triedAt ?? dueAt)));
}
