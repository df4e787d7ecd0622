/** The worker's actions, over the ports of this browser. */

import { clockReady, now } from '#clock';
import * as boot from '../../monitor/check/boot';
import { createRunner, type RunCheck } from '../../monitor/check/runner';
import { singleFlight } from '../../monitor/platform/lock';
import { PORTS } from './ports';
import { markBoot } from './started';

const run = createRunner(PORTS, { singleFlight });

/** Runs a check, or waits for the running one. */
export const runCheck: RunCheck = async (trigger) => {
	await clockReady();
	await run(trigger);
};

/** The first step of every worker start. */
export async function start(): Promise<void> {
	await clockReady();
	markBoot(now(), 'worker');
	await boot.start(PORTS, runCheck);
}
