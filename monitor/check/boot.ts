/** Work at every start of the worker: alarm and badge follow from what is stored, whatever happened before. */

import { calmPeriodMs, LOST_CHECK_RETRY_MS, pacingFactor } from '../core/actions/schedule';
import type { Ports } from './ports';
import { notify, render } from './present';
import type { RunCheck } from './runner';

/** Redraws the badge, ensures the alarm, shows owed notices, and catches up if a check is overdue. */
export async function start(ports: Ports, runCheck: RunCheck): Promise<void> {
	const snapshot = await ports.snapshot();
	await render(ports, snapshot);
	const now = ports.now();
	const periodMs = calmPeriodMs(snapshot.settings, pacingFactor(snapshot.feeds, now));
	const { nextAt } = snapshot.check;
	const overdue = nextAt === null || nextAt <= now || nextAt > now + 2 * periodMs;
	if (overdue) return runCheck('catch_up');
	await ports.scheduleAlarm(nextAt, LOST_CHECK_RETRY_MS);
	// A worker that died between commit and notice still owes it.
	const laterAt = await notify(ports, { snapshot, owes: true });
	if (laterAt !== null && laterAt < nextAt) await ports.scheduleAlarm(laterAt, LOST_CHECK_RETRY_MS);
}
