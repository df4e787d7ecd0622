import { describe, expect, test } from 'vitest';
import { isDue } from '../../../../monitor/core/actions/asking';
import { guessRetryMs } from '../../../../monitor/core/actions/guess';
import { mustAskConnectivity, selectTargets } from '../../../../monitor/core/actions/plan';
import {
	calmPeriodMs,
	LONGEST_DRAW,
	nextCheckAt,
	pacingFactor,
} from '../../../../monitor/core/actions/schedule';
import type { Trigger } from '../../../../monitor/core/assessment/history';
import { feedStateOf } from '../../../../monitor/core/assessment/reading';
import type { Calibration } from '../../../../monitor/core/evidence/calibration';
import type { Probed, ProbeResult } from '../../../../monitor/core/evidence/probe-result';
import type { TargetId } from '../../../../monitor/core/providers';
import { DEFAULT_SETTINGS } from '../../../../monitor/core/settings';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../../monitor/core/time';
import {
	begin,
	check,
	DOWN,
	ERROR_503,
	FORBIDDEN,
	GOOD,
	NO_PERMISSION,
	NOTICE,
	outage,
	START,
	STOPPED,
	stay,
	TIMEOUT,
	UNREACHABLE,
	UP,
	type Walk,
} from '../walk';

const CALM = 10 * MINUTE_MS;
const WISHED = { askNotBefore: START + HOUR_MS };
const plan = (walk: Walk, at: number, trigger: Trigger = 'alarm') =>
	selectTargets(
		walk,
		new Map<TargetId, Calibration>(walk.calibrations.map((c) => [c.target, c])),
		trigger,
		at,
	);
const ids = (walk: Walk, at: number, trigger?: Trigger) =>
	plan(walk, at, trigger).targets.map(({ id }) => id);

describe('a check asks', () => {
	test('everything of a provider never seen', () => {
		const walk = begin({ providers: ['libero', 'virgilio'] });
		expect(plan(walk, START)).toMatchObject({ asked: ['libero', 'virgilio'], trouble: false });
		expect(plan(walk, START).targets).toHaveLength(6);
	});

	test('only the providers that are due', () => {
		const walk = begin({ providers: ['libero', 'virgilio'] });
		check(walk, { at: START });
		expect(plan(walk, START + MINUTE_MS).asked).toEqual(['virgilio']);
	});

	test('an unanswered guess again when its wait is over, and not before', () => {
		const walk = begin();
		check(walk, { at: START, look: { ...UP, middleware: FORBIDDEN } });
		const asks = (at: number) => ids(walk, at, 'check_now').includes('libero.middleware');
		const wait = Math.ceil(guessRetryMs(START));
		expect([asks(START + wait - 1), asks(START + wait)]).toEqual([false, true]);
	});

	test('guesses that were asked in one minute spread over six hours, between three and nine', () => {
		const waits = Array.from({ length: 60_000 }, (_, ms) => guessRetryMs(START + ms) / HOUR_MS);
		expect(Math.min(...waits)).toBeGreaterThanOrEqual(3);
		expect(Math.max(...waits)).toBeLessThan(9);
		const perHour = [3, 4, 5, 6, 7, 8].map(
			(hour) => waits.filter((wait) => Math.floor(wait) === hour).length,
		);
		for (const count of perHour) expect(Math.abs(count / 10_000 - 1)).toBeLessThan(0.02);
	});

	test('a guess that answered as often as the others', () => {
		const walk = begin();
		check(walk, { at: START, look: { ...UP, middleware: GOOD } });
		expect(ids(walk, START + CALM)).toContain('libero.middleware');
	});

	test('everything when the user asks, in the middle of an outage too', () => {
		const walk = begin();
		check(walk, { at: START - MINUTE_MS, look: { ...UP, middleware: GOOD } });
		stay(walk, START, 30 * SECOND_MS, 3, { ...DOWN, middleware: ERROR_503 });
		expect(ids(walk, START + 2 * MINUTE_MS, 'check_now')).toHaveLength(3);
		expect(ids(walk, START + 8 * MINUTE_MS)).toEqual(['libero.login']);
	});

	test('by turns what was asked in a future that the clock took back', () => {
		const walk = begin();
		check(walk, { at: START - MINUTE_MS, look: { ...UP, middleware: GOOD } });
		stay(walk, START, 30 * SECOND_MS, 3, { ...DOWN, middleware: ERROR_503 });
		check(walk, { at: START + 24 * HOUR_MS, look: { login: ERROR_503 } });
		check(walk, { at: START + 5 * MINUTE_MS, look: { webmail: ERROR_503, middleware: ERROR_503 } });
		expect(ids(walk, START + 12 * MINUTE_MS)[0]).toBe('libero.login');
	});

	test('only what failed while it is being confirmed', () => {
		const walk = begin();
		check(walk, { at: START, look: { ...UP, middleware: GOOD } });
		check(walk, { at: START + CALM, look: { ...UP, middleware: ERROR_503 } });
		expect(ids(walk, START + CALM + 40 * SECOND_MS)).toEqual(['libero.middleware']);
	});

	test.each([
		['until it answers, for a failure that is looked at', true, []],
		['as long as it is silent too', false, ['libero']],
	])('the portal of a provider %s', (_, portalsReachable, doubted) => {
		const walk = begin();
		check(walk, { at: START - CALM });
		const silent = { login: UNREACHABLE, webmail: UNREACHABLE };
		expect(plan(walk, START)).toMatchObject({ doubted: ['libero'], trouble: false });
		check(walk, { at: START, look: silent, connectivity: { kind: 'fine', portalsReachable } });
		expect(plan(walk, START + MINUTE_MS)).toMatchObject({ asked: ['libero'], doubted, trouble: true });
	});

	test('no portal once the outage is known', () => {
		const walk = begin();
		check(walk, { at: START - CALM });
		stay(walk, START, 30 * SECOND_MS, 3, { login: NOTICE, webmail: NOTICE });
		expect(plan(walk, START + 8 * MINUTE_MS)).toMatchObject({
			asked: ['libero'],
			doubted: [],
			trouble: true,
		});
	});
});

