/** One complete check: mark, observe, judge and store in one transaction, schedule the next, present what was stored. */

import {
	calmPeriodMs,
	LOST_CHECK_RETRY_MS,
	pacingFactor,
	SUSPECTED_RETRY_MS,
} from '../core/actions/schedule';
import type { Trigger } from '../core/assessment/history';
import { CHECK_DEADLINE_MS } from '../core/evidence/patience';
import { observe } from './observe';
import type { Ports } from './ports';
import { present } from './present';
import { watchSleep } from './wakefulness';

/** Runs one check. Two checks must not run at once: see createRunner. */
export async function check(ports: Ports, trigger: Trigger): Promise<void> {
	const startedAt = ports.now();
	const { interrupted, snapshot } = await ports.begin({ startedAt, trigger });
	await ports.announceChange();
	const calmMs = calmPeriodMs(snapshot.settings, pacingFactor(snapshot.feeds, startedAt));
	// The alarm repeats soon in case this check dies. If the last one also died, that is no accident, so retry later.
	if (interrupted.length > 0) await ports.scheduleAlarm(startedAt + calmMs, LOST_CHECK_RETRY_MS);
	const watch = watchSleep(ports);
	const deadline = ports.timeout(CHECK_DEADLINE_MS);
	const { seen, random } = await observe(ports, snapshot, trigger, startedAt, deadline);
	watch.end();
	// Timers that expired during sleep say nothing about the targets. The mark stays, so the check counts as interrupted.
	if (watch.slept()) return ports.scheduleAlarm(ports.now() + SUSPECTED_RETRY_MS, LOST_CHECK_RETRY_MS);
	const { nextAt, ...stored } = await ports.commit(seen, interrupted, random);
	const laterAt = await present(ports, stored);
	await ports.scheduleAlarm(Math.min(nextAt, laterAt ?? nextAt), LOST_CHECK_RETRY_MS);
}
