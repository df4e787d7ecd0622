/** IndexedDB refuses for a while and comes back unchanged: what was judged, notified and chosen meanwhile wins. */

import { IDBFactory } from 'fake-indexeddb';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../monitor/core/time';
import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FeedState } from '../../../monitor/core/assessment/reading';
import type { Incident, IncidentStatus } from '../../../monitor/core/model/incident';
import { DEFAULT_SETTINGS } from '../../../monitor/core/settings';
import { commitCheck } from '../../../monitor/storage/commit';
import { closeDatabase, SILENT_MS } from '../../../monitor/storage/database';
import { readMirror } from '../../../monitor/storage/mirror';
import { readPending, settle } from '../../../monitor/storage/outbox';
import {
	readEpisodes,
	readSnapshot,
	readStorageReport,
	readTransitions,
} from '../../../monitor/storage/read';
import { changeSettings, readSettings } from '../../../monitor/storage/settings';
import { GOOD, NOTICE, START } from '../core/walk';
import { clearLocal } from './browser-fake';
import { commits, outcome } from './checks';

vi.mock('wxt/browser', async () => await import('./browser-fake'));

beforeEach(async () => {
	await closeDatabase();
	globalThis.indexedDB = new IDBFactory();
	clearLocal();
});
afterEach(() => {
	vi.useRealTimers();
	vi.restoreAllMocks();
});

const CONFIRMED = [START, START + 30 * SECOND_MS, START + 60 * SECOND_MS];
const RESTORED = [START + HOUR_MS, START + HOUR_MS + 3 * MINUTE_MS, START + HOUR_MS + 6 * MINUTE_MS];

const refuse = (name: string) => () => {
	throw new DOMException('no', name);
};

/** Two ways in which a database accepts no write; both end with `vi.restoreAllMocks()`. */
const TROUBLES = {
	'refuses to open': async () => {
		await closeDatabase();
		vi.spyOn(indexedDB, 'open').mockImplementation(refuse('UnknownError'));
	},
	'is full': async () => {
		vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(refuse('QuotaExceededError'));
	},
};

async function tellAll(at: number): Promise<string[]> {
	const owed = await readPending();
	await settle(
		owed.map(({ id }) => ({ id, outcome: 'shown' })),
		at,
	);
	return owed.map(({ notice }) => String(notice));
}

const shown = async () =>
	(await readTransitions()).flatMap(({ notice, outcome: how }) => (notice === null ? [] : [[notice, how]]));

describe.each(Object.entries(TROUBLES))('a database that %s', (_, begin) => {
	test('says what this browser saw since, not what it knew before', async () => {
		await commits(GOOD, START - HOUR_MS);
		await begin();
		await commits(NOTICE, ...CONFIRMED);
		const { health, providers } = await readSnapshot();
		expect(health).toBe('mirror_only');
		expect(providers[0]).toMatchObject({ provider: 'libero', status: 'major_outage' });
	});

	test('shows a notice once, and not again when it recovers', async () => {
		await commits(GOOD, START - HOUR_MS);
		await begin();
		await commits(NOTICE, ...CONFIRMED);
		expect(await tellAll(START + MINUTE_MS)).toEqual(['outage']);
		expect(await readPending()).toEqual([]);
		vi.restoreAllMocks();
		expect(await readPending()).toEqual([]);
		await commits(NOTICE, START + 5 * MINUTE_MS);
		expect(await readPending()).toEqual([]);
		expect(await shown()).toEqual([['outage', 'shown']]);
	});

	test('continues the episode when it recovers, and restores it once', async () => {
		await commits(GOOD, START - HOUR_MS);
		await begin();
		await commits(NOTICE, ...CONFIRMED);
		await tellAll(START + MINUTE_MS);
		vi.restoreAllMocks();
		await commits(GOOD, ...RESTORED);
		expect(await tellAll(START + 2 * HOUR_MS)).toEqual(['restored']);
		expect(await readEpisodes()).toMatchObject([{ startedAt: START, restoredAt: START + HOUR_MS }]);
		expect((await readSnapshot()).health).toBe('well');
		expect((await readMirror())?.unstored).toEqual({ transitions: [], episodes: [] });
	});

	test('has the whole episode afterwards, though it began and ended without it', async () => {
		await commits(GOOD, START - HOUR_MS);
		await begin();
		await commits(NOTICE, ...CONFIRMED);
		await commits(GOOD, ...RESTORED);
		vi.restoreAllMocks();
		await commits(GOOD, START + 2 * HOUR_MS);
		expect(await readEpisodes()).toMatchObject([{ startedAt: START, closedAt: RESTORED[2] }]);
		expect((await readPending()).map(({ notice }) => notice)).toEqual(['outage', 'restored']);
	});

	test('keeps the settings that were chosen meanwhile', async () => {
		await changeSettings(() => DEFAULT_SETTINGS);
		await commits(GOOD, START);
		await begin();
		expect(await changeSettings((stored) => ({ ...stored, periodMinutes: 30 }))).toBe(true);
		vi.restoreAllMocks();
		expect((await readSettings()).periodMinutes).toBe(30);
		await commits(GOOD, START + 10 * MINUTE_MS);
		expect((await readSnapshot()).settings.periodMinutes).toBe(30);
		expect((await readStorageReport()).trouble).toBeNull();
	});
});

