/**
 * What takes minutes and hours, on the time-lapse build: the shipped code with the simulator's clock and alarm
 * (simulator/timelapse/). The extension steps virtual time from check to check; the test checks before each step.
 */

import { expect, type TestContext, test } from 'vitest';
import { instant, type Scenario } from '../../simulator/scenario';
import type { Driver } from './driver/driver';
import { waitFor } from './driver/wait';
import { noticesOwed, openStage } from './stage';

const MORNING: Scenario = {
	id: 'one-morning',
	title: 'A courtesy page for half an hour of one morning, for both',
	startAt: '2026-03-02T08:40:00+01:00',
	endAt: '2026-03-02T10:30:00+01:00',
	weather: [
		{ at: '2026-03-02T09:00:00+01:00', weather: { state: 'courtesy', httpStatus: 200 } },
		{ at: '2026-03-02T09:30:00+01:00', weather: { state: 'healthy' } },
	],
	truth: [
		{ at: '2026-03-02T08:40:00+01:00', status: 'operational' },
		{ at: '2026-03-02T09:00:00+01:00', status: 'major_outage' },
		{ at: '2026-03-02T09:30:00+01:00', status: 'operational' },
	],
};

type Seen = { at: number; badge: string; shown: string[] };

/** Notices shown up to now, as "provider kind". */
const shownOf = async (driver: Driver) =>
	(await noticesOwed(driver))
		.filter(({ outcome }) => outcome === 'shown')
		.map(({ provider, notice }) => `${provider} ${notice}`);

/** Plays a scenario to its end and returns what was seen before each step of time; `arrange` comes before the first. */
async function play(
	context: TestContext,
	scenario: Scenario,
	arrange: (driver: Driver) => Promise<void> = async () => {},
): Promise<{ driver: Driver; seen: Seen[] }> {
	const seen: Seen[] = [];
	const { driver, simulator } = await openStage(context, {
		build: 'timelapse',
		scenario,
		prepare: ({ clock }) => {
			clock.paused = true;
		},
	});
	await arrange(driver);
	let endedAt: number | undefined;
	simulator.clock.beforeStep = async (at) => {
		seen.push({ at, badge: (await driver.toolbar()).text, shown: await shownOf(driver) });
		if (at < instant(scenario.endAt)) return;
		endedAt = at;
		simulator.clock.paused = true;
	};
	simulator.clock.paused = false;
	await waitFor('the scenario to end', () => endedAt, { timeoutMs: 240_000 });
	simulator.clock.beforeStep = null;
	return { driver, seen };
}

const minutesAfter = (at: number | undefined, time: string) => ((at ?? 0) - instant(time)) / 60_000;

test('healthy, courtesy page, outage, recovering, restored: each shown in turn and announced once per provider', async (context) => {
	const { driver, seen } = await play(context, MORNING);
	const turns = seen.filter(({ badge }, index) => badge !== seen[index - 1]?.badge);
	expect(turns.map(({ badge }) => badge)).toEqual(['OK', 'KO', '↑', 'OK']);
	expect(minutesAfter(turns[1]?.at, '2026-03-02T09:00:00+01:00')).toBeLessThan(15);
	expect(minutesAfter(turns[2]?.at, '2026-03-02T09:30:00+01:00')).toBeLessThan(10);
	expect(minutesAfter(turns[3]?.at, '2026-03-02T09:30:00+01:00')).toBeLessThan(20);
	expect((await shownOf(driver)).sort()).toEqual([
		'libero outage',
		'libero restored',
		'virgilio outage',
		'virgilio restored',
	]);
	expect((await noticesOwed(driver)).filter(({ outcome }) => outcome !== 'shown')).toEqual([]);
	expect(await driver.errors()).toEqual([]);
});

const NIGHT: Scenario = {
	id: 'one-night',
	title: 'Down in the evening, back when it is quiet',
	startAt: '2026-03-02T21:30:00+01:00',
	endAt: '2026-03-03T08:00:00+01:00',
	weather: [
		{ at: '2026-03-02T21:45:00+01:00', weather: { state: 'courtesy', httpStatus: 200 } },
		{ at: '2026-03-02T22:10:00+01:00', weather: { state: 'healthy' } },
	],
	truth: [
		{ at: '2026-03-02T21:30:00+01:00', status: 'operational' },
		{ at: '2026-03-02T21:45:00+01:00', status: 'major_outage' },
		{ at: '2026-03-02T22:10:00+01:00', status: 'operational' },
	],
};

test('quiet hours over midnight defer “restored” to their end, and it is shown once', async (context) => {
	const { driver, seen } = await play(context, NIGHT, async (driver) => {
		const options = await driver.openExtension('options.html');
		const quiet = await options.waitForSelector('input[name="quiet"]');
		// From 22:00 to 7:30, as the page proposes.
		await quiet?.evaluate((input) => (input as HTMLInputElement).click());
		await options.waitForSelector('input[name="toMinute"]');
	});
	const before = seen.filter(({ at }) => at < instant('2026-03-03T07:30:00+01:00'));
	expect(before.at(-1)?.badge).toBe('OK');
	expect(before.flatMap(({ shown }) => shown).filter((notice) => notice.endsWith('restored'))).toEqual([]);

	const told = seen.find(({ shown }) => shown.includes('libero restored'));
	expect(minutesAfter(told?.at, '2026-03-03T07:30:00+01:00')).toBeLessThan(30);
	expect((await shownOf(driver)).filter((notice) => notice.endsWith('restored')).sort()).toEqual([
		'libero restored',
		'virgilio restored',
	]);
	expect(await driver.errors()).toEqual([]);
});
