import { IDBFactory } from 'fake-indexeddb';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../monitor/core/time';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { commitCheck } from '../../../monitor/storage/commit';
import { closeDatabase, openDatabase } from '../../../monitor/storage/database';
import { readMirror } from '../../../monitor/storage/mirror';
import { readPending, settle } from '../../../monitor/storage/outbox';
import {
	readEpisodes,
	readLog,
	readObservations,
	readPopupHistory,
	readSnapshot,
	readStorageReport,
} from '../../../monitor/storage/read';
import { changeSettings, readSettings } from '../../../monitor/storage/settings';
import { recordVisit } from '../../../monitor/storage/visits';
import { GOOD, NOTICE, START } from '../core/walk';
import { clearLocal, refuseLocal } from './browser-fake';
import { commits, outcome } from './checks';

vi.mock('wxt/browser', async () => await import('./browser-fake'));

beforeEach(async () => {
	await closeDatabase();
	globalThis.indexedDB = new IDBFactory();
	clearLocal();
});
afterEach(() => vi.restoreAllMocks());

async function withoutDatabase(): Promise<void> {
	await closeDatabase();
	vi.spyOn(indexedDB, 'open').mockImplementation(() => {
		throw new DOMException('no storage here', 'UnknownError');
	});
}

const CONFIRMED = [START, START + 30 * SECOND_MS, START + 60 * SECOND_MS];

describe('a commit', () => {
	test('is one transaction that writes state, observation, transition, rollups and the plan', async () => {
		const database = await openDatabase();
		const transactions = vi.spyOn(database, 'transaction');
		await commitCheck(outcome(START, GOOD), 0.5);
		expect(transactions).toHaveBeenCalledTimes(1);
		const snapshot = await readSnapshot();
		expect(snapshot.providers.find(({ provider }) => provider === 'libero')).toMatchObject({
			status: 'operational',
		});
		expect(snapshot.check).toMatchObject({ finishedAt: START });
		expect(snapshot.check.nextAt).toBeGreaterThan(START);
		expect(await readObservations(5)).toHaveLength(1);
		expect((await readPopupHistory(START)).libero.days).toHaveLength(1);
	});

	test('keeps the transition pending until its notice is settled, and says in the log what was dropped', async () => {
		await commits(NOTICE, ...CONFIRMED);
		const [owed] = await readPending();
		expect(owed).toMatchObject({ notice: 'outage', provider: 'libero', pendingSince: START + MINUTE_MS });
		await settle([{ id: owed?.id ?? '', outcome: 'too_old' }], START + 2 * HOUR_MS);
		expect(await readPending()).toEqual([]);
		expect((await readLog()).log).toMatchObject([{ what: 'too_old', detail: owed?.id }]);
		expect((await readMirror())?.pending).toEqual([]);
	});

	test('records the checks that never ended as interrupted, and judges nothing by them', async () => {
		const interrupted = [2, 1].map((ago) => ({
			startedAt: START - ago * MINUTE_MS,
			trigger: 'alarm' as const,
		}));
		await commitCheck(outcome(START, GOOD, { interrupted }), 0.5);
		const observations = await readObservations(5);
		expect(observations.map(({ at, kind, verdicts }) => [at, kind, verdicts.length])).toEqual([
			[START, 'finished', 2],
			[START - MINUTE_MS, 'interrupted', 0],
			[START - 2 * MINUTE_MS, 'interrupted', 0],
		]);
	});

	test('leaves a finished check as it is if its worker died with the mark still set', async () => {
		await commits(GOOD, START);
		const interrupted = [{ startedAt: START, trigger: 'alarm' as const }];
		await commitCheck(outcome(START + MINUTE_MS, GOOD, { interrupted }), 0.5);
		expect((await readObservations(5)).map(({ kind }) => kind)).toEqual(['finished', 'finished']);
	});

	test('takes the waiting visits, once', async () => {
		await commits(GOOD, START);
		await recordVisit({
			provider: 'libero',
			at: START + SECOND_MS,
			outcome: 'server_error',
			httpStatus: 503,
		});
		await commits(GOOD, START + MINUTE_MS);
		const seen = (await readSnapshot()).providers[0]?.reasons.map(({ key }) => key);
		expect(seen).toContain('own_visit_failed');
		await commits(GOOD, START + 2 * MINUTE_MS);
		expect((await readSnapshot()).providers[0]?.reasons.map(({ key }) => key)).not.toContain(
			'own_visit_failed',
		);
	});

	test('deletes raw observations after 14 days and hours after 90, and keeps days for ever', async () => {
		const day = 24 * HOUR_MS;
		const later = Array.from({ length: 12 }, (_, i) => START + 100 * day + i * MINUTE_MS);
		// Old rows go with the first check of an hour.
		await commits(GOOD, START, ...later, START + 100 * day + HOUR_MS);
		expect(await readObservations(99)).toHaveLength(13);
		const database = await openDatabase();
		expect(await database.count('hours')).toBe(2);
		expect(await database.count('days')).toBe(2);
	});

	test.each([1, 11])('%i checks by a clock that is a year ahead delete nothing', async (wild) => {
		const looks = Array.from({ length: 20 }, (_, i) => START + i * HOUR_MS);
		const ahead = Array.from({ length: wild }, (_, i) => START + 365 * 24 * HOUR_MS + i * MINUTE_MS);
		await commits(GOOD, ...looks, ...ahead, START + 21 * HOUR_MS);
		const database = await openDatabase();
		expect(await database.count('observations')).toBe(21 + wild);
		expect(await database.count('hours')).toBe(22);
	});

	test('records each start of the worker once', async () => {
		await commitCheck(outcome(START, GOOD, { boot: { at: START, why: 'worker' } }), 0.5);
		await commits(GOOD, START + MINUTE_MS);
		expect((await readLog()).boots).toEqual([{ at: START, why: 'worker' }]);
	});
});

