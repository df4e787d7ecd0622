/** The published page in Chromium, as a phone shows it: its age, the signed feed, and no network. */

import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { launch } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { loadArchive } from '../../feed/archive/load';
import { pageAssets } from '../../feed/page/assets';
import { POLICY } from '../../feed/page/policy';
import { newKey } from '../../feed/publish/keys';
import { SIGNED_FEED, siteFiles } from '../../feed/publish/site';
import { serve } from '../../measure/gallery/build';
import type { SentinelWord } from '../../monitor/core/sentinel/statement';
import { DAY_MS, HOUR_MS } from '../../monitor/core/time';
import { requireBrowser } from '../../scripts/browsers.mjs';
import { BROWSER } from './driver/open-browser';
import { waitFor } from './driver/wait';
import { shareStage } from './share-stage';

const archive = loadArchive();
const archived = archive.ok ? archive.value : [];
const [first] = archived;
if (first === undefined) throw new Error('no archive');
const { resolvedAt: _, ...outage } = first.incident;
const OPEN = [{ ...first, incident: { ...outage, status: 'identified' as const } }];
const SILENT: SentinelWord[] = [
	{ provider: 'libero', component: 'smtp', state: 'outage', since: 0, by: 3, of: 3, reasons: ['silent'] },
];
const PHONE = { width: 360, height: 640 };
const key = newKey();

const stage = shareStage(async ({ onTestFinished }) => {
	const assets = await pageAssets();
	const browser = await launch({
		executablePath: requireBrowser('chromium'),
		headless: true,
		args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
	});
	onTestFinished(() => browser.close());

	/** A separate site on a separate port, so that nothing another test stored is there. */
	const openSite = async () => {
		const site = await mkdtemp(join(tmpdir(), 'status-page-'));
		onTestFinished(() => rm(site, { recursive: true, force: true }));
		const { server, origin } = await serve(site, POLICY);
		const close = () => {
			server.close();
			server.closeAllConnections();
		};
		onTestFinished(close);
		const page = await browser.newPage();
		const faults: string[] = [];
		page.on('pageerror', (error) => faults.push(String(error)));
		page.on('console', (message) => {
			if (message.type() === 'error') faults.push(message.text());
		});
		await page.setViewport(PHONE);
		const filesOf = (agoMs: number, incidents: typeof archived, words?: SentinelWord[]) => {
			const now = Date.now() - agoMs;
			const statement = words && { sequence: 1, issuedAt: now, expiresAt: now + 2 * HOUR_MS, words };
			return siteFiles(incidents, { now, url: origin, keys: [key], statement });
		};
		const write = async (path: string, content: string | Uint8Array) => {
			await mkdir(dirname(join(site, path)), { recursive: true });
			await writeFile(join(site, path), content);
		};
		/** Publishes the whole site as it was this long ago. */
		const publish = async (agoMs: number, incidents = archived, words?: SentinelWord[]) => {
			for (const [path, content] of [...filesOf(agoMs, incidents, words), ...assets])
				await write(path, content);
		};
		/** The signed feed alone, as it was this long ago. */
		const feedOf = (agoMs: number, incidents = archived) => filesOf(agoMs, incidents).get(SIGNED_FEED) ?? '';
		const writeFeed = (text: string) => write(SIGNED_FEED, text);
		/** Opens the page and reads its text once it has fetched the feed. */
		const open = async (path = '') => {
			await page.goto(`${origin}/${path}`, { waitUntil: 'load' });
			await waitFor('the feed to be looked at', () => page.$('[data-check]:not([hidden])'));
			return page.evaluate(() => {
				const text = (selector: string) => document.querySelector(selector)?.textContent?.trim();
				return {
					headline: text('h1'),
					age: text('[data-age]'),
					check: document.querySelector<HTMLElement>('[data-check]')?.dataset.check,
					note: text('[data-check]'),
					old: document.querySelector('main')?.hasAttribute('data-old'),
					warned: document.querySelector<HTMLElement>('[data-old-note]')?.hidden === false,
					sideways: document.documentElement.scrollWidth > innerWidth,
				};
			});
		};
		return { page, faults, origin, close, publish, feedOf, writeFeed, open };
	};
	return { openSite };
});

