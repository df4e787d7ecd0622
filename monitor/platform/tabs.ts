/** Tabs, and the popup if it is one. */

import { browser } from 'wxt/browser';

/** Opens an address in a new tab. Needs no permission. */
export async function openTab(url: string): Promise<void> {
	await browser.tabs.create({ url });
}

/** Opens a page of the extension, e.g. `/welcome.html`. */
export async function openPage(path: string): Promise<void> {
	await browser.tabs.create({ url: new URL(path, browser.runtime.getURL('/')).href });
}

/** On a phone the popup is a page: it stays in front of a tab that its links open, unless it is closed. */
export function closeAfterOpening(): void {
	document.addEventListener('click', (event) => {
		const link = (event.target as Element).closest<HTMLAnchorElement>('a[target=_blank]');
		if (link === null) return;
		event.preventDefault();
		void openTab(link.href).then(() => window.close());
	});
}
