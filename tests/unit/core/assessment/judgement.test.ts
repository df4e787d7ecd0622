import { describe, expect, test } from 'vitest';
import type { ProbeResult } from '../../../../monitor/core/evidence/probe-result';
import {
	begin,
	check,
	DOWN,
	ERROR_503,
	FORBIDDEN,
	GOOD,
	HOUR,
	incident,
	MAINTENANCE,
	MINUTE,
	NO_PERMISSION,
	NOTICE,
	notices,
	SECOND,
	START,
	STRANGE,
	stay,
	TIMEOUT,
	UNREACHABLE,
	UP,
	type Walk,
} from '../walk';

/** A provider seen well for an hour, then an outage confirmed; the time of its last check. */
function outage(walk: Walk, from = START): number {
	stay(walk, from - HOUR, 10 * MINUTE, 6, UP);
	stay(walk, from, 30 * SECOND, 3, DOWN);
	return from + MINUTE;
}

describe('into an outage', () => {
	test.each([
		['two failures over a minute', [0, 60], 'operational'],
		['three failures within 59 s', [0, 30, 59], 'operational'],
		['three failures over 60 s', [0, 30, 60], 'major_outage'],
		['three failures over minutes', [0, 120, 300], 'major_outage'],
		['three failures with a sleep of 16 minutes between', [0, 30, 990], 'operational'],
	])('%s', (_, seconds, status) => {
		const walk = begin();
		check(walk, { at: START - MINUTE });
		for (const s of seconds) check(walk, { at: START + s * SECOND, look: DOWN });
		expect(walk.providers[0]?.status).toBe(status);
	});

	test.each<[string, ProbeResult]>([
		['a courtesy notice', NOTICE],
		['a 5xx', ERROR_503],
		['silence', TIMEOUT],
		['a refused connection', UNREACHABLE],
	])('%s fails', (_, result) => {
		const walk = begin();
		stay(walk, START, 30 * SECOND, 3, { login: result, webmail: result });
		expect(walk.providers[0]).toMatchObject({ status: 'major_outage', phase: 'stable' });
	});

	test.each<[string, ProbeResult]>([
		['an unexpected page', STRANGE],
		['being turned away', FORBIDDEN],
	])('%s never fails, however long', (_, result) => {
		const walk = begin();
		check(walk, { at: START - MINUTE });
		const state = stay(walk, START, 10 * MINUTE, 30, { login: result, webmail: result });
		expect(state.status).toBe('unknown');
		expect(notices(walk)).toEqual([]);
	});

	test('the first failures are suspected, and the status stands', () => {
		const walk = begin();
		check(walk, { at: START - MINUTE });
		expect(check(walk, { at: START, look: DOWN })).toMatchObject({
			status: 'operational',
			phase: 'suspected',
		});
	});

	test('it began with the first failing observation', () => {
		const walk = begin();
		outage(walk);
		expect(walk.providers[0]).toMatchObject({
			since: START,
			episode: { startedAt: START, confirmedAt: START + MINUTE },
		});
	});

	test('a maintenance notice is maintenance', () => {
		const walk = begin();
		const state = stay(walk, START, 30 * SECOND, 3, { login: MAINTENANCE, webmail: MAINTENANCE });
		expect(state).toMatchObject({
			status: 'under_maintenance',
			notice: { text: 'Servizio in manutenzione' },
		});
	});

	test('an install in the middle of an outage tells the truth', () => {
		const walk = begin();
		expect(check(walk, { at: START, look: DOWN }).status).toBe('unknown');
		stay(walk, START + 30 * SECOND, 30 * SECOND, 2, DOWN);
		expect(walk.providers[0]?.status).toBe('major_outage');
		expect(notices(walk)).toEqual(['outage']);
	});

	test('one layer down and another well is a partial outage that names the layer', () => {
		const walk = begin();
		const state = stay(walk, START, 30 * SECOND, 3, { login: GOOD, webmail: ERROR_503 });
		expect(state.status).toBe('partial_outage');
		expect(state.reasons.find(({ key }) => key === 'one_component')?.params).toEqual({
			component: 'webmail',
		});
	});
});

