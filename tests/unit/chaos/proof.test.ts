import { expect, test } from 'vitest';
import { doubtsOf, type Life, pausesOf } from '../../../measure/chaos/unattached/proof';
import type { Observation } from '../../../monitor/core/assessment/history';
import type { Transition } from '../../../monitor/core/assessment/transition';
import { MINUTE_MS, SECOND_MS } from '../../../monitor/core/time';

const START = Date.UTC(2023, 0, 23, 8);

/** Checks at these minutes, each by a worker started a second before and dead half a minute after. */
function life(minutes: readonly number[], more: Partial<Life> = {}): Life {
	const at = minutes.map((minute) => START + minute * MINUTE_MS);
	const owed = ['libero', 'virgilio'].flatMap((provider) =>
		['outage', 'restored'].map((notice) => ({ provider, notice, outcome: 'shown' }) as unknown as Transition),
	);
	return {
		observations: at.map(
			(startedAt) =>
				({
					at: startedAt,
					finishedAt: startedAt + SECOND_MS,
					kind: 'finished',
					trigger: 'alarm',
				}) as Observation,
		),
		boots: at.map((startedAt) => ({ at: startedAt - SECOND_MS, why: 'worker' })),
		transitions: owed,
		glimpses: at.map((startedAt) => ({ at: startedAt + 40 * SECOND_MS, alive: false })),
		...more,
	};
}

const MINUTES = [0, 0.5, 1, 7, 9, 11] as const;

test('a worker that died in every long pause and was started by its alarm leaves no doubt', () => {
	expect(pausesOf(life(MINUTES)).map(({ toAt }) => (toAt - START) / MINUTE_MS)).toEqual([7, 9, 11]);
	expect(doubtsOf(life(MINUTES))).toEqual([]);
});

test.each<[string, Life, RegExp]>([
	['too few pauses', life([0, 0.5, 7, 9]), /only 2 long pauses/],
	[
		'one worker for two checks',
		life(MINUTES, { boots: life([0, 0.5, 1, 7, 9]).boots }),
		/0 workers started for the check of 08:11:00/,
	],
	[
		'a worker that lived on',
		life(MINUTES, { glimpses: life([0, 0.5, 1, 9]).glimpses }),
		/the worker was not seen dead before the check of 08:09:00/,
	],
	['a notice that was not told', life(MINUTES, { transitions: [] }), /^told: $/],
])('%s is a doubt', (_, lived, doubt) => {
	expect(doubtsOf(lived)).toEqual(expect.arrayContaining([expect.stringMatching(doubt)]));
});

test('a check requested by the user, or one that never ended, is a doubt', () => {
	const { observations } = life(MINUTES);
	const pressed = observations.map((check, index) =>
		index === 3 ? { ...check, trigger: 'check_now' as const } : check,
	);
	expect(doubtsOf(life(MINUTES, { observations: pressed }))).toEqual([expect.stringContaining('check_now')]);
	const dead = observations.map((check, index) =>
		index === 0 ? { ...check, kind: 'interrupted' as const } : check,
	);
	expect(doubtsOf(life(MINUTES, { observations: dead }))).toEqual([expect.stringContaining('did not end')]);
});
