/**
 * The time-lapse build with its clock under the test's control: it stands still until the test moves it and requests a
 * check, so that minutes take no time.
 */

import type { Page } from 'puppeteer-core';
import { MINUTE_MS } from '../../monitor/core/time';
import type { Weather, WeatherTarget } from '../../simulator/weather';
import { checkNow, openStage, type PopupState, type Stage, type StageScope, waitForFace } from './stage';

/** More than any threshold needs. */
const MAX_CHECKS = 12;

export type Lapse = Stage & {
	popup: Page;
	/** Moves time by this many minutes; the next check begins then. */
	step(minutes: number): void;
	/** Moves time by this many minutes, and checks. */
	pass(minutes: number): Promise<PopupState>;
	/** A courtesy page for as long as it takes to become an outage. */
	breakDown(target?: WeatherTarget): Promise<void>;
	/** Ends the open connections, so that what a host does to new ones shows at once. */
	breakConnections(): void;
	/** Healthy again for as long as it takes to become restored. */
	mend(): Promise<void>;
};

export async function openLapse(
	context: StageScope,
	options: { keepWorkerAwake?: boolean; spared?: string } = {},
): Promise<Lapse> {
	const stage = await openStage(context, {
		...options,
		build: 'timelapse',
		prepare: ({ clock }) => {
			clock.paused = true;
		},
	});
	const { driver, simulator } = stage;
	const popup = await driver.openExtension('popup.html');
	await waitForFace(popup, { status: 'operational' });

	const step = (minutes: number) => simulator.clock.stepTo(simulator.clock.now() + minutes * MINUTE_MS);
	const pass = (minutes: number) => {
		step(minutes);
		return checkNow(popup, simulator.clock.now);
	};
	const passUntil = async (isReached: (face: PopupState) => boolean, minutes: number) => {
		let face = await pass(minutes);
		for (let check = 2; check <= MAX_CHECKS && !isReached(face); check++) face = await pass(minutes);
		if (!isReached(face)) throw new Error(`after ${MAX_CHECKS} checks still ${JSON.stringify(face)}`);
	};
	const set = (target: WeatherTarget, weather: Weather) => simulator.setWeather(target, weather);
	return {
		...stage,
		popup,
		step,
		pass,
		async breakDown(target = {}) {
			set(target, { state: 'courtesy', httpStatus: 200 });
			await passUntil((face) => face.status === 'major_outage', 1);
		},
		breakConnections() {
			driver.network.set('reset');
			driver.network.mend();
		},
		async mend() {
			set({}, { state: 'healthy' });
			await passUntil(({ status, phase }) => status === 'operational' && phase === 'stable', 3);
		},
	};
}
