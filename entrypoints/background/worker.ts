/** What the worker does, over the ports of this browser. */

import { clockReady, now } from '#clock';
import * as boot from '../../monitor/check/boot';
import { createRunner, type RunCheck } from '../../monitor/check/runner';
import { singleFlight } from '../../monitor/platform/lock';
import { PORTS } from './ports';
import { markBoot } from './started';

const run = createRunner(PORTS, { singleFlight });

/** Runs a check, or waits for the one under way. */
export const runCheck: RunCheck = async (trigger) => {
	await clockReady();
	await run(trigger);
};

/** What every start of the worker does first. */
export async function start(): Promise<void> {
	await clockReady();
	markBoot(now(), 'worker');
	await boot.start(PORTS, runCheck);
}
