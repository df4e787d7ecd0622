import { describe, expect, test } from 'vitest';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../../monitor/core/time';
import {
	begin,
	check,
	DOWN,
	FORBIDDEN,
	GOOD,
	incident,
	NOTICE,
	notices,
	outage,
	START,
	STRANGE,
	stay,
	UP,
} from '../walk';

describe('fusion', () => {
	const declared = incident({ updatedAt: START });
	test.each([
		['nothing', [], 'operational', 'probes_well'],
		['a declared major incident', [declared], 'partial_outage', 'declared_elsewhere'],
		['a declared minor incident', [incident({ impact: 'minor' })], 'operational', 'probes_well'],
		[
			'an incident of the other provider',
			[incident({ providers: ['virgilio'] })],
			'operational',
			'probes_well',
		],
		[
			'a maintenance in progress',
			[incident({ status: 'in_progress', impact: 'maintenance' })],
			'under_maintenance',
			'maintenance_declared',
		],
		[
			'a maintenance to come',
			[incident({ status: 'scheduled', impact: 'maintenance' })],
			'operational',
			'probes_well',
		],
		[
			'an incident without updates for two days',
			[incident({ startedAt: START - 60 * HOUR_MS, updatedAt: START - 49 * HOUR_MS })],
			'operational',
			'incident_expired',
		],
	])('seen up, with %s', (_, incidents, status, key) => {
		const walk = begin();
		walk.incidents = incidents;
		check(walk, { at: START });
		const state = check(walk, { at: START + MINUTE_MS });
		expect(state.status).toBe(status);
		expect(state.reasons.map((r) => r.key)).toContain(key);
		expect(notices(walk)).toEqual([]);
	});

	test.each([
		['nothing', [], 'unconfirmed_by_anyone'],
		['an active incident', [declared], 'confirmed_by_feed'],
		[
			'a resolved incident',
			[incident({ status: 'resolved', resolvedAt: START })],
			'declared_resolved_not_here',
		],
	])('seen down, with %s, is a major outage', (_, incidents, key) => {
		const walk = begin();
		walk.incidents = incidents;
		outage(walk, START + HOUR_MS);
		expect(walk.providers[0]?.status).toBe('major_outage');
		expect(walk.providers[0]?.reasons.map((r) => r.key)).toContain(key);
	});

	test('seen up again while the feed reopens step by step is recovering, until the feed says solved', () => {
		const walk = begin();
		const at = outage(walk) + HOUR_MS;
		walk.incidents = [incident({ status: 'monitoring', updatedAt: at })];
		for (let i = 0; i < 60; i++)
			expect(check(walk, { at: at + i * 2 * MINUTE_MS })).toMatchObject({ phase: 'recovering' });
		expect(notices(walk)).toEqual(['outage']);
		walk.incidents = [
			incident({ status: 'resolved', resolvedAt: at + 2 * HOUR_MS, updatedAt: at + 2 * HOUR_MS }),
		];
		expect(check(walk, { at: at + 2 * HOUR_MS }).status).toBe('operational');
		expect(notices(walk)).toEqual(['outage', 'restored']);
	});

	test('answers that come and go while a feed says "step by step" are one recovery, without flicker', () => {
		const walk = begin();
		let at = outage(walk) + HOUR_MS;
		walk.incidents = [incident({ status: 'monitoring', startedAt: START, updatedAt: at })];
		expect(check(walk, { at, look: DOWN }).phase).toBe('stable');
		for (let i = 0; i < 60; i++) {
			at += 5 * MINUTE_MS;
			const state = check(walk, { at, look: i % 4 === 0 ? UP : DOWN });
			expect(state).toMatchObject({ status: 'major_outage', phase: 'recovering' });
		}
		expect(notices(walk)).toEqual(['outage']);
		for (let minutes = 15; minutes <= 35; minutes += 5)
			check(walk, { at: at + minutes * MINUTE_MS, look: DOWN });
		expect(walk.providers[0]?.phase).toBe('stable');
	});

	test.each([
		[2, 'operational'],
		[3, 'degraded_performance'],
	])('%i press publishers within six hours', (count, status) => {
		const walk = begin();
		walk.incidents = ['A', 'B', 'C'].slice(0, count).map((publisher, i) =>
			incident({
				id: publisher,
				trust: 'press',
				impact: 'unknown',
				updates: [
					{
						id: publisher,
						at: START - i * HOUR_MS,
						status: 'investigating',
						text: 'Libero Mail non funziona',
						source: 'press',
						publisher,
						claims: [{ topic: 'status', stance: 'outage', source: 'press', saidAt: START - i * HOUR_MS }],
					},
				],
			}),
		);
		check(walk, { at: START });
		expect(check(walk, { at: START + MINUTE_MS }).status).toBe(status);
		expect(notices(walk)).toEqual([]);
	});
});

describe('the reasons', () => {
	test('a guessed address that never answered well does not count against a healthy service', () => {
		const walk = begin();
		const state = check(walk, { at: START, look: { ...UP, middleware: STRANGE } });
		expect(state.status).toBe('operational');
		expect(state.reasons.map(({ key }) => key)).toEqual(['probes_well']);
	});

	test('what is healthy comes first when the status is healthy, what fails when it is not', () => {
		const walk = begin();
		expect(check(walk, { at: START, look: { login: GOOD, webmail: FORBIDDEN } }).reasons[0]?.key).toBe(
			'probes_well',
		);
		const state = stay(walk, START + MINUTE_MS, 30 * SECOND_MS, 3, { login: FORBIDDEN, webmail: NOTICE });
		expect(state.reasons.map(({ key }) => key).slice(0, 2)).toContain('courtesy_notice');
	});
});
