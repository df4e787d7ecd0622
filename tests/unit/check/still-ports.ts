/** What the ports of a check need in every test: a clock that stands still, a draw in the middle, no time-out, no keys. */

/** A signal that never aborts. */
export const NEVER = new AbortController().signal;

export const stillPorts = (at: number) => ({
	now: () => at,
	elapsed: () => 0,
	random: () => 0.5,
	timeout: () => NEVER,
});

const KEYS = { keys: [], verify: async () => false };
export const NO_KEYS = { ...KEYS, sentinels: KEYS };
