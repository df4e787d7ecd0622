/** What lies between us and them is not them: slow and broken lines, proxies, a door that wants a cookie. On the shipped build. */

import { expect, test } from 'vitest';
import type { Weather } from '../../simulator/weather';
import { waitFor } from './driver/wait';
import { checkNow, type Face, noticesOwed, openStage, readFace, type Stage } from './stage';

/** The failures of three checks would be an outage. */
const CHECKS = 4;

/** Looks again and again; returns every face seen. */
async function faces({ driver }: Stage): Promise<Face[]> {
	const popup = await driver.openExtension('popup.html');
	await waitFor('the first check', async () => (await readFace(popup)).checkedAt > 0);
	const seen = [await readFace(popup)];
	while (seen.length < CHECKS) seen.push(await checkNow(popup));
	return seen;
}

const LINES: [string, Weather, string][] = [
	[
		'a page that takes longer than silence may',
		{ state: 'slow_line', bytes: 36_000, bytesPerS: 2_400 },
		'operational',
	],
	[
		'a page too slow to come whole, whose form came',
		{ state: 'slow_line', bytes: 60_000, bytesPerS: 2_400 },
		'operational',
	],
	['a page cut after its form', { state: 'cut_off', share: 0.9 }, 'operational'],
	['a page cut before its form', { state: 'cut_off', share: 0.1 }, 'unknown'],
	['a login that wants a cookie', { state: 'cookie_wanted' }, 'unknown'],
];

// What waits for bytes waits two at a time.
test.concurrent.for(LINES)('%s: never an outage', async ([, weather, status], context) => {
	const stage = await openStage(context, {
		prepare: (simulator) => {
			for (const provider of ['libero', 'virgilio'] as const) {
				for (const place of ['login', 'webmail'] as const) simulator.setWeather({ provider, place }, weather);
				// A guess that was not right: nothing is judged by it.
				simulator.setWeather({ provider, place: 'middleware' }, { state: 'http_error', httpStatus: 404 });
			}
		},
	});
	for (const face of await faces(stage)) expect(face.providers).toEqual({ libero: status, virgilio: status });
	expect(await noticesOwed(stage.driver)).toEqual([]);
	expect(await stage.driver.errors()).toEqual([]);
});

test('a proxy that wants a password from everybody is one’s own network', async (context) => {
	// Firefox asks for the password in a window of its own, which no other test should meet.
	const stage = await openStage(context, { proxied: true, alone: true });
	stage.driver.network.set('asked_password');
	const [, ...later] = await faces(stage);
	// Firefox does not say that it was the proxy; that nothing answers is true as well.
	for (const face of later) expect(['proxy', 'no_internet']).toContain(face.reason);
	expect((await stage.driver.toolbar()).text).toBe('–');
	expect(await noticesOwed(stage.driver)).toEqual([]);
});

test('a proxy that opens no tunnel to the mail alone may be the network’s doing', async (context) => {
	const stage = await openStage(context, { proxied: true });
	const mail = ['libero.it', 'virgilio.it'].flatMap((domain) =>
		['login', 'mail', 'mail1'].map((label) => `${label}.${domain}`),
	);
	stage.driver.network.set('denied', mail);
	const [, ...later] = await faces(stage);
	for (const face of later) expect(face).toMatchObject({ status: 'unknown', reason: 'tunnel_refused' });
	expect((await stage.driver.toolbar()).text).toBe('?');
	expect(await noticesOwed(stage.driver)).toEqual([]);
});
