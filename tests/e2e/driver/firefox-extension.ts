/** What a test does with the extension in a running Firefox. */

import type { Browser, Page } from 'puppeteer-core';
import { alikeIn, newPage } from './alike';
import type { Driver } from './driver';
import type { PrivilegedScope } from './firefox-privileged';
import type { Network } from './network';
import { untilAllowed, untilTheme } from './settled';
import { waitFor } from './wait';

export const EXTENSION = '{d3f901e4-422e-4bb5-9b72-15b409de5a06}';

type Installed = {
	browser: Browser;
	network: Network;
	privileged: PrivilegedScope;
	/** For this installation alone: what is stored belongs to it, and to no other. */
	uuid: string;
	/** The page that stays at the end: a browser needs one to stay open. */
	keep: Page | undefined;
};

/** Closing removes the extension, and all that was stored for it. */
export async function driveInFirefox(installed: Installed): Promise<Omit<Driver, 'crash'>> {
	const { browser, network, privileged, uuid, keep } = installed;
	const extensionUrl = (path: string) => `moz-extension://${uuid}/${path}`;

	/** `goto` never reports the load of an extension's page here, so the document is asked instead. */
	const open = async (path: string) => {
		const page = await newPage(browser);
		page.goto(extensionUrl(path)).catch(() => undefined);
		await waitFor(`${path} to load`, () => isLoaded(page, extensionUrl(path)));
		return page;
	};
	const observer = await open('manifest.json');
	const alike = alikeIn(browser, observer);
	const { inExtension } = alike;

	return {
		...alike,
		name: 'firefox',
		network,
		extensionUrl,
		openExtension: open,
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
		errors: () => privileged.errorsOf(extensionUrl('')),
		async close() {
			const left = (await browser.pages()).filter((page) => page !== keep);
			await Promise.all(left.map((page) => page.close()));
			await browser.uninstallExtension(EXTENSION);
			await browser.deleteCookie(...(await browser.cookies()));
		},
	};
}

async function isLoaded(page: Page, url: string): Promise<boolean> {
	return page
		.evaluate((address) => location.href === address && document.readyState === 'complete', url)
		.catch(() => false);
}
