import { IDBFactory } from 'fake-indexeddb';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../monitor/core/time';
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type FeedReading, feedStateOf } from '../../../monitor/core/assessment/reading';
import { feedSources } from '../../../monitor/core/incidents/sources';
import type { Incident } from '../../../monitor/core/model/incident';
import { PROVIDER } from '../../../monitor/core/providers';
import { DEFAULT_SETTINGS } from '../../../monitor/core/settings';
import { commitCheck } from '../../../monitor/storage/commit';
import { closeDatabase } from '../../../monitor/storage/database';
import { readPending } from '../../../monitor/storage/outbox';
import {
	readDays,
	readEpisodes,
	readObservations,
	readSnapshot,
	readTransitions,
} from '../../../monitor/storage/read';
import { changeSettings } from '../../../monitor/storage/settings';
import { exportAll, importAll, resetAll, wipeHistory } from '../../../monitor/storage/transfer';
import { GOOD, incident, NOTICE, START } from '../core/walk';
import { clearLocal } from './browser-fake';
import { outcome } from './checks';

vi.mock('wxt/browser', async () => await import('./browser-fake'));

beforeEach(async () => {
	await closeDatabase();
	globalThis.indexedDB = new IDBFactory();
	clearLocal();
});

const NOW = START + 24 * HOUR_MS;

async function live(): Promise<void> {
	const looks = [
		...[0, 30, 60].map((s) => [START + s * SECOND_MS, NOTICE] as const),
		...[0, 3, 6].map((m) => [START + HOUR_MS + m * MINUTE_MS, GOOD] as const),
	];
	for (const [at, result] of looks) {
		const probed = PROVIDER.libero.targets.map(({ id, layer }) => ({
			target: id,
			provider: 'libero' as const,
			layer,
			result,
		}));
		const evidence = {
			startedAt: at,
			at,
			trigger: 'alarm',
			asked: ['libero'],
			probed,
			connectivity: { kind: 'not_asked' },
			sources: [],
			readings: [],
		} as const;
		await commitCheck({ evidence, interrupted: [], boot: null }, 0.5);
	}
}

async function history() {
	const [episodes, days, observations, transitions] = await Promise.all([
		readEpisodes(),
		readDays(),
		readObservations(99),
		readTransitions(),
	]);
	return {
		episodes,
		days,
		observations,
		transitions: transitions.map((t) => ({ ...t, pendingSince: null })),
	};
}

async function exported(): Promise<string> {
	const result = await exportAll(START);
	if (!result.ok) throw new Error(result.error);
	return result.value;
}

