/** When checks run: never two at once, and a press is answered by one that began after it. */

import type { Trigger } from '../core/assessment/history';
import { check } from './check';
import type { Ports } from './ports';

export type RunCheck = (trigger: Trigger) => Promise<void>;

/** What only waits for the check under way, if there is one, needs to know whether there is one. */
export type Locks = {
	/** Runs `work` if nothing else of that name is at it; else waits for that and does nothing. */
	singleFlight(name: string, work: () => Promise<void>): Promise<void>;
};

/** Runs checks over `ports`; one a worker. */
export function createRunner(ports: Ports, { singleFlight }: Locks): RunCheck {
	/** Checks that this worker began: they tell one press from the next, and may die with it. */
	let begun = 0;
	const begin = (trigger: Trigger) => {
		begun++;
		return check(ports, trigger);
	};
	return async (trigger) => {
		// What was asked before the press, or without the permission, is no answer to it.
		if (trigger !== 'check_now' && trigger !== 'permission')
			return singleFlight('check', () => begin(trigger));
		const before = begun;
		await ports.inTurn('check', async () => {
			if (begun === before) await begin(trigger);
		});
	};
}
