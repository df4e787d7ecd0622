/** The rhythm as the fleet needs it: which layers are asked, how many and when, walked through the real turns. */

import { describe, expect, test } from 'vitest';
import { advance } from '../../../../monitor/core/actions/advance';
import { targetsToAsk } from '../../../../monitor/core/actions/asking';
import { nextDueAt, urgency } from '../../../../monitor/core/actions/schedule';
import type { Trigger } from '../../../../monitor/core/assessment/history';
import { type FeedState, feedStateOf } from '../../../../monitor/core/assessment/reading';
import type { Calibration } from '../../../../monitor/core/evidence/calibration';
import type { TargetId } from '../../../../monitor/core/providers';
import { DEFAULT_SETTINGS } from '../../../../monitor/core/settings';
import type { ComponentStatus } from '../../../../monitor/core/status';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../../monitor/core/time';
import { OPEN } from '../states';
import {
	begin,
	check,
	DOWN,
	FORBIDDEN,
	GOOD,
	incident,
	type Look,
	NOTICE,
	START,
	stay,
	TIMEOUT,
	UNREACHABLE,
	UP,
	type Walk,
} from '../walk';

const CALM = 10 * MINUTE_MS;
const SIGNED_FEED: FeedState = feedStateOf({ feedId: 'signed', trust: 'signed', url: '' });
const ALMOST_ONE = 1 - Number.EPSILON;

const askedNext = (walk: Walk, at: number, trigger: Trigger = 'alarm') => {
	const calibrations = new Map<TargetId, Calibration>(walk.calibrations.map((c) => [c.target, c]));
	return targetsToAsk(walk.providers[0], 'libero', calibrations, trigger, at, CALM).map(({ layer }) => layer);
};

/** Shortest and longest wait that jitter can draw, ms. */
const waits = (walk: Walk, at: number, trigger?: Trigger) => {
	const [state] = walk.providers;
	if (state === undefined) throw new Error('no provider is watched');
	const draw = { at, settings: DEFAULT_SETTINGS, factor: 1, ...(trigger === undefined ? {} : { trigger }) };
	return [0, ALMOST_ONE].map((random) => nextDueAt(state, { ...draw, random }) - at);
};

/** Healthy for an hour, then three failures: an outage. Returns the time of the last check. */
function intoOutage(walk: Walk): number {
	// The guessed middleware does not exist here: it is tried once in six hours.
	check(walk, { at: START, look: { ...UP, middleware: FORBIDDEN } });
	stay(walk, START + CALM, CALM, 5, UP);
	for (const seconds of [0, 30, 62]) check(walk, { at: START + HOUR_MS + seconds * SECOND_MS, look: DOWN });
	return START + HOUR_MS + 62 * SECOND_MS;
}

test('in an outage the layers take turns, and cost no more requests in ten minutes than a calm check', () => {
	const walk = begin();
	let at = intoOutage(walk);
	const layers: string[][] = [];
	for (let i = 0; i < 4; i++) {
		at += 5 * MINUTE_MS;
		const asked = askedNext(walk, at);
		layers.push(asked);
		const look = Object.fromEntries(asked.map((layer) => [layer, NOTICE])) as Look;
		check(walk, { at, look });
	}
	expect(layers).toEqual([['login'], ['webmail'], ['login'], ['webmail']]);
});

test('when both layers fall silent, both are confirmed at the third check, and the retries end', () => {
	const walk = begin();
	check(walk, { at: START, look: { ...UP, middleware: FORBIDDEN } });
	stay(walk, START + CALM, CALM, 5, UP);
	let at = START + HOUR_MS;
	const layers: string[][] = [];
	for (let i = 0; i < 4; i++) {
		const asked = askedNext(walk, at);
		layers.push(asked);
		const look = Object.fromEntries(asked.map((layer) => [layer, UNREACHABLE])) as Look;
		at = check(walk, { at, look, connectivity: { kind: 'fine', portalsReachable: true } }).dueAt ?? at;
	}
	expect(layers).toEqual([['login', 'webmail'], ['login', 'webmail'], ['login', 'webmail'], ['login']]);
	expect(walk.providers[0]?.status).toBe('major_outage');
});

test('a wait in an outage is drawn from the period upwards, never below it', () => {
	const walk = begin();
	const at = intoOutage(walk);
	expect(waits(walk, at)).toEqual([5 * MINUTE_MS, 7 * MINUTE_MS]);
});

test('after one layer answered well, the one that failed is checked again half a minute later', () => {
	const walk = begin();
	const at = intoOutage(walk) + 5 * MINUTE_MS;
	const state = check(walk, { at, look: { login: GOOD } });
	expect(urgency(state)).toBe('partly_back');
	expect(waits(walk, at)).toEqual([30 * SECOND_MS, 36 * SECOND_MS]);
	expect(askedNext(walk, at + 30 * SECOND_MS)).toEqual(['webmail']);
});

test('a layer that stays down while another recovers is asked at the rhythm of an outage', () => {
	const walk = begin();
	const at = intoOutage(walk) + 5 * MINUTE_MS;
	check(walk, { at, look: { login: GOOD } });
	const state = check(walk, { at: at + 30 * SECOND_MS, look: { webmail: NOTICE } });
	expect(urgency(state)).toBe('outage');
});

