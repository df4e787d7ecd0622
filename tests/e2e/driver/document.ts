/** A page's document, distinguished from its successor. A context is identified by when it began. */

import type { Page } from 'puppeteer-core';
import { waitFor } from './wait';

/**
 * Reloads the page and resolves when the new document has loaded. Until then, and only then, a lost context is no failure,
 * because the reload destroys it.
 */
export async function nextDocument(page: Page): Promise<void> {
	const old = await page.evaluate(() => performance.timeOrigin);
	// The answer may be lost with the document that gives it.
	await page.evaluate(() => location.reload()).catch(() => undefined);
	await waitFor(`a new document of ${page.url()}`, () =>
		page.evaluate((origin) => performance.timeOrigin !== origin && document.readyState === 'complete', old),
	);
}
