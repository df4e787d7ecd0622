/**
 * What takes minutes and hours, on the time-lapse build: the shipped code with the simulator's clock and alarm
 * (simulator/timelapse/). The extension steps virtual time from check to check; the test looks before each step.
 */

import { expect, type TestContext, test } from 'vitest';
import { instant, type Scenario } from '../../simulator/scenario';
import type { Driver } from './driver/driver';
import { waitFor } from './driver/wait';
import { noticesOwed, openStage } from './stage';

const MORNING: Scenario = {
	id: 'one-morning',
	title: 'A courtesy page for two hours of one morning, for both',
	startAt: '2026-03-02T08:00:00+01:00',
	endAt: '2026-03-02T13:00:00+01:00',
	weather: [
		{ at: '2026-03-02T09:00:00+01:00', weather: { state: 'courtesy', httpStatus: 200 } },
		{ at: '2026-03-02T11:00:00+01:00', weather: { state: 'healthy' } },
	],
	truth: [
		{ at: '2026-03-02T08:00:00+01:00', status: 'operational' },
		{ at: '2026-03-02T09:00:00+01:00', status: 'major_outage' },
		{ at: '2026-03-02T11:00:00+01:00', status: 'operational' },
	],
};

type Seen = { at: number; badge: string; notices: string[] };

/** Plays a scenario to its end and returns what the toolbar showed, change by change. */
async function play(context: TestContext, scenario: Scenario): Promise<{ driver: Driver; seen: Seen[] }> {
	const seen: Seen[] = [];
	const { driver, simulator } = await openStage(context, {
		build: 'timelapse',
		scenario,
		prepare: ({ clock }) => {
			clock.paused = true;
		},
	});
	let endedAt: number | undefined;
	simulator.clock.beforeStep = async (at) => {
		const { text: badge } = await driver.toolbar();
		if (seen.at(-1)?.badge !== badge) seen.push({ at, badge, notices: await driver.notices() });
		if (at < instant(scenario.endAt)) return;
		endedAt = at;
		simulator.clock.paused = true;
	};
	simulator.clock.paused = false;
	await waitFor('the scenario to end', () => endedAt, { timeoutMs: 90_000 });
	simulator.clock.beforeStep = null;
	return { driver, seen };
}

test('healthy, courtesy page, outage, recovering, restored: each shown in turn and told once a provider', async (context) => {
	const { driver, seen } = await play(context, MORNING);
	expect(seen.map(({ badge }) => badge)).toEqual(['OK', 'KO', '↑', 'OK']);

	const minutesAfter = (index: number, time: string) => ((seen[index]?.at ?? 0) - instant(time)) / 60_000;
	expect(minutesAfter(1, '2026-03-02T09:00:00+01:00')).toBeLessThan(15);
	expect(minutesAfter(2, '2026-03-02T11:00:00+01:00')).toBeLessThan(10);
	expect(minutesAfter(3, '2026-03-02T11:00:00+01:00')).toBeLessThan(20);

	const told = await noticesOwed(driver);
	for (const provider of ['libero', 'virgilio']) {
		const own = told.filter((transition) => transition.provider === provider);
		expect(own.map(({ notice, outcome }) => `${notice} ${outcome}`)).toEqual([
			'outage shown',
			'restored shown',
		]);
	}
	expect(await driver.errors()).toEqual([]);
});
