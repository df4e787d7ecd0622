/** IndexedDB with files broken while the browser is closed: only Chromium documents where they are. On the time-lapse build. */

import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MINUTE_MS } from '../../monitor/core/time';
import { startSimulator } from '../../simulator/server';
import { openChromium } from './driver/chromium';
import type { Driver } from './driver/driver';
import { BROWSER } from './driver/open-browser';
import { waitFor } from './driver/wait';
import { checkNow } from './stage';

const EXTENSION = join(import.meta.dirname, '..', '..', '.output', 'chrome-mv3-timelapse');

/** What the mirror says: the database may not answer. */
type Mirror = {
	providers: { status: string; episode: { startedAt: number } | null }[];
	trouble: { error: string } | null;
	wipedAt: number | null;
};
const mirrorOf = (driver: Driver) =>
	driver.inExtension(async () => {
		const stored = await chrome.storage.local.get(['mirror', 'mirror.slow']);
		return { ...(stored['mirror.slow'] as object), ...(stored.mirror as object) } as Mirror;
	});

type Damage = { damage(folder: string): Promise<void>; becomes: 'wiped' | 'unavailable' };

const DAMAGES: Record<string, Damage> = {
	// Chromium discards what it cannot read, and starts over.
	'was overwritten with noise': {
		becomes: 'wiped',
		async damage(folder) {
			const [database = ''] = await readdir(folder);
			for (const file of await readdir(join(folder, database)))
				if (file !== 'LOCK') await writeFile(join(folder, database, file), Buffer.alloc(4_000, 0xa5));
		},
	},
	'cannot be written at all': {
		becomes: 'unavailable',
		async damage(folder) {
			await rm(folder, { recursive: true });
			await writeFile(folder, 'a file where the folder should be');
		},
	},
};

test.runIf(BROWSER === 'chromium').for(Object.entries(DAMAGES))(
	'a database that %s: the outage goes on, is not announced again, and “restored” is shown once',
	async ([, { damage, becomes }], { onTestFinished }) => {
		const simulator = await startSimulator();
		onTestFinished(() => simulator.close());
		simulator.clock.paused = true;
		const profileDir = await mkdtemp(join(tmpdir(), 'postaviva-'));
		onTestFinished(() => rm(profileDir, { recursive: true, maxRetries: 5 }));
		const start = () => openChromium({ extensionDir: EXTENSION, simulator, profileDir });
		let driver: Driver = await start();
		onTestFinished(() => driver.close());
		let popup = await driver.openExtension('popup.html');

		const pass = (minutes: number) => {
			simulator.clock.stepTo(simulator.clock.now() + minutes * MINUTE_MS);
			return checkNow(popup, simulator.clock.now);
		};
		const passUntil = (text: string, minutes: number) =>
			waitFor(`the badge to say ${text}`, async () => {
				await pass(minutes);
				return (await driver.toolbar()).text === text;
			});
		const kinds = async () =>
			(await driver.notices()).map((id) => `${id.split('-')[0]} ${id.split('-').at(-1)}`).sort();

		await waitFor('a first check', () => mirrorOf(driver));
		simulator.setWeather({}, { state: 'courtesy', httpStatus: 200 });
		await passUntil('KO', 1);
		await waitFor('both to be out', async () => {
			const { providers = [] } = (await mirrorOf(driver)) ?? {};
			if (providers.every(({ status }) => status === 'major_outage')) return true;
			await pass(1);
			return false;
		});
		// One notice covers both, with the id of the one that was confirmed later.
		expect(await kinds()).toEqual([expect.stringMatching(/^(?:libero|virgilio) outage$/)]);
		const before = await mirrorOf(driver);
		await driver.close();

		await damage(join(profileDir, 'Default', 'IndexedDB'));
		driver = await start();
		popup = await driver.openExtension('popup.html');
		await pass(5);
		expect((await driver.toolbar()).text).toBe('KO');
		expect(await kinds()).toEqual([]);
		simulator.setWeather({}, { state: 'healthy' });
		await passUntil('OK', 3);

		expect(await kinds()).toEqual([expect.stringMatching(/^(?:libero|virgilio) restored$/)]);
		const after = await mirrorOf(driver);
		expect(after?.trouble?.error ?? (after?.wipedAt && 'wiped')).toBe(becomes);
		expect(after?.providers.map(({ episode }) => episode?.startedAt)).toEqual(
			before?.providers.map(({ episode }) => episode?.startedAt),
		);
		expect(await driver.errors()).toEqual([]);
	},
);
