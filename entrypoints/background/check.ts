/** One check, whole: mark, observe, judge and store in one transaction, plan the next, present from what was stored. */

import { planAlarm } from '#alarm';
import { clockReady, now } from '#clock';
import type { Trigger } from '../../monitor/core/assessment/history';
import { calmPeriodMs, LOST_CHECK_RETRY_MS, pacingFactor } from '../../monitor/core/outlook/schedule';
import { inTurn, singleFlight } from '../../monitor/platform/lock';
import { snapshotChanged } from '../../monitor/platform/messages';
import { commitCheck } from '../../monitor/storage/commit';
import { diedOf, readMark, writeMark } from '../../monitor/storage/mirror';
import { readSnapshot } from '../../monitor/storage/read';
import { observe } from './observe';
import { present } from './present';
import { takeBoot } from './started';

/** The whole check, whatever hangs. */
export const CHECK_DEADLINE_MS = 20_000;

/** When the last check of this worker began, by `performance.now`: it tells one press from the next, and may die with the worker. */
let lastBegan = Number.NEGATIVE_INFINITY;

/** Runs a check, or waits for the one under way. What the user asks for is answered by a check that began after the press. */
export async function runCheck(trigger: Trigger): Promise<void> {
	if (trigger !== 'check_now') return singleFlight('check', () => check(trigger));
	const askedAt = performance.now();
	await inTurn('check', async () => {
		if (lastBegan < askedAt) await check(trigger);
	});
}

async function check(trigger: Trigger): Promise<void> {
	lastBegan = performance.now();
	await clockReady();
	// Holding the lock, a mark can only be of a check that died.
	const interrupted = diedOf(await readMark());
	const startedAt = now();
	await writeMark({ startedAt, trigger, died: interrupted });
	await snapshotChanged();
	const snapshot = await readSnapshot();
	const calmMs = calmPeriodMs(snapshot.settings, pacingFactor(snapshot.feeds, startedAt));
	// The alarm repeats soon, for a check that dies. If the one before this died as well, dying is no accident: not so soon.
	if (interrupted.length > 0) await planAlarm(startedAt + calmMs, LOST_CHECK_RETRY_MS);
	const deadline = AbortSignal.timeout(CHECK_DEADLINE_MS);
	const { evidence, feeds } = await observe(snapshot, trigger, startedAt, deadline);
	const { after } = await commitCheck({ evidence, feeds, interrupted, boot: takeBoot() }, Math.random());
	await writeMark(null);
	const laterAt = await present();
	await planAlarm(Math.min(after.nextAt, laterAt ?? after.nextAt), LOST_CHECK_RETRY_MS);
}
