/** A narrow part of `npm run chaos:browser`, for both browsers: on the time-lapse build, with the clock under the test's control. */

import { expect, test } from 'vitest';
import type { LoggedRequest } from '../../simulator/server';
import { waitFor } from './driver/wait';
import { openLapse } from './lapse';
import { noticesOwed, readRows, untilIdle } from './stage';

const isProbe = ({ host }: LoggedRequest) => host.startsWith('login.');

test('a worker killed after every check, and once in the middle of one, announces an outage once', async (context) => {
	const { driver, simulator, popup, pass } = await openLapse(context, {
		spared: 'it counts the deaths that it causes',
	});
	// On a slow machine the browser closes the first notice before the last is shown.
	const shown = new Set<string>();
	/** A check, after which the worker dies. */
	const passAndDie = async (minutes: number) => {
		const face = await pass(minutes);
		await untilIdle(driver);
		for (const id of await driver.notices()) shown.add(id);
		await driver.killWorker();
		return face;
	};
	const passUntil = async (status: string, minutes: number) => {
		let face = await passAndDie(minutes);
		for (let check = 2; check <= 6 && face.status !== status; check++) face = await passAndDie(minutes);
		expect(face.status).toBe(status);
	};

	simulator.setWeather({}, { state: 'hang' });
	simulator.clock.stepTo(simulator.clock.now() + 10 * 60_000);
	simulator.requests.length = 0;
	await popup.evaluate(() => document.querySelector<HTMLElement>('[data-action="check-now"]')?.click());
	await waitFor('a check to be under way', () => simulator.requests.some(isProbe));
	await driver.killWorker();

	simulator.setWeather({}, { state: 'courtesy', httpStatus: 200 });
	await passUntil('major_outage', 1);
	simulator.setWeather({}, { state: 'healthy' });
	await passUntil('operational', 3);
	await pass(10);

	const told = await noticesOwed(driver);
	expect(told.map(({ provider, notice, outcome }) => `${provider} ${notice} ${outcome}`).sort()).toEqual([
		'libero outage shown',
		'libero restored shown',
		'virgilio outage shown',
		'virgilio restored shown',
	]);
	// One notice for both mailboxes at each change.
	expect([...shown].map((id) => id.split('-').at(-1))).toEqual(['outage', 'restored']);
	const checks = await readRows<{ kind: string }>(driver, 'observations');
	expect(checks.filter(({ kind }) => kind === 'interrupted')).toHaveLength(1);
	expect(await driver.errors()).toEqual([]);
});
