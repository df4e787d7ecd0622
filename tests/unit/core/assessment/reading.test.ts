import { describe, expect, test } from 'vitest';
import {
	type FeedOutcome,
	feedStateOf,
	OLDER_COPY_MS,
	readingOf,
} from '../../../../monitor/core/assessment/reading';
import type { FeedSource } from '../../../../monitor/core/incidents/sources';
import type { FeedDocument } from '../../../../monitor/core/model/incident';
import { MINUTE_MS } from '../../../../monitor/core/time';
import { START } from '../walk';

const SOURCE: FeedSource = {
	feedId: 'official-libero',
	trust: 'help',
	url: 'https://aiuto.libero.it/feed/',
	name: 'x',
	permission: null,
	about: ['libero'],
};
const heard = (more: Partial<FeedDocument> = {}): FeedOutcome => ({
	kind: 'document',
	document: { format: 'rss', incidents: [], ...more },
	body: 'name of the text',
});
const NEW = feedStateOf(SOURCE, []);
const { state: KNOWN } = readingOf(NEW, heard({ seen: ['a'], missed: ['dates'] }), START);

describe('what is kept of a feed', () => {
	test('is since when it is known', () => {
		expect(NEW.knownSince).toBeUndefined();
		expect(KNOWN.knownSince).toBe(START);
		expect(readingOf(KNOWN, heard(), START + MINUTE_MS).state.knownSince).toBe(START);
	});

	test('is what its last document listed and did not say', () => {
		expect(KNOWN).toMatchObject({ seen: ['a'], missed: ['dates'] });
		const { state } = readingOf(KNOWN, heard({ seen: ['b'] }), START + MINUTE_MS);
		expect(state.seen).toEqual(['b']);
		expect(state).not.toHaveProperty('missed');
	});

	test.each<[string, FeedOutcome]>([
		['a failure', { kind: 'failed', error: 'timeout' }],
		['a 304', { kind: 'not_modified' }],
	])('outlives %s', (_, answer) => {
		expect(readingOf(KNOWN, answer, START + MINUTE_MS).state).toMatchObject({
			seen: ['a'],
			missed: ['dates'],
			knownSince: START,
		});
	});

	test('is used for the source as it is now, and dropped at another address', () => {
		expect(feedStateOf({ ...SOURCE, trust: 'official' }, [KNOWN])).toMatchObject({
			trust: 'official',
			seen: ['a'],
		});
		expect(feedStateOf({ ...SOURCE, url: 'https://x.example/' }, [KNOWN]).seen).toBeUndefined();
	});
});

describe('a document that is older than the one before it', () => {
	const HOUR = 60 * MINUTE_MS;
	const { state: known } = readingOf(NEW, heard({ issuedAt: START - HOUR }), START);
	const read = (issuedAt: number | undefined, at: number) =>
		readingOf(known, heard(issuedAt === undefined ? {} : { issuedAt }), at);

	test('is a copy from a cache: it is refused, and reported as such', () => {
		const { state, document } = read(START - 2 * HOUR, START + HOUR);
		expect(document).toBeNull();
		expect(state).toMatchObject({ error: 'rollback', goodAt: START, issuedAt: START - HOUR });
	});

	test.each([
		['of the same time', START - HOUR, START + HOUR],
		['newer', START, START + HOUR],
		['that does not say when it was written', undefined, START + HOUR],
		['older for a day', START - 2 * HOUR, START + OLDER_COPY_MS],
	])('is accepted if it is %s', (_, issuedAt, at) => {
		expect(read(issuedAt, at)).toMatchObject({ document: {}, state: { error: null, goodAt: at } });
	});

	test('is accepted if it counts its issues: two editors’ clocks may differ, and its number was checked', () => {
		const next = heard({ issuedAt: START - 2 * HOUR, sequence: 3 });
		expect(readingOf(known, next, START + HOUR)).toMatchObject({ state: { error: null, sequence: 3 } });
	});

	test('is distinguished from one that a fast clock had dated in the future', () => {
		const { state } = readingOf(NEW, heard({ issuedAt: START + HOUR }), START);
		expect(
			readingOf(state, heard({ issuedAt: START + MINUTE_MS }), START + 2 * MINUTE_MS).document,
		).not.toBeNull();
	});
});
