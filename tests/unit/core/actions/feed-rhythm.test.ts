import { describe, expect, test } from 'vitest';
import { feedWakeAt, nextFeedDueAt } from '../../../../monitor/core/actions/feed-rhythm';
import { isFeedDue } from '../../../../monitor/core/actions/plan';
import { nextCheckAt } from '../../../../monitor/core/actions/schedule';
import { HOUR_MS, MINUTE_MS } from '../../../../monitor/core/time';
import { START } from '../walk';

const ALMOST_ONE = 1 - Number.EPSILON;

describe('how long until a feed is read again', () => {
	const well = { armed: true, error: null, dueAt: START } as const;
	test.each([
		['the signed feed in calm', false, { ...well, trust: 'signed' }, [27, 33]],
		['the signed feed in trouble', true, { ...well, trust: 'signed' }, [4.5, 5.5]],
		['any feed for the first time', false, { ...well, trust: 'signed', dueAt: null }, [3, 30]],
		['a feed on the provider’s hosts, in trouble too', true, { ...well, trust: 'official' }, [27, 33]],
		[
			'a guessed address that answered badly',
			true,
			{ trust: 'official', armed: false, error: 'http_error', dueAt: START },
			[324, 396],
		],
		[
			'a guessed address that never answered',
			true,
			{ trust: 'official', armed: false, error: 'unreachable', dueAt: START },
			[27, 33],
		],
	] as const)('%s', (_, trouble, feed, minutes) => {
		const drawn = [0, ALMOST_ONE].map((random) =>
			nextFeedDueAt(trouble, { at: START, factor: 1, random, feed }),
		);
		expect(drawn.map((at) => (at - START) / MINUTE_MS)).toEqual(minutes);
	});
});

describe('a feed is due', () => {
	const feed = {
		trust: 'signed',
		armed: true,
		error: null,
		triedAt: START,
		dueAt: START + 30 * MINUTE_MS,
	} as const;
	const guess = { ...feed, trust: 'official', armed: false, error: 'http_error' } as const;
	test.each([
		['not before its time in calm', feed, START + 27 * MINUTE_MS - 1, false, false],
		['a tenth of its wait early, in a check that happens anyway', feed, START + 27 * MINUTE_MS, false, true],
		['five minutes after the last reading once there is trouble', feed, START + 5 * MINUTE_MS, true, true],
		['not sooner than that', feed, START + 5 * MINUTE_MS - 1, true, false],
		['at once if it was never read', { ...feed, dueAt: null }, START, false, true],
		['at once if the clock was set back', feed, START - 3 * MINUTE_MS - 1, false, true],
		['not if its plan was the longest that chance can draw', feed, START - 3 * MINUTE_MS, false, false],
		[
			'not in trouble if it was planned and never tried',
			{ ...feed, triedAt: null },
			START + 29 * MINUTE_MS,
			true,
			false,
		],
		[
			'not before its plan if a brake was lifted, in calm',
			{ ...feed, dueAt: START + HOUR_MS },
			START + 30 * MINUTE_MS,
			false,
			false,
		],
		['a guess that answered badly', { ...guess, dueAt: START + 6 * HOUR_MS }, START + HOUR_MS, true, false],
	] as const)('%s', (_, state, at, trouble, due) => {
		expect(isFeedDue(state, at, 1, trouble)).toBe(due);
	});
});

describe('under the fleet’s brake a feed is due', () => {
	const feed = { trust: 'signed', armed: true, error: null, triedAt: START, dueAt: START + HOUR_MS } as const;
	test.each([
		['ten minutes after the last reading once there is trouble', START + 10 * MINUTE_MS, true, true],
		['not sooner than that', START + 10 * MINUTE_MS - 1, true, false],
		['not when its plan was drawn long', START - 6 * MINUTE_MS, false, false],
		['when the clock was set back', START - 6 * MINUTE_MS - 1, false, true],
	])('%s', (_, at, trouble, due) => {
		expect(isFeedDue(feed, at, 2, trouble)).toBe(due);
	});
});

test('the worker wakes for a feed alone only when no check came for a quarter of its interval', () => {
	expect(feedWakeAt({ triedAt: START, dueAt: START + 5 * MINUTE_MS })).toBe(START + 6.25 * MINUTE_MS);
	expect(feedWakeAt({ triedAt: null, dueAt: null })).toBeNull();
});

test.each([
	['a minute before a provider’s turn the worker wakes for a feed', 5, 4, 4],
	['later than that the feed waits for the turn', 5, 4.5, 5],
	['a feed that is due after the turn changes nothing', 5, 8, 5],
	['no client is due sooner than the shortest alarm', 0.2, 0.1, 0.5],
	['no client waits longer than the longest calm wait', 20, 20, 14],
])('%s', (_, provider, feed, expected) => {
	const at = nextCheckAt(
		[START + provider * MINUTE_MS, null],
		[START + feed * MINUTE_MS, null],
		START,
		10 * MINUTE_MS,
	);
	expect((at - START) / MINUTE_MS).toBe(expected);
});
