/** Reads the feeds that are due: every outcome, failures included, becomes a reading that the commit stores. */

import { now } from '#clock';
import type { FeedState } from '../../monitor/core/assessment/snapshot';
import type { FeedError } from '../../monitor/core/incidents/model';
import { type FeedSource, feedSources } from '../../monitor/core/incidents/sources';
import { nextFeedDueAt } from '../../monitor/core/outlook/feed-rhythm';
import { isFeedDue } from '../../monitor/core/outlook/plan';
import { pacingFactor } from '../../monitor/core/outlook/schedule';
import type { Settings } from '../../monitor/core/settings';
import { fetchFeed } from '../../monitor/platform/feed';
import type { FeedReading } from '../../monitor/storage/readings';
import { BUILT_FEED } from './built';
import { openFeed } from './open-feed';

function newFeed({ feedId, trust, url }: FeedSource): FeedState {
	return {
		feedId,
		trust,
		url,
		etag: null,
		lastModified: null,
		goodAt: null,
		triedAt: null,
		error: null,
		errorAt: null,
		sequence: null,
		issuedAt: null,
		expiresAt: null,
		pacing: null,
		dueAt: null,
		armed: false,
	};
}

/** Reads every source that is due at `startedAt`, or all of them if `force`. */
export async function readFeeds(
	settings: Settings,
	states: readonly FeedState[],
	how: { startedAt: number; trouble: boolean; force: boolean },
	deadline: AbortSignal,
): Promise<FeedReading[]> {
	const factor = pacingFactor(states, how.startedAt);
	const due = feedSources(settings, BUILT_FEED).flatMap((source) => {
		const stored = states.find(({ feedId }) => feedId === source.feedId);
		// Another address is another feed: its validators mean nothing there. A sequence belongs to the keys, not the host.
		const state =
			stored?.url === source.url ? stored : { ...newFeed(source), sequence: stored?.sequence ?? null };
		return how.force || isFeedDue(state, how.startedAt, factor, how.trouble) ? [{ source, state }] : [];
	});
	return Promise.all(
		due.map(async ({ source, state }) => {
			const reading = await readFeed(source, state, deadline);
			const draw = { at: now(), factor, random: Math.random(), feed: reading.state };
			const dueAt = nextFeedDueAt(how.trouble, draw);
			return { ...reading, state: { ...reading.state, dueAt } };
		}),
	);
}

async function readFeed(source: FeedSource, state: FeedState, deadline: AbortSignal): Promise<FeedReading> {
	const answer = await fetchFeed(source, state, deadline);
	const at = now();
	const tried = { ...state, triedAt: at };
	switch (answer.kind) {
		case 'failed':
			return failed(tried, answer.error, at);
		case 'not_modified':
			// A host that is held still says "nothing new" for ever: a signed feed says itself how long it is good.
			if (state.expiresAt !== null && at > state.expiresAt) return failed(tried, 'expired', at);
			return { state: { ...tried, goodAt: at, error: null, errorAt: null }, document: null };
		case 'body': {
			const opened = await openFeed(answer.text, answer.contentType, source, state, at);
			if (!opened.ok) return failed(tried, opened.error, at);
			const { etag, lastModified } = answer;
			const { sequence = null, issuedAt = null, expiresAt = null, pacing = null } = opened.value;
			return {
				state: {
					...tried,
					etag,
					lastModified,
					goodAt: at,
					error: null,
					errorAt: null,
					sequence,
					issuedAt,
					expiresAt,
					pacing,
					armed: true,
				},
				document: opened.value,
			};
		}
	}
}

/** The previous truth stays; only the reason is noted. */
function failed(state: FeedState, error: FeedError, at: number): FeedReading {
	return { state: { ...state, error, errorAt: at }, document: null };
}