describe.runIf(BROWSER === 'chromium')('the status page', () => {
	test('says how old it is, and that it is old when it was not updated', async () => {
		const { publish, open, faults } = await stage().openSite();
		await publish(3 * HOUR_MS);
		expect(await open()).toMatchObject({ age: '(3 ore fa)', old: false, warned: false, sideways: false });
		await publish(30_000);
		expect(await open()).toMatchObject({ age: '', old: false, warned: false });
		expect(faults).toEqual([]);
	});

	test('is old sooner while an outage goes on', async () => {
		const { publish, open } = await stage().openSite();
		await publish(7 * HOUR_MS, OPEN);
		expect(await open()).toMatchObject({ old: true, warned: true, sideways: false });
		await publish(5 * HOUR_MS, OPEN);
		expect(await open()).toMatchObject({ old: false, warned: false });
	});

	test('is old sooner once a feed tells it of an outage', async () => {
		const { publish, open, writeFeed, feedOf } = await stage().openSite();
		await publish(8 * HOUR_MS);
		expect(await open()).toMatchObject({ old: false });
		await writeFeed(feedOf(7 * HOUR_MS, OPEN));
		expect(await open()).toMatchObject({ check: 'good', age: '(7 ore fa)', old: true, warned: true });
	});

	test('without room for a copy still shows what the network gives', async () => {
		const { page, publish, open } = await stage().openSite();
		await publish(3 * HOUR_MS);
		await open();
		await page.evaluate(() => navigator.serviceWorker.ready);
		await waitFor('the service worker to answer', async () => {
			await open();
			return page.evaluate(() => navigator.serviceWorker.controller !== null);
		});
		const worker = await page
			.browser()
			.waitForTarget((target) => target.url().startsWith(page.url()) && target.type() === 'service_worker');
		await (await worker.worker())?.evaluate(() => {
			Cache.prototype.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
		});
		await publish(60_000, OPEN);
		expect(await open()).toMatchObject({
			headline: 'Libero Mail e Virgilio Mail: c’è un guasto',
			check: 'good',
		});
	});

	test('verifies the signature itself, and draws what a newer feed says', async () => {
		const { publish, open, writeFeed, feedOf, faults } = await stage().openSite();
		await publish(3 * HOUR_MS);
		expect(await open()).toMatchObject({
			check: 'good',
			headline: expect.stringMatching(/^Nessun guasto noto/),
		});
		await writeFeed(feedOf(60_000, OPEN));
		expect(await open()).toMatchObject({
			check: 'good',
			headline: 'Libero Mail e Virgilio Mail: c’è un guasto',
			age: '(1 minuto fa)',
			sideways: false,
		});
		expect(await open('virgilio-mail-non-funziona/')).toMatchObject({
			check: 'good',
			headline: 'Virgilio Mail: c’è un guasto',
		});
		expect(faults).toEqual([]);
	});

	test('drops what the sentinels said when it is old, and then still draws what a newer feed says', async () => {
		const { page, publish, open, writeFeed, feedOf, faults } = await stage().openSite();
		await publish(60_000, archived, SILENT);
		expect(await open()).toMatchObject({
			headline: 'Libero Mail: le sentinelle non ricevono risposta',
		});
		/** Later, on the same open page: it polls again when the network is back. */
		const later = async (headline: RegExp) => {
			await page.evaluate(() => window.dispatchEvent(new Event('online')));
			await waitFor('the headline', async () =>
				headline.test(await page.$eval('h1', ({ textContent }) => textContent ?? '')),
			);
			return page.$$eval('h1, [data-basis="watched"]', (found) => found.length);
		};
		await page.evaluate((ms) => {
			const real = Date.now;
			Date.now = () => real() + ms;
		}, 2 * HOUR_MS);
		expect(await later(/^Nessun guasto noto/)).toBe(1);
		await writeFeed(feedOf(0, OPEN));
		expect(await later(/^Libero Mail e Virgilio Mail: c’è un guasto/)).toBe(1);
		await writeFeed(feedOf(-1_000));
		expect(await later(/^Nessun guasto noto/)).toBe(1);
		expect(faults).toEqual([]);
	});

	test.each<[string, (feed: string) => string, RegExp]>([
		['tampered with', tampered, /non hanno la firma giusta/],
		['of another key', (feed) => feed.replaceAll(key.id, '0000000000000000'), /non hanno la firma giusta/],
		['cut', (feed) => feed.slice(0, feed.length / 2), /non si legge/],
		['the page of a Wi-Fi network', () => '<!doctype html><title>Accedi</title>', /non si legge/],
	])('accepts nothing from a feed that is %s, and says so', async (_, change, said) => {
		const { publish, open, writeFeed, feedOf } = await stage().openSite();
		await publish(3 * HOUR_MS);
		await writeFeed(change(feedOf(60_000, OPEN)));
		expect(await open()).toMatchObject({
			check: 'refused',
			note: expect.stringMatching(said),
			headline: expect.stringMatching(/^Nessun guasto noto/),
			age: '(3 ore fa)',
		});
	});

	test('says of a stale feed that it is no longer updated, and is grey', async () => {
		const { publish, open } = await stage().openSite();
		await publish(15 * DAY_MS);
		expect(await open()).toMatchObject({
			check: 'refused',
			note: expect.stringMatching(/non vengono rinnovate da più di due settimane/),
			old: true,
			warned: true,
		});
	});

	test('calls no signature wrong that this browser cannot verify', async () => {
		const { page, publish, open, writeFeed, feedOf } = await stage().openSite();
		await page.evaluateOnNewDocument(() => {
			crypto.subtle.importKey = () =>
				Promise.reject(new DOMException('Unrecognized name.', 'NotSupportedError'));
		});
		await publish(3 * HOUR_MS);
		await writeFeed(feedOf(60_000, OPEN));
		expect(await open()).toMatchObject({
			check: 'unable',
			note: expect.stringMatching(/^Questo browser non sa controllare la firma/),
			headline: expect.stringMatching(/^Nessun guasto noto/),
		});
	});

	test('accepts no feed older than one it has seen', async () => {
		const { publish, open, writeFeed, feedOf } = await stage().openSite();
		await publish(3 * HOUR_MS);
		await writeFeed(feedOf(60_000, OPEN));
		expect(await open()).toMatchObject({ check: 'good' });
		await writeFeed(feedOf(2 * HOUR_MS));
		expect(await open()).toMatchObject({
			check: 'refused',
			note: expect.stringMatching(/più vecchie di quelle già viste/),
		});
	});

	test('without a network shows the last page seen, with its age, and says so', async () => {
		const { page, publish, open, close } = await stage().openSite();
		await publish(3 * HOUR_MS, OPEN);
		await open();
		await page.evaluate(() => navigator.serviceWorker.ready);
		// Through the service worker, which caches responses.
		await waitFor('the service worker to answer', async () => {
			await open();
			return page.evaluate(() => navigator.serviceWorker.controller !== null);
		});
		close();
		expect(await open()).toMatchObject({
			headline: 'Libero Mail e Virgilio Mail: c’è un guasto',
			check: 'kept',
			note: expect.stringMatching(/^Il sito delle notizie non si raggiunge. Quello che vedi è di /),
			age: '(3 ore fa)',
		});
	});

	test('is shared with its headline, its hour and its address', async () => {
		const { page, publish, open, origin } = await stage().openSite();
		await publish(HOUR_MS, OPEN);
		await open();
		// Without a share sheet, to the clipboard; a test has none, so it reads what would be there.
		await page.evaluate(() => {
			Object.defineProperty(navigator, 'share', { value: undefined });
			navigator.clipboard.writeText = async (text: string) => void Object.assign(window, { handedOn: text });
			document.querySelector<HTMLElement>('[data-action="share"]')?.click();
		});
		await waitFor('the words', () => page.$('[data-shared]:not(:empty)'));
		const text = await page.evaluate(() => String(Reflect.get(window, 'handedOn')));
		expect(text).toMatch(/^Libero Mail e Virgilio Mail: c’è un guasto \(.+ alle \d\d:\d\d\)\. /);
		expect(text.endsWith(` ${origin}/`)).toBe(true);
	});

	test('can be installed', async () => {
		const { page, publish, open } = await stage().openSite();
		await publish(HOUR_MS);
		await open();
		const session = await page.createCDPSession();
		const { errors, data } = await session.send('Page.getAppManifest');
		expect(errors).toEqual([]);
		expect(JSON.parse(data ?? '')).toMatchObject({ short_name: 'PostaViva', display: 'standalone' });
		const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
		// Pages of this browser's test mode use a profile that keeps nothing.
		const own = installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito');
		expect(own).toEqual([]);
	});

	test.each(['light', 'dark'])('passes axe at 360 px, in the %s theme', async (theme) => {
		const { page, publish, open } = await stage().openSite();
		await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
		await publish(HOUR_MS, [...OPEN, ...archived.slice(1)]);
		await open();
		await page.evaluate(
			await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'),
		);
		const violations = await page.evaluate(
			"axe.run(document).then(r => r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ')).join(', ')))",
		);
		expect(violations).toEqual([]);
	});
});

/** Other news under the same signature. */
function tampered(feed: string): string {
	const envelope = JSON.parse(feed);
	const text = Buffer.from(envelope.payload, 'base64').toString('utf8').replace('Libero', 'Libera');
	return JSON.stringify({ ...envelope, payload: Buffer.from(text, 'utf8').toString('base64') });
}
