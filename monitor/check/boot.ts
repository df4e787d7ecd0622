/** What every start of the worker makes sure of: alarm and badge follow from what is stored, whatever happened before. */

import { calmPeriodMs, LOST_CHECK_RETRY_MS, pacingFactor } from '../core/actions/schedule';
import type { Ports } from './ports';
import { present, render } from './present';
import type { RunCheck } from './runner';

/** Draws the badge again, makes sure of the alarm, tells what is owed, and catches up if a check is overdue. */
export async function start(ports: Ports, runCheck: RunCheck): Promise<void> {
	const snapshot = await ports.snapshot();
	await render(ports, snapshot);
	const now = ports.now();
	const periodMs = calmPeriodMs(snapshot.settings, pacingFactor(snapshot.feeds, now));
	const { nextAt } = snapshot.check;
	const overdue = nextAt === null || nextAt <= now || nextAt > now + 2 * periodMs;
	if (overdue) return runCheck('catch_up');
	await ports.scheduleAlarm(nextAt, LOST_CHECK_RETRY_MS);
	// A worker that died between commit and notice owes it still.
	await present(ports);
}
