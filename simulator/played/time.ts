/** Virtual time. Runs everything that is ready, then jumps to the next scheduled instant; the real clock is never waited for. */

export type VirtualTime = {
	/** True time, epoch ms, whatever a simulated clock shows. */
	now(): number;
	/** Calls `then` at an instant, or at once if it is past. Returns a function that cancels it. */
	at(instant: number, then: () => void): () => void;
	/** Runs up to an instant, itself not included. */
	runTo(instant: number): Promise<void>;
};

type Wait = { at: number; then: () => void };

export function createTime(startAt: number): VirtualTime {
	let now = startAt;
	/** By instant, then in the order of scheduling. */
	const waits: Wait[] = [];
	return {
		now: () => now,
		at(instant, then) {
			const wait = { at: Math.max(instant, now), then };
			const index = waits.findIndex((other) => other.at > wait.at);
			waits.splice(index === -1 ? waits.length : index, 0, wait);
			return () => {
				const place = waits.indexOf(wait);
				if (place !== -1) waits.splice(place, 1);
			};
		},
		async runTo(instant) {
			for (;;) {
				await quiet();
				const next = waits[0];
				if (next === undefined || next.at >= instant) break;
				waits.shift();
				now = next.at;
				next.then();
			}
			now = Math.max(now, instant);
		},
	};
}

/** A signal that aborts at an instant, like one from `AbortSignal.timeout`. */
export function abortAt(at: (then: () => void) => unknown): AbortSignal {
	const controller = new AbortController();
	at(() => controller.abort(new DOMException('too late', 'TimeoutError')));
	return controller.signal;
}

/** Resolves once every promise that can settle has settled: they all run before the next turn of the event loop. */
function quiet(): Promise<void> {
	return new Promise((resolve) => setImmediate(resolve));
}
