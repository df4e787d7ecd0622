/** Virtual time. Somebody steps it from one moment to a later one; in between it runs at real speed, so that a check takes the time it takes. */

export type Step = { now: number; reached: boolean };

export type VirtualClock = {
	now(): number;
	/** Jumps to a moment; never back. */
	stepTo(at: number): void;
	/**
	 * Waits as long as the speed asks for, then steps to `to`. Answers `reached: false` when it could not within `patienceMs` real ms
	 * (paused, or a slow speed) or when `signal` gave up; time has not moved then, and the caller asks again.
	 */
	advance(to: number, options?: { signal?: AbortSignal; patienceMs?: number }): Promise<Step>;
	/** Virtual ms a real ms; checks' own time counts against the pace, so the whole keeps to it. */
	speed: number;
	paused: boolean;
	/** Where the last `advance` wanted to go. */
	readonly plannedAt: number | null;
	/** Called before each step of `advance`, while time still stands at the end of what happened. */
	beforeStep: ((now: number, to: number) => Promise<void>) | null;
};

const POLL_MS = 20;

/** `startAt`: virtual start; without it virtual time is real time until somebody steps it. */
export function createClock(startAt?: number, speed = Number.POSITIVE_INFINITY): VirtualClock {
	let aheadMs = startAt === undefined ? 0 : startAt - Date.now();
	// Where the pace is counted from; again at each change of speed and after a pause.
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
