/** What every start of the worker makes sure of: alarm and badge follow from what is stored, whatever happened before. */

import { planAlarm } from '#alarm';
import { clockReady, now } from '#clock';
import { calmPeriodMs, LOST_CHECK_RETRY_MS, pacingFactor } from '../../monitor/core/outlook/schedule';
import { readSnapshot } from '../../monitor/storage/read';
import { runCheck } from './check';
import { present, render } from './present';
import { markBoot } from './started';

/** Draws the badge again, makes sure of the alarm, tells what is owed, and catches up if a check is overdue. */
export async function start(): Promise<void> {
	await clockReady();
	markBoot(now(), 'worker');
	const snapshot = await readSnapshot();
	await render(snapshot);
	const periodMs = calmPeriodMs(snapshot.settings, pacingFactor(snapshot.feeds, now()));
	const { nextAt } = snapshot.check;
	const overdue = nextAt === null || nextAt <= now() || nextAt > now() + 2 * periodMs;
	if (overdue) return runCheck('catch_up');
	await planAlarm(nextAt, LOST_CHECK_RETRY_MS);
	// A worker that died between commit and notice owes it still.
	await present();
}
