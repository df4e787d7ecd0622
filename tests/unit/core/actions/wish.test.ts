/** Requests to be left alone for a while: what a provider asks for, and what becomes of it. */

import { describe, expect, test } from 'vitest';
import { isDue, targetsToAsk } from '../../../../monitor/core/actions/asking';
import { pacingFactor } from '../../../../monitor/core/actions/schedule';
import { overview } from '../../../../monitor/core/assessment/overview';
import type { FeedState } from '../../../../monitor/core/assessment/reading';
import { staleAt } from '../../../../monitor/core/assessment/standing';
import { SUSPICION_WAIT_MS } from '../../../../monitor/core/assessment/wish';
import type { ProbeResult } from '../../../../monitor/core/evidence/probe-result';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../../monitor/core/time';
import { begin, check, ERROR_503, START, stay, UP, type Walk } from '../walk';

const CALM = 10 * MINUTE_MS;
const busy = (retryAfterMs: number): ProbeResult => ({ ...ERROR_503, retryAfterMs }) as ProbeResult;
const BUSY = { login: busy(DAY_MS), webmail: busy(DAY_MS) };

/** Healthy for an hour, then one 503 with a Retry-After of a day. */
function wishedAfterHealth(): { walk: Walk; at: number } {
	const walk = begin();
	stay(walk, START, CALM, 6, UP);
	const at = START + 60 * MINUTE_MS;
	check(walk, { at, look: BUSY });
	return { walk, at };
}

const snapshotOf = ({ settings, providers, calibrations, incidents, feeds }: Walk, at: number) => ({
	settings,
	providers,
	calibrations,
	incidents,
	feeds,
	check: { startedAt: null, trigger: null, finishedAt: at, nextAt: null },
	health: 'well' as const,
});

describe('a Retry-After of a day', () => {
	test('lets a suspicion be checked a minute later', () => {
		const { walk, at } = wishedAfterHealth();
		expect(walk.providers[0]).toMatchObject({ phase: 'suspected', dueAt: at + SUSPICION_WAIT_MS });
		expect(isDue(walk.providers[0], 'alarm', at + SUSPICION_WAIT_MS, CALM)).toBe(true);
	});

	test('does not keep a failure from being confirmed', () => {
		const { walk, at } = wishedAfterHealth();
		check(walk, { at: at + SUSPICION_WAIT_MS, look: BUSY });
		expect(check(walk, { at: at + 2 * SUSPICION_WAIT_MS, look: BUSY }).status).toBe('major_outage');
	});

	test('delays the check of a known outage no longer than the outage stays known', () => {
		const { walk, at } = wishedAfterHealth();
		check(walk, { at: at + SUSPICION_WAIT_MS, look: BUSY });
		const confirmedAt = at + 2 * SUSPICION_WAIT_MS;
		const dueAt = confirmedAt + 2 * CALM - MINUTE_MS;
		expect(check(walk, { at: confirmedAt, look: BUSY }).dueAt).toBe(dueAt);
		expect(overview(snapshotOf(walk, confirmedAt), dueAt)).toMatchObject({ status: 'major_outage' });
		expect(check(walk, { at: dueAt, look: BUSY }).status).toBe('major_outage');
	});

	test('makes nothing fresh: green is not shown for hours', () => {
		const walk = begin();
		const at = START + CALM;
		check(walk, { at: START, look: UP });
		const limited: ProbeResult = { kind: 'refused', httpStatus: 429, durationMs: 9, retryAfterMs: DAY_MS };
		check(walk, { at, look: { login: limited, webmail: limited } });
		expect(walk.providers[0]).toMatchObject({ status: 'operational', dueAt: at + HOUR_MS });
		expect(staleAt(snapshotOf(walk, at), 'libero')).toBe(at + 3 * CALM);
		expect(overview(snapshotOf(walk, at), at + 31 * MINUTE_MS)).toMatchObject({
			status: 'unknown',
			stale: true,
		});
	});

	test('is shown, with its length and its source', () => {
		const { walk } = wishedAfterHealth();
		expect(walk.providers[0]?.reasons).toContainEqual(
			expect.objectContaining({ key: 'asked_to_wait', params: { minutes: 1_440 }, source: 'site' }),
		);
	});

	test('met by a press does not bar the next press', () => {
		const walk = begin();
		check(walk, { at: START, look: UP });
		check(walk, { at: START + MINUTE_MS, look: BUSY, trigger: 'check_now' });
		expect(isDue(walk.providers[0], 'check_now', START + MINUTE_MS + 33 * SECOND_MS, CALM)).toBe(true);
	});

	test('leaves the button usable, once a minute', () => {
		const { walk, at } = wishedAfterHealth();
		const state = () => walk.providers[0];
		expect(isDue(state(), 'check_now', at + 33 * SECOND_MS, CALM)).toBe(true);
		check(walk, { at: at + 33 * SECOND_MS, look: BUSY, trigger: 'check_now' });
		expect(isDue(state(), 'check_now', at + 90 * SECOND_MS, CALM)).toBe(false);
		expect(isDue(state(), 'check_now', at + 93 * SECOND_MS, CALM)).toBe(true);
	});
});

