/** A morning of January 2023 as the worker lives it: well, an outage, and back. The worker may be killed anywhere in it. */

import { IDBFactory } from 'fake-indexeddb';
import { unwrap } from 'idb';
import { expect } from 'vitest';
import { runCheck, start } from '../../../entrypoints/background/worker';
import { closeDatabase, openDatabase } from '../../../monitor/storage/database';
import { readEpisodes, readObservations, readSnapshot, readTransitions } from '../../../monitor/storage/read';
import { type Kill, onDesktop, resetWorld, run, watchTransactions, world } from './world';

const START = Date.UTC(2023, 0, 23, 6, 0, 0);
const MINUTE = 60_000;
const LOGIN = '<title>Libero Mail - login</title><form name="autenticazione"><input name="LOGINID"></form>';
const COURTESY = '<p>Il servizio di posta è momentaneamente non disponibile. Ci scusiamo per il disagio.</p>';

/** Minutes after the start, and what the sites show then; Virgilio may show something else. */
type Story = readonly (readonly [minute: number, page: string, virgilio?: string])[];

/** Well, an outage, and back. */
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
export async function play(
	kills: ReadonlyMap<number, Kill>,
	{ again = false, story = STORY } = {},
): Promise<number[]> {
	const steps: number[] = [];
	for (const [index, [minute, page, virgilio = null]] of story.entries()) {
		world.now = START + minute * MINUTE;
		Object.assign(world, { page, virgilio });
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
		// One notice of both mailboxes, and both rows settled by it.
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
