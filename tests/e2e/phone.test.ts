/** The popup as Firefox for Android shows it, as wide as a phone; in Chromium, which can pretend to be another browser. */

import { describe, expect, test } from 'vitest';
import { BROWSER } from './driver/open-browser';
import { waitFor } from './driver/wait';
import { openStage, waitForFace } from './stage';

const FENIX = 'Mozilla/5.0 (Android 15; Mobile; rv:142.0) Gecko/142.0 Firefox/142.0';

describe.runIf(BROWSER === 'chromium')('on a phone', () => {
	test.for([360, 412])(
		'the popup fits %i px, and makes way for the tab that it opens',
		async (width, context) => {
			const { driver } = await openStage(context);
			const popup = await driver.openExtension('popup.html');
			await popup.setUserAgent({ userAgent: FENIX });
			await popup.setViewport({ width, height: 740 });
			await driver.reload(popup);
			await waitForFace(popup, { status: 'operational' });
			expect(
				await popup.evaluate(() => ({
					view: document.documentElement.dataset.view,
					sideways: document.documentElement.scrollWidth > innerWidth,
				})),
			).toEqual({ view: 'tab', sideways: false });
			// Not puppeteer's click, which waits for a frame: behind the welcome page there is none. The answer may close with the page.
			await popup
				.evaluate(() => document.querySelector<HTMLElement>('[data-action="settings"]')?.click())
				.catch(() => undefined);
			await waitFor('the popup to close', async () => popup.isClosed());
			await waitFor('the options page', () =>
				driver.inExtension(() =>
					chrome.extension
						.getViews({ type: 'tab' })
						.some(({ location }) => location.pathname === '/options.html'),
				),
			);
		},
	);
});
