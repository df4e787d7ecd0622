import type { Boot } from '../../monitor/storage/schema';

let boot: Boot | null = null;

/** Remembers the start of this worker. It dies with the worker, and so it should. */
export function markBoot(at: number, why: string): void {
	boot = { at, why };
}

/** Hands the start out once: the first commit stores it. */
export function takeBoot(): Boot | null {
	const taken = boot;
	boot = null;
	return taken;
}
