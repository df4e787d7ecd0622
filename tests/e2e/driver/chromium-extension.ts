/** What a test does with the extension in a Chromium that is already there. */

import type { Browser, Page, Target } from 'puppeteer-core';
import { nextDocument } from './document';
import { BROWSER_START_MS, type Driver } from './driver';
import type { Network } from './network';
import { inExtensionBy, wake } from './observer';
import { untilAllowed, untilTheme } from './settled';
import { PATIENCE_MS, waitFor } from './wait';

type Installed = {
	browser: Browser;
	network: Network;
	/** Its own in each installation that is handed on: what is stored belongs to it. */
	id: string;
	/** The page that stays at the end: a browser needs one to live. */
	keep: Page | undefined;
};

/** Closing takes the extension out again, and all that was stored for it. */
export async function driveInChromium(installed: Installed): Promise<Omit<Driver, 'crash'>> {
	const { browser, network, id, keep } = installed;
	const extensionUrl = (path: string) => `chrome-extension://${id}/${path}`;
	const isWorker = (target: Target) =>
		target.type() === 'service_worker' && target.url().startsWith(extensionUrl(''));
	const workerTarget = () => browser.waitForTarget(isWorker, { timeout: BROWSER_START_MS });
	await workerTarget();
	const errors: string[] = [];
	const listen = (page: Page) => page.on('pageerror', (error) => errors.push(String(error)));

	const newPage = async () => {
		const page = await browser.newPage();
		page.setDefaultTimeout(PATIENCE_MS);
		return page;
	};
	const open = async (url: string) => {
		const page = await newPage();
		listen(page);
		await page.goto(url, { waitUntil: 'load' });
		return page;
	};
	const observer = await open(extensionUrl('manifest.json'));
	const inExtension = inExtensionBy(observer);

	return {
		name: 'chromium',
		browser,
		network,
		extensionUrl,
		inExtension,
		openExtension: (page) => open(extensionUrl(page)),
		reload: nextDocument,
		async visit(url) {
			const page = await newPage();
			await page.goto(url, { waitUntil: 'load' }).catch(() => undefined);
			return page;
		},
		toolbar: () =>
			inExtension(async () => ({
				text: await chrome.action.getBadgeText({}),
				title: await chrome.action.getTitle({}),
			})),
		notices: () => inExtension(async () => Object.keys(await chrome.notifications.getAll())),
		async inWorker(work) {
			await inExtension(wake);
			const target = await workerTarget();
			const worker = await target.worker();
			if (worker === null) throw new Error('the worker went away while it was looked for');
			await worker.evaluate(`(${work.toString()})(self)`);
		},
		async killWorker() {
			const target = browser.targets().find(isWorker);
			if (target === undefined) return;
			await (await target.worker())?.close();
			// Not until none is there: an event may have started the next.
			await waitFor('the worker to be gone', () => !browser.targets().includes(target));
		},
		async allowHosts(allowed) {
			const settings = await open(`chrome://extensions/?id=${id}`);
			await settings.evaluate(
				(extensionId, access) =>
					(chrome as unknown as DeveloperApi).developerPrivate.updateExtensionConfiguration({
						extensionId,
						hostAccess: access,
					}),
				id,
				allowed ? 'ON_ALL_SITES' : 'ON_CLICK',
			);
			await settings.close();
			await untilAllowed(inExtension, allowed);
		},
		async clearDatabases() {
			const session = await observer.createCDPSession();
			const origin = extensionUrl('').replace(/\/$/, '');
			await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
			await session.detach();
		},
		async setTheme(page, value) {
			await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
			await untilTheme(page, value);
		},
		async setCookie(host, name, value) {
			await browser.setCookie({ name, value, domain: `.${host}`, path: '/', secure: true, httpOnly: true });
		},
		errors: async () => [...errors],
		async close() {
			const left = (await browser.pages()).filter((page) => page !== keep);
			await Promise.all(left.map((page) => page.close()));
			await browser.uninstallExtension(id);
			await browser.deleteCookie(...(await browser.cookies()));
		},
	};
}

/** What chrome://extensions itself uses; in no type package. */
type DeveloperApi = {
	developerPrivate: {
		updateExtensionConfiguration(change: { extensionId: string; hostAccess: string }): Promise<void>;
	};
};
