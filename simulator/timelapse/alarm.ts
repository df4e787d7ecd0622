/**
 * The alarm of the time-lapse build, in place of `monitor/platform/alarm.ts`: it asks the simulator to step virtual time
 * to the next check and fires when that is done. A check therefore takes its real second or so, whatever the speed,
 * and the run is the same at every repetition.
 */

import { browser } from 'wxt/browser';
import { SIMULATOR_ORIGIN, stepTo, TIMELAPSE_MARKER } from './clock';

type Step = { now: number; reached: boolean };

let listener: (() => void) | null = null;
let waiting: AbortController | null = null;
let backup: Promise<void> | undefined;

/** Registers what to do when the alarm rings; call synchronously at boot. */
export function onAlarm(onRing: () => void): void {
	listener = onRing;
	// A real alarm brings a dead worker back; its boot then plans again. It does not ring by itself.
	browser.alarms.onAlarm.addListener(() => {});
}

/** Rings at the virtual instant `nextAt` (epoch ms). A new plan replaces the one that waits. */
export async function scheduleAlarm(nextAt: number, _periodMs: number): Promise<void> {
	waiting?.abort();
	const plan = new AbortController();
	waiting = plan;
	void ringAt(nextAt, plan);
	backup ??= browser.alarms.create(TIMELAPSE_MARKER, { periodInMinutes: 0.5 });
	await backup;
}

/** When it rings next, for the diagnostics: the simulator knows. */
export async function plannedAlarm(): Promise<{ at: number; periodMinutes: number | null } | null> {
	const response = await fetch(`${SIMULATOR_ORIGIN}/planned`, { cache: 'no-store' });
	const { at } = (await response.json()) as { at: number | null };
	return at === null ? null : { at, periodMinutes: null };
}

async function ringAt(nextAt: number, plan: AbortController): Promise<void> {
	// A check may plan before its end, for the case that it dies: time goes on when nothing is under way.
	await navigator.locks.request('check', { mode: 'shared' }, () => undefined);
	while (!plan.signal.aborted) {
		const step = await askStep(nextAt, plan.signal);
		if (plan.signal.aborted || step === null) return;
		stepTo(step.now);
		if (step.reached) break;
		// The simulator is paused: any extension call starts the worker's 30 idle seconds afresh.
		await browser.runtime.getPlatformInfo();
	}
	if (waiting !== plan) return;
	waiting = null;
	listener?.();
}

/** One question, answered within some seconds. Null when the plan was replaced or the simulator is gone. */
async function askStep(to: number, signal: AbortSignal): Promise<Step | null> {
	try {
		const response = await fetch(`${SIMULATOR_ORIGIN}/advance?to=${to}`, { cache: 'no-store', signal });
		return (await response.json()) as Step;
	} catch {
		return null;
	}
}
