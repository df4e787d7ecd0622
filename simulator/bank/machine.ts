/** The user's machine: sleep, the clock and the alarms of a browser, as far as they decide when a worker wakes. */

import { instant, type Scenario } from '../scenario';
import { clientAt } from '../world';

/** What the machine's clock says at a true instant. */
export function clockAt(scenario: Scenario, at: number): number {
	return at + clientAt(scenario, at).clockErrorMs;
}

/** The first instant from `at` on at which the machine is awake; null if it sleeps to the end. */
export function awakeFrom(scenario: Scenario, at: number): number | null {
	if (clientAt(scenario, at).awake) return at;
	const wake = (scenario.client ?? []).find(({ at: time, event }) => event === 'wake' && instant(time) > at);
	return wake === undefined ? null : instant(wake.at);
}

/**
 * When an alarm planned at `at` for the clock time `when` fires. Firefox waits the span between the two, whatever the clock
 * does meanwhile; Chromium waits until the clock says `when`, so that a clock put back keeps it waiting.
 * One missed in sleep fires on waking.
 */
export function alarmFiresAt(scenario: Scenario, at: number, when: number): number | null {
	if (scenario.alarms !== 'wall_clock')
		return awakeFrom(scenario, at + Math.max(0, when - clockAt(scenario, at)));
	const changes = (scenario.client ?? [])
		.filter(({ event }) => event === 'clock_error')
		.map((e) => instant(e.at));
	const edges = [at, ...changes.filter((time) => time > at), Number.POSITIVE_INFINITY];
	for (const [index, from] of edges.slice(0, -1).entries()) {
		const firesAt = Math.max(from, when - (clockAt(scenario, from) - from));
		if (firesAt < (edges[index + 1] as number)) return awakeFrom(scenario, firesAt);
	}
	return null;
}

/** Grants and revocations wake the worker at once. */
export function nextPermissionChange(scenario: Scenario, after: number): number | null {
	const change = (scenario.client ?? []).find(
		({ at, event }) => event === 'permission' && instant(at) > after && clientAt(scenario, instant(at)).awake,
	);
	return change === undefined ? null : instant(change.at);
}

/** While a clock that was put back keeps the alarms of Chromium waiting: nothing wakes the worker, and it cannot know. */
export function alarmsHeldUntil(scenario: Scenario): { fromAt: number; untilAt: number }[] {
	if (scenario.alarms !== 'wall_clock') return [];
	const changes = (scenario.client ?? [])
		.filter(({ event }) => event === 'clock_error')
		.map((e) => instant(e.at));
	return changes.flatMap((fromAt) => {
		const backMs = clientAt(scenario, fromAt - 1).clockErrorMs - clientAt(scenario, fromAt).clockErrorMs;
		return backMs > 0 ? [{ fromAt, untilAt: fromAt + backMs }] : [];
	});
}
