/** A Chromium with the time-lapse build in it that can be killed, in part or whole, and goes on with the same profile. */

import type { Simulator } from '../../../simulator/server';
import { openChromium } from '../../../tests/e2e/driver/chromium';
import { waitFor } from '../../../tests/e2e/driver/wait';
import { type Pulse, poke, readPulse, readStored } from './look';
import type { Stored } from './truth';
import { lookOn, type Witness } from './watch';

export type Life = {
	pulse(): Promise<Pulse>;
	/** Ends the worker now, if there is one; the next event wakes another. */
	killWorker(): Promise<void>;
	/** Ends the whole browser at once and starts it again. */
	killBrowser(): Promise<void>;
	/** Something happens that wakes a dead worker and means nothing to it. */
	wake(): Promise<void>;
	/** What was stored since an instant. */
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
