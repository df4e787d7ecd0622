/** Without a mouse: on the shipped build. */

import type { KeyInput, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { waitFor } from './driver/wait';
import { openStage, readFace, waitForFace } from './stage';

const MAX_STOPS = 60;

/** Moves the focus on, stop after stop, until it is on this; fails when a whole round does not meet it. */
async function tabTo(page: Page, selector: string): Promise<void> {
	for (let stop = 0; stop < MAX_STOPS; stop++) {
		await page.keyboard.press('Tab');
		if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
	}
	throw new Error(`the keyboard does not reach ${selector}`);
}

test('by keyboard alone: check now, mute and unmute, on to the history', async (context) => {
	const { driver } = await openStage(context);
	const popup = await driver.openExtension('popup.html');
	const { checkedAt } = await waitForFace(popup, { status: 'operational' });
	await popup.bringToFront();
	const press = async (selector: string, key: KeyInput = 'Enter') => {
		await tabTo(popup, selector);
		await popup.keyboard.press(key);
	};

	await press('[data-action="check-now"]');
	await waitFor('a check', async () => (await readFace(popup)).checkedAt > checkedAt);
	// The focus stays where it was: the check took nothing away.
	expect(await popup.evaluate(() => document.activeElement?.getAttribute('data-action'))).toBe('check-now');

	await press('details.mute > summary', ' ');
	await press('[data-action="mute-hour"]', ' ');
	await waitFor('notices to be muted', () => popup.$('[data-action="unmute"]'));
	await press('[data-action="unmute"]');
	await waitFor('notices to be unmuted', async () => !(await popup.$('[data-action="unmute"]')));

	await press('[data-action="history"]');
	await waitFor('the history page', async () =>
		(await driver.browser.pages()).some((page) => page.url() === driver.extensionUrl('history.html')),
	);
	expect(await driver.errors()).toEqual([]);
});