test('a recovery is checked every two minutes, by turns, and at its end as a whole', () => {
	const walk = begin();
	let at = intoOutage(walk) + 5 * MINUTE_MS;
	check(walk, { at, look: { webmail: GOOD } });
	const asked: string[][] = [];
	while (walk.providers[0]?.phase === 'recovering') {
		expect(waits(walk, at)).toEqual([2 * MINUTE_MS, 2.4 * MINUTE_MS]);
		at += 2 * MINUTE_MS;
		const layers = askedNext(walk, at);
		asked.push(layers);
		check(walk, { at, look: Object.fromEntries(layers.map((layer) => [layer, GOOD])) as Look });
	}
	expect(asked).toEqual([['login'], ['webmail'], ['webmail']]);
	expect(walk.providers[0]?.status).toBe('operational');
});

test('a long span, after relapses, is checked every three minutes by one layer in turn, and at its end by all', () => {
	const walk = begin();
	let at = intoOutage(walk);
	for (const result of [GOOD, NOTICE, GOOD, NOTICE, GOOD, NOTICE, GOOD, GOOD, GOOD]) {
		at += 3 * MINUTE_MS;
		check(walk, { at, look: { webmail: result } });
	}
	expect(waits(walk, at)).toEqual([3 * MINUTE_MS, 3.6 * MINUTE_MS]);
	check(walk, { at: at + 3 * MINUTE_MS, look: { webmail: GOOD } });
	expect(askedNext(walk, at + 6 * MINUTE_MS)).toEqual(['login']);
	expect(askedNext(walk, at + 40 * MINUTE_MS)).toEqual(['webmail']);
});

test('healthy to the probes and held open by a feed alone, the provider is asked at the calm rhythm', () => {
	const walk = begin();
	let at = intoOutage(walk);
	walk.incidents = [incident({ status: 'monitoring', updatedAt: at })];
	for (let i = 0; i < 4; i++) {
		at += 3 * MINUTE_MS;
		check(walk, { at, look: { webmail: GOOD } });
	}
	const [state] = walk.providers;
	expect(state && urgency(state)).toBe('held');
	expect(waits(walk, at)).toEqual([9 * MINUTE_MS, 11 * MINUTE_MS]);
});

describe('browsers that start together draw different phases', () => {
	test.each<[Trigger, number[]]>([
		['startup', [MINUTE_MS, 10 * MINUTE_MS]],
		['install', [MINUTE_MS, 10 * MINUTE_MS]],
		['catch_up', [MINUTE_MS, 10 * MINUTE_MS]],
		['alarm', [9 * MINUTE_MS, 11 * MINUTE_MS]],
		['check_now', [9 * MINUTE_MS, 11 * MINUTE_MS]],
	])('%s', (trigger, expected) => {
		const walk = begin();
		check(walk, { at: START, look: UP });
		expect(waits(walk, START, trigger)).toEqual(expected);
	});
});

test('a lifted brake makes nothing unknown that was planned under it', () => {
	const walk = begin();
	let at = intoOutage(walk);
	walk.feeds = [{ ...SIGNED_FEED, pacing: { periodFactor: 4, untilAt: at + 3 * HOUR_MS } }];
	for (let i = 0; i < 8; i++) {
		at += 22 * MINUTE_MS;
		check(walk, { at, look: i % 2 === 0 ? { login: NOTICE } : { webmail: NOTICE } });
	}
	// A wake for a feed, after the brake, before the provider's turn.
	const after = advance(
		{ ...walk },
		{
			startedAt: at + 20 * MINUTE_MS,
			at: at + 20 * MINUTE_MS,
			trigger: 'alarm',
			asked: [],
			probed: [],
			connectivity: { kind: 'not_asked' },
			sources: walk.feeds.map(({ feedId }) => feedId),
			readings: [],
			visits: [],
		},
		0.5,
	);
	expect(after.providers[0]?.status).toBe('major_outage');
	expect(after.transitions).toEqual([]);
});

describe('under any brake', () => {
	const factors = [1, 2, 3, 4, 6, 8, 10, 12].flatMap((factor) =>
		[0, 0.5, ALMOST_ONE].map((random) => [factor, random] as const),
	);
	/** Checks as planned, with these answers, until it is in `status`, or for a day; returns how long that took. */
	const until = (walk: Walk, status: ComponentStatus, from: number, random: number, answers: Look) => {
		let at = from;
		while (walk.providers[0]?.status !== status && at < from + 24 * HOUR_MS) {
			at = Math.max(at + 1, walk.last?.nextAt ?? 0);
			const asked = askedNext(walk, at).flatMap((layer) => (answers[layer] ? [[layer, answers[layer]]] : []));
			check(walk, { at, random, look: Object.fromEntries(asked) });
		}
		return at - from;
	};
	const braked = (walk: Walk, factor: number) => {
		walk.feeds = [{ ...SIGNED_FEED, pacing: { periodFactor: factor } }];
	};

	const turns = factors.flatMap(([factor, random]) => [1, 5].map((turn) => [factor, random, turn] as const));
	test.each(turns)(
		'×%d at draw %d, a recovery whose layers take turns ends, in turn %d',
		(factor, random, turn) => {
			const walk = begin();
			const well = { login: GOOD, webmail: { ...GOOD, host: 'mail1.libero.it' }, middleware: GOOD };
			check(walk, { at: START - CALM, look: well });
			const at = intoOutage(walk);
			walk.providers = walk.providers.map((state) => ({ ...state, episode: { ...OPEN, turn } }));
			braked(walk, factor);
			expect(until(walk, 'operational', at, random, well)).toBeLessThan(2 * HOUR_MS);
		},
	);

	test.each(factors)('×%d at draw %d, a silence is proved by time', (factor, random) => {
		const walk = begin();
		braked(walk, factor);
		const silent = { login: TIMEOUT, webmail: TIMEOUT };
		check(walk, { at: START, look: silent, random });
		expect(until(walk, 'major_outage', START, random, silent)).toBeLessThan(HOUR_MS);
	});
});
