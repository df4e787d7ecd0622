/** The computer that a browser runs on: sleep, the clock and the alarms, as far as they decide when a worker wakes. */

/** Suspended from one instant to another; null: to the end. Sorted, without overlap. */
export type Sleep = { fromAt: number; toAt: number | null };

/** The clock is off by this much from an instant on; negative is behind. Sorted. */
type ClockChange = { at: number; aheadMs: number };

/** How a browser schedules alarms across clock changes: Firefox by a timer, Chromium by the clock. */
type AlarmKind = 'timer' | 'wall_clock';

export type Computer = { sleeps: readonly Sleep[]; clock: readonly ClockChange[]; alarms: AlarmKind };

/** What the clock shows at a true instant. */
export function clockAt({ clock }: Pick<Computer, 'clock'>, at: number): number {
	return at + (clock.findLast((change) => change.at <= at)?.aheadMs ?? 0);
}

/** The first instant from `at` on at which the computer is awake; null if it sleeps to the end. */
export function awakeFrom({ sleeps }: Pick<Computer, 'sleeps'>, at: number): number | null {
	const sleep = sleeps.find(({ fromAt, toAt }) => at >= fromAt && (toAt === null || at < toAt));
	return sleep === undefined ? at : sleep.toAt;
}

/** The instant at which the computer has been awake this long since `at`: pending requests wait while it sleeps. */
export function afterAwake({ sleeps }: Pick<Computer, 'sleeps'>, at: number, ms: number): number | null {
	let end = at + ms;
	for (const { fromAt, toAt } of sleeps) {
		if (fromAt < at || fromAt >= end) continue;
		if (toAt === null) return null;
		end += toAt - fromAt;
	}
	return end;
}

/**
 * When an alarm planned at `at` for the clock time `when` fires. A timer waits for the difference, whatever the clock does
 * meanwhile; a wall-clock alarm waits until the clock shows `when`, so a clock set back delays it. One missed during sleep fires on
 * wake-up.
 */
export function alarmFiresAt(computer: Computer, at: number, when: number): number | null {
	const { alarms, clock } = computer;
	if (alarms === 'timer') return awakeFrom(computer, at + Math.max(0, when - clockAt(computer, at)));
	const edges = [at, ...clock.map((change) => change.at).filter((time) => time > at)];
	for (const [index, from] of edges.entries()) {
		const firesAt = Math.max(from, when - (clockAt(computer, from) - from));
		if (firesAt < (edges[index + 1] ?? Number.POSITIVE_INFINITY)) return awakeFrom(computer, firesAt);
	}
	return null;
}
