/**
 * The clock of the time-lapse build, in place of `monitor/platform/clock.ts`: the simulator owns virtual time,
 * which runs at real speed between two steps. Never part of the shipped build (a test looks for the marker).
 */

export const TIMELAPSE_MARKER = 'postaviva-timelapse';
export const SIMULATOR_ORIGIN = 'https://simulator.postaviva.example';

/** How long a context that already knows the time waits for an unreachable simulator. */
const PATIENCE_MS = 5_000;

/** Virtual minus real time, ms; null until the time is known. */
let aheadMs: number | null = null;

// The worker makes the steps and broadcasts them to open pages here. This channel has no other messages.
const steps = new BroadcastChannel(TIMELAPSE_MARKER);
steps.onmessage = ({ data }: MessageEvent<unknown>) => {
	if (typeof data === 'number') aheadMs = data;
};

/** Virtual time, epoch ms. Correct only after `clockReady`. */
export function now(): number {
	return Date.now() + (aheadMs ?? 0);
}

/**
 * Asks the simulator for the time: a test may have stepped it since. Rejects if there never was a simulator; one that
 * is unreachable changes nothing.
 */
export async function clockReady(): Promise<void> {
	const signal = aheadMs === null ? null : AbortSignal.timeout(PATIENCE_MS);
	try {
		const response = await fetch(`${SIMULATOR_ORIGIN}/now`, { cache: 'no-store', signal });
		stepTo(((await response.json()) as { now: number }).now);
	} catch (error) {
		if (aheadMs === null) throw error;
	}
}

/** Adopts the simulator's time and broadcasts it to the other contexts. */
export function stepTo(virtualNow: number): void {
	aheadMs = virtualNow - Date.now();
	steps.postMessage(aheadMs);
}
