import { expect, test } from 'vitest';
import { LATE_MS, watchSleep } from '../../../monitor/check/wakefulness';

/** A clock and its timers; due timers fire only when the test lets them. */
function world() {
	let now = 0;
	const timers: { dueAt: number; controller: AbortController }[] = [];
	return {
		now: () => now,
		timeout(ms: number) {
			const controller = new AbortController();
			timers.push({ dueAt: now + ms, controller });
			return controller.signal;
		},
		/** Advances the wall clock by `ms`, then fires the due timers. */
		pass(ms: number) {
			now += ms;
			for (const { controller } of timers.filter(({ dueAt }) => dueAt <= now)) controller.abort();
		},
		pending: () => timers.filter(({ controller }) => !controller.signal.aborted).length,
	};
}

test.each([
	['no time', 0, false],
	['a busy moment', LATE_MS, false],
	['longer than the busiest computer', LATE_MS + 1, true],
	['a night', 28_800_000, true],
])('a beat that is late by %s', (_, lateMs, slept) => {
	const played = world();
	const watch = watchSleep(played);
	played.pass(1_000);
	played.pass(1_000 + lateMs);
	expect(watch.slept()).toBe(slept);
	played.pass(1_000);
	expect(watch.slept()).toBe(slept);
});

test('a sleep shows before any timer has fired', () => {
	const played = world();
	const watch = watchSleep({ ...played, timeout: () => new AbortController().signal });
	played.pass(1_000 + LATE_MS + 1);
	expect(watch.slept()).toBe(true);
});

test('the beats end with the check', () => {
	const played = world();
	const watch = watchSleep(played);
	watch.end();
	played.pass(1_000);
	expect(played.pending()).toBe(0);
});
