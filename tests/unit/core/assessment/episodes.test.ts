import { describe, expect, test } from 'vitest';
import type { ProbeResult } from '../../../../monitor/core/evidence/probe-result';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../../monitor/core/time';
import {
	begin,
	check,
	DOWN,
	GOOD,
	NO_PERMISSION,
	notices,
	outage,
	START,
	stay,
	UNREACHABLE,
	UP,
	type Walk,
} from '../walk';

describe('episodes', () => {
	function relapse(gapMs: number): Walk {
		const walk = begin();
		const back = outage(walk) + HOUR_MS;
		stay(walk, back, 2 * MINUTE_MS, 4, UP);
		stay(walk, back + 6 * MINUTE_MS + gapMs, 30 * SECOND_MS, 3, DOWN);
		return walk;
	}

	test('a relapse within a day reopens the same episode and is announced as a relapse', () => {
		const walk = relapse(23 * HOUR_MS);
		expect(notices(walk)).toEqual(['outage', 'restored', 'relapse']);
		expect([...walk.episodes.values()]).toMatchObject([{ turn: 2, closedAt: null }]);
	});

	test('after a day it is another episode', () => {
		const walk = relapse(24 * HOUR_MS + MINUTE_MS);
		expect(notices(walk)).toEqual(['outage', 'restored', 'outage']);
		expect(walk.episodes.size).toBe(2);
	});

	test('time asleep inside it is a gap', () => {
		const walk = begin();
		const at = outage(walk);
		check(walk, { at: at + 8 * HOUR_MS, look: DOWN });
		expect(walk.providers[0]?.episode?.gapMs).toBe(8 * HOUR_MS);
	});
});

describe('the user’s own trouble', () => {
	test.each(['offline', 'captive_portal', 'no_internet'] as const)(
		'%s is unknown and opens nothing',
		(trouble) => {
			const walk = begin();
			check(walk, { at: START - MINUTE_MS });
			for (let i = 0; i < 10; i++)
				check(walk, {
					at: START + i * MINUTE_MS,
					look: { login: UNREACHABLE, webmail: UNREACHABLE },
					connectivity: { kind: 'own_trouble', trouble },
				});
			expect(walk.providers[0]).toMatchObject({ status: 'unknown', ownTrouble: trouble, episode: null });
			expect(walk.providers[0]?.reasons[0]?.key).toBe(trouble);
		},
	);

	test('a missing permission is unknown, never an outage', () => {
		const walk = begin();
		const state = stay(walk, START, 30 * SECOND_MS, 5, { login: NO_PERMISSION, webmail: NO_PERMISSION });
		expect(state).toMatchObject({ status: 'unknown', ownTrouble: 'no_permission', episode: null });
	});

	test('an open outage survives it, and is not ended by it', () => {
		const walk = begin();
		const at = outage(walk);
		for (let i = 1; i < 20; i++)
			check(walk, {
				at: at + i * 2 * MINUTE_MS,
				look: { login: UNREACHABLE },
				connectivity: { kind: 'own_trouble', trouble: 'no_internet' },
			});
		expect(walk.providers[0]).toMatchObject({ status: 'unknown', episode: { closedAt: null } });
		expect(check(walk, { at: at + HOUR_MS, look: DOWN }).status).toBe('major_outage');
		expect(notices(walk)).toEqual(['outage']);
	});

	test('one good answer proves the path, whatever the controls say', () => {
		const walk = begin();
		const state = check(walk, {
			at: START,
			look: { login: GOOD, webmail: UNREACHABLE },
			connectivity: { kind: 'own_trouble', trouble: 'no_internet' },
		});
		expect(state.ownTrouble).toBeNull();
	});
});

describe('what a provider asks of clients', () => {
	const limited: ProbeResult = { kind: 'refused', httpStatus: 429, durationMs: 9 };
	test('Retry-After is a floor', () => {
		const walk = begin();
		const state = check(walk, {
			at: START,
			look: { login: { ...limited, retryAfterMs: HOUR_MS }, webmail: GOOD },
		});
		expect(state.askNotBefore).toBe(START + HOUR_MS);
		expect(state.dueAt).toBe(START + HOUR_MS);
	});
	test.each([
		[1, 20],
		[2, 40],
		[3, 60],
		[6, 60],
	])('after %i checks turned away by 429 the wait is %i minutes', (times, minutes) => {
		const walk = begin();
		const state = stay(walk, START, HOUR_MS, times, { login: limited });
		expect((state.askNotBefore ?? 0) - (START + (times - 1) * HOUR_MS)).toBe(minutes * MINUTE_MS);
	});
});
