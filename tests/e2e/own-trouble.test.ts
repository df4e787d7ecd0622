/** "It is you" is distinguished from "it is them": on the shipped build, in real time. */

import { expect, test } from 'vitest';
import { shareStage } from './share-stage';
import { noticesOwed, openStage, waitForFace } from './stage';

const stage = shareStage(async (context) => {
	const opened = await openStage(context);
	const popup = await opened.driver.openExtension('popup.html');
	await waitForFace(popup, { status: 'operational' });
	return { ...opened, popup };
});

test('a cut network is shown as the user’s own trouble, counts for nothing, and passes', async () => {
	const { driver, popup } = stage();

	driver.network.set('reset');
	const { reason } = await waitForFace(popup, { status: 'unknown' }, { pressing: true });
	expect(reason).toBe('no_internet');
	expect((await driver.toolbar()).text).toBe('–');

	driver.network.mend();
	await waitForFace(popup, { status: 'operational' }, { pressing: true });
	expect((await driver.toolbar()).text).toBe('OK');
	expect(await noticesOwed(driver)).toEqual([]);
	expect(await driver.errors()).toEqual([]);
});

test('a revoked permission is unknown, never an outage, and granting it again ends the trouble', async () => {
	const { driver, popup } = stage();

	await driver.allowHosts(false);
	const { reason } = await waitForFace(popup, { status: 'unknown' }, { pressing: true });
	expect(reason).toBe('no_permission');
	expect((await driver.toolbar()).text).toBe('?');

	await driver.allowHosts(true);
	await waitForFace(popup, { status: 'operational' }, { pressing: true });
	expect((await driver.toolbar()).text).toBe('OK');
	expect(await noticesOwed(driver)).toEqual([]);
	expect(await driver.errors()).toEqual([]);
});

test('a captive portal that answers for every host is the user’s own trouble', async () => {
	const { driver, simulator, popup } = stage();

	simulator.setWeather({}, { state: 'captive_portal' });
	for (const host of ['controls', 'www.libero.it', 'www.virgilio.it']) {
		simulator.setWeather({ host }, { state: 'captive_portal' });
	}
	// A portal takes over new connections; open ones would still lead to the real host.
	driver.network.set('reset');
	driver.network.mend();
	await waitForFace(popup, { status: 'unknown' }, { pressing: true });
	expect((await driver.toolbar()).text).toBe('–');
	expect(await noticesOwed(driver)).toEqual([]);
	expect(await driver.errors()).toEqual([]);
});
