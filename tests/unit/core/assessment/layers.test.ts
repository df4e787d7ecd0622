/** Layers that disagree, and answers that are neither the product nor a failure, walked through the real turns. */

import { describe, expect, test } from 'vitest';
import { urgency } from '../../../../monitor/core/actions/schedule';
import type { ProbeResult } from '../../../../monitor/core/evidence/probe-result';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../../monitor/core/time';
import {
	begin,
	check,
	ERROR_503,
	FORBIDDEN,
	GOOD,
	type Look,
	notices,
	START,
	STRANGE,
	stay,
	type Walk,
} from '../walk';

const JSON_ANSWER: ProbeResult = {
	kind: 'reachable',
	strength: 'generic',
	host: 'mail1.libero.it',
	durationMs: 90,
};
const WELL: Look = { login: GOOD, webmail: GOOD, middleware: JSON_ANSWER };
const INTERCEPTED: ProbeResult = { kind: 'intercepted', landedHost: 'www.elsewhere.example', durationMs: 40 };

/** All three layers healthy for an hour. */
function armed(): Walk {
	const walk = begin();
	stay(walk, START - HOUR_MS, 10 * MINUTE_MS, 6, WELL);
	return walk;
}

describe('two layers of the webmail', () => {
	const middlewareDown: Look = { ...WELL, middleware: ERROR_503 };

	test('the healthy one does not end the outage of the one that fails', () => {
		const walk = armed();
		stay(walk, START, 30 * SECOND_MS, 3, middlewareDown);
		for (let i = 1; i <= 40; i++) {
			const look: Look = i % 2 === 0 ? { middleware: ERROR_503 } : { webmail: GOOD };
			expect(check(walk, { at: START + i * 5 * MINUTE_MS, look })).toMatchObject({
				status: 'partial_outage',
				phase: 'stable',
			});
		}
		expect(walk.providers[0]?.episode?.setbacks).toBe(0);
		expect(notices(walk)).toEqual(['outage']);
	});

	test('when all failed, the first that is back is a reason to check the others at once', () => {
		const walk = armed();
		const down: Look = { login: ERROR_503, webmail: ERROR_503, middleware: ERROR_503 };
		stay(walk, START, 30 * SECOND_MS, 3, down);
		const state = check(walk, { at: START + 6 * MINUTE_MS, look: { middleware: JSON_ANSWER } });
		expect(state).toMatchObject({ status: 'major_outage', phase: 'stable' });
		expect(urgency(state)).toBe('partly_back');
	});

	test('a glimpse without confirmation is an interrupted recovery', () => {
		const walk = armed();
		const down: Look = { login: ERROR_503, webmail: ERROR_503, middleware: ERROR_503 };
		stay(walk, START, 30 * SECOND_MS, 3, down);
		check(walk, { at: START + 6 * MINUTE_MS, look: { middleware: JSON_ANSWER } });
		const state = check(walk, { at: START + 6.5 * MINUTE_MS, look: { webmail: ERROR_503 } });
		expect(state.episode?.setbacks).toBe(1);
		expect(urgency(state)).toBe('outage');
	});

	test('a glimpse is no observation of the whole: the span begins when all layers are healthy', () => {
		const walk = armed();
		const down: Look = { login: ERROR_503, webmail: ERROR_503, middleware: ERROR_503 };
		stay(walk, START, 30 * SECOND_MS, 3, down);
		check(walk, { at: START + 6 * MINUTE_MS, look: { login: GOOD, middleware: JSON_ANSWER } });
		const state = check(walk, { at: START + 6.5 * MINUTE_MS, look: { webmail: GOOD } });
		expect(state.components.webmail).toMatchObject({
			phase: 'recovering',
			good: { count: 1, firstAt: START + 6.5 * MINUTE_MS },
		});
	});

	test('a layer that says nothing when checked again is not checked for ever', () => {
		const walk = armed();
		const down: Look = { login: ERROR_503, webmail: ERROR_503, middleware: ERROR_503 };
		stay(walk, START, 30 * SECOND_MS, 3, down);
		check(walk, { at: START + 6 * MINUTE_MS, look: { middleware: JSON_ANSWER } });
		const soon = check(walk, { at: START + 6.5 * MINUTE_MS, look: { webmail: FORBIDDEN } });
		expect(urgency(soon)).toBe('partly_back');
		const later = check(walk, { at: START + 9 * MINUTE_MS, look: { webmail: FORBIDDEN } });
		expect(urgency(later)).toBe('outage');
	});
});

