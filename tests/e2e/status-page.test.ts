/** The published page in Chromium: it tells its age, and turns grey when it is old. */

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { launch } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { loadArchive } from '../../feed/archive/load';
import { siteFiles } from '../../feed/publish/site';
import { serve } from '../../measure/gallery/build';
import { DAY_MS, HOUR_MS } from '../../monitor/core/time';
import { requireBrowser } from '../../scripts/browsers.mjs';
import { BROWSER } from './driver/open-browser';
import { shareStage } from './stage';

const archive = loadArchive();
const archived = archive.ok ? archive.value : [];

const stage = shareStage(async ({ onTestFinished }) => {
	const site = await mkdtemp(join(tmpdir(), 'status-page-'));
	onTestFinished(() => rm(site, { recursive: true, force: true }));
	const { server, origin } = await serve(site);
	onTestFinished(() => void server.close());
	const browser = await launch({
		executablePath: requireBrowser('chromium'),
		headless: true,
		args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
	});
	onTestFinished(() => browser.close());
	const page = await browser.newPage();
	const faults: string[] = [];
	page.on('pageerror', (error) => faults.push(String(error)));
	page.on('console', (message) => {
		if (message.type() === 'error') faults.push(message.text());
	});
	/** What the page says of itself, published so long ago. */
	const published = async (agoMs: number, incidents = archived) => {
		const files = siteFiles(incidents, { now: Date.now() - agoMs, url: origin, keys: [] });
		for (const [path, text] of files) {
			await mkdir(dirname(join(site, path)), { recursive: true });
			await writeFile(join(site, path), text);
		}
		await page.goto(`${origin}/index.html`, { waitUntil: 'load' });
		return page.evaluate(() => {
			const main = document.querySelector('main');
			const note = document.querySelector<HTMLElement>('[data-old-note]');
			return {
				age: document.querySelector('[data-age]')?.textContent?.trim(),
				old: main?.hasAttribute('data-old'),
				warned: note?.hidden === false,
				sideways: document.documentElement.scrollWidth > innerWidth,
			};
		});
	};
	return { published, faults, page };
});

describe.runIf(BROWSER === 'chromium')('the status page', () => {
	test('says how old it is, and that it is old when nobody renewed it', async () => {
		const { published, faults } = stage();
		const fresh = { old: false, warned: false, sideways: false };
		expect(await published(3 * HOUR_MS)).toEqual({ ...fresh, age: '(3 ore fa)' });
		expect(await published(30_000)).toEqual({ ...fresh, age: '' });
		expect(await published(12 * DAY_MS)).toEqual({
			age: '(12 giorni fa)',
			old: true,
			warned: true,
			sideways: false,
		});
		expect(faults).toEqual([]);
	});

	test('is old sooner while an outage goes on, and fits a phone', async () => {
		const { published, page } = stage();
		const [first] = archived;
		if (first === undefined) throw new Error('no archive');
		const { resolvedAt: _, ...incident } = first.incident;
		const open = [{ ...first, incident: { ...incident, status: 'identified' as const } }];
		await page.setViewport({ width: 360, height: 640 });
		expect(await published(7 * HOUR_MS, open)).toMatchObject({ old: true, warned: true, sideways: false });
		expect(await published(5 * HOUR_MS, open)).toMatchObject({ old: false, warned: false });
	});
});
