/** The one alarm that wakes the worker. The time-lapse build replaces it with the simulator's (alias `#alarm`). */

import { browser } from 'wxt/browser';

const NAME = 'check';
/** An alarm this near to the plan is kept: to recreate it at every wake would prevent it from ever firing. */
const TOLERANCE_MS = 5_000;

/** Registers the listener; must be called synchronously when the worker starts. */
export function onAlarm(listener: () => void): void {
	browser.alarms.onAlarm.addListener(({ name }) => {
		if (name === NAME) listener();
	});
}

/**
 * Ensures that the alarm fires at `nextAt` and every `periodMs` after it, in case the worker dies before it plans again.
 * Created only if missing, or if its time or period would differ.
 */
export async function scheduleAlarm(nextAt: number, periodMs: number): Promise<void> {
	const periodInMinutes = Math.max(0.5, periodMs / 60_000);
	const existing = await browser.alarms.get(NAME);
	const same =
		existing !== undefined &&
		existing !== null &&
		existing.periodInMinutes === periodInMinutes &&
		Math.abs(existing.scheduledTime - nextAt) <= TOLERANCE_MS;
	if (!same) await browser.alarms.create(NAME, { when: nextAt, periodInMinutes });
}

/** When the alarm fires next, for the diagnostics. */
export async function plannedAlarm(): Promise<{ at: number; periodMinutes: number | null } | null> {
	const alarm = await browser.alarms.get(NAME);
	return alarm ? { at: alarm.scheduledTime, periodMinutes: alarm.periodInMinutes ?? null } : null;
}
