import type { Boot } from '../../monitor/storage/schema';

let boot: Boot | null = null;

/** Remembers the start of this worker, and is meant to die with it. */
export function markBoot(at: number, why: string): void {
	boot = { at, why };
}

/** Returns the start once: the first commit stores it. */
export function takeBoot(): Boot | null {
	const taken = boot;
	boot = null;
	return taken;
}