describe('export and import', () => {
	test('export, wipe, import gives the same history', async () => {
		await live();
		const before = await history();
		const file = await exported();
		await wipeHistory();
		expect((await history()).episodes).toEqual([]);
		expect(await importAll(file, NOW)).toMatchObject({
			ok: true,
			value: { rows: { episodes: 1, observations: 6 } },
		});
		expect(await history()).toEqual(before);
	});

	test('an imported notice is not owed', async () => {
		await live();
		const file = await exported();
		await resetAll();
		await importAll(file, NOW);
		expect(await readPending()).toEqual([]);
	});

	test('a notice that is owed here stays owed after an import of the same history', async () => {
		await live();
		const owed = await readPending();
		expect(owed.map(({ notice }) => notice)).toContain('restored');
		await importAll(await exported(), NOW);
		expect(await readPending()).toEqual(owed);
	});

	test.each([
		['no JSON', '{', 'malformed'],
		['another file', '{"hello":1}', 'not_ours'],
		['a list', '[]', 'not_ours'],
		['a file of a later version', '{"postaviva":99,"stores":{}}', 'newer_version'],
		['a store that is no list', '{"postaviva":1,"stores":{"days":{}}}', 'bad_row'],
		['a row without its fields', '{"postaviva":1,"stores":{"days":[{"provider":"libero"}]}}', 'bad_row'],
	])('%s is refused by name', async (_, file, error) => {
		expect(await importAll(file, NOW)).toEqual({ ok: false, error });
	});

	test('a file with one bad row leaves nothing behind', async () => {
		await live();
		const file = JSON.parse(await exported());
		file.stores.episodes.push({ id: 'x', provider: 'gmail' });
		await wipeHistory();
		expect(await importAll(JSON.stringify(file), NOW)).toEqual({ ok: false, error: 'bad_row' });
		expect((await history()).days).toEqual([]);
	});

	const episode = {
		id: 'libero-1',
		provider: 'libero',
		startedAt: START,
		confirmedAt: START + MINUTE_MS,
		restoredAt: START + HOUR_MS,
		closedAt: START + HOUR_MS,
		turn: 1,
		setbacks: 0,
		worst: 'major_outage',
		gapMs: 0,
	};
	const day = {
		provider: 'libero',
		day: '2023-01-22',
		inStatus: {},
		checks: 3,
		latency: { count: 1, sumMs: 80, maxMs: 80 },
	};
	const observation = {
		at: START,
		finishedAt: START,
		trigger: 'alarm',
		kind: 'finished',
		probed: [{ target: 'libero.login', provider: 'libero', layer: 'login', result: GOOD }],
		connectivity: { kind: 'not_asked' },
		verdicts: [],
	};
	const importing = (store: string, row: object) =>
		importAll(JSON.stringify({ postaviva: 1, stores: { [store]: [row] } }), NOW);

	test.each([
		['episodes', episode],
		['days', day],
		['observations', observation],
	])('a row of %s as we write it is accepted', async (store, row) => {
		expect((await importing(store, row)).ok).toBe(true);
	});

	test.each<[string, string, object]>([
		['an instant before all time', 'episodes', { ...episode, startedAt: -1e300 }],
		['an instant of 1970', 'episodes', { ...episode, confirmedAt: 0 }],
		['an instant of next week', 'episodes', { ...episode, closedAt: NOW + 7 * 24 * HOUR_MS }],
		[
			'an update at an impossible time',
			'episodes',
			{ ...episode, notices: [{ text: 'x', firstSeenAt: 1e300, lastSeenAt: START }] },
		],
		['less than no time', 'episodes', { ...episode, gapMs: -1 }],
		['turn 0', 'episodes', { ...episode, turn: 0 }],
		['more time than a year in a day', 'days', { ...day, inStatus: { operational: 1e12 } }],
		['fewer checks than none', 'days', { ...day, checks: -3 }],
		['a day that no calendar has', 'days', { ...day, day: '2023-02-31' }],
		['a year far from here', 'days', { ...day, day: '9999-01-01' }],
		['a vast number in an unknown field', 'days', { ...day, more: { deep: [1e300] } }],
		[
			'a result of no kind',
			'observations',
			{ ...observation, probed: [{ ...observation.probed[0], result: { kind: 'splendid' } }] },
		],
		[
			'a target that is not asked',
			'observations',
			{ ...observation, probed: [{ ...observation.probed[0], target: 'gmail.login' }] },
		],
		[
			'a trouble that has no words',
			'observations',
			{ ...observation, connectivity: { kind: 'own_trouble', trouble: 'aliens' } },
		],
	])('%s is refused', async (_, store, row) => {
		expect(await importing(store, row)).toEqual({ ok: false, error: 'bad_row' });
	});

	test('a file says nothing of the present: neither incidents nor an outage without an end', async () => {
		const incident = {
			feedId: 'signed',
			trust: 'signed',
			firstSeenAt: START,
			incident: { id: 'x', status: 'investigating' },
		};
		const file = {
			postaviva: 1,
			stores: { incidents: [incident], episodes: [{ ...episode, restoredAt: null, closedAt: null }] },
		};
		expect((await importAll(JSON.stringify(file), NOW)).ok).toBe(true);
		expect((await history()).episodes).toEqual([]);
		expect((await readSnapshot()).incidents).toEqual([]);
	});

	test('without the history, an outage that a feed holds open stays open', async () => {
		const [at, later] = [START + 2 * HOUR_MS, START + 3 * HOUR_MS];
		const open = incident({}).incident;
		const ended: Incident = { ...open, id: 'i0', status: 'resolved', resolvedAt: START };
		const [source] = feedSources(DEFAULT_SETTINGS, { url: 'https://feed.example' }).slice(-1);
		if (source === undefined) throw new Error('no signed feed');
		const state = feedStateOf(source, []);
		await live();
		const reading: FeedReading = { state, document: { format: 'native', incidents: [open, ended] } };
		await commitCheck(outcome(at, GOOD, { readings: [reading] }), 0.5);
		const owed = await readPending();
		expect((await readSnapshot()).incidents).toHaveLength(2);
		expect((await readSnapshot()).providers[0]?.status).not.toBe('operational');
		await wipeHistory();
		expect(await readTransitions()).toEqual(owed.toReversed());
		expect((await readSnapshot()).incidents.map(({ incident: { id } }) => id)).toEqual([open.id]);
		const unchanged = { state, document: null };
		await commitCheck(outcome(later, GOOD, { readings: [unchanged] }), 0.5);
		expect((await readSnapshot()).providers[0]?.status).not.toBe('operational');
		expect(await readPending()).toEqual(owed);
	});

	test('a reset leaves only the settings, in either place', async () => {
		await live();
		await changeSettings((stored) => ({ ...stored, periodMinutes: 30 }));
		await resetAll();
		const { providers, settings, health, check } = await readSnapshot();
		expect({ providers, health, checked: check.finishedAt, period: settings.periodMinutes }).toEqual({
			providers: [],
			health: 'well',
			checked: null,
			period: 30,
		});
		expect((await history()).observations).toEqual([]);
	});

	test('any JSON is accepted or refused, and never throws', async () => {
		await fc.assert(
			fc.asyncProperty(fc.json(), async (stores) => {
				const result = await importAll(`{"postaviva":1,"stores":${stores}}`, NOW);
				expect(typeof result.ok).toBe('boolean');
			}),
			{ numRuns: 100 },
		);
	});
});