describe('out of an outage', () => {
	test.each([
		['the first good one', [0], 'recovering', 'major_outage'],
		['two over five minutes', [0, 300], 'recovering', 'major_outage'],
		['three within 299 s', [0, 120, 299], 'recovering', 'major_outage'],
		['three over 300 s', [0, 120, 300], 'stable', 'operational'],
		['three with a sleep between', [0, 120, 120 + 16 * 60], 'recovering', 'major_outage'],
	])('%s', (_, seconds, phase, status) => {
		const walk = begin();
		const back = outage(walk) + HOUR;
		for (const s of seconds) check(walk, { at: back + s * SECOND });
		expect(walk.providers[0]).toMatchObject({ phase, status });
	});

	test('the notice says how long it lasted: to the first good observation', () => {
		const walk = begin();
		outage(walk);
		for (let at = START + MINUTE; at < START + 2 * HOUR; at += 5 * MINUTE) check(walk, { at, look: DOWN });
		stay(walk, START + 2 * HOUR, 2 * MINUTE, 4, UP);
		expect(notices(walk)).toEqual(['outage', 'restored']);
		expect(walk.transitions.at(-1)).toMatchObject({
			notice: 'restored',
			lastedMs: 2 * HOUR,
			startedAt: START,
		});
	});

	test('answers that alternate never make it restored', () => {
		const walk = begin();
		let at = outage(walk);
		for (let i = 0; i < 400; i++) {
			at += 2 * MINUTE;
			expect(check(walk, { at, look: i % 3 === 2 ? DOWN : UP }).status).toBe('major_outage');
		}
		expect(notices(walk)).toEqual(['outage']);
	});

	test.each([
		[1, 10],
		[2, 20],
		[3, 40],
		[4, 60],
		[9, 60],
	])('after %i recoveries that broke off it must hold for %i minutes', (broken, minutes) => {
		const walk = begin();
		let at = outage(walk);
		for (let i = 0; i < broken; i++) {
			check(walk, { at: at + 2 * MINUTE, look: UP });
			check(walk, { at: at + 4 * MINUTE, look: DOWN });
			at += 4 * MINUTE;
		}
		const first = at + 2 * MINUTE;
		for (at = first; at < first + minutes * MINUTE; at += 2 * MINUTE)
			expect(check(walk, { at }).status).toBe('major_outage');
		expect(check(walk, { at: first + minutes * MINUTE }).status).toBe('operational');
	});
});

describe('episodes', () => {
	function relapse(gapMs: number): Walk {
		const walk = begin();
		const back = outage(walk) + HOUR;
		stay(walk, back, 2 * MINUTE, 4, UP);
		stay(walk, back + 6 * MINUTE + gapMs, 30 * SECOND, 3, DOWN);
		return walk;
	}

	test('a relapse within a day reopens the same episode and is told as such', () => {
		const walk = relapse(23 * HOUR);
		expect(notices(walk)).toEqual(['outage', 'restored', 'relapse']);
		expect([...walk.episodes.values()]).toMatchObject([{ turn: 2, closedAt: null }]);
	});

	test('after a day it is another episode', () => {
		const walk = relapse(24 * HOUR + MINUTE);
		expect(notices(walk)).toEqual(['outage', 'restored', 'outage']);
		expect(walk.episodes.size).toBe(2);
	});

	test('time asleep inside it is a gap', () => {
		const walk = begin();
		const at = outage(walk);
		check(walk, { at: at + 8 * HOUR, look: DOWN });
		expect(walk.providers[0]?.episode?.gapMs).toBe(8 * HOUR);
	});
});

