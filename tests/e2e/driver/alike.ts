/** What a test does the same way in both browsers. */

import type { Browser, Page } from 'puppeteer-core';
import { nextDocument } from './document';
import type { Driver } from './driver';
import { inExtensionBy } from './observer';
import { PATIENCE_MS } from './wait';

export async function newPage(browser: Browser): Promise<Page> {
	const page = await browser.newPage();
	page.setDefaultTimeout(PATIENCE_MS);
	return page;
}

/** `observer`: a page of the extension that holds none of its code. */
export function alikeIn(
	browser: Browser,
	observer: Page,
): Pick<Driver, 'browser' | 'inExtension' | 'reload' | 'visit' | 'toolbar' | 'notices' | 'setCookie'> {
	const inExtension = inExtensionBy(observer);
	return {
		browser,
		inExtension,
		reload: nextDocument,
		async visit(url) {
			const page = await newPage(browser);
			await page.goto(url, { waitUntil: 'load' }).catch(() => undefined);
			return page;
		},
		toolbar: () =>
			inExtension(async () => ({
				text: await chrome.action.getBadgeText({}),
				title: await chrome.action.getTitle({}),
			})),
		notices: () => inExtension(async () => Object.keys(await chrome.notifications.getAll())),
		async setCookie(host, name, value) {
			await browser.setCookie({ name, value, domain: `.${host}`, path: '/', secure: true, httpOnly: true });
		},
	};
}
