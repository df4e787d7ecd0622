/** Reads the feeds that are due: every outcome, including failure, becomes a reading that the commit stores. */

import { nextFeedDueAt } from '../core/actions/feed-rhythm';
import { isFeedDue } from '../core/actions/plan';
import { pacingFactor } from '../core/actions/schedule';
import type { FeedState } from '../core/assessment/reading';
import { type FeedOutcome, type FeedReading, feedStateOf, readingOf } from '../core/assessment/reading';
import type { Snapshot } from '../core/assessment/snapshot';
import { openEnvelope } from '../core/formats/envelope';
import { parseFeed } from '../core/formats/parse';
import type { FeedSource } from '../core/incidents/sources';
import type { FeedDocument, FeedError } from '../core/model/incident';
import { ok, type Result } from '../core/result';
import { openStatement } from '../core/sentinel/read';
import type { SentinelStatement } from '../core/sentinel/statement';
import { contentHash } from '../core/text/hash';
import { fetchFeed } from './fetch-feed';
import type { ProbePorts } from './ports';

export const FEED_TIMEOUT_MS = 10_000;

/** Reads every source that is due at `startedAt`, or all of them if `force`. */
export async function readFeeds(
	ports: ProbePorts,
	{ settings, feeds: states }: Pick<Snapshot, 'settings' | 'feeds'>,
	{ startedAt, trouble, force }: { startedAt: number; trouble: boolean; force: boolean },
	deadline: AbortSignal,
): Promise<FeedReading[]> {
	const factor = pacingFactor(states, startedAt);
	const due = ports.feeds.sources(settings).flatMap((source) => {
		const state = feedStateOf(source, states);
		return force || isFeedDue(state, startedAt, factor, trouble)
			? [{ source, state, random: ports.random() }]
			: [];
	});
	return Promise.all(
		due.map(async ({ source, state, random }) => {
			const { heard, at } = await hear(ports, source, state, deadline);
			const reading = readingOf(state, heard, at);
			const dueAt = nextFeedDueAt(trouble, { at, factor, random, feed: reading.state });
			return { ...reading, state: { ...reading.state, dueAt } };
		}),
	);
}

async function hear(
	ports: ProbePorts,
	source: FeedSource,
	state: FeedState,
	deadline: AbortSignal,
): Promise<{ heard: FeedOutcome; at: number }> {
	const signal = AbortSignal.any([deadline, ports.timeout(FEED_TIMEOUT_MS)]);
	const answer = await fetchFeed(ports, source, signal);
	const at = ports.now();
	if (answer.kind !== 'body') return { heard: answer, at };
	const { text, contentType } = answer;
	const body = contentHash(ports.feeds.reader, source.trust, text);
	if (body === state.body) return { heard: { kind: 'not_modified' }, at };
	const opened = await open(ports, text, contentType, source, state, at);
	return {
		heard: opened.ok ? { ...opened.value, body } : { kind: 'failed', error: opened.error },
		at,
	};
}

type Opened =
	| { kind: 'document'; document: FeedDocument }
	| { kind: 'statement'; statement: SentinelStatement };

/** The project's own feed and its sentinels need a pinned signature; any other feed is read by its format. */
async function open(
	{ feeds }: ProbePorts,
	text: string,
	contentType: string,
	source: FeedSource,
	state: FeedState,
	at: number,
): Promise<Result<Opened, FeedError>> {
	const rules = { highestSequence: state.sequence, now: at };
	if (source.trust === 'sentinel') {
		const opened = await openStatement(text, { ...feeds.sentinels, ...rules });
		return opened.ok ? ok({ kind: 'statement', statement: opened.value }) : opened;
	}
	const opened =
		source.trust === 'signed'
			? await openEnvelope(text, { keys: feeds.keys, verify: feeds.verify, ...rules })
			: parseFeed(text, {
					trust: source.trust,
					fetchedAt: at,
					contentType,
					publisher: source.name,
					about: source.about,
					seen: state.seen,
				});
	return opened.ok ? ok({ kind: 'document', document: opened.value }) : opened;
}
