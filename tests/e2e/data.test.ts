/** What the user can export, delete, import and print: on the time-lapse build, so that an outage takes no time. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { waitFor } from './driver/wait';
import { type Lapse, openLapse } from './lapse';
import { shareStage } from './share-stage';
import { readRows } from './stage';

const DAY_MINUTES = 24 * 60;

/** Two outages of both providers, one of them two days ago. */
async function liveThroughOutages({ breakDown, mend, pass }: Lapse): Promise<void> {
	await breakDown();
	await mend();
	await pass(2 * DAY_MINUTES);
	await breakDown();
	await mend();
}

const lapse = shareStage(async (context) => {
	const opened = await openLapse(context);
	await liveThroughOutages(opened);
	return opened;
});

/** Presses a button that downloads a file; returns its text, and keeps it off the disk. */
async function fileFrom(page: Page, button: string): Promise<string> {
	await page.waitForSelector(button);
	return page.evaluate(
		(selector) =>
			new Promise<string>((resolve) => {
				HTMLAnchorElement.prototype.click = () => {};
				URL.createObjectURL = (file) => {
					resolve((file as Blob).text());
					return 'about:blank';
				};
				document.querySelector<HTMLButtonElement>(selector)?.click();
			}),
		button,
	);
}

const press = (page: Page, selector: string) =>
	page.evaluate((button) => document.querySelector<HTMLElement>(button)?.click(), selector);

type Episode = { id: string; provider: string; startedAt: number; restoredAt: number; gapMs: number };

test('the report’s rows are the stored episodes, to the minute', async () => {
	const { driver } = lapse();
	const stored = (await readRows<Episode>(driver, 'episodes'))
		.filter(({ provider }) => provider === 'libero')
		.sort((a, b) => a.startedAt - b.startedAt);
	expect(stored).toHaveLength(2);

	const history = await driver.openExtension('history.html');
	const csv = await fileFrom(history, '[data-action="csv"]');
	const rows = csv
		.replace(/^\uFEFF/, '')
		.split('\r\n')
		.map((line) => line.slice(1, -1).split('","'));
	const kindOfOutage = rows[1]?.[0];
	const reported = rows
		.filter(([kind, provider]) => kind === kindOfOutage && provider === 'Libero Mail')
		.map(([, , from, to, lasted]) => ({
			from: Date.parse(from ?? ''),
			to: Date.parse(to ?? ''),
			minutes: Number(lasted),
		}));
	const toSecond = (at: number) => Math.floor(at / 1_000) * 1_000;
	expect(reported).toEqual(
		stored.map(({ startedAt, restoredAt }) => ({
			from: toSecond(startedAt),
			to: toSecond(restoredAt),
			minutes: Math.round((restoredAt - startedAt) / 60_000),
		})),
	);
	expect(await driver.errors()).toEqual([]);
});

test('a file that is no export changes nothing and is reported as such', async (context) => {
	const { driver } = lapse();
	const before = await readRows(driver, 'episodes');
	const options = await driver.openExtension('options.html');
	const folder = await mkdtemp(join(tmpdir(), 'postaviva-'));
	context.onTestFinished(() => rm(folder, { recursive: true }));
	const file = join(folder, 'unexpected.json');
	await writeFile(file, '{"postaviva":1,"stores":{"episodes":[{"id":"__proto__"}]}}');
	const input = (await options.waitForSelector('input[name="import"]')) as ElementHandle<HTMLInputElement>;
	await input.uploadFile(file);
	await waitFor('a word about it', () =>
		options.evaluate(
			() =>
				document.querySelector('input[name="import"]')?.closest('section')?.querySelector('[role="status"]')
					?.textContent,
		),
	);
	expect(await readRows(driver, 'episodes')).toEqual(before);
	expect(await driver.errors()).toEqual([]);
});

test('what was exported, deleted and imported again is the same history', async (context) => {
	const { driver } = lapse();
	const told = () => Promise.all(['episodes', 'transitions'].map((store) => readRows(driver, store)));
	const observations = () => readRows<{ at: number }>(driver, 'observations');
	const before = { told: await told(), observations: await observations() };
	expect(before.told[0]).toHaveLength(4);

	const options = await driver.openExtension('options.html');
	const exported = await fileFrom(options, '[data-action="export"]');
	await press(options, '[data-action="wipe"]');
	await waitFor('an empty history', async () => (await told()).flat().length === 0);

	const folder = await mkdtemp(join(tmpdir(), 'postaviva-'));
	context.onTestFinished(() => rm(folder, { recursive: true }));
	const file = join(folder, 'export.json');
	await writeFile(file, exported);
	const input = (await options.$('input[name="import"]')) as ElementHandle<HTMLInputElement>;
	await input.uploadFile(file);
	await waitFor('the history to be back', async () => (await told()).flat().length > 0);
	expect(await told()).toEqual(before.told);
	// The check that follows an import adds its own.
	expect(await observations()).toEqual(expect.arrayContaining(before.observations));
	expect(await driver.errors()).toEqual([]);
});
