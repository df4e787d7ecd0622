/** Virtual time. The caller steps it forward; between steps it runs at real speed, so that a check takes its real duration. */

export type Step = { now: number; reached: boolean };

export type VirtualClock = {
	now(): number;
	/** Jumps to a later moment; never back. */
	stepTo(at: number): void;
	/**
	 * Waits as long as the speed requires, then steps to `to`. Returns `reached: false` if it could not within `patienceMs` real ms
	 * (paused, or a slow speed) or if `signal` aborted; time has then not moved, and the caller asks again.
	 */
	advance(to: number, options?: { signal?: AbortSignal; patienceMs?: number }): Promise<Step>;
	/** Virtual ms per real ms; the checks' own time counts too, so that the average pace holds. */
	speed: number;
	paused: boolean;
	/** The target of the last `advance`. */
	readonly plannedAt: number | null;
	/** Called before each step of `advance`, while time is still at the end of the previous one. */
	beforeStep: ((now: number, to: number) => Promise<void>) | null;
};

const POLL_MS = 20;

/** `startAt`: virtual start; without it virtual time is real time until it is stepped. */
export function createClock(startAt?: number, speed = Number.POSITIVE_INFINITY): VirtualClock {
	let aheadMs = startAt === undefined ? 0 : startAt - Date.now();
	// The reference point of the pace; reset at each change of speed and after a pause.
	let paceFrom = { virtual: Date.now() + aheadMs, real: Date.now() };
	let paused = false;
	let plannedAt: number | null = null;
	const now = () => Date.now() + aheadMs;
	const restartPace = () => {
		paceFrom = { virtual: now(), real: Date.now() };
	};
	const dueIn = (to: number) => paceFrom.real + (to - paceFrom.virtual) / speed - Date.now();

	const clock: VirtualClock = {
		now,
		stepTo(at) {
			if (at > now()) aheadMs = at - Date.now();
		},
		async advance(to, { signal, patienceMs = 10_000 } = {}) {
			plannedAt = to;
			const giveUpAt = Date.now() + patienceMs;
			const waits = () => paused || dueIn(to) > 0;
			while (waits() && Date.now() < giveUpAt && signal?.aborted !== true) {
				await pause(paused ? POLL_MS : Math.max(0, Math.min(POLL_MS, dueIn(to))));
			}
			if (waits() || signal?.aborted === true) return { now: now(), reached: false };
			await clock.beforeStep?.(now(), to);
			clock.stepTo(to);
			return { now: now(), reached: true };
		},
		get plannedAt() {
			return plannedAt;
		},
		get speed() {
			return speed;
		},
		set speed(value) {
			speed = value;
			restartPace();
		},
		get paused() {
			return paused;
		},
		set paused(value) {
			if (paused && !value) restartPace();
			paused = value;
		},
		beforeStep: null,
	};
	return clock;
}

function pause(ms: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, ms));
}
