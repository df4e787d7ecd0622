import { describe, expect, test } from 'vitest';
import type { ProbeResult } from '../../../../monitor/core/evidence/probe-result';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../../monitor/core/time';
import {
	begin,
	check,
	DOWN,
	ERROR_503,
	FORBIDDEN,
	GOOD,
	MAINTENANCE,
	NOTICE,
	notices,
	outage,
	START,
	STRANGE,
	stay,
	TIMEOUT,
	UNREACHABLE,
	UP,
} from '../walk';

describe('into an outage', () => {
	test.each([
		['two failures over a minute', [0, 60], 'operational'],
		['three failures within 59 s', [0, 30, 59], 'operational'],
		['three failures over 60 s', [0, 30, 60], 'major_outage'],
		['three failures over minutes', [0, 120, 300], 'major_outage'],
		['three failures with a sleep of 16 minutes between', [0, 30, 990], 'operational'],
	])('%s', (_, seconds, status) => {
		const walk = begin();
		check(walk, { at: START - MINUTE_MS });
		for (const s of seconds) check(walk, { at: START + s * SECOND_MS, look: DOWN });
		expect(walk.providers[0]?.status).toBe(status);
	});

	test.each<[string, ProbeResult]>([
		['a courtesy notice', NOTICE],
		['a 5xx', ERROR_503],
		['silence', TIMEOUT],
		['a refused connection', UNREACHABLE],
	])('%s fails', (_, result) => {
		const walk = begin();
		check(walk, { at: START - MINUTE_MS });
		const connectivity = { kind: 'fine', portalsReachable: true } as const;
		for (const s of [0, 30, 60])
			check(walk, { at: START + s * SECOND_MS, look: { login: result, webmail: result }, connectivity });
		expect(walk.providers[0]).toMatchObject({ status: 'major_outage', phase: 'stable' });
	});

	test.each<[string, ProbeResult]>([
		['an unexpected page', STRANGE],
		['being turned away', FORBIDDEN],
	])('%s never fails, however long', (_, result) => {
		const walk = begin();
		check(walk, { at: START - MINUTE_MS });
		const state = stay(walk, START, 10 * MINUTE_MS, 30, { login: result, webmail: result });
		expect(state.status).toBe('unknown');
		expect(notices(walk)).toEqual([]);
	});

	test('the first failures are suspected, and the status stays', () => {
		const walk = begin();
		check(walk, { at: START - MINUTE_MS });
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
			episode: { startedAt: START, confirmedAt: START + MINUTE_MS },
		});
	});

	test('a maintenance notice is maintenance', () => {
		const walk = begin();
		const state = stay(walk, START, 30 * SECOND_MS, 3, { login: MAINTENANCE, webmail: MAINTENANCE });
		expect(state).toMatchObject({
			status: 'under_maintenance',
			notice: { text: 'Servizio in manutenzione' },
		});
	});

	test('an install in the middle of an outage shows the truth', () => {
		const walk = begin();
		expect(check(walk, { at: START, look: DOWN }).status).toBe('unknown');
		stay(walk, START + 30 * SECOND_MS, 30 * SECOND_MS, 2, DOWN);
		expect(walk.providers[0]?.status).toBe('major_outage');
		expect(notices(walk)).toEqual(['outage']);
	});

	test('one layer down and another healthy is a partial outage that names the layer', () => {
		const walk = begin();
		const state = stay(walk, START, 30 * SECOND_MS, 3, { login: GOOD, webmail: ERROR_503 });
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
		const back = outage(walk) + HOUR_MS;
		for (const s of seconds) check(walk, { at: back + s * SECOND_MS });
		expect(walk.providers[0]).toMatchObject({ phase, status });
	});

	test('the notice says how long it lasted: to the first good observation', () => {
		const walk = begin();
		outage(walk);
		for (let at = START + MINUTE_MS; at < START + 2 * HOUR_MS; at += 5 * MINUTE_MS)
			check(walk, { at, look: DOWN });
		stay(walk, START + 2 * HOUR_MS, 2 * MINUTE_MS, 4, UP);
		expect(notices(walk)).toEqual(['outage', 'restored']);
		expect(walk.transitions.at(-1)).toMatchObject({
			notice: 'restored',
			lastedMs: 2 * HOUR_MS,
			startedAt: START,
		});
	});

	test.each([
		['without the time asleep', 4, 1, 4 * HOUR_MS],
		['but no length if most of it was not observed', 1, 36, null],
	])('and how long that was, %s', (_, observedHours, asleepHours, lastedMs) => {
		const walk = begin();
		outage(walk);
		const sleepAt = START + observedHours * HOUR_MS;
		for (let at = START + 5 * MINUTE_MS; at <= sleepAt; at += 5 * MINUTE_MS) check(walk, { at, look: DOWN });
		stay(walk, sleepAt + asleepHours * HOUR_MS, 2 * MINUTE_MS, 4, UP);
		expect(walk.transitions.at(-1)).toMatchObject({ notice: 'restored', lastedMs });
	});

	test('answers that alternate never make it restored', () => {
		const walk = begin();
		let at = outage(walk);
		for (let i = 0; i < 400; i++) {
			at += 2 * MINUTE_MS;
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
	])('after %i interrupted recoveries it must hold for %i minutes', (broken, minutes) => {
		const walk = begin();
		let at = outage(walk);
		for (let i = 0; i < broken; i++) {
			check(walk, { at: at + 2 * MINUTE_MS, look: UP });
			check(walk, { at: at + 4 * MINUTE_MS, look: DOWN });
			at += 4 * MINUTE_MS;
		}
		const first = at + 2 * MINUTE_MS;
		for (at = first; at < first + minutes * MINUTE_MS; at += 2 * MINUTE_MS)
			expect(check(walk, { at }).status).toBe('major_outage');
		expect(check(walk, { at: first + minutes * MINUTE_MS }).status).toBe('operational');
	});
});
