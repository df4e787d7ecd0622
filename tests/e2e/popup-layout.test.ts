/** How much room the popup takes and what its first screen shows, in the scenes of the gallery, measured in Chromium. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { buildPages, serve } from '../../measure/gallery/build';
import { requireBrowser } from '../../scripts/browsers.mjs';
import { BROWSER } from './driver/open-browser';
import { shareStage } from './share-stage';

const WIDTH = 384;
const HEIGHT = 600;
/** The limits hold in this font, which is as wide as that of most desktops; without it, they are this much larger. */
const FONT = 'Open Sans';
const ANY_FONT = 1.05;

const gallery = shareStage(async ({ onTestFinished }) => {
	const site = await mkdtemp(join(tmpdir(), 'gallery-'));
	onTestFinished(() => rm(site, { recursive: true, force: true }));
	await buildPages(site);
	const { server, origin } = await serve(site);
	onTestFinished(() => void server.close());
	const browser: Browser = await launch({
		executablePath: requireBrowser('chromium'),
		headless: true,
		args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
	});
	onTestFinished(() => browser.close());
	const page = await browser.newPage();
	// Only for the font, which an added stylesheet must name.
	await page.setBypassCSP(true);
	// In the zone of most readers: elsewhere a line names the zone.
	await page.emulateTimezone('Europe/Rome');
	const open = async (scene: string, width = WIDTH, height = HEIGHT, style = ''): Promise<Page> => {
		await page.setViewport({ width, height });
		await page.goto(`${origin}/popup.html?scene=${scene}`, { waitUntil: 'load' });
		await page.addStyleTag({ content: `:root{--font:"${FONT}",system-ui,sans-serif}${style}` });
		return page;
	};
	return { open };
});

/** True if the font is on this machine: text in it differs in width from the fallback. */
function hasFont(page: Page): Promise<boolean> {
	return page.evaluate((font) => {
		const context = document.createElement('canvas').getContext('2d');
		const widthIn = (family: string) => {
			if (context) context.font = `40px ${family}`;
			return context?.measureText('La posta non funziona').width;
		};
		return ['serif', 'monospace'].every((other) => widthIn(`"${font}", ${other}`) !== widthIn(other));
	}, FONT);
}

const heightOf = (page: Page) => page.evaluate(() => document.body.getBoundingClientRect().height);

