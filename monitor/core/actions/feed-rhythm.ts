/** When feeds are read: seldomer than providers are asked, and along with them where it can be. */

import type { FeedState } from '../assessment/snapshot';
import type { FeedError } from '../model/incident';
import { MINUTE_MS } from '../time';
import { GUESS_RETRY_MS } from './guess';
import { type Draw, FIRST_WAIT, JITTER } from './schedule';

export const FEED_CALM_MS = 30 * MINUTE_MS;
export const FEED_TROUBLE_MS = 5 * MINUTE_MS;

/** What of a feed decides how often it is read. */
export type FeedRhythm = Pick<FeedState, 'trust' | 'armed' | 'error' | 'dueAt'>;

/** When a feed is to be read again, from its state after the reading; `dueAt` in it is the plan before. */
export function nextFeedDueAt(
	trouble: boolean,
	{ at, factor, random, feed }: Omit<Draw, 'settings' | 'trigger'> & { feed: FeedRhythm },
): number {
	const drawn = feed.dueAt === null ? FIRST_WAIT + (1 - FIRST_WAIT) * random : 1 + JITTER * (2 * random - 1);
	return Math.round(at + feedPeriodMs(trouble, feed) * factor * drawn);
}

/** How often a feed is read, without the fleet's brake. One on the provider's own hosts keeps calm: the provider answers it. */
export function feedPeriodMs(trouble: boolean, feed: Omit<FeedRhythm, 'dueAt'>): number {
	if (feed.trust !== 'official' && feed.trust !== 'help') return trouble ? FEED_TROUBLE_MS : FEED_CALM_MS;
	const answeredBadly = !feed.armed && feed.error !== null && !SILENT.has(feed.error);
	return answeredBadly ? GUESS_RETRY_MS : FEED_CALM_MS;
}

/** Errors that may be the user's own network. */
const SILENT = new Set<FeedError>(['unreachable', 'timeout']);

/** A feed may be read this share of its wait too early, or this much too late, to share a wake of the worker with a check. */
const FEED_EARLY = 0.1;
const FEED_LATE = 0.25;

type FeedPlan = Pick<FeedState, 'dueAt' | 'triedAt'>;

/** From when on a feed is read in a check that happens anyway. */
export function feedFromAt({ triedAt }: FeedPlan, dueAt: number): number {
	return dueAt - FEED_EARLY * (dueAt - (triedAt ?? dueAt));
}

/** When the worker wakes for a feed alone. */
export function feedWakeAt({ dueAt, triedAt }: FeedPlan): number | null {
	return dueAt === null ? null : Math.round(dueAt + FEED_LATE * (dueAt - (triedAt ?? dueAt)));
}
