/** An outage seen by the shipped build in real time: a minute is waited for, by all of these at once. */

import { expect, test } from 'vitest';
import type { WorkerScope } from './driver/driver';
import { waitFor } from './driver/wait';
import { checkNow, noticesOwed, openStage, untilIdle, waitForFace } from './stage';

/** Runs in the worker: no notice that it shows from now on arrives. */
function holdNotices({ chrome, browser }: WorkerScope): void {
	const stuck = () => new Promise<string>(() => {});
	for (const api of [chrome, browser]) if (api) Object.assign(api.notifications, { create: stuck });
}

test.concurrent('one provider shows a courtesy page: its outage is confirmed, the other stays well, and a worker that dies before the notice still tells it, once', async (context) => {
	const { driver, simulator } = await openStage(context, {
		keepWorkerAwake: true,
		spared: 'what is broken in a worker dies with it',
	});
	const popup = await driver.openExtension('popup.html');
	await waitForFace(popup, { providers: { libero: 'operational', virgilio: 'operational' } });
	// From here on notices get stuck on their way to the desktop, so that the worker can be ended in between.
	await driver.inWorker(holdNotices);

	simulator.setWeather({ provider: 'libero' }, { state: 'courtesy', httpStatus: 200 });
	const suspected = await checkNow(popup);
	expect(suspected).toMatchObject({ phase: 'suspected', providers: { virgilio: 'operational' } });
	expect((await driver.toolbar()).text).not.toBe('KO');

	const owed = await waitFor(
		'an owed notice',
		async () => (await noticesOwed(driver)).find(({ pendingSince }) => pendingSince !== null),
		{ timeoutMs: 100_000 },
	);
	expect(owed).toMatchObject({ provider: 'libero', notice: 'outage' });
	// What is stored is the truth, told or not: a popup opened now shows it.
	const opened = await driver.openExtension('popup.html');
	await waitForFace(opened, { providers: { libero: 'major_outage', virgilio: 'operational' } });
	expect(await driver.notices()).toEqual([]);

	await driver.killWorker();
	await driver.inExtension(() => chrome.runtime.sendMessage({ type: 'check-now' }));
	await waitFor('the notice', async () => (await driver.notices()).includes(owed.id));
	expect((await driver.toolbar()).text).toBe('KO');

	// Told once: a second attempt would get stuck again, and its check would never end.
	await driver.inWorker(holdNotices);
	await checkNow(opened);
	const told = await noticesOwed(driver);
	expect(told).toEqual([expect.objectContaining({ id: owed.id, pendingSince: null, outcome: 'shown' })]);
	expect(await driver.errors()).toEqual([]);
});

test.concurrent('a name that is not found is an outage while the controls answer', async (context) => {
	const unknownHosts = ['login.libero.it', 'mail.libero.it', 'mail1.libero.it'];
	const { driver } = await openStage(context, { unknownHosts });
	const popup = await driver.openExtension('popup.html');
	const face = await waitForFace(
		popup,
		{ providers: { libero: 'major_outage', virgilio: 'operational' } },
		{ timeoutMs: 100_000 },
	);
	expect(face.reason).toBe('unreachable_name');
	await untilIdle(driver);
	expect((await driver.toolbar()).text).toBe('KO');
	expect(await driver.errors()).toEqual([]);
});

test.concurrent('an alternating recovery never announces “restored”, nor the outage again', async (context) => {
	const { driver, simulator } = await openStage(context);
	const popup = await driver.openExtension('popup.html');
	await waitForFace(popup, { status: 'operational' });
	simulator.setWeather({}, { state: 'http_error', httpStatus: 503 });
	await checkNow(popup);
	await waitForFace(popup, { status: 'major_outage' }, { timeoutMs: 100_000 });

	for (let turn = 1; turn <= 3; turn++) {
		simulator.setWeather({}, { state: 'healthy' });
		await checkNow(popup);
		expect((await driver.toolbar()).text).toBe('↑');
		simulator.setWeather({}, { state: 'http_error', httpStatus: 503 });
		await checkNow(popup);
		expect((await driver.toolbar()).text).toBe('KO');
	}
	const told = await noticesOwed(driver);
	expect(told.map(({ provider, notice }) => `${provider} ${notice}`).sort()).toEqual([
		'libero outage',
		'virgilio outage',
	]);
	expect(await driver.errors()).toEqual([]);
});
