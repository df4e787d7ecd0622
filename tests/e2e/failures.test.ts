/** A bare failure, named in the reasons; the verdict rests on the failure alone. On the time-lapse build. */

import { expect, test } from 'vitest';
import type { Weather } from '../../simulator/weather';
import { openLapse } from './lapse';
import { shareStage } from './share-stage';
import { noticesOwed, readPopup } from './stage';

const stage = shareStage(openLapse);

const FAILURES: [string, Weather, string][] = [
	['a certificate that has expired', { state: 'tls_expired' }, 'unreachable_tls'],
	['a connection that is cut', { state: 'reset' }, 'unreachable_reset'],
];

test.for(FAILURES)('%s is an outage with its name, and is announced once', async ([, weather, reason]) => {
	const { driver, simulator, popup, pass, mend, breakConnections } = stage();
	const owedBefore = (await noticesOwed(driver)).length;
	simulator.setWeather({ provider: 'libero' }, weather);
	breakConnections();

	// Two failures are a suspicion, whatever their name.
	for (let check = 1; check <= 2; check++)
		expect(await pass(0.5)).toMatchObject({ phase: 'suspected', providers: { virgilio: 'operational' } });
	expect((await driver.toolbar()).text).not.toBe('KO');
	await pass(0.5);
	expect(await readPopup(popup)).toMatchObject({
		status: 'major_outage',
		reason,
		providers: { libero: 'major_outage', virgilio: 'operational' },
	});
	expect((await driver.toolbar()).text).toBe('KO');
	const owed = (await noticesOwed(driver)).slice(owedBefore);
	expect(owed.map(({ provider, notice }) => `${provider} ${notice}`)).toEqual([
		owedBefore === 0 ? 'libero outage' : 'libero relapse',
	]);
	await mend();
	expect(await driver.errors()).toEqual([]);
});
