/** When checks run: never two at once, and a check that answers a press begins after the press. */

import type { Trigger } from '../core/assessment/history';
import { check } from './check';
import type { Ports } from './ports';

export type RunCheck = (trigger: Trigger) => Promise<void>;

/** Lets a caller that only waits for a running check know whether one is running. */
export type Locks = {
	/** Runs `work` unless work of that name is running; otherwise waits for it and does nothing. */
	singleFlight(name: string, work: () => Promise<void>): Promise<void>;
};

/** Runs checks over `ports`; one runner per worker. */
export function createRunner(ports: Ports, { singleFlight }: Locks): RunCheck {
	/** Checks that this worker began, to distinguish one press from the next; a new worker can start from 0. */
	let begun = 0;
	const begin = (trigger: Trigger) => {
		begun++;
		return check(ports, trigger);
	};
	return async (trigger) => {
		// A check that began before the press, or without the permission, does not answer it.
		if (trigger !== 'check_now' && trigger !== 'permission')
			return singleFlight('check', () => begin(trigger));
		const before = begun;
		await ports.inTurn('check', async () => {
			if (begun === before) await begin(trigger);
		});
	};
}
