/** A browser that stood still in the middle of a check has seen nothing. On the shipped build, in real time. */

import { expect, test } from 'vitest';
import { suspend } from './driver/suspend';
import { waitFor } from './driver/wait';
import { checkNow, noticesOwed, openStage, readFace, readRows, untilIdle, waitForFace } from './stage';

/** Longer than any request is waited for. */
const STOP_MS = 15_000;

type Row = { kind: string };
type Change = { to: { phase: string } };

test('stopped for a quarter of a minute in the middle of a check, thrice: nothing is suspected and nothing told', {
	timeout: 300_000,
}, async (context) => {
	const { driver, simulator } = await openStage(context, { spared: 'the browser is stopped instead' });
	const popup = await driver.openExtension('popup.html');
	await waitForFace(popup, { status: 'operational' });

	for (let stop = 1; stop <= 3; stop++) {
		await untilIdle(driver);
		simulator.setWeather({}, { state: 'slow', delayMs: 3_000 });
		simulator.requests.length = 0;
		await popup.evaluate(() => document.querySelector<HTMLElement>('[data-action="check-now"]')?.click());
		await waitFor('a request', () => simulator.requests.length > 0);
		await suspend(driver.browser, STOP_MS);
		await untilIdle(driver);
		const { status, phase } = await readFace(popup);
		expect({ stop, status, phase }).toEqual({ stop, status: 'operational', phase: 'stable' });
	}

	simulator.setWeather({}, null);
	await checkNow(popup);
	const kinds = (await readRows<Row>(driver, 'observations')).map(({ kind }) => kind);
	expect(kinds.filter((kind) => kind === 'interrupted')).toHaveLength(3);
	const phases = (await readRows<Change>(driver, 'transitions')).map(({ to }) => to.phase);
	expect(phases).not.toContain('suspected');
	expect(await noticesOwed(driver)).toEqual([]);
	expect((await driver.toolbar()).text).toBe('OK');
});
