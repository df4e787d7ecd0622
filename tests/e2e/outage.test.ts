/** An outage from its first sign on: on the time-lapse build, as confirmation takes a minute. */

import { expect, test } from 'vitest';
import { PROVIDERS } from '../../monitor/core/providers';
import type { WorkerScope } from './driver/driver';
import { BROWSER } from './driver/open-browser';
import { waitFor } from './driver/wait';
import { openLapse } from './lapse';
import { checkNow, noticesOwed, readRows, waitForFace } from './stage';

/** Runs in the worker: none of its notices arrives from now on. */
function holdNotices({ chrome, browser }: WorkerScope): void {
	const stuck = () => new Promise<string>(() => {});
	for (const api of [chrome, browser]) if (api) Object.assign(api.notifications, { create: stuck });
}

test('a courtesy page of one provider is its outage alone, and a notice whose worker died is still shown, once', async (context) => {
	const { driver, simulator, step, pass } = await openLapse(context, {
		keepWorkerAwake: true,
		spared: 'what is broken in a worker dies with it',
	});
	// From here on notices get stuck on their way to the desktop, so that the worker can be ended in between.
	await driver.inWorker(holdNotices);

	simulator.setWeather({ provider: 'libero' }, { state: 'courtesy', httpStatus: 200 });
	for (let check = 1; check <= 2; check++) {
		expect(await pass(0.5)).toMatchObject({ phase: 'suspected', providers: { virgilio: 'operational' } });
		expect((await driver.toolbar()).text).not.toBe('KO');
	}
	step(0.5);
	// Its answer never comes: the check gets stuck with its notice.
	await driver.inExtension(() => void chrome.runtime.sendMessage({ type: 'check-now' }).catch(() => {}));
	const owed = await waitFor('an owed notice', async () =>
		(await noticesOwed(driver)).find(({ pendingSince }) => pendingSince !== null),
	);
	expect(owed).toMatchObject({ provider: 'libero', notice: 'outage' });
	// What is stored is the truth, shown or not: a popup opened now shows it.
	const opened = await driver.openExtension('popup.html');
	await waitForFace(opened, { providers: { libero: 'major_outage', virgilio: 'operational' } });
	expect(await driver.notices()).toEqual([]);

	await driver.killWorker();
	await pass(0.5);
	await waitFor('the notice', async () => (await driver.notices()).includes(owed.id));
	expect((await driver.toolbar()).text).toBe('KO');

	// Shown once: a second attempt would get stuck again, and its check would never end.
	await driver.inWorker(holdNotices);
	await checkNow(opened, simulator.clock.now);
	const told = await noticesOwed(driver);
	expect(told).toEqual([expect.objectContaining({ id: owed.id, pendingSince: null, outcome: 'shown' })]);
	expect(await driver.errors()).toEqual([]);
});

test('an alternating recovery never announces “restored”, nor the outage again', async (context) => {
	const { driver, simulator, pass, breakDown } = await openLapse(context);
	await breakDown();

	for (let turn = 1; turn <= 3; turn++) {
		simulator.setWeather({}, { state: 'healthy' });
		await pass(0.1);
		expect((await driver.toolbar()).text).toBe('↑');
		simulator.setWeather({}, { state: 'http_error', httpStatus: 503 });
		await pass(0.1);
		expect((await driver.toolbar()).text).toBe('KO');
	}
	const told = await noticesOwed(driver);
	expect(told.map(({ provider, notice }) => `${provider} ${notice}`).sort()).toEqual([
		'libero outage',
		'virgilio outage',
	]);
	expect(await driver.errors()).toEqual([]);
});

type Check = { probed?: { target: string; result: { kind: string } }[] };

test('checks in quick succession meet 503: requests that Chromium then stops are no failure, and the outage goes on', async (context) => {
	const { driver, simulator, pass } = await openLapse(context);
	// The webmail's own address leads to the login page, so requests are stopped both with a trace and without.
	for (const provider of PROVIDERS)
		simulator.setWeather({ provider, place: 'login' }, { state: 'http_error', httpStatus: 503 });
	for (let check = 1; check <= 3; check++) await pass(0.5);
	const kinds = new Set<string>();
	// Chromium waits longer after each answer: sooner or later even a slow machine's request is stopped.
	for (let check = 4; check <= (BROWSER === 'chromium' ? 30 : 6) && !kinds.has('stopped'); check++) {
		expect(['partial_outage', 'major_outage']).toContain((await pass(0.5)).status);
		for (const { probed = [] } of await readRows<Check>(driver, 'observations'))
			for (const { target, result } of probed) kinds.add(target.endsWith('.login') ? result.kind : 'other');
	}
	expect(kinds.has('stopped')).toBe(BROWSER === 'chromium');
	const checks = await readRows<Check>(driver, 'observations');
	const met = checks.flatMap(({ probed = [] }) => probed.map(({ result }) => result.kind));
	expect(met).not.toContain('unreachable');
	expect(await driver.errors()).toEqual([]);
});
