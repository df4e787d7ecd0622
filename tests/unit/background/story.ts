/** A morning of January 2023 as the worker lives it: well, an outage, and back. The worker may be killed anywhere in it. */

import { IDBFactory } from 'fake-indexeddb';
import { unwrap } from 'idb';
import { expect } from 'vitest';
import { runCheck, start } from '../../../entrypoints/background/worker';
import { closeDatabase, openDatabase } from '../../../monitor/storage/database';
import { readEpisodes, readObservations, readSnapshot } from '../../../monitor/storage/read';
import { type Kill, resetWorld, run, watchTransactions, world } from './world';

const START = Date.UTC(2023, 0, 23, 6, 0, 0);
const MINUTE = 60_000;
const LOGIN = '<title>Libero Mail - login</title><form name="autenticazione"><input name="LOGINID"></form>';
const COURTESY = '<p>Il servizio di posta è momentaneamente non disponibile. Ci scusiamo per il disagio.</p>';

/** Minutes after the start, and what the sites show then: well, an outage, and back. */
export const STORY: readonly (readonly [minute: number, page: string])[] = [
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

/** A new profile at the start of the story. */
export async function freshProfile(): Promise<void> {
	await closeDatabase();
	globalThis.indexedDB = new IDBFactory();
	resetWorld(START);
}

/** A worker wakes, does `work`, and may be killed in it; then another one wakes. */
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
 * Plays the story; in each check named by its index the worker is killed. Returns the number of steps of each check.
 * With `again`, the user asks once more after each death: enough of the outage is seen, however often the worker died.
 */
export async function play(kills: ReadonlyMap<number, Kill>, again = false): Promise<number[]> {
	const steps: number[] = [];
	for (const [index, [minute, page]] of STORY.entries()) {
		world.now = START + minute * MINUTE;
		world.page = page;
		await wake(() => runCheck('check_now'), kills.get(index) ?? null, again);
		steps.push(world.steps);
	}
	return steps;
}

/** Workers that die in the same place of so many checks, one after the other; the next check is left to live. */
export async function dieInARow(times: number): Promise<void> {
	world.page = LOGIN;
	for (let died = 0; died <= times; died++) {
		world.now += MINUTE;
		await closeDatabase();
		watchTransactions(unwrap(await openDatabase()));
		world.kill = died < times ? { step: 20, after: false } : null;
		world.steps = 0;
		await run(() => runCheck('check_now'));
	}
}

/** Nothing lost, nothing doubled, nothing judged wrong; every check finished or marked interrupted. */
export async function expectTruth(label: string): Promise<void> {
	const { providers } = await readSnapshot();
	const kinds = [...world.notices.keys()].map((id) => `${id.split('-')[0]} ${id.split('-').at(-1)}`).sort();
	const known = new Set((await readObservations(999)).map(({ at }) => at));
	expect({
		label,
		status: providers.map(({ status }) => status),
		kinds,
		episodes: (await readEpisodes()).map(({ turn, closedAt }) => [turn, closedAt !== null]),
		mark: world.local.has('check'),
		rang: Math.max(...world.notices.values()),
		forgotten: [...world.begun].filter((at) => !known.has(at)).length,
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
		rang: 1,
		forgotten: 0,
		alarm: true,
	});
}
