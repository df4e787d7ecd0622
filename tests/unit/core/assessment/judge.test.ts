/** What one check leaves behind: times, transitions, waits and the observation, walked through the real turns. */

import { describe, expect, test } from 'vitest';
import { assess } from '../../../../monitor/core/assessment/assess';
import type { ProbeResult } from '../../../../monitor/core/evidence/probe-result';
import { DEFAULT_SETTINGS } from '../../../../monitor/core/settings';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../../monitor/core/time';
import {
	begin,
	check,
	DOWN,
	ERROR_503,
	FORBIDDEN,
	GOOD,
	incident,
	type Look,
	MAINTENANCE,
	NO_PERMISSION,
	outage,
	START,
	STOPPED,
	STRANGE,
	stay,
	TIMEOUT,
	UNREACHABLE,
	UP,
} from '../walk';

const LIMITED: ProbeResult = { kind: 'refused', httpStatus: 429, durationMs: 9 };

describe('since when', () => {
	test('a service that is healthy from the first check on', () => {
		const walk = begin();
		stay(walk, START, 10 * MINUTE_MS, 3, UP);
		expect(walk.providers[0]?.since).toBe(START);
	});

	test('an outage since its first failing observation, of the layer that failed first', () => {
		const walk = begin();
		stay(walk, START - HOUR_MS, 10 * MINUTE_MS, 6, UP);
		check(walk, { at: START, look: { login: ERROR_503, webmail: GOOD } });
		stay(walk, START + 30 * SECOND_MS, 30 * SECOND_MS, 3, DOWN);
		expect(walk.providers[0]?.since).toBe(START);
	});

	test('healthy again since the first good observation of the layer that came back last', () => {
		const walk = begin();
		const back = outage(walk) + HOUR_MS;
		check(walk, { at: back, look: { login: GOOD, webmail: ERROR_503 } });
		stay(walk, back + MINUTE_MS, 2 * MINUTE_MS, 4, UP);
		expect(walk.providers[0]).toMatchObject({ status: 'operational', since: back + MINUTE_MS });
	});

	test('anything else since it was judged', () => {
		const walk = begin();
		stay(walk, START - HOUR_MS, 10 * MINUTE_MS, 6, UP);
		const look = { login: UNREACHABLE, webmail: UNREACHABLE };
		check(walk, { at: START, look, connectivity: { kind: 'own_trouble', trouble: 'offline' } });
		expect(walk.providers[0]).toMatchObject({ status: 'unknown', since: START });
	});

	test('a clock set back does not put it into the future', () => {
		const walk = begin();
		stay(walk, START, 10 * MINUTE_MS, 2, UP);
		expect(check(walk, { at: START - HOUR_MS }).since).toBe(START - HOUR_MS);
	});
});

describe('a transition', () => {
	test('is made when status or phase change, not otherwise', () => {
		const walk = begin();
		stay(walk, START, 10 * MINUTE_MS, 3, UP);
		expect(walk.transitions.map(({ from, to }) => [from.status, to.status])).toEqual([
			['unknown', 'operational'],
		]);
		check(walk, { at: START + HOUR_MS, look: DOWN });
		expect(walk.transitions.at(-1)).toMatchObject({
			to: { phase: 'suspected' },
			notice: null,
			pendingSince: null,
			startedAt: null,
			lastedMs: null,
			episodeId: null,
			turn: 0,
			outcome: null,
		});
	});

	test('of an outage has its episode, its turn and its beginning, and owes a notice', () => {
		const walk = begin();
		const at = outage(walk);
		expect(walk.transitions.at(-1)).toEqual({
			id: `libero-${at}-outage`,
			provider: 'libero',
			at,
			from: { status: 'operational', phase: 'suspected' },
			to: { status: 'major_outage', phase: 'stable' },
			episodeId: `libero-${START}`,
			turn: 1,
			notice: 'outage',
			startedAt: START,
			lastedMs: null,
			pendingSince: at,
			outcome: null,
		});
	});

	test('without a notice is named by what it leads to', () => {
		const walk = begin();
		const back = outage(walk) + HOUR_MS;
		check(walk, { at: back });
		expect(walk.transitions.at(-1)).toMatchObject({
			id: `libero-${back}-major_outage-recovering`,
			episodeId: `libero-${START}`,
			notice: null,
		});
	});

	test('after the end belongs to no episode', () => {
		const walk = begin();
		const back = outage(walk) + HOUR_MS;
		stay(walk, back, 2 * MINUTE_MS, 4, UP);
		expect(walk.transitions.at(-1)).toMatchObject({ notice: 'restored', episodeId: `libero-${START}` });
		check(walk, { at: back + DAY_MS, look: DOWN });
		expect(walk.transitions.at(-1)).toMatchObject({ notice: null, episodeId: null, turn: 1 });
	});
});

