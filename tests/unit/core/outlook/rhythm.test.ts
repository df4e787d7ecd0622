/** The rhythm as the fleet needs it: who is asked, how much and when, walked through the real turns. */

import { describe, expect, test } from 'vitest';
import type { Trigger } from '../../../../monitor/core/assessment/history';
import type { Calibration } from '../../../../monitor/core/evidence/calibration';
import { targetsToAsk } from '../../../../monitor/core/outlook/asking';
import { isFeedDue } from '../../../../monitor/core/outlook/plan';
import { nextDueAt, nextFeedDueAt, urgency } from '../../../../monitor/core/outlook/schedule';
import type { TargetId } from '../../../../monitor/core/providers';
import { DEFAULT_SETTINGS } from '../../../../monitor/core/settings';
import {
	begin,
	check,
	DOWN,
	FORBIDDEN,
	GOOD,
	HOUR,
	incident,
	type Look,
	MINUTE,
	NOTICE,
	SECOND,
	START,
	stay,
	UNREACHABLE,
	UP,
	type Walk,
} from '../walk';

const CALM = 10 * MINUTE;
const ALMOST_ONE = 1 - Number.EPSILON;

const askedNext = (walk: Walk, at: number, trigger: Trigger = 'alarm') => {
	const calibrations = new Map<TargetId, Calibration>(walk.calibrations.map((c) => [c.target, c]));
	return targetsToAsk(walk.providers[0], 'libero', calibrations, trigger, at, CALM).map(({ layer }) => layer);
};

/** Shortest and longest wait that chance can draw, ms. */
const waits = (walk: Walk, at: number, trigger?: Trigger) => {
	const [state] = walk.providers;
	if (state === undefined) throw new Error('nobody is watched');
	const draw = { at, settings: DEFAULT_SETTINGS, factor: 1, ...(trigger === undefined ? {} : { trigger }) };
	return [0, ALMOST_ONE].map((random) => nextDueAt(state, { ...draw, random }) - at);
};

/** Well for an hour, then three failures: an outage. Returns the time of the last check. */
function intoOutage(walk: Walk): number {
	// The guessed middleware does not exist here: it is tried once in six hours.
	check(walk, { at: START, look: { ...UP, middleware: FORBIDDEN } });
	stay(walk, START + CALM, CALM, 5, UP);
	for (const seconds of [0, 30, 62]) check(walk, { at: START + HOUR + seconds * SECOND, look: DOWN });
	return START + HOUR + 62 * SECOND;
}

test('in an outage the layers go by turns, and cost no more requests in ten minutes than a calm check', () => {
	const walk = begin();
	let at = intoOutage(walk);
	const layers: string[][] = [];
	for (let i = 0; i < 4; i++) {
		at += 5 * MINUTE;
		const asked = askedNext(walk, at);
		layers.push(asked);
		const look = Object.fromEntries(asked.map((layer) => [layer, NOTICE])) as Look;
		check(walk, { at, look });
	}
	expect(layers).toEqual([['login'], ['webmail'], ['login'], ['webmail']]);
});

test('when both layers fall silent, both are confirmed at the third look, and the retries end', () => {
	const walk = begin();
	check(walk, { at: START, look: { ...UP, middleware: FORBIDDEN } });
	stay(walk, START + CALM, CALM, 5, UP);
	let at = START + HOUR;
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
	expect(waits(walk, at)).toEqual([5 * MINUTE, 6 * MINUTE]);
});

test('after one layer answered well, the one that failed is looked at again half a minute later', () => {
	const walk = begin();
	const at = intoOutage(walk) + 5 * MINUTE;
	const state = check(walk, { at, look: { login: GOOD } });
	expect(urgency(state)).toBe('glimpsed');
	expect(waits(walk, at)).toEqual([30 * SECOND, 36 * SECOND]);
	expect(askedNext(walk, at + 30 * SECOND)).toEqual(['webmail']);
});

test('a layer that stays down beside one that came back is asked at the rhythm of an outage', () => {
	const walk = begin();
	const at = intoOutage(walk) + 5 * MINUTE;
	check(walk, { at, look: { login: GOOD } });
	const state = check(walk, { at: at + 30 * SECOND, look: { webmail: NOTICE } });
	expect(urgency(state)).toBe('outage');
});

