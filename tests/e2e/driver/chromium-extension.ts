/** What a test does with the extension in a running Chromium. */

import type { Browser, Page, Target } from 'puppeteer-core';
import { alikeIn, newPage } from './alike';
import { BROWSER_START_MS, type Driver } from './driver';
import type { Network } from './network';
import { wake } from './observer';
import { untilAllowed, untilTheme } from './settled';
import { waitFor } from './wait';

type Installed = {
	browser: Browser;
	network: Network;
	/** One for each installation: what is stored belongs to it. */
	id: string;
	/** The page that stays at the end: a browser needs one to stay open. */
	keep: Page | undefined;
};

/** Closing removes the extension, and all that was stored for it. */
export async function driveInChromium(installed: Installed): Promise<Omit<Driver, 'crash'>> {
	const { browser, network, id, keep } = installed;
	const extensionUrl = (path: string) => `chrome-extension://${id}/${path}`;
	const isWorker = (target: Target) =>
		target.type() === 'service_worker' && target.url().startsWith(extensionUrl(''));
	await browser.waitForTarget(isWorker, { timeout: BROWSER_START_MS });
	const protocol = await browser.target().createCDPSession();
	const liveWorkers = async () => {
		const { targetInfos } = await protocol.send('Target.getTargets');
		return targetInfos
			.filter(({ type, url }) => type === 'service_worker' && url.startsWith(extensionUrl('')))
			.map(({ targetId }) => targetId);
	};
	const errors: string[] = [];
	const listen = (page: Page) => page.on('pageerror', (error) => errors.push(String(error)));

	const open = async (url: string) => {
		const page = await newPage(browser);
		listen(page);
		await page.goto(url, { waitUntil: 'load' });
		return page;
	};
	const observer = await open(extensionUrl('manifest.json'));
	const alike = alikeIn(browser, observer);
	const { inExtension } = alike;

	return {
		...alike,
		name: 'chromium',
		network,
		extensionUrl,
		openExtension: (page) => open(extensionUrl(page)),
		async inWorker(work) {
			const worker = await waitFor('a worker', async () => {
				await inExtension(wake);
				return browser.targets().find(isWorker)?.worker();
			});
			await worker.evaluate(`(${work.toString()})(self)`);
		},
		async killWorker() {
			// Not until there is none: an event may have started the next.
			const doomed = await liveWorkers();
			// Puppeteer may keep one that is gone: the browser knows which are alive.
			for (const target of browser.targets().filter(isWorker))
				await (await target.worker())?.close().catch(() => undefined);
			await waitFor('the worker to be gone', async () => {
				const left = (await liveWorkers()).filter((targetId) => doomed.includes(targetId));
				for (const targetId of left) await protocol.send('Target.closeTarget', { targetId });
				return left.length === 0;
			});
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
		errors: async () => [...errors],
		async close() {
			const left = (await browser.pages()).filter((page) => page !== keep);
			await Promise.all(left.map((page) => page.close()));
			await protocol.detach();
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
