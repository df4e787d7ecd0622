/** Screenshots of the extension's own pages, at twice their size. */

import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { DemoBrowser } from '../../simulator/demo/browser';

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const SCALE = 2;
/** As a browser opens it. */
export const POPUP = { width: 384, height: 600 };
/** Next to a caption in a store picture. */
export const PAGE = { width: 760, height: 690 };

/** File names of the screenshots, by which the compositions refer to them. */
export const shotName = {
	/** The popup as it opens. */
	popup: (moment: string, theme: Theme) => `popup-${moment}-${theme}.png`,
	/** Its headline alone. */
	headline: (moment: string, theme: Theme) => `headline-${moment}-${theme}.png`,
	/** From its top to the end of the five answers. */
	answers: (moment: string, theme: Theme) => `answers-${moment}-${theme}.png`,
	/** The real window, its popup open. */
	toolbar: (moment: string) => `${moment}-toolbar.png`,
	page: (name: 'history' | 'report' | 'options') => `${name}.png`,
};

async function withPage(
	{ browser, extensionUrl }: DemoBrowser,
	address: string,
	size: { width: number; height: number },
	use: (page: Page) => Promise<void>,
): Promise<void> {
	const page = await browser.newPage();
	try {
		await page.setViewport({ ...size, deviceScaleFactor: SCALE });
		// Scrollbars would narrow the page, whereas a real popup grows by their width.
		const session = await page.createCDPSession();
		await session.send('Emulation.setScrollbarsHidden', { hidden: true });
		await page.goto(extensionUrl(address));
		await use(page);
	} finally {
		await page.close();
	}
}

const prepare = (page: Page, theme: Theme) =>
	page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);

/** The current popup in both themes: as it opens, its headline, and down to the last of the answers. */
export async function shootPopup(demo: DemoBrowser, directory: string, moment: string): Promise<void> {
	const save = (file: string) => ({ path: join(directory, file) as `${string}.png` });
	await withPage(demo, 'popup.html', POPUP, async (page) => {
		await page.waitForSelector('main[data-status] .hero');
		for (const theme of THEMES) {
			await prepare(page, theme);
			await page.screenshot(save(shotName.popup(moment, theme)));
			const headline = await page.$('.hero');
			await headline?.screenshot(save(shotName.headline(moment, theme)));
		}
		// Tall enough for the answers to end above the bar at the bottom.
		const spare = await page.evaluate(() => {
			const end = document.querySelector('.answers dl')?.getBoundingClientRect().bottom ?? 0;
			const bar = document.querySelector('.check-bar')?.getBoundingClientRect().top ?? 0;
			return Math.ceil(end - bar);
		});
		await page.setViewport({
			width: POPUP.width,
			height: POPUP.height + Math.max(0, spare),
			deviceScaleFactor: SCALE,
		});
		for (const theme of THEMES) {
			await prepare(page, theme);
			await page.screenshot(save(shotName.answers(moment, theme)));
		}
	});
}

/** The top of the history page, and the report of the outage in it. */
export async function shootHistory(demo: DemoBrowser, directory: string): Promise<void> {
	await withPage(demo, 'history.html', PAGE, async (page) => {
		await prepare(page, 'light');
		const report = await page.waitForSelector('[data-episode^="libero"] [data-action="report"]');
		await page.screenshot({ path: join(directory, shotName.page('history')) as `${string}.png` });
		await report?.click();
		// Keeps the report below the header, which stays at the top.
		await page.$eval('[data-report]', (sheet) => scrollBy(0, sheet.getBoundingClientRect().top - 48));
		await page.screenshot({ path: join(directory, shotName.page('report')) as `${string}.png` });
	});
}

export async function shootOptions(demo: DemoBrowser, directory: string): Promise<void> {
	await withPage(demo, 'options.html', PAGE, async (page) => {
		await prepare(page, 'light');
		await page.waitForSelector('.option-section');
		await page.screenshot({ path: join(directory, shotName.page('options')) as `${string}.png` });
	});
}
