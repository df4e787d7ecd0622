import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { unwrap } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { start } from '../../../entrypoints/background/boot';
import { runCheck } from '../../../entrypoints/background/check';
import { closeDatabase, openDatabase } from '../../../monitor/storage/database';
import { readEpisodes, readObservations, readSnapshot } from '../../../monitor/storage/read';
import { fetchPage, type Kill, locks, resetWorld, run, watchTransactions, world } from './world';

vi.mock('wxt/browser', async () => await import('./world'));
vi.mock('#clock', () => ({ now: () => world.now, clockReady: () => Promise.resolve() }));

vi.mock('../../../entrypoints/background/built', () => ({ BUILT_FEED: { url: null, keys: [] } }));

const START = Date.UTC(2023, 0, 23, 6, 0, 0);
const MINUTE = 60_000;
const LOGIN = '<title>Libero Mail - login</title><form name="autenticazione"><input name="LOGINID"></form>';
const COURTESY = '<p>Il servizio di posta è momentaneamente non disponibile. Ci scusiamo per il disagio.</p>';

/** Minutes after the start, and what the sites show then: well, an outage, and back. */
const STORY: readonly (readonly [minute: number, page: string])[] = [
	[0, LOGIN],
	[10, COURTESY],
	[10.5, COURTESY],
	[11.1, COURTESY],
	[17, COURTESY],
	[23, LOGIN],
	[25.5, LOGIN],
	[28.5, LOGIN],
	[32, LOGIN],
	[42, LOGIN],
];
const CONFIRMING = 3;
const RESTORING = 7;

beforeEach(async () => {
	await closeDatabase();
	globalThis.indexedDB = new IDBFactory();
	resetWorld(START);
	vi.stubGlobal('fetch', fetchPage);
	vi.stubGlobal('navigator', { locks, onLine: true });
});

/** A worker wakes, does `work`, and may be killed in it; then another one wakes. */
async function wake(work: () => Promise<void>, kill: Kill | null): Promise<void> {
	await closeDatabase();
	watchTransactions(unwrap(await openDatabase()));
	world.kill = kill;
	world.steps = 0;
	const ended = await run(work);
	world.kill = null;
	if (ended) return;
	await closeDatabase();
	await run(start);
}

/** Plays the story; in the check of index `at` the worker is killed. Returns the number of steps of that check. */
async function play(at: number, kill: Kill | null): Promise<number> {
	let steps = 0;
	for (const [index, [minute, page]] of STORY.entries()) {
		world.now = START + minute * MINUTE;
		world.page = page;
		await wake(() => runCheck('check_now'), index === at ? kill : null);
		if (index === at) steps = world.steps;
	}
	return steps;
}

async function expectTruth(label: string): Promise<void> {
	const { providers } = await readSnapshot();
	const kinds = [...world.notices.keys()].map((id) => `${id.split('-')[0]} ${id.split('-').at(-1)}`).sort();
	const open = await readObservations(99);
	expect({
		label,
		status: providers.map(({ status }) => status),
		kinds,
		episodes: (await readEpisodes()).map(({ turn, closedAt }) => [turn, closedAt !== null]),
		mark: world.local.has('check'),
		unended: open.filter(({ kind }) => kind !== 'finished' && kind !== 'interrupted').length,
		alarm: world.alarm !== null,
	}).toEqual({
		label,
		status: ['operational', 'operational'],
		kinds: ['libero outage', 'libero restored', 'virgilio outage', 'virgilio restored'],
		episodes: [
			[1, true],
			[1, true],
		],
		mark: false,
		unended: 0,
		alarm: true,
	});
}

describe('a worker killed once', () => {
	test('nowhere: the story is told once', async () => {
		await play(-1, null);
		await expectTruth('nobody killed');
	});

	test.each([
		['in calm', 0],
		['in the check that confirms the outage', CONFIRMING],
		['in the check that restores', RESTORING],
	])(
		'%s, at every awaited step, before it or after it, loses no notice, doubles none and judges nothing wrong',
		async (_, index) => {
			const steps = await play(index, { step: Number.POSITIVE_INFINITY, after: false });
			expect(steps).toBeGreaterThan(20);
			for (let step = 1; step <= steps; step++) {
				for (const after of [false, true]) {
					await closeDatabase();
					globalThis.indexedDB = new IDBFactory();
					resetWorld(START);
					await play(index, { step, after });
					await expectTruth(`killed ${after ? 'after' : 'before'} step ${step} of ${steps}`);
				}
			}
		},
		120_000,
	);
});