describe.runIf(BROWSER === 'chromium')('the popup', () => {
	test.each([
		['operational-calm', 520],
		['suspected-one-failure', 600],
		['major-january-25', 1_400],
		['recovering-january-26', 1_300],
		['restored-january-28', 660],
		['own-no_internet', 600],
		['own-no_permission', 600],
		['unknown-stale', 600],
	])('is no taller than people scroll: %s, %d px', async (scene, limit) => {
		const page = await gallery().open(scene);
		const allowed = (await hasFont(page)) ? limit : limit * ANY_FONT;
		expect(await heightOf(page)).toBeLessThanOrEqual(allowed);
	});

	test.each<[string, string[]]>([
		[
			'major-january-25',
			[
				'h1',
				'.hero .attribution',
				'[data-claim="cause"]',
				'[data-claim="eta"]',
				'[data-claim="data"]',
				'[data-claim="attack"]',
				'[data-action="notify"]',
				'[data-action="copy"]',
				'[data-provider="libero"]',
				'[data-provider="virgilio"]',
				'[data-action="check-now"]',
			],
		],
		[
			'recovering-january-26',
			['h1', '[data-provider="virgilio"]', '.track', '[data-claim="attack"]', '[data-action="check-now"]'],
		],
		[
			'restored-january-28',
			['h1', '[data-action="report"]', '[data-warning="phishing"]', '[data-action="check-now"]'],
		],
		[
			'own-no_permission',
			['[data-action="grant"]', '[data-provider="virgilio"]', '[data-action="check-now"]'],
		],
		['own-no_internet', ['[data-action="check-now"]', '[data-provider="virgilio"]']],
		['unknown-stale', ['[data-action="check-now"]', '[data-provider="virgilio"]']],
	])('shows without scrolling what a state is about: %s', async (scene, wanted) => {
		const page = await gallery().open(scene);
		const larger = (await hasFont(page)) ? 1 : ANY_FONT;
		const hidden = await page.evaluate(
			(selectors, factor) => {
				const bar = document.querySelector('.check-bar')?.getBoundingClientRect().top ?? 0;
				return selectors.filter((selector) => {
					const element = document.querySelector(selector);
					const { top, bottom } = element?.getBoundingClientRect() ?? { top: -1, bottom: Infinity };
					return top < 0 || bottom > (element?.closest('.check-bar') ? innerHeight : bar * factor + 1);
				});
			},
			wanted,
			larger,
		);
		expect(hidden).toEqual([]);
	});

	test('names the zone of its times, where it is not the computer’s own, without an extra line', async () => {
		const topOfPage = async (zone: string) => {
			const page = await gallery().open('major-january-25');
			await page.emulateTimezone(zone);
			await page.reload({ waitUntil: 'load' });
			return page.evaluate(() => ({
				top: document.querySelector('h1')?.getBoundingClientRect().top,
				named: document.querySelector('.check-bar')?.textContent?.includes('ora italiana'),
				bar: document.querySelector('.check-bar')?.getBoundingClientRect().height ?? 0,
			}));
		};
		const abroad = await topOfPage('America/New_York');
		const home = await topOfPage('Europe/Rome');
		expect(abroad).toMatchObject({ top: home.top, named: true });
		expect(home.named).toBe(false);
		expect(abroad.bar - home.bar).toBeLessThan(8);
	});

	test.each<[string, number, number, string]>([
		['at 150 %', 384, 400, ''],
		['at 200 %', 384, 300, ''],
		['with a default font of 24 px', 576, 600, 'html{font-size:24px}'],
		['in a tab of 320 px', 320, 600, ''],
	])('has one scrollbar and "check now" in view %s', async (_, width, height, style) => {
		const page = await gallery().open('major-january-25', width, height, style);
		const found = await page.evaluate(() => {
			const scrolls = (element: Element) => {
				const { overflowY } = getComputedStyle(element);
				return (
					(overflowY === 'auto' || overflowY === 'scroll') && element.scrollHeight > element.clientHeight + 1
				);
			};
			const { top, bottom } = document
				.querySelector('[data-action="check-now"]')
				?.getBoundingClientRect() ?? {
				top: -1,
				bottom: -1,
			};
			return {
				inner: [...document.querySelectorAll('body, body *')].filter(scrolls).length,
				sideways: document.documentElement.scrollWidth > innerWidth,
				inView: top >= 0 && bottom <= innerHeight,
			};
		});
		expect(found).toEqual({ inner: 0, sideways: false, inView: true });
	});

	test('is at most 80 items for a screen reader in an outage', async () => {
		const page = await gallery().open('major-january-25');
		const session = await page.createCDPSession();
		const { nodes } = await session.send('Accessibility.getFullAXTree');
		const pieces = nodes.filter(
			({ ignored, role, name }) =>
				!ignored && role?.value === 'StaticText' && String(name?.value ?? '').trim() !== '',
		);
		expect(pieces.length).toBeLessThanOrEqual(80);
		expect(pieces.length).toBeGreaterThan(20);
	});

	test('has "check now" among the first tab stops', async () => {
		const page = await gallery().open('major-january-25');
		const stops: (string | null | undefined)[] = [];
		for (let stop = 0; stop < 4; stop++) {
			await page.keyboard.press('Tab');
			stops.push(await page.evaluate(() => document.activeElement?.getAttribute('data-action')));
		}
		expect(stops).toContain('check-now');
	});
});