describe('is it you', () => {
	test.each(['offline', 'captive_portal', 'no_internet'] as const)(
		'%s is unknown and opens nothing',
		(trouble) => {
			const walk = begin();
			check(walk, { at: START - MINUTE });
			for (let i = 0; i < 10; i++)
				check(walk, {
					at: START + i * MINUTE,
					look: { login: UNREACHABLE, webmail: UNREACHABLE },
					connectivity: { kind: 'own_trouble', trouble },
				});
			expect(walk.providers[0]).toMatchObject({ status: 'unknown', ownTrouble: trouble, episode: null });
			expect(walk.providers[0]?.reasons[0]?.key).toBe(trouble);
		},
	);

	test('a missing permission is unknown, never an outage', () => {
		const walk = begin();
		const state = stay(walk, START, 30 * SECOND, 5, { login: NO_PERMISSION, webmail: NO_PERMISSION });
		expect(state).toMatchObject({ status: 'unknown', ownTrouble: 'no_permission', episode: null });
	});

	test('an open outage survives it, and is not ended by it', () => {
		const walk = begin();
		const at = outage(walk);
		for (let i = 1; i < 20; i++)
			check(walk, {
				at: at + i * 2 * MINUTE,
				look: { login: UNREACHABLE },
				connectivity: { kind: 'own_trouble', trouble: 'no_internet' },
			});
		expect(walk.providers[0]).toMatchObject({ status: 'unknown', episode: { closedAt: null } });
		expect(check(walk, { at: at + HOUR, look: DOWN }).status).toBe('major_outage');
		expect(notices(walk)).toEqual(['outage']);
	});

	test('one good answer proves the way, whatever the controls say', () => {
		const walk = begin();
		const state = check(walk, {
			at: START,
			look: { login: GOOD, webmail: UNREACHABLE },
			connectivity: { kind: 'own_trouble', trouble: 'no_internet' },
		});
		expect(state.ownTrouble).toBeNull();
	});
});

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
		['the archive', [incident({ trust: 'embedded' })], 'operational', 'probes_well'],
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
			'an incident nobody updates for two days',
			[incident({ startedAt: START - 60 * HOUR, updatedAt: START - 49 * HOUR })],
			'operational',
			'incident_expired',
		],
	])('seen up, with %s', (_, incidents, status, key) => {
		const walk = begin();
		walk.incidents = incidents;
		check(walk, { at: START });
		const state = check(walk, { at: START + MINUTE });
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
		outage(walk, START + HOUR);
		expect(walk.providers[0]?.status).toBe('major_outage');
		expect(walk.providers[0]?.reasons.map((r) => r.key)).toContain(key);
	});

	test('seen up again while the feed reopens step by step is recovering, until the feed says solved', () => {
		const walk = begin();
		const at = outage(walk) + HOUR;
		walk.incidents = [incident({ status: 'monitoring', updatedAt: at })];
		for (let i = 0; i < 60; i++)
			expect(check(walk, { at: at + i * 2 * MINUTE })).toMatchObject({ phase: 'recovering' });
		expect(notices(walk)).toEqual(['outage']);
		walk.incidents = [incident({ status: 'resolved', resolvedAt: at + 2 * HOUR, updatedAt: at + 2 * HOUR })];
		expect(check(walk, { at: at + 2 * HOUR }).status).toBe('operational');
		expect(notices(walk)).toEqual(['outage', 'restored']);
	});

	test('answers that come and go while a feed says "step by step" are one recovery, not a flicker', () => {
		const walk = begin();
		let at = outage(walk) + HOUR;
		walk.incidents = [incident({ status: 'monitoring', startedAt: START, updatedAt: at })];
		expect(check(walk, { at, look: DOWN }).phase).toBe('stable');
		for (let i = 0; i < 60; i++) {
			at += 5 * MINUTE;
			const state = check(walk, { at, look: i % 4 === 0 ? UP : DOWN });
			expect(state).toMatchObject({ status: 'major_outage', phase: 'recovering' });
		}
		expect(notices(walk)).toEqual(['outage']);
		for (let minutes = 15; minutes <= 35; minutes += 5)
			check(walk, { at: at + minutes * MINUTE, look: DOWN });
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
						at: START - i * HOUR,
						status: 'investigating',
						text: 'Libero Mail non funziona',
						source: 'press',
						publisher,
						claims: [{ topic: 'status', stance: 'outage', source: 'press', saidAt: START - i * HOUR }],
					},
				],
			}),
		);
		check(walk, { at: START });
		expect(check(walk, { at: START + MINUTE }).status).toBe(status);
		expect(notices(walk)).toEqual([]);
	});
});

describe('what a provider asks of us', () => {
	const limited: ProbeResult = { kind: 'refused', httpStatus: 429, durationMs: 9 };
	test('Retry-After is a floor', () => {
		const walk = begin();
		const state = check(walk, {
			at: START,
			look: { login: { ...limited, retryAfterMs: HOUR }, webmail: GOOD },
		});
		expect(state.askNotBefore).toBe(START + HOUR);
		expect(state.dueAt).toBe(START + HOUR);
	});
	test.each([
		[1, 20],
		[2, 40],
		[3, 60],
		[6, 60],
	])('after %i checks turned away by 429 the wait is %i minutes', (times, minutes) => {
		const walk = begin();
		const state = stay(walk, START, HOUR, times, { login: limited });
		expect((state.askNotBefore ?? 0) - (START + (times - 1) * HOUR)).toBe(minutes * MINUTE);
	});
});

describe('the reasons', () => {
	test('a guessed address that never answered well is not held against a service that is well', () => {
		const walk = begin();
		const state = check(walk, { at: START, look: { ...UP, middleware: STRANGE } });
		expect(state.status).toBe('operational');
		expect(state.reasons.map(({ key }) => key)).toEqual(['probes_well']);
	});

	test('what is well comes first when the status is well, what fails when it is not', () => {
		const walk = begin();
		expect(check(walk, { at: START, look: { login: GOOD, webmail: FORBIDDEN } }).reasons[0]?.key).toBe(
			'probes_well',
		);
		const state = stay(walk, START + MINUTE, 30 * SECOND, 3, { login: FORBIDDEN, webmail: NOTICE });
		expect(state.reasons.map(({ key }) => key).slice(0, 2)).toContain('courtesy_notice');
	});
});
