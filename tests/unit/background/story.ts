/** A morning of January 2023 as the worker sees it: healthy, an outage, recovery. The worker may be killed at any point. */

import { IDBFactory } from 'fake-indexeddb';
import { unwrap } from 'idb';
import { expect } from 'vitest';
import { runCheck, start } from '../../../entrypoints/background/worker';
import { closeDatabase, openDatabase } from '../../../monitor/storage/database';
import { readEpisodes, readObservations, readSnapshot, readTransitions } from '../../../monitor/storage/read';
import { type Kill, keepWorld, onDesktop, resetWorld, run, watchTransactions, world } from './world';

const START = Date.UTC(2023, 0, 23, 6, 0, 0);
const MINUTE = 60_000;
const LOGIN = '<title>Libero Mail - login</title><form name="autenticazione"><input name="LOGINID"></form>';
const COURTESY = '<p>Il servizio di posta è momentaneamente non disponibile. Ci scusiamo per il disagio.</p>';

/** What the sites show, by minutes after the start; Virgilio may show something else. */
type Story = readonly (readonly [minute: number, page: string, virgilio?: string])[];

/** Healthy, an outage, recovery. */
export const STORY: Story = [
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
export const CONFIRMING = 3;
export const RESTORING = 7;

/** Virgilio fails some minutes after Libero. */
export const ONE_LATER: Story = [
	...STORY.slice(0, 4).map(([minute, page]) => [minute, page, LOGIN] as const),
	[14, COURTESY],
	[14.5, COURTESY],
	[15.1, COURTESY],
	...STORY.slice(4),
];
/** The check that confirms Virgilio's. */
export const SECOND = 6;

export async function freshProfile(): Promise<void> {
	await closeDatabase();
	globalThis.indexedDB = new IDBFactory();
	resetWorld(START);
}

/** Keeps the profile as it is now; returns how to go back to it, so that what came before need not be played again. */
export async function keepProfile(): Promise<() => Promise<void>> {
	const restoreWorld = keepWorld();
	const database = await openDatabase();
	const stores = await Promise.all(
		[...database.objectStoreNames].map(async (name) => {
			const [keys, rows] = await Promise.all([database.getAllKeys(name), database.getAll(name)]);
			return { name, keys, rows };
		}),
	);
	return async () => {
		await freshProfile();
		const tx = (await openDatabase()).transaction(
			stores.map(({ name }) => name),
			'readwrite',
		);
		for (const { name, keys, rows } of stores) {
			const store = tx.objectStore(name);
			for (const [index, row] of rows.entries())
				unwrap(store).put(row, store.keyPath === null ? keys[index] : undefined);
		}
		await tx.done;
		restoreWorld();
	};
}

/** A worker wakes and does `work`, which may kill it; then another worker wakes. */
async function wake(work: () => Promise<void>, kill: Kill | null, again: boolean): Promise<void> {
	await closeDatabase();
	watchTransactions(unwrap(await openDatabase()));
	world.kill = kill;
	world.steps = 0;
	const ended = await run(work);
	world.kill = null;
	if (ended) return;
	await closeDatabase();
	await run(start);
	if (again) await run(work);
}

/**
 * Plays the story, or its checks from one on and until another, killing the worker in each check named by its index. Returns the
 * number of steps of each check played.
 * With `again`, the user presses after each death, so that enough of the outage is seen however often the worker dies.
 */
export async function play(
	kills: ReadonlyMap<number, Kill>,
	{ again = false, story = STORY, from = 0, until = Number.POSITIVE_INFINITY } = {},
): Promise<number[]> {
	const steps: number[] = [];
	for (const [index, [minute, page, virgilio = null]] of story.entries()) {
		if (index < from || index >= until) continue;
		world.now = START + minute * MINUTE;
		Object.assign(world, { page, virgilio });
		await wake(() => runCheck('check_now'), kills.get(index) ?? null, again);
		steps.push(world.steps);
	}
	return steps;
}

/** Workers that die while they observe, in consecutive checks; the next check runs to its end. */
export async function dieInARow(times: number): Promise<void> {
	world.page = LOGIN;
	for (let died = 0; died <= times; died++) {
		world.now += MINUTE;
		await closeDatabase();
		watchTransactions(unwrap(await openDatabase()));
		world.kill = died < times ? { step: 8, after: false } : null;
		world.steps = 0;
		await run(() => runCheck('check_now'));
	}
}

/** Nothing lost, duplicated or judged wrong; every check finished or marked interrupted. */
export async function expectTruth(label: string): Promise<void> {
	const { providers } = await readSnapshot();
	const kinds = onDesktop().map((id) => id.split('-').at(-1));
	const owed = (await readTransitions()).filter(({ notice }) => notice !== null);
	const known = new Set((await readObservations(999)).map(({ at }) => at));
	expect({
		label,
		status: providers.map(({ status }) => status),
		kinds,
		settled: owed.map(({ provider, notice, outcome }) => `${provider} ${notice} ${outcome}`).sort(),
		episodes: (await readEpisodes()).map(({ turn, closedAt }) => [turn, closedAt !== null]),
		mark: (world.local.get('check') ?? null) !== null,
		rang: Math.max(...world.notices.values()),
		forgotten: [...world.begun].filter((at) => !known.has(at)).length,
		alarm: world.alarm !== null,
	}).toEqual({
		label,
		status: ['operational', 'operational'],
		// One notice for both mailboxes settles both rows.
		kinds: ['outage', 'restored'],
		settled: [
			'libero outage shown',
			'libero restored shown',
			'virgilio outage shown',
			'virgilio restored shown',
		],
		episodes: [
			[1, true],
			[1, true],
		],
		mark: false,
		rang: 1,
		forgotten: 0,
		alarm: true,
	});
}
