/** How the feed is requested: so that any static host can answer. On the time-lapse build, which has a feed. */

import { expect, test } from 'vitest';
import { SIMULATOR_FEED_URL } from '../../simulator/timelapse/feed';
import { checkNow, openStage, waitForFace } from './stage';

test('a feed that was read before is requested conditionally, without a preflight', async (context) => {
	const { driver, simulator } = await openStage(context, {
		build: 'timelapse',
		prepare: ({ clock }) => {
			clock.paused = true;
		},
	});
	const popup = await driver.openExtension('popup.html');
	await waitForFace(popup, { status: 'operational' });
	const { host, pathname } = new URL(SIMULATOR_FEED_URL);
	const asked = () =>
		simulator.requests.filter((request) => request.host === host && request.path === pathname);
	simulator.requests.length = 0;
	await checkNow(popup);
	await checkNow(popup);
	const methods = new Set(asked().map(({ method }) => method));
	const conditional = asked().map(({ headers }) => headers['if-none-match'] !== undefined);
	expect([...methods]).toEqual(['GET']);
	expect(conditional.length).toBeGreaterThanOrEqual(2);
	expect(conditional).not.toContain(false);
});
