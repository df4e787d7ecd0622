/** How urgently a provider is watched, and how long the wait is: the table of docs/design.md#rhythm, including its edges. */

import { describe, expect, test } from 'vitest';
import { nextFeedDueAt } from '../../../../monitor/core/actions/feed-rhythm';
import { nextDueAt, type Urgency, urgency } from '../../../../monitor/core/actions/schedule';
import type { ProviderState } from '../../../../monitor/core/assessment/state';
import { DEFAULT_SETTINGS } from '../../../../monitor/core/settings';
import { MINUTE_MS, SECOND_MS } from '../../../../monitor/core/time';
import { DOUBTED, known, OPEN, OUT, RISING, run, WELL } from '../states';
import { START } from '../walk';

const episode = OPEN;
const good = run(1, START + MINUTE_MS);

describe('a provider is', () => {
	test.each<[Urgency, string, ProviderState]>([
		['calm', 'when all is well', known(WELL, WELL)],
		[
			'calm',
			'without a permission: there is nothing to see',
			known(WELL, WELL, { ownTrouble: 'no_permission' }),
		],
		['blind', 'offline, in an outage too', known(OUT, OUT, { ownTrouble: 'offline', episode })],
		['suspected', 'when one layer is in doubt', known(DOUBTED, WELL)],
		['suspected', 'when one layer is in doubt while the other is out', known(OUT, DOUBTED, { episode })],
		['held', 'when a feed alone keeps its episode open', known(WELL, WELL, { episode })],
		['outage', 'when a layer is out', known(OUT, WELL, { episode })],
		['recovering', 'when all that was out comes back', known({ ...RISING, good }, WELL, { episode })],
		[
			'partly_back',
			'when one layer is back since the other was last looked at',
			known({ ...OUT, lastAt: START }, { ...RISING, good, lastAt: START + MINUTE_MS }, { episode }),
		],
		[
			'partly_back',
			'when one is back and the other was never looked at',
			known({ ...OUT, lastAt: null }, { ...RISING, good, lastAt: START + MINUTE_MS }, { episode }),
		],
		[
			'outage',
			'when the other failed in the same check',
			known(
				{ ...OUT, lastAt: START + MINUTE_MS },
				{ ...RISING, good, lastAt: START + MINUTE_MS },
				{ episode },
			),
		],
		[
			'outage',
			'when it is the one coming back that was partlyBack since',
			known({ ...OUT, lastAt: START + MINUTE_MS }, { ...RISING, good, lastAt: START }, { episode }),
		],
		[
			'partly_back',
			'up to two minutes after the good answer',
			known({ ...OUT, good, lastAt: START }, OUT, { episode, checkedAt: START + 3 * MINUTE_MS }),
		],
		[
			'outage',
			'later than that',
			known({ ...OUT, good, lastAt: START }, OUT, { episode, checkedAt: START + 3 * MINUTE_MS + 1 }),
		],
	])('%s %s', (expected, _, state) => {
		expect(urgency(state)).toBe(expected);
	});
});

/** The shortest wait, in minutes. */
const minutes = (state: ProviderState, factor = 1) => {
	const random = 0;
	const trigger = 'alarm';
	const calm = { at: START, settings: DEFAULT_SETTINGS, factor, random, trigger } as const;
	return (nextDueAt(state, calm) - START) / MINUTE_MS;
};

describe('the fleet’s brake lengthens', () => {
	test.each<[string, ProviderState, number, number]>([
		['the calm wait', known(WELL, WELL), 9, 27],
		['the wait for a second failure', known(DOUBTED, WELL), 0.5, 1.5],
		['the wait in an outage', known(OUT, WELL, { episode }), 5, 15],
		['the wait after a glimpse', known({ ...OUT, good, lastAt: START }, OUT, { episode }), 0.5, 1.5],
		['the wait in a recovery, up to three minutes', known({ ...RISING, good }, WELL, { episode }), 2, 3],
		['no wait of a browser that sees nothing', known(OUT, OUT, { ownTrouble: 'offline' }), 2, 2],
	])('%s', (_, state, alone, braked) => {
		expect([minutes(state), minutes(state, 3)]).toEqual([alone, braked]);
	});
});