test('a mailbox that is no longer watched is no trouble, whatever was seen of it last', () => {
	const walk = begin();
	const at = outage(walk);
	expect(plan(walk, at).trouble).toBe(true);
	walk.settings = { ...walk.settings, providers: ['virgilio'] };
	expect(plan(walk, at).trouble).toBe(false);
});

describe('a provider is due', () => {
	const state = (dueAt: number | null, more = {}) => {
		const walk = begin();
		check(walk, { at: START });
		return { ...(walk.providers[0] as NonNullable<(typeof walk.providers)[0]>), dueAt, ...more };
	};
	test.each([
		['never seen', undefined, 'alarm', START, true],
		['never checked', state(null, { checkedAt: null }), 'alarm', START, true],
		['at its time', state(START + CALM), 'alarm', START + CALM, true],
		['a quarter of a minute early', state(START + CALM), 'alarm', START + CALM - 15 * SECOND_MS, true],
		['earlier', state(START + CALM), 'alarm', START + CALM - 16 * SECOND_MS, false],
		['without a plan', state(null), 'alarm', START + MINUTE_MS, true],
		['planned out of reach', state(START + 2 * HOUR_MS), 'catch_up', START + MINUTE_MS, true],
		[
			'checked in the future',
			state(START + CALM, { checkedAt: START + HOUR_MS }),
			'alarm',
			START + MINUTE_MS,
			true,
		],
		['when asked for', state(START + CALM), 'check_now', START + MINUTE_MS, true],
		[
			'when a permission changed, held or not',
			state(START + HOUR_MS, WISHED),
			'permission',
			START + SECOND_MS,
			true,
		],
		['when the browser starts', state(START + CALM), 'startup', START + MINUTE_MS, true],
		['told to wait', state(START + HOUR_MS, WISHED), 'alarm', START + HOUR_MS - MINUTE_MS, false],
		[
			'told to wait, and the browser starts',
			state(START + HOUR_MS, WISHED),
			'startup',
			START + MINUTE_MS,
			false,
		],
		['told to wait until now', state(START + HOUR_MS, WISHED), 'alarm', START + HOUR_MS, true],
		['told to wait, and pressed', state(START + HOUR_MS, WISHED), 'check_now', START + 33 * SECOND_MS, true],
		[
			'told to wait, and pressed twice in a minute',
			state(START + HOUR_MS, { ...WISHED, pressedAt: START }),
			'check_now',
			START + MINUTE_MS - 1,
			false,
		],
		[
			'told to wait, and pressed again after a minute',
			state(START + HOUR_MS, { ...WISHED, pressedAt: START }),
			'check_now',
			START + MINUTE_MS,
			true,
		],
		[
			'told to wait, and pressed in a future that the clock took back',
			state(START + HOUR_MS, { ...WISHED, pressedAt: START + 9 * HOUR_MS }),
			'check_now',
			START + MINUTE_MS,
			true,
		],
		[
			'told to wait by a clock that ran days ahead',
			state(START + 72 * HOUR_MS, { askNotBefore: START + 72 * HOUR_MS, checkedAt: START + 71 * HOUR_MS }),
			'alarm',
			START + MINUTE_MS,
			true,
		],
		[
			'told to wait beyond all wishes',
			state(START + 72 * HOUR_MS, { askNotBefore: START + 72 * HOUR_MS }),
			'startup',
			START + MINUTE_MS,
			true,
		],
	] as const)('%s: %#', (_, known, trigger, at, expected) => {
		expect(isDue(known, trigger, at, CALM)).toBe(expected);
	});
});