describe('a rate-limited middleware', () => {
	const limited: ProbeResult = { kind: 'refused', httpStatus: 429, durationMs: 9, retryAfterMs: DAY_MS };
	const look = { ...UP, middleware: limited };
	/** Armed by one good answer, then turned away. */
	function turnedAway(): Walk {
		const walk = begin();
		check(walk, { at: START, look: { ...UP, middleware: UP.login as ProbeResult } });
		check(walk, { at: START + CALM, look });
		return walk;
	}
	const asks = (walk: Walk, trigger: 'alarm' | 'check_now', at: number) =>
		targetsToAsk(
			walk.providers[0],
			'libero',
			new Map(walk.calibrations.map((one) => [one.target, one])),
			trigger,
			at,
			CALM,
		).map(({ layer }) => layer);

	test('delays no other layer', () => {
		expect(turnedAway().providers[0]).toMatchObject({
			status: 'operational',
			refusals: 0,
			askNotBefore: null,
		});
	});

	test.each(['alarm', 'check_now'] as const)('is left alone for an hour or two, by %s too', (trigger) => {
		const walk = turnedAway();
		expect(asks(walk, trigger, START + 2 * CALM)).toEqual(['login', 'webmail']);
		expect(asks(walk, trigger, START + CALM + HOUR_MS)).toEqual(['login', 'webmail']);
		expect(asks(walk, trigger, START + CALM + 3 * HOUR_MS)).toContain('middleware');
	});

	test('is asked at once after a login page that turned us away let us in', () => {
		const walk = begin();
		check(walk, { at: START, look: { ...UP, middleware: UP.login as ProbeResult } });
		check(walk, { at: START + CALM, look: { ...UP, login: limited } });
		expect(walk.providers[0]?.askNotBefore).not.toBeNull();
		expect(asks(walk, 'alarm', START + CALM + HOUR_MS)).toContain('middleware');
	});
});

describe('the brake of a signed feed', () => {
	const feed = (pacing: FeedState['pacing'], expiresAt: number | null) =>
		({ trust: 'signed', pacing, expiresAt }) as FeedState;
	test.each([
		['without an end, while its document is good', feed({ periodFactor: 4 }, START + HOUR_MS), 4],
		['without an end, when its document has expired', feed({ periodFactor: 4 }, START), 1],
		['with an end beyond its document', feed({ periodFactor: 4, untilAt: START + DAY_MS }, START), 1],
		[
			'past its end, though its document is good',
			feed({ periodFactor: 4, untilAt: START }, START + HOUR_MS),
			1,
		],
		['without any end', feed({ periodFactor: 4 }, null), 4],
	])('%s holds by a factor', (_, state, factor) => {
		expect(pacingFactor([state], START)).toBe(factor);
	});
});
