/** Without a mouse: on the shipped build. */

import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { waitFor } from './driver/wait';
import { openStage, readPopup, untilIdle, waitForFace } from './stage';

const MAX_STOPS = 60;

/**
 * Moves the focus on (or back) until it is on this. Not past the end of the page: there Firefox goes on to its own
 * toolbar, from which a driver's keys do not come back.
 */
async function tabTo(page: Page, selector: string, { back = false } = {}): Promise<void> {
	if (back) await page.keyboard.down('Shift');
	try {
		for (let stop = 0; stop < MAX_STOPS; stop++) {
			await page.keyboard.press('Tab');
			if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
		}
	} finally {
		if (back) await page.keyboard.up('Shift');
	}
	throw new Error(`the keyboard does not reach ${selector}`);
}

test('by keyboard alone: check now, mute and unmute, on to the history', async (context) => {
	const { driver } = await openStage(context);
	const popup = await driver.openExtension('popup.html');
	const { checkedAt } = await waitForFace(popup, { status: 'operational' });
	await popup.bringToFront();
	const press = async (selector: string, way?: { back: boolean }) => {
		await tabTo(popup, selector, way);
		await popup.keyboard.press('Enter');
	};

	await untilIdle(driver);
	await press('[data-action="check-now"]');
	await waitFor('a check', async () => (await readPopup(popup)).checkedAt > checkedAt);
	// The focus is still there: the check removed nothing.
	expect(await popup.evaluate(() => document.activeElement?.getAttribute('data-action'))).toBe('check-now');

	await press('details[data-triage] > summary');
	await press('[data-action="mark"][data-provider="libero"]');
	// Kept as a reason, like any failed visit; the mail works nonetheless.
	await waitFor('the mark among the reasons', () => popup.$('[data-reason="own_mark"]'));
	expect(await readPopup(popup)).toMatchObject({ status: 'operational', phase: 'stable' });
	await untilIdle(driver);

	await press('details.mute > summary');
	await waitFor('the choices', () => popup.$('details.mute[open]'));
	await press('[data-action="mute-hour"]');
	await waitFor('notices to be muted', () => popup.$('[data-action="unmute"]'));
	// The pressed control is gone: the focus is on its replacement, both ways.
	const focused = (selector: string) =>
		waitFor(`the focus on ${selector}`, () =>
			popup.evaluate((wanted) => document.activeElement?.matches(wanted), selector),
		);
	await focused('[data-action="unmute"]');
	await popup.keyboard.press('Enter');
	await focused('details.mute > summary');

	await press('[data-action="history"]', { back: true });
	await waitFor('the history page', () =>
		driver.inExtension(() =>
			chrome.extension
				.getViews({ type: 'tab' })
				.some(({ location }) => location.pathname === '/history.html'),
		),
	);
	expect(await driver.errors()).toEqual([]);
});