describe('whether it is you is asked', () => {
	const probed = (...results: ProbeResult[]): Probed[] =>
		results.map((result) => ({ target: 'libero.login', provider: 'libero', layer: 'login', result }));
	const elsewhere: ProbeResult = { kind: 'intercepted', landedHost: 'x', durationMs: 1 };
	test.each([
		['when nothing was asked', [], false],
		['when all is silent', [UNREACHABLE, TIMEOUT, elsewhere], true],
		['when one host gave a 503', [UNREACHABLE, ERROR_503], false],
		['when one turned us away', [TIMEOUT, FORBIDDEN], false],
		['when one answered well', [GOOD, UNREACHABLE], false],
		['when permission is missing', [NO_PERMISSION], false],
		['when the browser stopped all', [STOPPED, STOPPED], false],
		['when all that were sent are silent, and one was stopped', [TIMEOUT, STOPPED], true],
		[
			'when all that were sent are silent, and for one permission is missing',
			[UNREACHABLE, NO_PERMISSION],
			true,
		],
		['when one host gave a 503, and the rest was stopped', [ERROR_503, STOPPED], false],
	])('%s: %#', (_, results, expected) => {
		expect(mustAskConnectivity(probed(...(results as ProbeResult[])))).toBe(expected);
	});
});

describe('the brake of the fleet', () => {
	const feed = (trust: 'signed' | 'added', periodFactor: number, untilAt?: number) => ({
		...feedStateOf({ feedId: trust, trust, url: '' }),
		pacing: untilAt === undefined ? { periodFactor } : { periodFactor, untilAt },
	});
	test.each([
		['none', [], 1],
		['a signed feed slows down', [feed('signed', 3)], 3],
		['a signed feed without a brake', [{ ...feed('signed', 3), pacing: null }], 1],
		['never up', [feed('signed', 0.2)], 1],
		['twelvefold at most', [feed('signed', 100)], 12],
		['a feed the user added has no say', [feed('added', 5)], 1],
		['the strongest counts', [feed('signed', 2), feed('signed', 4)], 4],
		['until its end', [feed('signed', 3, START + 1)], 3],
		['not after it', [feed('signed', 3, START)], 1],
		['not a number is none', [feed('signed', Number.NaN), feed('signed', 2)], 2],
	])('%s', (_, feeds, factor) => {
		expect(pacingFactor(feeds, START)).toBe(factor);
	});

	test('it lengthens the calm period', () => {
		expect(calmPeriodMs({ ...DEFAULT_SETTINGS, periodMinutes: 20 }, 3)).toBe(HOUR_MS);
	});
});

describe('the next check is', () => {
	test.each([
		[
			'at the earliest plan',
			[START + 5 * MINUTE_MS, START + 3 * MINUTE_MS, null],
			[null],
			START + 3 * MINUTE_MS,
		],
		['not nearer than the shortest alarm', [START + SECOND_MS], [], START + 30 * SECOND_MS],
		['not in the past', [START - HOUR_MS], [], START + 30 * SECOND_MS],
		['not beyond the longest calm wait', [START + HOUR_MS], [START + HOUR_MS], START + CALM * LONGEST_DRAW],
		['at the longest calm wait without a plan', [null], [null], START + CALM * LONGEST_DRAW],
		[
			'for a feed that waited long enough',
			[START + 5 * MINUTE_MS],
			[START + 2 * MINUTE_MS],
			START + 2 * MINUTE_MS,
		],
	])('%s', (_, dueAts, feeds, expected) => {
		expect(nextCheckAt(dueAts, feeds, START, CALM)).toBe(expected);
	});
});
