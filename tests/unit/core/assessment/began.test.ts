import { describe, expect, test } from 'vitest';
import { overview } from '../../../../monitor/core/assessment/overview';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../../monitor/core/time';
import { begin, check, DOWN, GOOD, incident, outage, START, stay, UP, type Walk } from '../walk';

function since(walk: Walk, now: number): number | null | undefined {
	const mark = { startedAt: null, trigger: null, finishedAt: now, nextAt: null };
	const { settings, providers, calibrations, incidents, feeds } = walk;
	return overview({ settings, providers, calibrations, incidents, feeds, check: mark, health: 'well' }, now)
		.providers[0]?.since;
}

const declaredAt = (startedAt: number, more = {}) =>
	incident({ startedAt, updatedAt: START, impact: 'critical', ...more });

describe('trouble began', () => {
	test('with the outage seen here, not with its change from "down" to "in part"', () => {
		const walk = begin();
		outage(walk);
		stay(walk, START + HOUR_MS, 5 * MINUTE_MS, 4, { ...DOWN, login: GOOD });
		expect(walk.providers[0]?.status).toBe('partial_outage');
		expect(since(walk, START + 80 * MINUTE_MS)).toBe(START);
	});

	test('with the declared outage, where the site answers here', () => {
		const walk = begin();
		walk.incidents = [declaredAt(START - 2 * DAY_MS)];
		check(walk, { at: START, look: UP });
		expect(since(walk, START + SECOND_MS)).toBe(START - 2 * DAY_MS);
	});

	test('with the declared outage, where this browser came later and has only seen it down', () => {
		const walk = begin();
		walk.incidents = [declaredAt(START - 2 * DAY_MS)];
		stay(walk, START, 30 * SECOND_MS, 3, DOWN);
		expect(since(walk, START + MINUTE_MS)).toBe(START - 2 * DAY_MS);
	});

	test('here, where it was seen to work after the declared beginning, and stays so while it comes and goes', () => {
		const walk = begin();
		walk.incidents = [declaredAt(START - 2 * DAY_MS)];
		outage(walk);
		expect(since(walk, START + MINUTE_MS)).toBe(START);
		check(walk, { at: START + 5 * MINUTE_MS, look: UP });
		expect(since(walk, START + 5 * MINUTE_MS)).toBe(START);
	});

	test('here, whatever newspapers wrote before', () => {
		const walk = begin();
		walk.incidents = [declaredAt(START - 2 * DAY_MS, { trust: 'press' })];
		stay(walk, START, 30 * SECOND_MS, 3, DOWN);
		expect(since(walk, START + MINUTE_MS)).toBe(START);
	});
});
