import { browser } from 'wxt/browser';

/** Opens an address in a new tab. Needs no permission. */
export async function openTab(url: string): Promise<void> {
	await browser.tabs.create({ url });
}

/** Opens a page of the extension, e.g. `/welcome.html`. */
export async function openPage(path: string): Promise<void> {
	await browser.tabs.create({ url: new URL(path, browser.runtime.getURL('/')).href });
}
