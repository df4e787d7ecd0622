/** What a check sends to the network: on the shipped build. */

import { expect, test } from 'vitest';
import { isProviderId } from '../../monitor/core/providers';
import { waitFor } from './driver/wait';
import { checkNow, openStage, waitForFace } from './stage';

/** Everything that could identify the user. */
const TELLING = ['cookie', 'authorization', 'referer', 'origin', 'x-client-data', 'dnt', 'sec-gpc'];

const isProviderHost = (host: string) => isProviderId(host.split('.').at(-2));

test('a check asks the providers alone, by bare GETs without a cookie, though the browser holds one', async (context) => {
	const { driver, simulator } = await openStage(context);
	await driver.setCookie('libero.it', 'session', 'secret');
	await driver.setCookie('virgilio.it', 'session', 'secret');
	const popup = await driver.openExtension('popup.html');
	await waitForFace(popup, { status: 'operational' });
	simulator.requests.length = 0;

	await checkNow(popup);
	const asked = [...simulator.requests];
	expect(asked.filter(({ host }) => isProviderHost(host)).length).toBeGreaterThan(0);
	expect(asked.map(({ host }) => host).filter((host) => !isProviderHost(host))).toEqual([]);
	for (const { method, headers } of asked) {
		expect(method).toBe('GET');
		expect(Object.keys(headers).filter((name) => TELLING.includes(name))).toEqual([]);
	}

	// The cookie is there: a visit by the user sends it.
	simulator.requests.length = 0;
	await driver.visit('https://login.libero.it/');
	const visit = await waitFor('the visit', () => simulator.requests.find(({ headers }) => headers.cookie));
	expect(visit.headers.cookie).toBe('session=secret');
});
