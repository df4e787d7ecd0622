/** Virtual time. Nothing waits on the real clock: whatever can go on goes on, then time jumps to the next instant that anybody waits for. */

export type VirtualTime = {
	/** True time, epoch ms, whatever a played clock says. */
	now(): number;
	/** Calls `then` at an instant, or at once if it is past. Returns how to give it up. */
	at(instant: number, then: () => void): () => void;
	/** Goes on to an instant, itself not included. */
	runTo(instant: number): Promise<void>;
};

type Wait = { at: number; then: () => void };

export function createTime(startAt: number): VirtualTime {
	let now = startAt;
	/** By instant, and in the order in which they were asked for. */
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

/** A signal that aborts at an instant, as one of `AbortSignal.timeout` does. */
export function abortAt(at: (then: () => void) => unknown): AbortSignal {
	const controller = new AbortController();
	at(() => controller.abort(new DOMException('too late', 'TimeoutError')));
	return controller.signal;
}

/** Resolves once every promise that could be settled has been: they all come before the next turn of the event loop. */
function quiet(): Promise<void> {
	return new Promise((resolve) => setImmediate(resolve));
}
