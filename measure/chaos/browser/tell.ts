/** Plays one story to a browser, check by check, while the worker is killed at random. */

import { PROVIDERS } from '../../../monitor/core/providers';
import { HOUR_MS, MINUTE_MS } from '../../../monitor/core/time';
import type { Simulator } from '../../../simulator/server';
import { waitFor } from '../../../tests/e2e/driver/wait';
import { feedAt } from './feed';
import type { Life } from './life';
import { type Story, weatherIn } from './story';

type Deaths = { worker: number; inCheck: number; browser: number };

/** The previous story is so long ago that this one is no relapse of it. */
const LONG_AGO_MS = 26 * HOUR_MS;
/** However often it is killed, by then it must report that all is healthy. */
const MAX_RECOVERY_MIN = 180;

/** The probability of a kill: in a check, again in the same check, between two checks; and of the browser in a check. */
const SHARE = { check: 0.6, again: 0.4, between: 0.15, browser: 0.15 };
const MAX_DEATHS_A_CHECK = 4;
/** A wake without effect is retried after this. */
const WAKE_AGAIN_MS = 1_500;

type Telling = {
	life: Life;
	simulator: Simulator;
	story: Story;
	draw: () => number;
	/** Whether the whole browser may be killed too. */
	killsBrowser: boolean;
	/** Grows from story to story: the sequence of the feed. */
	number: number;
};

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Returns when the story started, and how often each part was killed. */
export async function tell(telling: Telling): Promise<{ startedAt: number; deaths: Deaths }> {
	const { life, simulator, story, draw, killsBrowser } = telling;
	const { clock } = simulator;
	const deaths: Deaths = { worker: 0, inCheck: 0, browser: 0 };
	const startedAt = clock.now() + LONG_AGO_MS;
	/** Real duration of a recent check: the moment of a kill is drawn from it. */
	let checkMs = 500;

	/** The virtual time of the last change that the worker must react to: a time step, or its death. */
	let changedAt = 0;
	/** The last check before the time step. */
	let finishedBefore = 0;

	const arrange = (at: number) => {
		const minute = (at - startedAt) / MINUTE_MS;
		for (const provider of PROVIDERS) simulator.setWeather({ provider }, weatherIn(story, provider, minute));
		simulator.setFeed(feedAt(story, startedAt, at, telling.number));
	};

	/** Steps time to the next check that the extension planned. */
	const step = async (from: number) => {
		let stepped = false;
		finishedBefore = (await life.pulse()).finishedAt;
		clock.beforeStep = async (_, to) => {
			const at = Math.max(to, from);
			stepped = true;
			clock.paused = true;
			arrange(at);
			clock.stepTo(at);
			changedAt = clock.now();
		};
		clock.paused = false;
		await keepAwake('the next check to be planned', () => stepped || 'no check was requested');
		clock.beforeStep = null;
	};

	/** Waits for something that only a running worker does. */
	const keepAwake = async (what: string, isDone: () => true | string | Promise<true | string>) => {
		let wokenAt = performance.now();
		await waitFor(
			what,
			async () => {
				const done = await isDone();
				if (done === true) return true;
				if (performance.now() - wokenAt > WAKE_AGAIN_MS) {
					wokenAt = performance.now();
					await life.wake();
				}
				throw new Error(done);
			},
			{ timeoutMs: 25_000 },
		);
	};

	/** True, or what is still missing. */
	const isAtRest = async () => {
		const plannedAt = simulator.requests.findLast(({ path }) => path.startsWith('/advance'))?.at ?? 0;
		const { busy, finishedAt } = await life.pulse();
		if (plannedAt > changedAt && !busy && finishedAt > finishedBefore) return true;
		return JSON.stringify({ busy, finishedAt, finishedBefore, plannedAt, changedAt });
	};

	const kill = async () => {
		if ((await life.pulse()).busy) deaths.inCheck += 1;
		if (killsBrowser && draw() < SHARE.browser) {
			deaths.browser += 1;
			changedAt = clock.now();
			return life.killBrowser();
		}
		deaths.worker += 1;
		await life.killWorker();
		changedAt = clock.now();
		await pause(draw() * 100);
		await life.wake();
	};

	const check = async () => {
		const beganAt = performance.now();
		let share = SHARE.check;
		for (let died = 0; died < MAX_DEATHS_A_CHECK && draw() < share; died++) {
			await pause(draw() * 1.2 * checkMs);
			await kill();
			share = SHARE.again;
		}
		await keepAwake('the check to end', isAtRest);
		if (share === SHARE.check) checkMs = performance.now() - beganAt;
		if (draw() >= SHARE.between) return;
		await kill();
		await keepAwake('the worker to be at rest again', isAtRest);
	};

	const minutes = () => (clock.now() - startedAt) / MINUTE_MS;
	await step(startedAt);
	await check();
	while (minutes() < story.wellFromMin || !(await life.pulse()).calm) {
		if (minutes() > story.wellFromMin + MAX_RECOVERY_MIN) throw new Error('the story did not end');
		await step(0);
		await check();
	}
	// Allows a duplicate notice to appear.
	await step(0);
	await check();
	return { startedAt, deaths };
}