test('a notice that could not be settled is not shown again, and is kept as shown', async () => {
	await commits(NOTICE, ...CONFIRMED);
	await TROUBLES['is full']();
	expect(await tellAll(START + MINUTE_MS)).toEqual(['outage']);
	vi.restoreAllMocks();
	expect(await readPending()).toEqual([]);
	await commits(NOTICE, START + 5 * MINUTE_MS);
	expect(await readPending()).toEqual([]);
	expect(await shown()).toEqual([['outage', 'shown']]);
});

test('a wiped database does not owe again what the mirror recorded as shown', async () => {
	await commits(NOTICE, ...CONFIRMED);
	await closeDatabase();
	globalThis.indexedDB = new IDBFactory();
	expect(await tellAll(START + MINUTE_MS)).toEqual(['outage']);
	await commits(NOTICE, START + 5 * MINUTE_MS);
	expect(await readPending()).toEqual([]);
	expect(await shown()).toEqual([['outage', 'shown']]);
});

test('a wiped database remembers the highest sequence of the signed feed: anything older stays a rollback', async () => {
	const feed = { feedId: 'signed', sequence: 41 } as FeedState;
	await commitCheck(outcome(START, GOOD, { readings: [{ state: feed, document: null }] }), 0.5);
	await closeDatabase();
	globalThis.indexedDB = new IDBFactory();
	expect((await readSnapshot()).feeds).toMatchObject([{ feedId: 'signed', sequence: 41 }]);
	await commits(GOOD, START + HOUR_MS);
	expect((await readSnapshot()).feeds).toMatchObject([{ feedId: 'signed', sequence: 41 }]);
});

describe('an incident from a feed', () => {
	const feed = { feedId: 'official', trust: 'official', body: 'abc' } as FeedState;
	const incident = (id: string, status: IncidentStatus): Incident => ({
		id,
		name: id,
		status,
		impact: 'major',
		startedAt: START - HOUR_MS,
		updatedAt: START,
		providers: ['libero'],
		components: [],
		updates: [],
	});
	const incidents = [incident('open', 'investigating'), incident('closed', 'resolved')];
	const readFeed = () =>
		commitCheck(
			outcome(START, GOOD, { readings: [{ state: feed, document: { format: 'native', incidents } }] }),
			0.5,
		);
	const known = async () => (await readSnapshot()).incidents.map((row) => row.incident.id);

	test.each(Object.entries(TROUBLES))(
		'and that is ongoing counts though the database %s',
		async (_, begin) => {
			await readFeed();
			await begin();
			await commits(GOOD, START + 10 * MINUTE_MS);
			const { incidents, providers } = await readSnapshot();
			expect(incidents.map((row) => row.incident.id)).toEqual(['open']);
			expect(providers[0]).toMatchObject({ provider: 'libero', status: 'partial_outage' });
		},
	);

	test('is known again after the database was wiped, and the feed is read in full again', async () => {
		await readFeed();
		await closeDatabase();
		globalThis.indexedDB = new IDBFactory();
		expect(await known()).toEqual(['open']);
		await commits(GOOD, START + 10 * MINUTE_MS);
		expect(await known()).toEqual(['open']);
		expect((await readSnapshot()).feeds).toEqual([expect.not.objectContaining({ body: 'abc' })]);
	});

	test('and that ended while the database refused has ended', async () => {
		await readFeed();
		await TROUBLES['refuses to open']();
		const ended = [incident('open', 'resolved')];
		const at = START + 10 * MINUTE_MS;
		const reading = { state: feed, document: { format: 'native', incidents: ended } } as const;
		await commitCheck(outcome(at, GOOD, { readings: [reading] }), 0.5);
		vi.restoreAllMocks();
		await commits(GOOD, at + 10 * MINUTE_MS);
		expect(await known()).toEqual(['closed']);
	});
});

describe('a database that neither succeeds nor fails', () => {
	/** Another open connection makes a deletion wait, and any later open waits behind it. Returns how to end it. */
	async function begin(): Promise<() => void> {
		await closeDatabase();
		const stubborn = await openDB('postaviva');
		void deleteDB('postaviva', { blocked() {} });
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
		return () => stubborn.close();
	}

	test('is abandoned: the check ends, from the mirror', async () => {
		await commits(GOOD, START - HOUR_MS);
		const end = await begin();
		const committed = commitCheck(outcome(START, NOTICE), 0.5);
		await vi.advanceTimersByTimeAsync(SILENT_MS);
		expect((await committed).error).toBe('unavailable');
		end();
	});

	test('costs a worker its timeout once, not at each request', async () => {
		await commits(GOOD, START - HOUR_MS);
		const end = await begin();
		const committed = commitCheck(outcome(START, NOTICE), 0.5);
		await vi.advanceTimersByTimeAsync(SILENT_MS);
		await committed;
		expect((await readSnapshot()).health).toBe('mirror_only');
		end();
	});

	test('is used when it answers late', async () => {
		await commits(GOOD, START - HOUR_MS);
		const end = await begin();
		const committed = commitCheck(outcome(START, NOTICE), 0.5);
		await vi.advanceTimersByTimeAsync(SILENT_MS);
		await committed;
		end();
		await vi.waitFor(async () => expect((await readSnapshot()).health).toBe('wiped'));
		await commits(NOTICE, START + MINUTE_MS);
		expect((await readSnapshot()).health).toBe('well');
	});
});
