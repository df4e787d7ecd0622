import { describe, expect, it, test } from 'vitest';
import type { SentinelWord } from '../../../../monitor/core/sentinel/statement';
import {
	ANSWER_FRESH_MS,
	answersElsewhere,
	hasQuorum,
	NO_WATCH,
	watchOf,
} from '../../../../monitor/core/sentinel/watch';
import { HOUR_MS } from '../../../../monitor/core/time';

const NOW = Date.UTC(2026, 0, 10, 12);
const word = (changes: Partial<SentinelWord>): SentinelWord => ({
	provider: 'libero',
	component: 'smtp',
	state: 'outage',
	since: NOW,
	by: 3,
	of: 3,
	reasons: [],
	...changes,
});
const statement = (...words: SentinelWord[]) => ({
	sequence: 1,
	issuedAt: NOW,
	expiresAt: NOW + 2 * HOUR_MS,
	words,
});

test.each([
	[0, 3, false],
	[1, 1, false],
	[1, 2, false],
	[2, 2, true],
	[2, 3, true],
	[2, 4, false],
	[3, 5, true],
])('%i of %i networks are a quorum: %s', (by, of, expected) => {
	expect(hasQuorum({ by, of })).toBe(expected);
});

describe('a statement counts', () => {
	const bad = word({});
	const good = word({ state: 'answering' });
	it.each([
		['when it is new', 0, [bad, good]],
		['as long as a good one is fresh', ANSWER_FRESH_MS, [bad, good]],
		['after that only if it is bad: stale is never green', ANSWER_FRESH_MS + 1, [bad]],
		['until it expires', 2 * HOUR_MS - 1, [bad]],
		['not once it has expired', 2 * HOUR_MS, []],
		['not while the clock says that it was issued tomorrow', -24 * HOUR_MS, []],
	])('%s', (_, laterMs, words) => {
		expect(watchOf(statement(bad, good), 'libero', NOW + laterMs).words).toEqual(words);
	});

	it('for its own provider alone', () => {
		expect(watchOf(statement(bad), 'virgilio', NOW).words).toEqual([]);
		expect(watchOf(null, 'libero', NOW)).toBe(NO_WATCH);
	});
});

test('it answers elsewhere only where several networks reach both login and webmail', () => {
	const pages = (...words: Partial<SentinelWord>[]) =>
		answersElsewhere({ at: NOW, words: words.map((one) => word({ state: 'answering', ...one })) });
	expect(pages({ component: 'login' }, { component: 'webmail' })).toBe(true);
	expect(pages({ component: 'login' })).toBe(false);
	expect(pages({ component: 'login' }, { component: 'webmail', by: 1, of: 1 })).toBe(false);
	expect(pages({ component: 'login' }, { component: 'webmail', state: 'outage' })).toBe(false);
});
