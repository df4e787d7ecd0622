/**
 * IndexedDB that fails in a browser: the extension keeps checking and notifying from its mirror in `storage.local`, says what
 * it cannot show, and recovers. On the time-lapse build.
 */

import { expect, test } from 'vitest';
import {
	deleteDatabase,
	fillUp,
	holdOn,
	letGo,
	makeRoom,
	openAgain,
	raiseVersion,
	refuseToOpen,
} from './broken-database';
import type { Driver } from './driver/driver';
import { waitFor } from './driver/wait';
import { type Lapse, openLapse } from './lapse';
import { shareStage } from './share-stage';
import { readRows } from './stage';

const DAY_MINUTES = 24 * 60;
// One notice covers both, with the id of the one that was confirmed later.
const OUTAGES = [expect.stringMatching(/^(?:libero|virgilio) outage$/)];
const RESTORED = [expect.stringMatching(/^(?:libero|virgilio) restored$/)];

const stage = shareStage((context) =>
	openLapse(context, { keepWorkerAwake: true, spared: 'what is broken in a worker dies with it' }),
);

/** Takes the notices from the desktop, so that one shown again appears again. */
async function told(driver: Driver): Promise<string[]> {
	const ids = await driver.notices();
	await driver.inExtension(
		async (shown) => void (await Promise.all(shown.map((id) => chrome.notifications.clear(id)))),
		ids,
	);
	return ids.map((id) => `${id.split('-')[0]} ${id.split('-').at(-1)}`).sort();
}

const healthOf = ({ popup }: Lapse) =>
	popup.evaluate(() => document.querySelector<HTMLElement>('[data-health]')?.dataset.health ?? 'well');

const untilHealth = (lapse: Lapse, health: string) =>
	waitFor(`the popup to say ${health}`, async () => (await healthOf(lapse)) === health);

/** It recovers in the first check in which the database answers; a busy machine may need another. */
const untilHealed = (lapse: Lapse) =>
	waitFor('the popup to say well', async () => {
		if ((await healthOf(lapse)) === 'well') return true;
		await lapse.pass(5);
		return false;
	});

type Episode = { startedAt: number; closedAt: number | null; turn: number };
const lastEpisodes = async ({ driver }: Lapse) =>
	(await readRows<Episode>(driver, 'episodes')).sort((a, b) => b.startedAt - a.startedAt).slice(0, 2);

/** Open pages that greet a new user. */
const greetings = (driver: Driver) =>
	driver.inExtension(
		() =>
			chrome.extension
				.getViews({ type: 'tab' })
				.filter(({ location }) => location.pathname === '/welcome.html').length,
	);

/** The popup opens the database again, as when the user opens it. */
const reopen = async ({ driver, popup }: Lapse) => {
	await driver.reload(popup);
	await popup.waitForSelector('main[data-status]');
};

type Trouble = {
	health: 'mirror_only' | 'newer_version';
	begin(lapse: Lapse): Promise<void>;
	end(lapse: Lapse): Promise<void>;
};

const TROUBLES: Record<string, Trouble> = {
	'refuses to open': {
		health: 'mirror_only',
		async begin({ driver, popup }) {
			await driver.inWorker(refuseToOpen);
			await popup.evaluate(refuseToOpen, undefined);
		},
		async end({ driver, popup }) {
			await driver.inWorker(openAgain);
			await popup.evaluate(openAgain, undefined);
		},
	},
	'is full': {
		health: 'mirror_only',
		begin: ({ driver }) => driver.inWorker(fillUp),
		end: ({ driver }) => driver.inWorker(makeRoom),
	},
	'is held by a page that does not let go': {
		health: 'mirror_only',
		begin: ({ driver }) => driver.inExtension(holdOn),
		end: ({ driver }) => driver.inExtension(letGo),
	},
	'is of a newer version': {
		health: 'newer_version',
		begin: ({ driver }) => driver.inExtension(raiseVersion),
		end: ({ driver }) => driver.inExtension(deleteDatabase),
	},
};

test.for(Object.entries(TROUBLES))(
	'a database that %s: an outage is announced nonetheless, once, and it recovers',
	async ([, trouble]) => {
		const lapse = stage();
		const { driver, pass, breakDown, mend } = lapse;
		await pass(2 * DAY_MINUTES);
		await told(driver);
		await trouble.begin(lapse);

		await breakDown();
		expect(await told(driver)).toEqual(OUTAGES);
		expect((await driver.toolbar()).text).toBe('KO');
		await untilHealth(lapse, trouble.health);

		await trouble.end(lapse);
		await pass(5);
		await reopen(lapse);
		await untilHealed(lapse);
		expect(await told(driver)).toEqual([]);

		await mend();
		expect(await told(driver)).toEqual(RESTORED);
		expect(await lastEpisodes(lapse)).toEqual([
			expect.objectContaining({ turn: 1, closedAt: expect.any(Number) }),
			expect.objectContaining({ turn: 1, closedAt: expect.any(Number) }),
		]);
		expect(await driver.errors()).toEqual([]);
	},
);

const LOSSES: Record<string, (lapse: Lapse) => Promise<void>> = {
	'deleted under it': ({ driver }) => driver.inExtension(deleteDatabase),
	'taken away by force': ({ driver }) => driver.clearDatabases(),
};

test.for(Object.entries(LOSSES))(
	'a database %s in an outage is no first run: the outage goes on, is not announced again, and “restored” is shown once',
	async ([, lose]) => {
		const lapse = stage();
		const { driver, pass, breakDown, mend } = lapse;
		await pass(2 * DAY_MINUTES);
		await breakDown();
		await told(driver);
		const before = await lastEpisodes(lapse);
		const greeted = await greetings(driver);

		await lose(lapse);
		await reopen(lapse);
		await untilHealth(lapse, 'wiped');
		expect(await pass(5)).toMatchObject({ status: 'major_outage' });
		await untilHealed(lapse);
		expect(await told(driver)).toEqual([]);
		expect(await greetings(driver)).toBe(greeted);

		await mend();
		expect(await told(driver)).toEqual(RESTORED);
		expect((await lastEpisodes(lapse)).map(({ startedAt }) => startedAt)).toEqual(
			before.map(({ startedAt }) => startedAt),
		);
		expect(await driver.errors()).toEqual([]);
	},
);
