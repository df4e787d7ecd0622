/** A Chromium with the time-lapse build that can be killed, in part or whole, and restarts with the same profile. */

import type { Simulator } from '../../../simulator/server';
import { openChromium } from '../../../tests/e2e/driver/chromium';
import { waitFor } from '../../../tests/e2e/driver/wait';
import { type Pulse, poke, readPulse, readStored } from './look';
import type { Stored } from './truth';
import { lookOn, type Witness } from './watch';

export type Life = {
	pulse(): Promise<Pulse>;
	/** Kills the worker now, if there is one; the next event starts another. */
	killWorker(): Promise<void>;
	/** Kills the whole browser and restarts it. */
	killBrowser(): Promise<void>;
	/** Triggers an event that wakes a dead worker and has no other effect. */
	wake(): Promise<void>;
	/** The data stored since an instant. */
	stored(since: number): Promise<Stored>;
	close(): Promise<void>;
};

type Options = {
	extensionDir: string;
	/** Empty at first. */
	profileDir: string;
	simulator: Simulator;
	witness: Witness;
};

export async function openLife({ witness, ...options }: Options): Promise<Life> {
	const open = async () => {
		const opened = await openChromium(options);
		await waitFor('a first check', async () => (await opened.inExtension(readPulse)).finishedAt > 0);
		await lookOn(opened, witness);
		return opened;
	};
	let driver = await open();

	return {
		pulse: () => driver.inExtension(readPulse),
		killWorker: () => driver.killWorker().catch(() => undefined),
		async killBrowser() {
			await driver.crash();
			driver = await open();
		},
		wake: () => driver.inExtension(poke),
		async stored(since) {
			const rows = await driver.inExtension(readStored, since);
			const { text } = await driver.toolbar();
			return { ...rows, badge: text };
		},
		close: () => driver.close(),
	};
}
