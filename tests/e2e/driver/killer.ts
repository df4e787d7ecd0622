/** Ends the extension's worker again and again, at random moments, while a test goes on. */

import type { Driver } from './driver';
import { wake } from './observer';

/** Between two kills, so that some checks survive and some die. */
const LIFE_MS = { shortest: 200, longest: 3_000 };
/** An event wakes the next worker within this. */
const REST_MS = 200;

/** Begins; `draw` gives numbers in [0, 1). Returns how to end it, which returns the number of kills. */
export function startKilling(driver: Driver, draw: () => number): () => number {
	let timer: NodeJS.Timeout | undefined;
	let over = false;
	let deaths = 0;
	const later = (ms: number, work: () => Promise<unknown>) => {
		if (over) return;
		// The browser may be closing: then there is no worker left to kill.
		timer = setTimeout(() => void work().catch(() => undefined), ms);
	};
	const kill = async () => {
		await driver.killWorker().then(
			() => {
				deaths += 1;
			},
			// It was already ending by itself.
			() => undefined,
		);
		later(draw() * REST_MS, live);
	};
	const live = async () => {
		later(LIFE_MS.shortest + draw() * (LIFE_MS.longest - LIFE_MS.shortest), kill);
		await driver.inExtension(wake);
	};
	void live();
	return () => {
		over = true;
		clearTimeout(timer);
		return deaths;
	};
}
