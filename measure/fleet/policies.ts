/** Our policy, and those of the nearest peers: they make our calm requests, on their own schedules. */

import { MINUTE_MS } from '../../monitor/core/time';
import { advance } from './client';
import { newClient, shift } from './packed';
import type { Random } from './random';
import { isDown, type Recorder, type Session, type World } from './world';

export const POLICIES = ['ours', 'fixed', 'exponential'] as const;
export type PolicyId = (typeof POLICIES)[number];

/** A client that runs up to an instant, as often as it is called. */
export type Life = {
	live(until: number, recorder: Recorder): void;
	/** Skips a time in which nothing changes, and continues in the same state. */
	skip(ms: number): void;
};

type Policy = (random: Random, sessions: readonly Session[], world: World) => Life;

const PERIOD_MS = 5 * MINUTE_MS;
const MAX_WAIT_MS = 60 * MINUTE_MS;

const ours: Policy = (random, sessions, world) => {
	const client = newClient(random, sessions);
	return {
		live: (until, recorder) => advance(client, until, world, recorder),
		skip: (ms) => shift(client, ms),
	};
};

/**
 * A browser timer, set at startup, without jitter; every response is trusted at once.
 * @param waitMs the interval after this many failures in a row
 */
const timer =
	(waitMs: (failures: number) => number): Policy =>
	(_random, sessions, world) => {
		let session = 0;
		let failures = 0;
		let at = sessions[0]?.from ?? Number.POSITIVE_INFINITY;
		return {
			live(until, recorder) {
				for (;;) {
					while (at >= (sessions[session]?.to ?? Number.POSITIVE_INFINITY)) {
						session += 1;
						at = sessions[session]?.from ?? Number.POSITIVE_INFINITY;
					}
					if (at >= until || at >= world.endAt) return;
					const down = isDown(world, at);
					recorder.provider(at, down && world.weather === 'silent' ? 2 : 3);
					if (down && failures === 0) recorder.told('outage', at);
					if (!down && failures > 0) {
						recorder.told('recovering', at);
						recorder.told('restored', at);
					}
					failures = down ? failures + 1 : 0;
					at += waitMs(failures);
				}
			},
			skip(ms) {
				at += ms;
			},
		};
	};

export const POLICY: Record<PolicyId, Policy> = {
	ours,
	/** Every five minutes, whatever happens. */
	fixed: timer(() => PERIOD_MS),
	/** Five minutes, doubled by each failure, up to an hour. */
	exponential: timer((failures) => Math.min(MAX_WAIT_MS, PERIOD_MS * 2 ** Math.min(failures, 8))),
};
