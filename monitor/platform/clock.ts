/** The wall clock. The time-lapse build replaces it with the simulator's clock (alias `#clock`). */

/** Now, epoch ms. */
export function now(): number {
	return Date.now();
}

/** Resolves once `now` may be trusted; at once for a wall clock. */
export function clockReady(): Promise<void> {
	return Promise.resolve();
}