test('a recovery takes three checks: after two minutes, and when the answers reach over the span', () => {
	const walk = begin();
	const first = intoOutage(walk) + 5 * MINUTE;
	check(walk, { at: first, look: { webmail: GOOD } });
	expect(waits(walk, first)).toEqual([2 * MINUTE, 2.4 * MINUTE]);
	const second = first + 2 * MINUTE;
	check(walk, { at: second, look: { webmail: GOOD } });
	expect(waits(walk, second)).toEqual([3 * MINUTE, 3.6 * MINUTE]);
	expect(askedNext(walk, second + 3 * MINUTE)).toEqual(['webmail']);
	const state = check(walk, { at: second + 3 * MINUTE, look: { webmail: GOOD } });
	expect([state.status, state.phase]).toEqual(['operational', 'stable']);
});

test('a long span, after relapses, is not watched more closely than an outage', () => {
	const walk = begin();
	let at = intoOutage(walk);
	for (const result of [GOOD, NOTICE, GOOD, NOTICE, GOOD, NOTICE, GOOD, GOOD]) {
		at += 3 * MINUTE;
		check(walk, { at, look: { webmail: result } });
	}
	expect(waits(walk, at)).toEqual([5 * MINUTE, 6 * MINUTE]);
});

test('well to the eyes and held open by a feed alone, the provider is asked at the calm rhythm', () => {
	const walk = begin();
	let at = intoOutage(walk);
	walk.incidents = [incident({ status: 'monitoring', updatedAt: at })];
	for (let i = 0; i < 4; i++) {
		at += 3 * MINUTE;
		check(walk, { at, look: { webmail: GOOD } });
	}
	const [state] = walk.providers;
	expect(state && urgency(state)).toBe('held');
	expect(waits(walk, at)).toEqual([9 * MINUTE, 11 * MINUTE]);
});

describe('browsers that start together draw a phase of their own', () => {
	test.each<[Trigger, number[]]>([
		['startup', [MINUTE, 10 * MINUTE]],
		['install', [MINUTE, 10 * MINUTE]],
		['catch_up', [MINUTE, 10 * MINUTE]],
		['alarm', [9 * MINUTE, 11 * MINUTE]],
		['check_now', [9 * MINUTE, 11 * MINUTE]],
	])('%s', (trigger, expected) => {
		const walk = begin();
		check(walk, { at: START, look: UP });
		expect(waits(walk, START, trigger)).toEqual(expected);
	});
});

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
			'a guessed address that nobody could reach',
			true,
			{ trust: 'official', armed: false, error: 'unreachable', dueAt: START },
			[27, 33],
		],
	] as const)('%s', (_, trouble, feed, minutes) => {
		const drawn = [0, ALMOST_ONE].map((random) =>
			nextFeedDueAt(trouble, { at: START, factor: 1, random, feed }),
		);
		expect(drawn.map((at) => (at - START) / MINUTE)).toEqual(minutes);
	});
});

describe('a feed is due', () => {
	const feed = {
		trust: 'signed',
		armed: true,
		error: null,
		triedAt: START,
		dueAt: START + 30 * MINUTE,
	} as const;
	const guess = { ...feed, trust: 'official', armed: false, error: 'http_error' } as const;
	test.each([
		['not before its time in calm', feed, START + 29 * MINUTE, false, false],
		['within the slack of a check that happens anyway', feed, START + 30 * MINUTE - 15 * SECOND, false, true],
		['five minutes after the last reading once there is trouble', feed, START + 5 * MINUTE, true, true],
		['not sooner than that', feed, START + 5 * MINUTE - 1, true, false],
		['at once if it was never read', { ...feed, dueAt: null }, START, false, true],
		['at once if the clock was set back', feed, START - 4 * MINUTE, false, true],
		['a guess that answered badly', { ...guess, dueAt: START + 6 * HOUR }, START + HOUR, true, false],
	] as const)('%s', (_, state, at, trouble, due) => {
		expect(isFeedDue(state, at, 1, trouble)).toBe(due);
	});
});
