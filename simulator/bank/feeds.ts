/** The feeds of a scenario as the worker reads them: signed and verified, the press through the reader of Italian. */

import { createPublicKey, verify as verifyEd25519 } from 'node:crypto';
import type { FeedState } from '../../monitor/core/assessment/snapshot';
import { openEnvelope } from '../../monitor/core/incidents/envelope';
import type { FeedDocument, FeedError } from '../../monitor/core/incidents/model';
import { writeNative } from '../../monitor/core/incidents/native';
import { parseFeed } from '../../monitor/core/incidents/parse';
import { type FeedSource, feedSources } from '../../monitor/core/incidents/sources';
import { nextFeedDueAt } from '../../monitor/core/outlook/feed-rhythm';
import { isFeedDue } from '../../monitor/core/outlook/plan';
import { pacingFactor } from '../../monitor/core/outlook/schedule';
import { err, type Result } from '../../monitor/core/result';
import type { Settings } from '../../monitor/core/settings';
import { feedDocumentAt } from '../feed';
import { instant, type PlayedFeed, type Scenario } from '../scenario';
import { signFeed, simulatorPublicKey } from '../signing';
import { SIMULATOR_FEED_URL, SIMULATOR_KEY_ID } from '../timelapse/feed';
import { clientAt, feedFailureAt } from '../world';
import type { Wire } from './wire';

const FEED_TIMEOUT_MS = 10_000;
const PUBLIC_KEY = createPublicKey({
	key: Buffer.concat([
		Buffer.from('302a300506032b6570032100', 'hex'),
		Buffer.from(simulatorPublicKey(), 'base64'),
	]),
	format: 'der',
	type: 'spki',
});

/** True instant and the client's own reading of it. */
export type Moment = { at: number; clockAt: number };

export type Reading = { state: FeedState; document: FeedDocument | null; ms: number };

/** Reads every source that is due, as entrypoints/background/feeds.ts does. `random` is drawn once a feed. */
export async function readFeeds(
	scenario: Scenario,
	wire: Wire,
	settings: Settings,
	states: readonly FeedState[],
	{ at, clockAt, trouble, force }: Moment & { trouble: boolean; force: boolean },
	random: () => number,
): Promise<Reading[]> {
	const factor = pacingFactor(states, clockAt);
	const readings: Reading[] = [];
	for (const source of feedSources(settings, { url: SIMULATOR_FEED_URL })) {
		const state = states.find(({ feedId }) => feedId === source.feedId) ?? newFeed(source);
		if (!force && !isFeedDue(state, clockAt, factor, trouble)) continue;
		const reading = await readFeed(scenario, wire, source, state, { at, clockAt });
		const draw = { at: clockAt + reading.ms, factor, random: random(), feed: reading.state };
		const dueAt = nextFeedDueAt(trouble, draw);
		readings.push({ ...reading, state: { ...reading.state, dueAt } });
	}
	return readings;
}

function newFeed({ feedId, trust, url }: FeedSource): FeedState {
	const nothing = { etag: null, lastModified: null, goodAt: null, triedAt: null, error: null, errorAt: null };
	const unknown = { sequence: null, issuedAt: null, expiresAt: null, pacing: null, dueAt: null };
	return { feedId, trust, url, ...nothing, ...unknown, armed: false };
}

async function readFeed(
	scenario: Scenario,
	wire: Wire,
	source: FeedSource,
	state: FeedState,
	moment: Moment,
): Promise<Reading> {
	const tried = { ...state, triedAt: moment.clockAt };
	const failed = (error: FeedError, ms: number): Reading => ({
		state: { ...tried, error, errorAt: moment.clockAt },
		document: null,
		ms,
	});
	if (source.trust === 'help') return readHelpFeed(wire, source, failed, moment.at);
	const feed: PlayedFeed = source.trust === 'press' ? 'press' : 'signed';
	if (clientAt(scenario, moment.at).network !== 'fine') return failed('unreachable', 40);
	const failure = feedFailureAt(scenario, feed, moment.at);
	if (failure?.state === 'hang') return failed('timeout', FEED_TIMEOUT_MS);
	if (failure !== null) return failed(failure.state === 'http_error' ? 'http_error' : 'unreachable', 40);
	const etag = String(updatesAt(scenario, feed, moment.at));
	const good = { ...tried, goodAt: moment.clockAt, error: null, errorAt: null, etag };
	if (etag === state.etag) return { state: good, document: null, ms: 60 };
	const opened = await open(scenario, feed, source, state, moment);
	if (!opened.ok) return failed(opened.error, 60);
	const { sequence = null, issuedAt = null, expiresAt = null, pacing = null } = opened.value;
	return {
		state: { ...good, sequence, issuedAt, expiresAt, pacing, armed: true },
		document: opened.value,
		ms: 60,
	};
}

/** The guessed feed of the help site, which the played one does not have. */
function readHelpFeed(
	wire: Wire,
	{ url }: FeedSource,
	failed: (e: FeedError, ms: number) => Reading,
	at: number,
) {
	const loaded = wire.load(url, at);
	if (loaded.kind === 'silence') return failed('timeout', FEED_TIMEOUT_MS);
	return failed(loaded.kind === 'response' ? 'http_error' : 'unreachable', loaded.ms);
}

function updatesAt(scenario: Scenario, feed: PlayedFeed, at: number): number {
	return (scenario.feed ?? []).filter((u) => (u.feed ?? 'signed') === feed && instant(u.at) <= at).length;
}

async function open(
	scenario: Scenario,
	feed: PlayedFeed,
	source: FeedSource,
	state: FeedState,
	{ at, clockAt }: Moment,
): Promise<Result<FeedDocument, FeedError>> {
	if (feed === 'press')
		return parseFeed(pressRss(scenario, at), {
			trust: 'press',
			fetchedAt: clockAt,
			contentType: 'application/rss+xml',
			publisher: source.name,
			about: source.about,
		});
	const document = feedDocumentAt(scenario, feed, at);
	if (document.issuedAt === undefined) return err('malformed');
	return openEnvelope(signFeed(writeNative(document, document.issuedAt)), {
		keys: [SIMULATOR_KEY_ID],
		highestSequence: state.sequence,
		now: clockAt,
		verify: async (_id, message, signature) => verifyEd25519(null, message, PUBLIC_KEY, signature),
	});
}

/** The press as a search of a news aggregator gives it: titles, sources and dates only. */
function pressRss(scenario: Scenario, at: number): string {
	const items = (scenario.feed ?? [])
		.filter((update) => update.feed === 'press' && instant(update.at) <= at)
		.map(
			({
				incident,
				name,
				publisher = 'Stampa',
				at: time,
			}) => `<item><title>${name ?? incident} - ${publisher}</title>
<guid isPermaLink="false">${incident}</guid><pubDate>${new Date(instant(time)).toUTCString()}</pubDate>
<source url="https://www.example.it">${publisher}</source></item>`,
		);
	return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Notizie</title>${items.join('')}</channel></rss>`;
}
