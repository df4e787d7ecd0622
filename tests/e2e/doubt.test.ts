/** Met at the first check of a fresh install, where nothing good was ever seen: on the shipped build. */

import { expect, test } from 'vitest';
import type { Weather } from '../../simulator/weather';
import { waitFor } from './driver/wait';
import { checkNow, noticesOwed, openStage, readFace } from './stage';

const MET: [string, Weather, string][] = [
	['a login page redesigned to another form is well', { state: 'redesign', as: 'other_form' }, 'operational'],
	[
		'a redesign to a shell that only scripts fill is well',
		{ state: 'redesign', as: 'script_shell' },
		'operational',
	],
	['a page without any meaning is neither up nor down', { state: 'blank' }, 'unknown'],
	['being turned away says nothing of the service', { state: 'http_error', httpStatus: 403 }, 'unknown'],
	[
		'a redirect off the provider says nothing of the service',
		{ state: 'redirect_away', to: 'https://www.elsewhere.example/' },
		'unknown',
	],
	['a well page is well', { state: 'healthy' }, 'operational'],
];

test.for(MET)('%s', async ([, weather, status], context) => {
	const { driver } = await openStage(context, { prepare: (simulator) => simulator.setWeather({}, weather) });
	const popup = await driver.openExtension('popup.html');
	await waitFor('the first check', async () => (await readFace(popup)).checkedAt > 0);
	for (let check = 2; check <= 4; check++) {
		const face = await checkNow(popup);
		expect(face).toMatchObject({ status, providers: { libero: status, virgilio: status } });
	}
	expect((await driver.toolbar()).text).toBe(status === 'operational' ? 'OK' : '?');
	expect(await noticesOwed(driver)).toEqual([]);
	expect(await driver.errors()).toEqual([]);
});
