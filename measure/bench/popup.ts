/** From the click on the icon to the painted state, as the user sees it: a real popup, with a dead worker. */

import type { Browser } from 'puppeteer-core';
import type { Extension } from './browser';

/** Opens the popup, waits for its first contentful paint and closes it. The popup never paints before its state. Returns ms. */
export async function openPopup(browser: Browser, extension: Extension): Promise<number> {
	await extension.page.bringToFront();
	const clickedAt = await extension.run<number>(
		'(async () => { const at = performance.timeOrigin + performance.now(); await chrome.action.openPopup(); return at; })()',
	);
	const target = await browser.waitForTarget(
		(t) => t.url() === `chrome-extension://${extension.id}/popup.html`,
	);
	const popup = await target.asPage();
	const paintedAt = (await popup.evaluate(PAINTED)) as number;
	const closed = new Promise((resolve) => popup.once('close', resolve));
	await popup.evaluate('window.close()').catch(() => undefined);
	await closed;
	return paintedAt - clickedAt;
}

const PAINTED = `new Promise((resolve) => {
	new PerformanceObserver((list) => {
		const [paint] = list.getEntriesByName('first-contentful-paint');
		if (paint) resolve(performance.timeOrigin + paint.startTime);
	}).observe({ type: 'paint', buffered: true });
})`;
