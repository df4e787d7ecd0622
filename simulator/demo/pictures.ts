/** Pictures of the popup and of the badge, at each change in the story. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { PROVIDER } from '../../monitor/core/providers';
import { escapeHtml } from '../pages/document';
import type { DemoBrowser } from './browser';
import type { Display } from './display';
import type { Observed } from './observer';

export const THEMES = ['light', 'dark'] as const;
const POPUP = { width: 384, height: 600 };

/** The current popup, at full height, in both themes. Returns the file names. */
export async function picturePopup(
	{ browser, extensionUrl }: DemoBrowser,
	directory: string,
	name: string,
): Promise<string[]> {
	const files: string[] = [];
	const page = await browser.newPage();
	try {
		await page.setViewport({ ...POPUP, deviceScaleFactor: 2 });
		await page.goto(extensionUrl('popup.html'));
		await page.waitForSelector('main[data-status]');
		const height = await page.$eval('body', (body) => Math.ceil(body.getBoundingClientRect().height));
		await page.setViewport({ ...POPUP, height: Math.max(POPUP.height, height), deviceScaleFactor: 2 });
		for (const theme of THEMES) {
			await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
			const file = `${name}-${theme}.png`;
			await page.screenshot({ path: join(directory, file) });
			files.push(file);
		}
	} finally {
		await page.close();
	}
	return files;
}

/** A screenshot of the real window with its toolbar, and the popup open if the browser allows it; null if not possible. */
export async function photographToolbar(
	display: Display,
	{ browser, extensionUrl }: DemoBrowser,
	directory: string,
	name: string,
): Promise<string | null> {
	const file = `${name}-toolbar.png`;
	const asker = await browser.newPage();
	// The portal behind it, as users had it open; the webmail itself would be a visit that the extension observes.
	const behind = await browser.newPage();
	try {
		await asker.goto(extensionUrl('manifest.json'));
		await behind.goto(PROVIDER.libero.portalUrl);
		await behind.bringToFront();
		const opened = await asker.evaluate(() =>
			chrome.action.openPopup().then(
				() => true,
				() => false,
			),
		);
		// A popup paints within a frame or two, but no event reports it outside the browser.
		if (opened) await new Promise((resolve) => setTimeout(resolve, 1_000));
		return (await display.photograph(join(directory, file))) ? file : null;
	} finally {
		await behind.close();
		await asker.close();
	}
}

/** Without a toolbar, draws the badge from `action`'s own data and labels it as drawn. */
export async function drawBadge(
	browser: Browser,
	extensionDir: string,
	{ badge, badgeColor }: Observed,
	directory: string,
	name: string,
): Promise<string> {
	const icon = await readFile(join(extensionDir, 'icons', 'icon-32.png'), 'base64');
	const file = `${name}-badge.png`;
	const page = await browser.newPage();
	try {
		await page.setViewport({ width: 420, height: 96, deviceScaleFactor: 2 });
		await page.setContent(`<style>
body { margin: 0; padding: 12px; font: 13px/1.4 sans-serif; color: #1f2328; background: #fff; display: flex; gap: 14px; align-items: center; }
.icon { position: relative; width: 36px; height: 36px; flex: none; }
.icon img { width: 28px; height: 28px; }
.icon b { position: absolute; right: 0; bottom: 0; min-width: 14px; padding: 0 3px; border-radius: 4px; text-align: center; font-size: 11px; line-height: 15px; color: #fff; background: ${badgeColor}; }
small { color: #59636e; }
</style>
<div class="icon"><img src="data:image/png;base64,${icon}" alt="">${badge.text === '' ? '' : `<b>${escapeHtml(badge.text)}</b>`}</div>
<div>${escapeHtml(badge.title)}<br><small>drawn from the badge's text and colour: no toolbar here to photograph</small></div>`);
		await page.screenshot({ path: join(directory, file) });
	} finally {
		await page.close();
	}
	return file;
}
