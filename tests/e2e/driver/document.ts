/** A page's document, told from the one that takes its place. A context is known by when it began. */

import type { Page } from 'puppeteer-core';
import { waitFor } from './wait';

/**
 * Loads the page anew and resolves when the new document has loaded. Until then, and only until then, a context that goes
 * away is no failure: it was sent away on purpose.
 */
export async function nextDocument(page: Page): Promise<void> {
	const old = await page.evaluate(() => performance.timeOrigin);
	// The answer may go down with the document that gives it.
	await page.evaluate(() => location.reload()).catch(() => undefined);
	await waitFor(`a new document of ${page.url()}`, () =>
		page.evaluate((origin) => performance.timeOrigin !== origin && document.readyState === 'complete', old),
	);
}
