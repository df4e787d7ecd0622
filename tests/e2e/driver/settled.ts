/** Waits until the extension and its pages see an outside change, which may take a moment. */

import type { Page } from 'puppeteer-core';
import type { Driver } from './driver';
import { waitFor } from './wait';

export async function untilAllowed(inExtension: Driver['inExtension'], allowed: boolean): Promise<void> {
	await waitFor(`the hosts to be ${allowed ? 'allowed' : 'refused'}`, () =>
		inExtension(async (wanted) => {
			const origins: string[] = chrome.runtime.getManifest().host_permissions ?? [];
			const granted = await Promise.all(
				origins.map((origin) => chrome.permissions.contains({ origins: [origin] })),
			);
			return granted.every((one) => one === wanted);
		}, allowed),
	);
}

export async function untilTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
	await waitFor(`the page to be ${theme}`, () =>
		page.evaluate((wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches, theme),
	);
}
