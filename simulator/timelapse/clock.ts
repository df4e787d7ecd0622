/**
 * The clock of the time-lapse build, in place of `monitor/platform/clock.ts`: virtual time belongs to the simulator,
 * and between two of its steps runs on at real speed. Never part of the shipped build (a test looks for the marker).
 */

export const TIMELAPSE_MARKER = 'postaviva-timelapse';
export const SIMULATOR_ORIGIN = 'https://simulator.postaviva.example';

/** How long a simulator that may be cut off is waited for, by who knows a time already. */
const PATIENCE_MS = 5_000;

/** Virtual minus real time, ms; null before anybody said what time it is. */
let aheadMs: number | null = null;

// The worker makes the steps; the open pages hear of them here. Nothing else can be sent on it.
const steps = new BroadcastChannel(TIMELAPSE_MARKER);
steps.onmessage = ({ data }: MessageEvent<unknown>) => {
	if (typeof data === 'number') aheadMs = data;
};

/** Virtual time, epoch ms. Right only after `clockReady`. */
export function now(): number {
	return Date.now() + (aheadMs ?? 0);
}

/**
 * Asks the simulator what time it is: a test may have stepped it since. Rejects if there never was a simulator; one that
 * is cut off changes nothing.
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

/** Takes over the simulator's time and tells the other contexts. */
export function stepTo(virtualNow: number): void {
	aheadMs = virtualNow - Date.now();
	steps.postMessage(aheadMs);
}
