/** The expected life of an unattached worker, from what it stored and what was observed from a distance. Pure. */

import type { Observation } from '../../../monitor/core/assessment/history';
import type { Transition } from '../../../monitor/core/assessment/transition';
import type { Boot } from '../../../monitor/storage/schema';

export type Life = {
	observations: Observation[];
	boots: Boot[];
	transitions: Transition[];
	/** Whether there was a worker, polled every few seconds. */
	glimpses: { at: number; alive: boolean }[];
};

/** An idle worker dies after 30 s; two checks further apart than this cannot share one worker. */
const APART_MS = 60_000;

/** The pause before a check, and the workers in it. */
export type Pause = { fromAt: number; toAt: number; trigger: string; boots: number; seenDead: boolean };

/** The long pauses between two checks, in order. */
export function pausesOf({ observations, boots, glimpses }: Life): Pause[] {
	const checks = observations.toSorted((a, b) => a.at - b.at);
	return checks.slice(1).flatMap((check, index) => {
		const fromAt = checks[index]?.finishedAt ?? 0;
		const toAt = check.at;
		if (toAt - fromAt < APART_MS) return [];
		const within = ({ at }: { at: number }) => at > fromAt && at <= toAt;
		return {
			fromAt,
			toAt,
			trigger: check.trigger,
			boots: boots.filter(within).length,
			seenDead: glimpses.some((glimpse) => within(glimpse) && !glimpse.alive),
		};
	});
}

/** All evidence against it; empty if there is none. */
export function doubtsOf(life: Life): string[] {
	const pauses = pausesOf(life);
	const time = (at: number) => new Date(at).toISOString().slice(11, 19);
	const owed = life.transitions.filter(({ notice }) => notice !== null);
	const told = owed.map(({ provider, notice, outcome }) => `${provider} ${notice} ${outcome}`).sort();
	const due = ['libero', 'virgilio'].flatMap((id) => [`${id} outage shown`, `${id} restored shown`]);
	return [
		...(pauses.length >= 3 ? [] : [`only ${pauses.length} long pauses to judge by`]),
		...pauses
			.filter(({ boots }) => boots !== 1)
			.map(({ toAt, boots }) => `${boots} workers started for the check of ${time(toAt)}`),
		...pauses
			.filter(({ seenDead }) => !seenDead)
			.map(({ toAt }) => `the worker was not seen dead before the check of ${time(toAt)}`),
		...pauses
			.filter(({ trigger }) => trigger !== 'alarm' && trigger !== 'catch_up')
			.map(({ toAt, trigger }) => `the check of ${time(toAt)} came by ${trigger}`),
		...life.observations
			.filter(({ kind }) => kind !== 'finished')
			.map(({ at }) => `the check of ${time(at)} did not end`),
		...(told.join() === due.join() ? [] : [`told: ${told.join(', ')}`]),
	];
}
