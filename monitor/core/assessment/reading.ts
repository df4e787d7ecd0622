/** The result of reading one feed, and its effect on the stored state. A failed reading keeps the previous data. */

import type { FeedGap } from '../formats/feed-gap';
import { mergeDocument } from '../incidents/merge';
import type { FeedSource } from '../incidents/sources';
import type { FeedDocument, FeedError, Pacing, SourceTrust, StoredIncident } from '../model/incident';
import type { SentinelStatement, SentinelWord } from '../sentinel/statement';
import { stoppedAfter } from '../sentinel/watch';
import { DAY_MS } from '../time';

/** The state of one feed. Key: `feedId`. */
export type FeedState = {
	feedId: string;
	trust: SourceTrust;
	url: string;
	/** Hash of the last text and its reader, so that the same text is read only once. Absent: the next text is read. */
	body?: string;
	/** Last good response, including unchanged. */
	goodAt: number | null;
	triedAt: number | null;
	error: FeedError | null;
	errorAt: number | null;
	/** Highest sequence accepted from a signed feed. */
	sequence: number | null;
	issuedAt: number | null;
	expiresAt: number | null;
	pacing: Pacing | null;
	/** When to read it again. */
	dueAt: number | null;
	/** A guessed address (the official help feed) counts after its first good response. */
	armed: boolean;
	/** First good response; absent before. Older statements are not news here. */
	knownSince?: number;
	/** What its last document lacked; absent if complete. */
	missed?: FeedGap[];
	/** What a help channel listed last (`FeedDocument.seen`); absent before the first reading. */
	seen?: string[];
	/** The sentinels' last statement, even if expired. */
	statement?: SentinelStatement;
	/** Parts that the sentinels reported out, and not yet answering; absent before their first statement. */
	stopped?: SentinelWord[];
};

/** The result of one feed; without a document only its state changed (304, or an error by name). */
export type FeedReading = { state: FeedState; document: FeedDocument | null };

/** The response of a feed's host, before its text is read. */
export type FeedAnswer =
	| { kind: 'not_modified' }
	| { kind: 'body'; text: string; contentType: string }
	| { kind: 'failed'; error: FeedError };

/** The same after the text was read. */
export type FeedOutcome =
	| { kind: 'not_modified' }
	/** `body`: hash of the text (`FeedState.body`). */
	| { kind: 'statement'; statement: SentinelStatement; body: string }
	| { kind: 'document'; document: FeedDocument; body: string }
	| { kind: 'failed'; error: FeedError };

type Address = Pick<FeedSource, 'feedId' | 'trust' | 'url'>;

/** The state of a source: as stored, or empty. */
export function feedStateOf(source: Address, states: readonly FeedState[] = []): FeedState {
	const stored = states.find(({ feedId }) => feedId === source.feedId);
	// Another address is another feed: the text read there does not count. A sequence belongs to the keys, not to the host.
	return stored?.url === source.url
		? { ...stored, trust: source.trust }
		: { ...newFeed(source), sequence: stored?.sequence ?? null };
}

/** A feed that is no longer read: only its sequence stays, so that no older document of it is accepted later. */
export function retired(state: FeedState): FeedState {
	return state.triedAt === null ? state : { ...newFeed(state), sequence: state.sequence };
}

function newFeed({ feedId, trust, url }: Address): FeedState {
	return {
		feedId,
		trust,
		url,
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

/** What a feed returned at `at`, as a reading. The schedule decides when it is due again. */
export function readingOf(state: FeedState, heard: FeedOutcome, at: number): FeedReading {
	const tried = { ...state, triedAt: at };
	const failed = (error: FeedError) => ({ state: { ...tried, error, errorAt: at }, document: null });
	const good = { ...tried, goodAt: at, error: null, errorAt: null };
	switch (heard.kind) {
		case 'failed':
			return failed(heard.error);
		case 'not_modified':
			// A frozen host answers "nothing new" forever, so a signed feed carries its own expiry.
			return state.expiresAt !== null && at > state.expiresAt
				? failed('expired')
				: { state: good, document: null };
		case 'statement': {
			const { statement, body } = heard;
			const { sequence, issuedAt, expiresAt } = statement;
			const stopped = stoppedAfter(state.stopped ?? [], statement);
			const told = { body, sequence, issuedAt, expiresAt, statement, stopped };
			return {
				state: { ...good, ...told, armed: true, knownSince: state.knownSince ?? at },
				document: null,
			};
		}
		case 'document': {
			const { document, body } = heard;
			if (isOlderCopy(state, document, at)) return failed('rollback');
			const { sequence = null, issuedAt, expiresAt = null, pacing = null, missed, seen } = document;
			const { missed: _, ...before } = good;
			// A clock that runs ahead must not make later documents look old.
			const issued = issuedAt === undefined ? null : Math.min(issuedAt, at);
			const told = { body, sequence, issuedAt: issued, expiresAt, pacing };
			return {
				state: {
					...before,
					...told,
					armed: true,
					knownSince: state.knownSince ?? at,
					...(missed === undefined ? {} : { missed }),
					...(seen === undefined ? {} : { seen }),
				},
				document,
			};
		}
	}
}

/** After this long without a newer document an older one is accepted: the feed was restored from a copy. */
export const OLDER_COPY_MS = DAY_MS;

/** A cache may alternate between an old and a new copy. A document with a sequence is older by its number alone. */
function isOlderCopy(
	{ issuedAt, goodAt }: FeedState,
	{ issuedAt: readIssuedAt, sequence }: FeedDocument,
	at: number,
): boolean {
	if (issuedAt === null || goodAt === null || readIssuedAt === undefined || sequence !== undefined)
		return false;
	return readIssuedAt < issuedAt && Math.abs(at - goodAt) < OLDER_COPY_MS;
}

/** The incidents with all readings merged in, feed by feed. */
export function mergeAll(
	stored: readonly StoredIncident[],
	readings: readonly FeedReading[],
	at: number,
): StoredIncident[] {
	return readings.reduce<StoredIncident[]>(
		(incidents, { state, document }) =>
			document === null || state.trust === 'sentinel'
				? incidents
				: [
						...incidents.filter(({ feedId }) => feedId !== state.feedId),
						...mergeDocument(
							incidents.filter(({ feedId }) => feedId === state.feedId),
							document,
							{ feedId: state.feedId, trust: state.trust },
							at,
						),
					],
		[...stored],
	);
}

/** The states of all feeds; those that were read take their new state. */
export function withReadings(states: readonly FeedState[], readings: readonly FeedReading[]): FeedState[] {
	const read = new Map(readings.map(({ state }) => [state.feedId, state]));
	return [...states.filter(({ feedId }) => !read.has(feedId)), ...read.values()];
}
