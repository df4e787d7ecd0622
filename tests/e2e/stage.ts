/** A browser with the extension, and the simulator behind every host name it requests: where each test begins. */

import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { TestContext } from 'vitest';
import { next, stream } from '../../measure/fleet/random';
import { type Simulator, type SimulatorOptions, startSimulator } from '../../simulator/server';
import type { Driver, DriverOptions } from './driver/driver';
import { startKilling } from './driver/killer';
import { BROWSER, openBrowser } from './driver/open-browser';
import { waitFor } from './driver/wait';

/**
 * `shipped` is what users get, in real time. `timelapse` is the same code with the clock and the alarm under the
 * simulator's control: for what takes minutes or days.
 */
export type Build = 'shipped' | 'timelapse';

export type Stage = { driver: Driver; simulator: Simulator };

type StageOptions = SimulatorOptions &
	Pick<DriverOptions, 'unknownHosts' | 'keepWorkerAwake' | 'proxied' | 'alone'> & {
		build?: Build;
		/** Why only the test may end the worker, also under `npm run e2e:chaos`. */
		spared?: string;
		/** Runs before the extension is installed. */
		prepare?: (simulator: Simulator) => void;
	};

const TARGET = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' }[BROWSER];
/** Set by `npm run e2e:chaos`: the seed of the moments at which workers die. */
const { POSTAVIVA_CHAOS } = process.env;
const CHAOS = POSTAVIVA_CHAOS === undefined ? undefined : stream(Number(POSTAVIVA_CHAOS));

const ROOT = join(import.meta.dirname, '..', '..');

/** What ends when its test does, or when the last of the tests that share it does. */
export type StageScope = Pick<TestContext, 'onTestFinished'>;

/** Opens both, and closes them when the test ends, whatever its result. */
export async function openStage({ onTestFinished }: StageScope, options: StageOptions = {}): Promise<Stage> {
	const {
		build = 'shipped',
		unknownHosts = [],
		keepWorkerAwake = false,
		proxied = false,
		alone = false,
		spared,
		prepare,
		...simulated
	} = options;
	const simulator = await startSimulator(simulated);
	onTestFinished(() => simulator.close());
	prepare?.(simulator);
	const folder = build === 'shipped' ? TARGET : `${TARGET}-timelapse`;
	const extensionDir = join(ROOT, '.output', folder);
	const driver = await openBrowser({
		extensionDir,
		simulator,
		unknownHosts,
		keepWorkerAwake,
		proxied,
		alone,
	});
	// A failed test may have left the browser in any state.
	onTestFinished(({ task }) => (task.result?.state === 'fail' ? driver.crash() : driver.close()));
	if (CHAOS !== undefined && spared === undefined) {
		const end = startKilling(driver, () => next(CHAOS));
		onTestFinished(() => console.log(`${end()} workers killed, seed ${POSTAVIVA_CHAOS}`));
	}
	return { driver, simulator };
}

/** What the popup says, by its attributes (docs/design.md#what-is-seen). */
export type PopupState = {
	status: string | undefined;
	phase: string | undefined;
	reason: string | undefined;
	/** Epoch ms; 0 before the first check. */
	checkedAt: number;
	/** Status by provider. */
	providers: Record<string, string | undefined>;
};

export function readPopup(popup: Page): Promise<PopupState> {
	return popup.evaluate(() => {
		const data = (element: Element | null) => (element instanceof HTMLElement ? element.dataset : {});
		const { status, phase, reason, checkedAt } = data(document.querySelector('main'));
		const cards = [...document.querySelectorAll('article[data-provider]')].map(data);
		return {
			status,
			phase,
			reason,
			checkedAt: Number(checkedAt) || 0,
			providers: Object.fromEntries(cards.map((card) => [card.provider, card.status])),
		};
	});
}

/** Runs in the extension: no check is running or queued. */
async function isIdle(): Promise<boolean> {
	const { held = [], pending = [] } = await navigator.locks.query();
	return held.length + pending.length === 0;
}

/** Waits until no check is running. */
export function untilIdle({ inExtension }: Pick<Driver, 'inExtension'>): Promise<true> {
	return waitFor('checks to end', () => inExtension(isIdle));
}

/** A press may be lost with a worker that dies: after this long without a check, press again. */
const PRESS_AGAIN_MS = 3_000;

/**
 * Presses "check now" in the popup and waits for a check that began later to end and for its result to be shown.
 * `now` is the extension's clock, which does not advance by itself when stepped.
 */
export async function checkNow(popup: Page, now: () => number = Date.now): Promise<PopupState> {
	await popup.waitForSelector('button[data-action="check-now"]');
	let pressed: { at: number; checkedAfter: number } | undefined;
	return waitFor('a check to end', async () => {
		if (!(await popup.evaluate(isIdle))) return undefined;
		const face = await readPopup(popup);
		if (pressed !== undefined && face.checkedAt >= pressed.checkedAfter) return face;
		if (pressed === undefined || performance.now() - pressed.at > PRESS_AGAIN_MS) {
			pressed = { at: performance.now(), checkedAfter: now() };
			await popup.evaluate(() => document.querySelector<HTMLElement>('[data-action="check-now"]')?.click());
		}
		return undefined;
	});
}

/** Waits until the popup shows this; checks again and again if `pressing`. */
export function waitForFace(
	popup: Page,
	wanted: Partial<PopupState>,
	{ timeoutMs = 30_000, pressing = false } = {},
): Promise<PopupState> {
	return waitFor(
		`the popup to show ${JSON.stringify(wanted)}`,
		async () => {
			const face = pressing ? await checkNow(popup) : await readPopup(popup);
			const shown = Object.entries(wanted).every(
				([key, value]) => JSON.stringify(face[key as keyof PopupState]) === JSON.stringify(value),
			);
			if (!shown) throw new Error(JSON.stringify(face));
			return face;
		},
		{ timeoutMs },
	);
}

export type StoredTransition = {
	id: string;
	provider: string;
	at: number;
	notice: string | null;
	pendingSince: number | null;
	outcome: string | null;
};

/** All rows of a store of the extension's database. */
export function readRows<Row>(driver: Driver, store: string): Promise<Row[]> {
	return driver.inExtension(
		(name) =>
			new Promise<Row[]>((resolve, reject) => {
				const opening = indexedDB.open('postaviva');
				opening.onerror = () => reject(opening.error);
				opening.onsuccess = () => {
					const rows = opening.result.transaction(name).objectStore(name).getAll();
					rows.onerror = () => reject(rows.error);
					rows.onsuccess = () => {
						opening.result.close();
						resolve(rows.result);
					};
				};
			}),
		store,
	);
}

/** The changes of status behind the notices, oldest first. */
export async function noticesOwed(driver: Driver): Promise<StoredTransition[]> {
	const rows = await readRows<StoredTransition>(driver, 'transitions');
	return rows.filter(({ notice }) => notice !== null).sort((a, b) => a.at - b.at);
}