describe('an answer that is neither the product nor a failure', () => {
	test.each<[string, ProbeResult]>([
		['an unexpected page', STRANGE],
		['a landing elsewhere', INTERCEPTED],
	])('%s is in doubt at first, and unknown after three checks over a minute', (_, result) => {
		const walk = armed();
		const look: Look = { login: result, webmail: result, middleware: result };
		expect(check(walk, { at: START, look })).toMatchObject({ status: 'operational', phase: 'suspected' });
		check(walk, { at: START + 30 * SECOND_MS, look });
		const state = check(walk, { at: START + 60 * SECOND_MS, look });
		expect(state).toMatchObject({ status: 'unknown', phase: 'stable', episode: null });
		expect(urgency(state)).toBe('calm');
	});

	test('one good check ends the doubt', () => {
		const walk = armed();
		const look: Look = { login: STRANGE, webmail: STRANGE };
		stay(walk, START, 30 * SECOND_MS, 2, look);
		check(walk, { at: START + 60 * SECOND_MS });
		const state = check(walk, { at: START + 90 * SECOND_MS, look });
		expect(state).toMatchObject({ status: 'operational', phase: 'suspected' });
	});

	test('being turned away says nothing, and is not retried soon', () => {
		const walk = armed();
		const state = check(walk, { at: START, look: { login: FORBIDDEN, webmail: FORBIDDEN } });
		expect(state).toMatchObject({ status: 'operational', phase: 'stable' });
	});

	test('an unknown login page next to a healthy webmail leaves the service healthy', () => {
		const walk = armed();
		const state = stay(walk, START, 30 * SECOND_MS, 6, { ...WELL, login: STRANGE });
		expect(state).toMatchObject({ status: 'operational', phase: 'stable' });
		expect(state.components.login.status).toBe('unknown');
	});

	test('it ends no outage', () => {
		const walk = armed();
		const down: Look = { login: ERROR_503, webmail: ERROR_503, middleware: ERROR_503 };
		stay(walk, START, 30 * SECOND_MS, 3, down);
		const look: Look = { login: STRANGE, webmail: STRANGE, middleware: STRANGE };
		const state = stay(walk, START + 6 * MINUTE_MS, 5 * MINUTE_MS, 2, look);
		expect(state).toMatchObject({ status: 'major_outage', phase: 'stable' });
	});
});

describe('asked by turns', () => {
	const down: Look = { login: ERROR_503, webmail: ERROR_503, middleware: ERROR_503 };

	test('an unexpected page is not in doubt while another layer of its component is known to be healthy', () => {
		const walk = armed();
		const look: Look = { webmail: STRANGE };
		const state = stay(walk, START - 5 * MINUTE_MS, 30 * SECOND_MS, 4, look);
		expect(state.components.webmail).toMatchObject({ status: 'operational', phase: 'stable' });
	});

	test('what another layer showed two periods ago vouches for nothing', () => {
		const walk = armed();
		const state = stay(walk, START + 11 * MINUTE_MS, 30 * SECOND_MS, 3, { webmail: STRANGE });
		expect(state.components.webmail.status).toBe('unknown');
	});

	test('a service that is back with an unknown page is learned from its healthy layer, and restored', () => {
		const walk = armed();
		stay(walk, START, 30 * SECOND_MS, 3, down);
		const fingerprint = {
			host: 'login.libero.it',
			title: 'Nuova posta',
			forms: [],
			fields: [],
			scriptHosts: ['login.libero.it'],
			textSize: 4,
		};
		const unexpected: ProbeResult = { ...STRANGE, fingerprint } as ProbeResult;
		const turns: Look[] = [{ middleware: JSON_ANSWER }, { login: unexpected }, { webmail: unexpected }];
		const learned = () => walk.calibrations.find(({ target }) => target === 'libero.login')?.learned;
		for (let i = 0; i < 45 && !learned(); i++)
			check(walk, { at: START + (5 + i * 3) * MINUTE_MS, look: turns[i % 3] as Look });
		expect(learned()?.fingerprint).toEqual(fingerprint);
	});
});