describe('the worst of an episode', () => {
	test.each([
		['grows', [MAINTENANCE, ERROR_503], 'major_outage'],
		['never shrinks', [ERROR_503, MAINTENANCE], 'major_outage'],
		['stays', [MAINTENANCE, MAINTENANCE], 'under_maintenance'],
	])('%s', (_, [first, then], worst) => {
		const walk = begin();
		const look = (result: ProbeResult | undefined) => ({
			login: result as ProbeResult,
			webmail: result as ProbeResult,
		});
		stay(walk, START, 30 * SECOND_MS, 3, look(first));
		check(walk, { at: START + 6 * MINUTE_MS, look: look(then) });
		expect(walk.providers[0]?.episode?.worst).toBe(worst);
	});

	test('grows in a relapse as well', () => {
		const walk = begin();
		stay(walk, START, 30 * SECOND_MS, 3, { login: MAINTENANCE, webmail: MAINTENANCE });
		stay(walk, START + 10 * MINUTE_MS, 2 * MINUTE_MS, 4, UP);
		stay(walk, START + HOUR_MS, 30 * SECOND_MS, 3, { login: ERROR_503, webmail: ERROR_503 });
		expect(walk.providers[0]?.episode).toMatchObject({ turn: 2, worst: 'major_outage', restoredAt: null });
	});
});

describe('when it was asked and when it answered', () => {
	test.each<[string, ProbeResult, boolean]>([
		['a good answer speaks', GOOD, true],
		['a failure speaks', TIMEOUT, true],
		['a unexpected page does not', STRANGE, false],
		['being turned away does not', FORBIDDEN, false],
	])('%s', (_, result, speaks) => {
		const walk = begin();
		check(walk, { at: START });
		const state = check(walk, { at: START + MINUTE_MS, look: { login: result, webmail: result } });
		expect(state.checkedAt).toBe(START + MINUTE_MS);
		expect(state.observedAt).toBe(speaks ? START + MINUTE_MS : START);
	});

	test('what the browser stopped neither confirms a suspicion nor ends an outage', () => {
		const stopped = { login: STOPPED, webmail: STOPPED };
		const suspected = begin();
		check(suspected, { at: START });
		check(suspected, { at: START + MINUTE_MS, look: { login: ERROR_503, webmail: ERROR_503 } });
		for (let s = 30; s <= 300; s += 30)
			check(suspected, { at: START + MINUTE_MS + s * SECOND_MS, look: stopped });
		expect(suspected.transitions.filter(({ notice }) => notice !== null)).toEqual([]);

		const out = begin();
		const at = outage(out);
		expect(check(out, { at: at + MINUTE_MS, look: stopped })).toMatchObject({
			status: 'major_outage',
			observedAt: at,
		});
	});

	test('a provider that was not asked keeps its time, its trouble and its own reasons, and follows the feeds', () => {
		const walk = begin({ providers: ['libero', 'virgilio'] });
		check(walk, { at: START, look: { login: NO_PERMISSION, webmail: NO_PERMISSION } });
		walk.incidents = [incident({ startedAt: START })];
		check(walk, { at: START + MINUTE_MS, provider: 'virgilio' });
		const libero = walk.providers.find(({ provider }) => provider === 'libero');
		expect(libero).toMatchObject({ checkedAt: START, ownTrouble: 'no_permission', status: 'unknown' });
		expect(libero?.reasons[0]).toMatchObject({ key: 'no_permission', at: START + MINUTE_MS });
	});

	test('seen healthy and not asked, a declared outage shows at once, with what was seen', () => {
		const walk = begin({ providers: ['libero', 'virgilio'] });
		check(walk, { at: START });
		walk.incidents = [incident({ startedAt: START, providers: ['libero'] })];
		check(walk, { at: START + MINUTE_MS, provider: 'virgilio' });
		const libero = walk.providers.find(({ provider }) => provider === 'libero');
		expect(libero).toMatchObject({ status: 'partial_outage', checkedAt: START });
		expect(libero?.reasons.map(({ key }) => key)).toEqual(['declared_elsewhere', 'probes_well']);
	});
});

