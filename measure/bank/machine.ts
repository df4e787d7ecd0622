/** The computer of a scenario, and other events that wake a worker. */

import type { Computer, Sleep } from '../../simulator/played/computer';
import { instant, type Scenario } from '../../simulator/scenario';
import { clientAt } from '../../simulator/world';

export function computerOf(scenario: Scenario): Computer {
	const sleeps: Sleep[] = [];
	const clock: Computer['clock'][number][] = [];
	for (const change of scenario.client ?? []) {
		const at = instant(change.at);
		const last = sleeps.at(-1);
		if (change.event === 'clock_error') clock.push({ at, aheadMs: change.byMs });
		else if (change.event === 'sleep' && last?.toAt !== null) sleeps.push({ fromAt: at, toAt: null });
		else if (change.event === 'wake' && last?.toAt === null) last.toAt = at;
	}
	return { sleeps, clock, alarms: scenario.alarms ?? 'timer' };
}

/** When a permission is granted or revoked, which wakes the worker at once. */
export function permissionChanges(scenario: Scenario): number[] {
	return (scenario.client ?? [])
		.filter(({ at, event }) => event === 'permission' && clientAt(scenario, instant(at)).awake)
		.map(({ at }) => instant(at));
}

/** Intervals in which a clock set back delays Chromium's alarms: nothing wakes the worker, and it cannot detect this. */
export function alarmsHeldUntil(scenario: Scenario): { fromAt: number; untilAt: number }[] {
	const { alarms, clock } = computerOf(scenario);
	if (alarms !== 'wall_clock') return [];
	return clock.flatMap(({ at, aheadMs }, index) => {
		const backMs = (clock[index - 1]?.aheadMs ?? 0) - aheadMs;
		return backMs > 0 ? [{ fromAt: at, untilAt: at + backMs }] : [];
	});
}
