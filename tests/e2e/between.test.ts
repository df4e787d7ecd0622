/** Trouble on the path is not the provider's: broken lines, proxies, a host that needs a cookie. (Slow lines: real-time.test.ts.) */

import { expect, test } from 'vitest';
import type { ProviderId } from '../../monitor/core/providers';
import type { Weather } from '../../simulator/weather';
import { waitFor } from './driver/wait';
import { checkOver } from './lines';
import { checkNow, noticesOwed, openStage, readPopup } from './stage';

type Lines = { weather: Record<ProviderId, Weather>; status: Record<ProviderId, string> };

const CUT_AFTER: Weather = { state: 'cut_off', share: 0.9 };
const CUT_BEFORE: Weather = { state: 'cut_off', share: 0.1 };
const COOKIE: Weather = { state: 'cookie_wanted' };

const LINES: [string, Lines][] = [
	[
		'a page cut after its form, and one cut before it',
		{
			weather: { libero: CUT_AFTER, virgilio: CUT_BEFORE },
			status: { libero: 'operational', virgilio: 'unknown' },
		},
	],
	[
		'a login that wants a cookie',
		{ weather: { libero: COOKIE, virgilio: COOKIE }, status: { libero: 'unknown', virgilio: 'unknown' } },
	],
];

test.for(LINES)('%s: never an outage', async ([, { weather, status }], context) => {
	const { driver, faces } = await checkOver(context, weather);
	for (const face of faces) expect(face.providers).toEqual(status);
	expect(await noticesOwed(driver)).toEqual([]);
	expect(await driver.errors()).toEqual([]);
});

test('a proxy that refuses a tunnel only to the mail may be the network’s fault, on the shipped build', async (context) => {
	const { driver } = await openStage(context, { proxied: true });
	const mail = ['libero.it', 'virgilio.it'].flatMap((domain) =>
		['login', 'mail', 'mail1'].map((label) => `${label}.${domain}`),
	);
	driver.network.set('denied', mail);
	const popup = await driver.openExtension('popup.html');
	await waitFor('the first check', async () => (await readPopup(popup)).checkedAt > 0);
	for (let check = 1; check <= 3; check++)
		expect(await checkNow(popup)).toMatchObject({ status: 'unknown', reason: 'tunnel_refused' });
	expect((await driver.toolbar()).text).toBe('?');
	expect(await noticesOwed(driver)).toEqual([]);
});