test('two changes of settings at once are both kept', async () => {
	await Promise.all([
		changeSettings((stored) => ({ ...stored, mute: { until: 'restored' } })),
		changeSettings((stored) => ({ ...stored, periodMinutes: 30 })),
	]);
	expect(await readSettings()).toMatchObject({ mute: { until: 'restored' }, periodMinutes: 30 });
});

describe('without IndexedDB', () => {
	test('it keeps judging from the mirror, and says so', async () => {
		await commits(GOOD, START - HOUR_MS);
		await withoutDatabase();
		await commits(NOTICE, ...CONFIRMED);
		const snapshot = await readSnapshot();
		expect(snapshot.health).toBe('mirror_only');
		expect(snapshot.providers.find(({ provider }) => provider === 'libero')).toMatchObject({
			status: 'major_outage',
		});
		expect((await readPending()).map(({ notice }) => notice)).toEqual(['outage']);
		expect((await readStorageReport()).trouble).toMatchObject({ error: 'unavailable', since: START });
	});

	test('settings come from the mirror and can be changed there', async () => {
		await commits(GOOD, START);
		await withoutDatabase();
		expect(await changeSettings((stored) => ({ ...stored, periodMinutes: 30 }))).toBe(true);
		expect((await readSettings()).periodMinutes).toBe(30);
	});

	test('with storage.local gone as well, a check still judges and nothing throws', async () => {
		refuseLocal(true);
		await withoutDatabase();
		const committed = await commitCheck(outcome(START, GOOD), 0.5);
		expect(committed.after.providers[0]?.status).toBe('operational');
		expect((await readSnapshot()).providers).toEqual([]);
	});
});

describe('a wiped database', () => {
	test('is no first run: the open episode, settings and owed notices come back from the mirror', async () => {
		await changeSettings((stored) => ({ ...stored, periodMinutes: 30 }));
		await commits(NOTICE, ...CONFIRMED);
		await closeDatabase();
		globalThis.indexedDB = new IDBFactory();
		expect((await readSnapshot()).health).toBe('wiped');
		await commits(NOTICE, START + 5 * MINUTE_MS);
		const snapshot = await readSnapshot();
		expect(snapshot.health).toBe('well');
		expect(snapshot.settings.periodMinutes).toBe(30);
		expect(snapshot.providers[0]?.episode).toMatchObject({ startedAt: START, turn: 1 });
		expect((await readPending()).map(({ notice }) => notice)).toEqual(['outage']);
		expect((await readStorageReport()).wipedAt).toBe(START + 5 * MINUTE_MS);
	});
});

describe('an episode', () => {
	test('is stored when it opens and when it closes', async () => {
		await commits(NOTICE, ...CONFIRMED);
		expect(await readEpisodes()).toMatchObject([{ closedAt: null }]);
		await commits(GOOD, START + HOUR_MS, START + HOUR_MS + 3 * MINUTE_MS, START + HOUR_MS + 6 * MINUTE_MS);
		expect(await readEpisodes()).toMatchObject([
			{ restoredAt: START + HOUR_MS, closedAt: START + HOUR_MS + 6 * MINUTE_MS },
		]);
	});
});
