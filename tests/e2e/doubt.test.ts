/** Failures at the first check of a fresh install, before any good answer: on the shipped build, unless time must pass. */

import { expect, test } from 'vitest';
import { PROVIDERS, type ProviderId } from '../../monitor/core/providers';
import type { Weather } from '../../simulator/weather';
import { waitFor } from './driver/wait';
import { checkNow, noticesOwed, openStage, readPopup } from './stage';

type Met = { weather: Weather; status: 'operational' | 'unknown' };

const REDIRECT_AWAY: Weather = { state: 'redirect_away', to: 'https://www.elsewhere.example/' };

const MET: [string, Record<ProviderId, Met>][] = [
	[
		'a redesign to another form is well; a shell that only scripts fill says nothing yet',
		{
			libero: { weather: { state: 'redesign', as: 'other_form' }, status: 'operational' },
			virgilio: { weather: { state: 'redesign', as: 'script_shell' }, status: 'unknown' },
		},
	],
	[
		'a page without any meaning, or being turned away, says nothing of the service',
		{
			libero: { weather: { state: 'blank' }, status: 'unknown' },
			virgilio: { weather: { state: 'http_error', httpStatus: 403 }, status: 'unknown' },
		},
	],
	[
		'a redirect off the provider says nothing of the service; the other is well meanwhile',
		{
			libero: { weather: REDIRECT_AWAY, status: 'unknown' },
			virgilio: { weather: { state: 'healthy' }, status: 'operational' },
		},
	],
];

test.for(MET)('%s', async ([, met], context) => {
	const { driver } = await openStage(context, {
		prepare: (simulator) => {
			for (const provider of PROVIDERS) simulator.setWeather({ provider }, met[provider].weather);
		},
	});
	const popup = await driver.openExtension('popup.html');
	await waitFor('the first check', async () => (await readPopup(popup)).checkedAt > 0);
	const providers = { libero: met.libero.status, virgilio: met.virgilio.status };
	for (let check = 2; check <= 4; check++) expect((await checkNow(popup)).providers).toEqual(providers);
	const isAllWell = Object.values(providers).every((status) => status === 'operational');
	expect((await driver.toolbar()).text).toBe(isAllWell ? 'OK' : '?');
	expect(await noticesOwed(driver)).toEqual([]);
	expect(await driver.errors()).toEqual([]);
});

test('a name that never resolved since the first check is in doubt, however long: never an outage', async (context) => {
	const { driver, simulator } = await openStage(context, {
		build: 'timelapse',
		unknownHosts: ['login.libero.it', 'mail.libero.it', 'mail1.libero.it'],
		prepare: ({ clock }) => {
			clock.paused = true;
		},
	});
	const popup = await driver.openExtension('popup.html');
	await waitFor('the first check', async () => (await readPopup(popup)).checkedAt > 0);
	for (const minutes of [0.5, 1, 5, 10, 30]) {
		simulator.clock.stepTo(simulator.clock.now() + minutes * 60_000);
		const { providers, reason } = await checkNow(popup, simulator.clock.now);
		expect({ providers, reason }).toEqual({
			providers: { libero: 'unknown', virgilio: 'operational' },
			reason: 'never_answered_here',
		});
	}
	expect(await noticesOwed(driver)).toEqual([]);
	expect(await driver.errors()).toEqual([]);
});
