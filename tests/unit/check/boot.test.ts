/** A start of the worker between two checks. */

import { expect, test } from 'vitest';
import { start } from '../../../monitor/check/boot';
import type { Ports } from '../../../monitor/check/ports';
import { HOUR_MS, MINUTE_MS } from '../../../monitor/core/time';
import { begin, outage, START, stay, UP } from '../core/walk';

/** Starts a worker at START, 12:00 in Rome, and returns when its alarm is set for. */
async function alarmAfter(quietUntilMinute: number | null, nextAt: number): Promise<number | undefined> {
	const quietHours = quietUntilMinute === null ? null : { fromMinute: 11 * 60, toMinute: quietUntilMinute };
	const walk = begin({ quietHours });
	stay(walk, outage(walk, START - HOUR_MS), 2 * MINUTE_MS, 5, UP);
	const [restored] = walk.transitions.slice(-1);
	if (restored === undefined) throw new Error('no notice is owed');
	const alarms: number[] = [];
	const check = { startedAt: null, trigger: null, finishedAt: START, nextAt };
	const ports = {
		now: () => START,
		snapshot: async () => ({ ...walk, check, health: 'well' }),
		draw: async () => undefined,
		scheduleAlarm: async (at: number) => void alarms.push(at),
		inTurn: (_: string, work: () => unknown) => work(),
		pending: async () => [restored],
		tell: async () => true,
		settle: async () => undefined,
		announceChange: async () => undefined,
	} as unknown as Ports;
	await start(ports, async () => {
		throw new Error('a check is overdue');
	});
	return alarms.at(-1);
}

test.each([
	['the next check', null, 15 * MINUTE_MS],
	['the end of the quiet hours, for a notice that waits for it', 12 * 60 + 10, 10 * MINUTE_MS],
	['the next check if that comes first', 14 * 60, 15 * MINUTE_MS],
])('a worker that starts sets its alarm for %s', async (_, quietUntilMinute, expected) => {
	expect(await alarmAfter(quietUntilMinute, START + 15 * MINUTE_MS)).toBe(START + expected);
});
