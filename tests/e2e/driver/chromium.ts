/** Chromium by its own protocol, over a pipe. */

import { launch, type Page, type Target } from 'puppeteer-core';
import { requireBrowser } from '../../../scripts/browsers.mjs';
import { crash } from './crash';
import { BROWSER_START_MS, type Driver, type DriverOptions } from './driver';
import { openNetwork } from './network';
import { inExtensionBy } from './observer';

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
	const { extensionDir, simulator, unknownHosts = [], language = 'it', profileDir } = options;
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
			`--host-resolver-rules=${rules.join(', ')}`,
			`--ignore-certificate-errors-spki-list=${simulator.spki}`,
			// Chromium refuses its sandbox to root, which is who runs tests in a container.
			...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
		],
	});
	const isWorker = (target: Target) =>
		target.type() === 'service_worker' && target.url().startsWith('chrome-extension://');
	const { host: id } = new URL((await browser.waitForTarget(isWorker)).url());
	const extensionUrl = (path: string) => `chrome-extension://${id}/${path}`;
	const errors: string[] = [];
	const listen = (page: Page) => page.on('pageerror', (error) => errors.push(String(error)));

	const open = async (url: string) => {
		const page = await browser.newPage();
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
		async visit(url) {
			const page = await browser.newPage();
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
			const worker = await (await browser.waitForTarget(isWorker)).worker();
			await worker?.evaluate(`(${work.toString()})(self)`);
		},
		async killWorker() {
			const worker = await browser.targets().find(isWorker)?.worker();
			await worker?.close();
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
		},
		async clearDatabases() {
			const session = await observer.createCDPSession();
			const origin = extensionUrl('').replace(/\/$/, '');
			await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
			await session.detach();
		},
		setTheme: (page, value) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]),
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
