/**
 * What only real time shows. All tests wait, so all begin at once, each in its own browser, while the other files run
 * (vitest.config.ts begins with this file). On the shipped build, unless checks must be a minute apart.
 */

import { expect, test } from 'vitest';
import { suspend } from './driver/suspend';
import { waitFor } from './driver/wait';
import { checkOver } from './lines';
import { checkNow, noticesOwed, openStage, readPopup, readRows, untilIdle, waitForFace } from './stage';

test.concurrent('lines that are cut are an outage while the other provider answers, and the alarm finds it unprompted', async (context) => {
	const { driver } = await openStage(context);
	const popup = await driver.openExtension('popup.html');
	await waitForFace(popup, { status: 'operational' });
	driver.network.set('reset', ['login.libero.it', 'mail.libero.it', 'mail1.libero.it']);
	expect(await checkNow(popup)).toMatchObject({ phase: 'suspected' });
	const face = await waitForFace(
		popup,
		{ providers: { libero: 'major_outage', virgilio: 'operational' } },
		{ timeoutMs: 180_000 },
	);
	// Firefox does not say how a line behind a proxy ends.
	expect(['unreachable_reset', 'unreachable']).toContain(face.reason);
	const [told] = await waitFor('the notice to be told', async () => {
		const owed = await noticesOwed(driver);
		return owed.length > 0 && owed.every(({ outcome }) => outcome === 'shown') && owed;
	});
	expect(told).toMatchObject({ provider: 'libero', notice: 'outage', pendingSince: null });
	expect(await driver.notices()).toEqual([told?.id]);
	expect((await driver.toolbar()).text).toBe('KO');
	expect(await driver.errors()).toEqual([]);
});

/** Longer than the timeout of any request. */
const STOP_MS = 15_000;

type Row = { kind: string };
type Change = { to: { phase: string } };

test.concurrent('stopped for fifteen seconds in the middle of a check, three times: nothing is suspected or shown', async (context) => {
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
		const { status, phase } = await readPopup(popup);
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

test.concurrent('a page slower than the silence timeout, and an incomplete one whose form came: never an outage', async (context) => {
	const slow = (bytes: number) => ({ state: 'slow_line', bytes, bytesPerS: 2_400 }) as const;
	const { driver, faces } = await checkOver(context, { libero: slow(36_000), virgilio: slow(60_000) });
	for (const { providers } of faces)
		expect(providers).toEqual({ libero: 'operational', virgilio: 'operational' });
	expect(await noticesOwed(driver)).toEqual([]);
	expect(await driver.errors()).toEqual([]);
});

test.concurrent('a proxy that asks for a password for every host is the user’s own network', async (context) => {
	// Firefox asks for the password in a separate window, which no other test should meet.
	const { driver } = await openStage(context, { proxied: true, alone: true });
	driver.network.set('asked_password');
	const popup = await driver.openExtension('popup.html');
	for (let check = 1; check <= 3; check++)
		// Firefox does not report the proxy; that nothing answers is true as well.
		expect(['proxy', 'no_internet']).toContain((await checkNow(popup)).reason);
	expect((await driver.toolbar()).text).toBe('–');
	expect(await noticesOwed(driver)).toEqual([]);
});