describe('asked to wait', () => {
	const waited = (look: object, times = 1) => {
		const walk = begin();
		const state = stay(walk, START, HOUR_MS, times, look);
		return ((state.askNotBefore ?? 0) - (START + (times - 1) * HOUR_MS)) / MINUTE_MS;
	};
	test.each([
		['429 doubles the period', { login: LIMITED }, 1, 20],
		['again', { login: LIMITED }, 2, 40],
		['up to an hour', { login: LIMITED }, 9, 60],
		['403 with nothing else to show does so too', { login: FORBIDDEN }, 2, 40],
		['its Retry-After is longer', { login: { ...LIMITED, retryAfterMs: 45 * MINUTE_MS } }, 1, 45],
		['its Retry-After is shorter', { login: { ...LIMITED, retryAfterMs: MINUTE_MS } }, 1, 20],
		['a 503 may ask for it too', { login: { ...ERROR_503, retryAfterMs: HOUR_MS } }, 1, 60],
		[
			'the longest of several',
			{ login: { ...ERROR_503, retryAfterMs: MINUTE_MS }, webmail: { ...ERROR_503, retryAfterMs: HOUR_MS } },
			1,
			60,
		],
		['an hour at most', { login: { ...ERROR_503, retryAfterMs: 9 * DAY_MS } }, 1, 60],
	])('%s', (_, look, times, minutes) => {
		expect(waited(look, times)).toBe(minutes);
	});

	test.each<[string, Look]>([
		['a Retry-After of nothing', { login: { ...ERROR_503, retryAfterMs: 0 } as ProbeResult }],
		['403 beside a layer that answers well', { login: GOOD, middleware: FORBIDDEN }],
	])('%s', (_, look) => {
		const walk = begin();
		expect(check(walk, { at: START, look }).askNotBefore).toBeNull();
	});

	test('an answer in between resets the wait', () => {
		const walk = begin();
		stay(walk, START, HOUR_MS, 3, { login: LIMITED });
		expect(check(walk, { at: START + 3 * HOUR_MS })).toMatchObject({ refusals: 0, askNotBefore: null });
		expect(check(walk, { at: START + 4 * HOUR_MS, look: { login: LIMITED } })).toMatchObject({
			refusals: 1,
			askNotBefore: START + 4 * HOUR_MS + 20 * MINUTE_MS,
		});
	});
});

describe('an assessment', () => {
	const evidence = {
		startedAt: START - 5 * SECOND_MS,
		at: START,
		trigger: 'alarm' as const,
		asked: ['libero' as const],
		probed: (['webmail', 'login'] as const).map((layer) => ({
			target: `libero.${layer}` as const,
			provider: 'libero' as const,
			layer,
			result: GOOD,
		})),
		connectivity: { kind: 'fine' as const, portalsReachable: true },
		visits: [],
	};
	const memory = { providers: new Map(), calibrations: new Map() };
	const around = { settings: DEFAULT_SETTINGS, incidents: [], periodMs: 10 * MINUTE_MS };

	test('records the check by its start, its results by name and its verdicts', () => {
		expect(assess(memory, evidence, around).observation).toEqual({
			at: START - 5 * SECOND_MS,
			finishedAt: START,
			trigger: 'alarm',
			kind: 'finished',
			probed: evidence.probed.toReversed(),
			connectivity: evidence.connectivity,
			verdicts: [
				{ provider: 'libero', status: 'operational', phase: 'stable' },
				{ provider: 'virgilio', status: 'unknown', phase: 'stable' },
			],
		});
	});

	test('keeps a calibration of every target, and changes only those that were asked', () => {
		const { calibrations } = assess(memory, evidence, around);
		expect(calibrations).toHaveLength(6);
		expect(calibrations.filter(({ askedAt }) => askedAt !== null).map(({ target }) => target)).toEqual([
			'libero.login',
			'libero.webmail',
		]);
	});

	test('calibrates nothing in own trouble, and nothing of a provider that was not asked', () => {
		const offline = {
			...evidence,
			connectivity: { kind: 'own_trouble' as const, trouble: 'offline' as const },
		};
		expect(assess(memory, offline, around).calibrations.every(({ askedAt }) => askedAt === null)).toBe(true);
		expect(
			assess(memory, { ...evidence, asked: [] }, around).calibrations.every((c) => c.askedAt === null),
		).toBe(true);
	});

	test('judges the watched providers, in their order', () => {
		const settings = { ...DEFAULT_SETTINGS, providers: ['virgilio' as const, 'libero' as const] };
		expect(
			assess(memory, evidence, { ...around, settings }).providers.map(({ provider }) => provider),
		).toEqual(['virgilio', 'libero']);
	});
});
