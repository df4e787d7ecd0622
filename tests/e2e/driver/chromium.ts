/** Chromium by its own protocol, over a pipe. */

import { launch, type Page, type Target } from 'puppeteer-core';
import { requireBrowser } from '../../../scripts/browsers.mjs';
import { crash } from './crash';
import { nextDocument } from './document';
import { BROWSER_START_MS, type Driver, type DriverOptions } from './driver';
import { openNetwork } from './network';
import { inExtensionBy, wake } from './observer';
import { untilAllowed, untilTheme } from './settled';
import { PATIENCE_MS, waitFor } from './wait';

/** A browser of its own errands: nothing but the extension and the test asks the network for anything. */
const QUIET = [
	'--no-first-run',
	'--disable-quic',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--disable-default-apps',
	'--disable-features=DialMediaRouteProvider,OptimizationHints,InterestFeedContentSuggestions',
];

export async function openChromium(options: DriverOptions): Promise<Driver> {
	const {
		extensionDir,
		simulator,
		unknownHosts = [],
		language = 'it',
		profileDir,
		proxied = false,
	} = options;
	const network = await openNetwork({ target: simulator.port, hosts: simulator.hosts });
	const rules = [
		...unknownHosts.map((host) => `MAP ${host} ~NOTFOUND`),
		`MAP * 127.0.0.1:${network.port}`,
		'EXCLUDE localhost',
		'EXCLUDE 127.0.0.1',
	];
	const browser = await launch({
		browser: 'chrome',
		executablePath: requireBrowser('chromium'),
		headless: true,
		timeout: BROWSER_START_MS,
		pipe: true,
		enableExtensions: [extensionDir],
		...(profileDir ? { userDataDir: profileDir } : {}),
		args: [
			...QUIET,
			`--accept-lang=${language}`,
			proxied
				? `--proxy-server=http://127.0.0.1:${network.port}`
				: `--host-resolver-rules=${rules.join(', ')}`,
			`--ignore-certificate-errors-spki-list=${simulator.spki}`,
			// Chromium refuses its sandbox to root, which is who runs tests in a container.
			...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
		],
	});
	const isWorker = (target: Target) =>
		target.type() === 'service_worker' && target.url().startsWith('chrome-extension://');
	const workerTarget = () => browser.waitForTarget(isWorker, { timeout: BROWSER_START_MS });
	const { host: id } = new URL((await workerTarget()).url());
	const extensionUrl = (path: string) => `chrome-extension://${id}/${path}`;
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
		async crash() {
			await crash(browser);
			await network.close();
		},
		async close() {
			await browser.close();
			await network.close();
		},
	};
}

/** What chrome://extensions itself uses; in no type package. */
type DeveloperApi = {
	developerPrivate: {
		updateExtensionConfiguration(change: { extensionId: string; hostAccess: string }): Promise<void>;
	};
};
