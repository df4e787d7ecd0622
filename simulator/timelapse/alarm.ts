/**
 * The alarm of the time-lapse build, in place of `monitor/platform/alarm.ts`: it asks the simulator to step virtual time
 * to the next check and fires when that is done. A check therefore takes its real second or so at any speed,
 * and every run is the same.
 */

import { browser } from 'wxt/browser';
import { SIMULATOR_ORIGIN, stepTo, TIMELAPSE_MARKER } from './clock';

type Step = { now: number; reached: boolean };

let listener: (() => void) | null = null;
let waiting: AbortController | null = null;
let backup: Promise<void> | undefined;

/** Registers the alarm's callback; call synchronously at boot. */
export function onAlarm(onRing: () => void): void {
	listener = onRing;
	// The real backup alarm only restarts a dead worker, whose boot then plans again.
	browser.alarms.onAlarm.addListener(() => {});
}

/** Fires at the virtual instant `nextAt` (epoch ms). A new plan replaces the pending one. */
export async function scheduleAlarm(nextAt: number, _periodMs: number): Promise<void> {
	waiting?.abort();
	const plan = new AbortController();
	waiting = plan;
	void ringAt(nextAt, plan);
	backup ??= browser.alarms.create(TIMELAPSE_MARKER, { periodInMinutes: 0.5 });
	await backup;
}

/** When it fires next, for the diagnostics: the simulator knows. */
export async function plannedAlarm(): Promise<{ at: number; periodMinutes: number | null } | null> {
	const response = await fetch(`${SIMULATOR_ORIGIN}/planned`, { cache: 'no-store' });
	const { at } = (await response.json()) as { at: number | null };
	return at === null ? null : { at, periodMinutes: null };
}

async function ringAt(nextAt: number, plan: AbortController): Promise<void> {
	// A check may plan before its end, in case it dies: time moves only when no check is running.
	await navigator.locks.request('check', { mode: 'shared' }, () => undefined);
	while (!plan.signal.aborted) {
		const step = await askStep(nextAt, plan.signal);
		if (plan.signal.aborted || step === null) return;
		stepTo(step.now);
		if (step.reached) break;
		// The simulator is paused: any extension call restarts the worker's 30-second idle timer.
		await browser.runtime.getPlatformInfo();
	}
	if (waiting !== plan) return;
	waiting = null;
	listener?.();
}

/** One request, answered within some seconds. Null if the plan was replaced or the simulator is gone. */
async function askStep(to: number, signal: AbortSignal): Promise<Step | null> {
	try {
		const response = await fetch(`${SIMULATOR_ORIGIN}/advance?to=${to}`, { cache: 'no-store', signal });
		return (await response.json()) as Step;
	} catch {
		return null;
	}
}