describe('while a failure is being confirmed the third check is a minute after the first', () => {
	test.each<[string, ProviderState, number]>([
		['after one failure half a minute', known({ ...DOUBTED, failing: run(1) }, WELL), 30],
		['after two at ten seconds', known({ ...DOUBTED, failing: run(2, START, 10 * SECOND_MS) }, WELL), 50],
		[
			'after two unexpected pages as well',
			known({ ...DOUBTED, unexpected: run(2, START, 10 * SECOND_MS) }, WELL),
			50,
		],
		[
			'never sooner than the shortest alarm',
			known({ ...DOUBTED, failing: run(2, START, 50 * SECOND_MS) }, WELL),
			30,
		],
		[
			'the layer that began last decides',
			known(
				{ ...DOUBTED, failing: run(2, START, 20 * SECOND_MS) },
				{ ...DOUBTED, failing: run(2, START, 5 * SECOND_MS) },
			),
			55,
		],
		[
			'a layer that is out already makes the other wait no longer',
			known({ ...DOUBTED, failing: run(1) }, { ...OUT, failing: run(2, START, 5 * SECOND_MS) }),
			30,
		],
	])('%s', (_, state, seconds) => {
		expect(minutes(state) * 60).toBe(seconds);
	});
});

describe('a recovery is checked', () => {
	const twice = { ...episode, turn: 2 };
	test.each<[string, ProviderState, number]>([
		['every two minutes until three good answers', known({ ...RISING, good: run(2) }, WELL, { episode }), 2],
		[
			'then when its span is over',
			known({ ...RISING, good: run(4, START, 7.5 * MINUTE_MS) }, WELL, { episode: twice }),
			2.5,
		],
		[
			'but not sooner than after two minutes',
			known({ ...RISING, good: run(3, START, 4 * MINUTE_MS) }, WELL, { episode }),
			2,
		],
		[
			'nor later than after three',
			known({ ...RISING, good: run(3, START, 6 * MINUTE_MS) }, WELL, { episode: { ...episode, turn: 3 } }),
			3,
		],
		[
			'longer after recoveries that broke off',
			known({ ...RISING, good: run(3, START, 7 * MINUTE_MS) }, WELL, {
				episode: { ...episode, setbacks: 2 },
			}),
			3,
		],
		[
			'as the layer needs that came back last',
			known(
				{ ...RISING, good: run(5, START, 4 * MINUTE_MS) },
				{ ...RISING, good: run(1, START + MINUTE_MS) },
				{
					episode: { ...episode, turn: 3 },
				},
			),
			2,
		],
		[
			'whichever of the two that is',
			known(
				{ ...RISING, good: run(1, START + MINUTE_MS) },
				{ ...RISING, good: run(5, START, 4 * MINUTE_MS) },
				{
					episode: { ...episode, turn: 3 },
				},
			),
			2,
		],
		[
			'whatever a layer did that was never out',
			known(
				{ ...RISING, good: run(1) },
				{ ...WELL, good: run(5, START + MINUTE_MS, 2 * MINUTE_MS) },
				{
					episode: { ...episode, turn: 3 },
				},
			),
			2,
		],
	])('%s', (_, state, expected) => {
		expect(minutes(state)).toBe(expected);
	});
});

describe('a feed is read again', () => {
	const signed = { trust: 'signed', armed: true, error: null, dueAt: START } as const;
	const official = { ...signed, trust: 'official' } as const;
	test.each([
		['after its period, in the middle of what chance draws', signed, 1, 30],
		['later under the fleet’s brake', signed, 2, 60],
		['calmly, if a known address once answered badly', { ...official, error: 'http_error' }, 1, 30],
		['calmly, if a guessed one did not answer badly yet', { ...official, armed: false }, 1, 30],
	] as const)('%s', (_, feed, factor, expected) => {
		expect((nextFeedDueAt(false, { at: START, factor, random: 0.5, feed }) - START) / MINUTE_MS).toBe(
			expected,
		);
	});
});
