/**
 * Firefox by WebDriver BiDi. What BiDi does not reach (the event page's life, permissions, certificates, the console)
 * is reached as Firefox's own tests do, in its privileged scope, which `--remote-allow-system-access` opens.
 */

import { randomUUID } from 'node:crypto';
import { launch, type Page } from 'puppeteer-core';
import { requireBrowser } from '../../../scripts/browsers.mjs';
import { crash } from './crash';
import { nextDocument } from './document';
import { BROWSER_START_MS, type Driver, type DriverOptions } from './driver';
import { privilegedScope } from './firefox-privileged';
import { openNetwork } from './network';
import { inExtensionBy } from './observer';
import { untilAllowed, untilTheme } from './settled';
import { PATIENCE_MS, waitFor } from './wait';

const EXTENSION = 'postaviva@postaviva.example';

/** The browser's own errands, switched off: nothing but the extension and the test asks the network for anything. */
const QUIET = {
	'app.normandy.enabled': false,
	'app.update.disabledForTesting': true,
	'browser.newtabpage.enabled': false,
	'browser.safebrowsing.malware.enabled': false,
	'browser.safebrowsing.phishing.enabled': false,
	'browser.startup.page': 0,
	'datareporting.policy.dataSubmissionEnabled': false,
	// Notifications drawn by Firefox itself: a machine without a desktop has nobody else to draw them.
	'alerts.useSystemBackend': false,
	'network.captive-portal-service.enabled': false,
	'network.connectivity-service.enabled': false,
	'network.dns.disablePrefetch': true,
	'network.prefetch-next': false,
	// The two controls are on the preload list, which lets nobody accept a certificate by hand.
	'network.stricttransportsecurity.preloadlist': false,
	'services.settings.server': 'data:,none',
	'toolkit.telemetry.enabled': false,
};

export async function openFirefox(options: DriverOptions): Promise<Driver> {
	const {
		extensionDir,
		simulator,
		unknownHosts = [],
		language = 'it',
		profileDir,
		keepWorkerAwake,
	} = options;
	const network = await openNetwork({ target: simulator.port, hosts: simulator.hosts, unknownHosts });
	const uuid = randomUUID();
	const browser = await launch({
		browser: 'firefox',
		executablePath: requireBrowser('firefox'),
		headless: true,
		timeout: BROWSER_START_MS,
		args: ['--remote-allow-system-access', ...(profileDir ? ['--profile', profileDir] : [])],
		extraPrefsFirefox: {
			...QUIET,
			'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION]: uuid }),
			'extensions.background.idle.timeout': keepWorkerAwake ? 600_000 : 30_000,
			'intl.accept_languages': language,
			'network.proxy.type': 1,
			'network.proxy.ssl': '127.0.0.1',
			'network.proxy.ssl_port': network.port,
			'network.proxy.no_proxies_on': 'localhost, 127.0.0.1',
		},
	});
	const privileged = await privilegedScope(browser);
	await privileged.trust(simulator.certificatePem, simulator.hosts);
	await browser.installExtension(extensionDir);
	const extensionUrl = (path: string) => `moz-extension://${uuid}/${path}`;

	/** `goto` of an extension's page never reports its load here, so the document is asked instead. */
	const newPage = async () => {
		const page = await browser.newPage();
		page.setDefaultTimeout(PATIENCE_MS);
		return page;
	};
	const open = async (path: string) => {
		const page = await newPage();
		page.goto(extensionUrl(path)).catch(() => undefined);
		await waitFor(`${path} to load`, () => isLoaded(page, extensionUrl(path)));
		return page;
	};
	const observer = await open('manifest.json');
	const inExtension = inExtensionBy(observer);

	return {
		name: 'firefox',
		browser,
		network,
		extensionUrl,
		inExtension,
		openExtension: open,
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
			await observer.evaluate(`chrome.runtime.getBackgroundPage().then(${work.toString()})`);
		},
		killWorker: () => privileged.terminateBackground(EXTENSION),
		async allowHosts(allowed) {
			await privileged.allowHosts(EXTENSION, allowed);
			await untilAllowed(inExtension, allowed);
		},
		clearDatabases: () => privileged.clearDatabases(EXTENSION),
		async setTheme(page, theme) {
			await privileged.setTheme(theme);
			await untilTheme(page, theme);
		},
		async setCookie(host, name, value) {
			await browser.setCookie({ name, value, domain: `.${host}`, path: '/', secure: true, httpOnly: true });
		},
		errors: () => privileged.errorsOf(extensionUrl('')),
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

async function isLoaded(page: Page, url: string): Promise<boolean> {
	return page
		.evaluate((address) => location.href === address && document.readyState === 'complete', url)
		.catch(() => false);
}
