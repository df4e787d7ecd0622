/** What the other tests rely on: after a change, the new state is seen and never the old. On the time-lapse build. */

import { expect, test } from 'vitest';
import { waitFor } from './driver/wait';
import { openLapse } from './lapse';
import { shareStage } from './share-stage';
import { readPopup } from './stage';

const stage = shareStage((context) => openLapse(context, { spared: 'it ends the worker itself' }));

test('a reloaded page is another document', async () => {
	const { driver, popup } = stage();
	for (let time = 1; time <= 5; time++) {
		await popup.evaluate(() => document.documentElement.setAttribute('data-old', ''));
		await driver.reload(popup);
		expect(await popup.evaluate(() => document.documentElement.hasAttribute('data-old'))).toBe(false);
	}
});

test('a worker that was ended is gone, and the next function runs in another', async () => {
	const { driver } = stage();
	for (let time = 1; time <= 3; time++) {
		await driver.inWorker((scope) => void Object.assign(scope, { old: true }));
		await driver.killWorker();
		await driver.inWorker((scope) => {
			if ('old' in scope) throw new Error('the worker that was ended');
		});
	}
});

test('a check requested by a press begins after the clock was moved, however late the worker receives it', async () => {
	const { simulator, popup, pass } = stage();
	await waitFor('the popup', async () => (await readPopup(popup)).checkedAt > 0);
	for (let time = 1; time <= 5; time++) {
		const before = simulator.clock.now();
		expect((await pass(60)).checkedAt).toBeGreaterThanOrEqual(before + 3_600_000);
	}
});
