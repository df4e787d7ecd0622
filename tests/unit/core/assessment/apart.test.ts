/** What belongs to one provider, layer or moment and must not affect another, walked through the real turns. */

import { describe, expect, test } from 'vitest';
import { assess, newProvider } from '../../../../monitor/core/assessment/assess';
import type { Sight } from '../../../../monitor/core/assessment/evidence';
import type { FeedState } from '../../../../monitor/core/assessment/reading';
import type { OwnVisit } from '../../../../monitor/core/assessment/signals';
import { newCalibration } from '../../../../monitor/core/evidence/calibration';
import type { Probed, ProbeResult } from '../../../../monitor/core/evidence/probe-result';
import type { ProviderId } from '../../../../monitor/core/providers';
import { DEFAULT_SETTINGS } from '../../../../monitor/core/settings';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../../monitor/core/time';
import {
	begin,
	check,
	DOWN,
	ERROR_503,
	FORBIDDEN,
	GOOD,
	incident,
	type Look,
	NO_PERMISSION,
	notices,
	outage,
	START,
	STRANGE,
	stay,
	UNREACHABLE,
	UP,
	type Walk,
} from '../walk';

const offline = { kind: 'own_trouble', trouble: 'offline' } as const;
const keys = (walk: Walk, id: ProviderId = 'libero') =>
	walk.providers.find(({ provider }) => provider === id)?.reasons.map(({ key }) => key);

describe('the user’s own visit', () => {
	const visit = (outcome: OwnVisit['outcome']): OwnVisit[] => [{ provider: 'libero', at: START, outcome }];

	test('is evidence about one mailbox, and no failure of the service', () => {
		const walk = begin();
		check(walk, { at: START - MINUTE_MS });
		for (const minute of [0, 1, 2, 3]) {
			const at = START + minute * MINUTE_MS;
			const state = check(walk, { at, look: { login: GOOD, webmail: GOOD }, visits: visit('failed') });
			expect(state).toMatchObject({ status: 'operational', phase: 'stable' });
		}
		expect(keys(walk)).toContain('own_visit_failed');
	});

	test.each(['call_failed', 'marked'] as const)('%s is kept as a reason, and judges nothing', (outcome) => {
		const walk = begin();
		check(walk, { at: START - MINUTE_MS });
		const state = check(walk, { at: START, look: { login: GOOD, webmail: GOOD }, visits: visit(outcome) });
		expect(state).toMatchObject({ status: 'operational', phase: 'stable' });
		expect(keys(walk)).toContain(outcome === 'marked' ? 'own_mark' : 'own_calls_failed');
	});

	test('counts for nothing while the trouble is the user’s own', () => {
		const walk = begin();
		check(walk, { at: START - MINUTE_MS });
		const look = { login: UNREACHABLE, webmail: UNREACHABLE };
		check(walk, { at: START, look, connectivity: offline, visits: visit('failed') });
		expect(walk.providers[0]?.components.webmail.phase).toBe('stable');
		expect(keys(walk)).toEqual(['offline']);
	});

	test('to a provider that was not asked waits for its check', () => {
		const walk = begin({ providers: ['libero', 'virgilio'] });
		check(walk, { at: START - MINUTE_MS });
		check(walk, { at: START, provider: 'virgilio', visits: visit('failed') });
		expect(walk.providers[0]?.components.webmail.phase).toBe('stable');
	});
});

describe('two providers asked in one check', () => {
	const probed = (provider: ProviderId, look: Look): Probed[] =>
		(Object.entries(look) as [Probed['layer'], ProbeResult][]).map(([layer, result]) => ({
			target: `${provider}.${layer}`,
			provider,
			layer,
			result,
		}));
	const assessed = (libero: Look, virgilio: Look) => {
		const evidence: Sight = {
			startedAt: START,
			at: START,
			trigger: 'alarm',
			asked: ['libero', 'virgilio'],
			probed: [...probed('virgilio', virgilio), ...probed('libero', libero)],
			connectivity: { kind: 'not_asked' },
			visits: [],
		};
		const memory = { providers: new Map(), calibrations: new Map() };
		return assess(memory, evidence, { settings: DEFAULT_SETTINGS, incidents: [], periodMs: 10 * MINUTE_MS });
	};
	const judged = (libero: Look, virgilio: Look, id: ProviderId = 'libero') =>
		assessed(libero, virgilio).providers.find(({ provider }) => provider === id) ?? newProvider(id, 0);
	const limited: ProbeResult = { kind: 'refused', httpStatus: 429, durationMs: 9, retryAfterMs: HOUR_MS };

	test('each has its own waits', () => {
		expect(judged(UP, { login: limited })).toMatchObject({ askNotBefore: null, refusals: 0 });
		expect(judged({ login: limited, webmail: GOOD }, UP)).toMatchObject({
			askNotBefore: START + HOUR_MS,
			refusals: 1,
		});
	});

	test('each is observed by its own answers, and one of them is enough', () => {
		expect(judged({ login: STRANGE }, UP).observedAt).toBeNull();
		expect(judged({ login: STRANGE, webmail: GOOD }, UP).observedAt).toBe(START);
	});

	test('each layer remembers its own last answer', () => {
		const { components } = judged({ login: ERROR_503, webmail: UNREACHABLE }, UP);
		expect([components.login.last, components.webmail.last]).toEqual(['http_error', 'unreachable']);
		expect(judged(UP, { login: ERROR_503 }, 'virgilio').components.login.last).toBe('http_error');
	});

	test('each learns its pages, whatever happens to the other', () => {
		const fingerprint = { host: 'a', title: '', forms: [], fields: ['x:text'], scriptHosts: [], textSize: 1 };
		const { calibrations } = assessed(
			{ login: { ...STRANGE, fingerprint } as ProbeResult },
			{ login: ERROR_503 },
		);
		const login = calibrations.find(({ target }) => target === 'libero.login');
		expect(login?.candidate?.fingerprint).toEqual(fingerprint);
	});
});

describe('the reasons', () => {
	test('name the company’s portal that answers while the mail does not', () => {
		const walk = begin();
		const look = { login: UNREACHABLE, webmail: UNREACHABLE };
		check(walk, { at: START - MINUTE_MS });
		check(walk, { at: START, look, connectivity: { kind: 'fine', portalsReachable: true } });
		expect(keys(walk)).toContain('portal_well');
		// It is not asked again while the failure is being confirmed, and then forgotten.
		const silent = { kind: 'fine', portalsReachable: false } as const;
		for (const s of [30, 60]) check(walk, { at: START + s * SECOND_MS, look, connectivity: silent });
		expect(keys(walk)).toContain('portal_well');
		check(walk, { at: START + 6 * MINUTE_MS, look, connectivity: silent });
		expect(keys(walk)).not.toContain('portal_well');
	});

	test('name the layer whose probe is disarmed', () => {
		const walk = begin();
		walk.calibrations = [{ ...newCalibration('libero.login'), disarmedAt: START - HOUR_MS }];
		const state = check(walk, { at: START, look: { login: STRANGE, webmail: GOOD } });
		expect(state.reasons.filter(({ key }) => key === 'probe_disarmed')).toMatchObject([
			{ params: { layer: 'login' } },
		]);
	});

	test('of a provider that was not asked are its own, including the site’s, and not those of a silent feed', () => {
		const walk = begin({ providers: ['libero', 'virgilio'] });
		outage(walk);
		walk.incidents = [incident({})];
		check(walk, { at: START + 2 * MINUTE_MS, look: DOWN });
		expect(keys(walk)).toEqual(['courtesy_notice', 'confirmed_by_feed']);
		walk.incidents = [];
		check(walk, { at: START + 3 * MINUTE_MS, provider: 'virgilio' });
		expect(keys(walk)).toEqual(['courtesy_notice', 'unconfirmed_by_anyone']);
	});
});

describe('the reasons of a provider do not pile up while others are asked', () => {
	const step = (minutes: number, look: Look) => (walk: Walk) => {
		check(walk, { at: START + minutes * MINUTE_MS, look });
	};
	test.each<[string, (walk: Walk) => void]>([
		['in doubt', step(-8, DOWN)],
		['in an outage', outage],
		['in a recovery', (walk) => check(walk, { at: outage(walk) + 5 * MINUTE_MS })],
		['in part', (walk) => stay(walk, START, 30 * SECOND_MS, 3, { login: ERROR_503, webmail: GOOD })],
		['in one’s own trouble', (walk) => check(walk, { at: START, look: {}, connectivity: offline })],
		['without any permission', step(0, { login: NO_PERMISSION, webmail: NO_PERMISSION })],
		['without a permission for one layer', step(0, { login: NO_PERMISSION, webmail: GOOD })],
	])('%s', (_, live) => {
		const walk = begin({ providers: ['libero', 'virgilio'] });
		check(walk, { at: START - 10 * MINUTE_MS });
		live(walk);
		const before = keys(walk);
		const at = walk.providers[0]?.checkedAt ?? START;
		for (const minutes of [1, 2, 3]) check(walk, { at: at + minutes * MINUTE_MS, provider: 'virgilio' });
		expect(keys(walk)).toEqual(before);
	});
});

describe('since when', () => {
	test('a partial outage since the layer that is out failed, not since the other is healthy', () => {
		const walk = begin();
		stay(walk, START - HOUR_MS, 10 * MINUTE_MS, 6, UP);
		stay(walk, START, 30 * SECOND_MS, 3, { login: GOOD, webmail: ERROR_503 });
		expect(walk.providers[0]).toMatchObject({ status: 'partial_outage', since: START });
	});

	test('what is unknown since the first time it was', () => {
		const walk = begin();
		check(walk, { at: START - MINUTE_MS });
		for (const minutes of [0, 2, 4])
			check(walk, { at: START + minutes * MINUTE_MS, look: { login: UNREACHABLE }, connectivity: offline });
		expect(walk.providers[0]).toMatchObject({ status: 'unknown', since: START });
	});

	test('what is healthy by its healthy layers, whatever else became unknown', () => {
		const walk = begin();
		stay(walk, START - HOUR_MS, 10 * MINUTE_MS, 6, UP);
		stay(walk, START, 30 * SECOND_MS, 3, { login: GOOD, webmail: STRANGE });
		check(walk, { at: START + 2 * MINUTE_MS, look: { login: UNREACHABLE }, connectivity: offline });
		const state = check(walk, { at: START + 4 * MINUTE_MS, look: { login: GOOD, webmail: FORBIDDEN } });
		expect(state).toMatchObject({ status: 'operational', since: START - HOUR_MS });
	});
});

describe('the end of an outage', () => {
	test('is announced though the press still reports it', () => {
		const walk = begin();
		const back = outage(walk) + HOUR_MS;
		walk.incidents = ['A', 'B', 'C'].map((publisher) =>
			incident({
				id: publisher,
				trust: 'press',
				updates: [
					{
						id: publisher,
						at: back,
						status: 'investigating',
						text: '',
						source: 'press',
						publisher,
						claims: [{ topic: 'status', stance: 'outage', source: 'press', saidAt: back }],
					},
				],
			}),
		);
		const state = stay(walk, back, 2 * MINUTE_MS, 4, UP);
		expect(state.status).toBe('degraded_performance');
		expect(notices(walk)).toEqual(['outage', 'restored']);
	});

	test('after a relapse needs twice the span', () => {
		const walk = begin();
		stay(walk, outage(walk) + HOUR_MS, 2 * MINUTE_MS, 4, UP);
		const again = START + 3 * HOUR_MS;
		stay(walk, again, 30 * SECOND_MS, 3, DOWN);
		const back = again + HOUR_MS;
		expect(stay(walk, back, 2 * MINUTE_MS, 5, UP).status).toBe('major_outage');
		expect(check(walk, { at: back + 10 * MINUTE_MS }).status).toBe('operational');
	});

	test.each([
		['a day after it ended it is a relapse', 24 * HOUR_MS, 'relapse'],
		['later it is another outage', 24 * HOUR_MS + 1, 'outage'],
	])('%s', (_, agoMs, kind) => {
		const walk = begin();
		const back = outage(walk) + HOUR_MS;
		stay(walk, back, 2 * MINUTE_MS, 4, UP);
		stay(walk, back + 6 * MINUTE_MS + agoMs - MINUTE_MS, 30 * SECOND_MS, 3, DOWN);
		expect(notices(walk).at(-1)).toBe(kind);
	});
});

test('a transition without a notice carries no beginning and no length, in an outage and after it', () => {
	const walk = begin();
	const back = outage(walk) + HOUR_MS;
	check(walk, { at: back });
	expect(walk.transitions.at(-1)).toMatchObject({ notice: null, startedAt: null, lastedMs: null });
	stay(walk, back + 2 * MINUTE_MS, 2 * MINUTE_MS, 3, UP);
	check(walk, { at: back + HOUR_MS, look: DOWN });
	expect(walk.transitions.at(-1)).toMatchObject({ notice: null, startedAt: null, lastedMs: null });
});

test('the notice of the site stays while the check cannot reach it', () => {
	const walk = begin();
	const at = outage(walk) + MINUTE_MS;
	const state = check(walk, { at, look: { login: UNREACHABLE }, connectivity: offline });
	expect(state.notice?.text).toBe('Il servizio non è disponibile.');
});

test('an outage seen here keeps an incident open that no source updates', () => {
	const walk = begin();
	const at = outage(walk);
	walk.incidents = [incident({ startedAt: START - 60 * HOUR_MS, updatedAt: START - 49 * HOUR_MS })];
	check(walk, { at: at + 5 * MINUTE_MS, look: DOWN });
	expect(keys(walk)).toContain('confirmed_by_feed');
});

test('what was planned under the fleet’s brake is believed until its turn, after the brake too', () => {
	const walk = begin({ providers: ['libero', 'virgilio'] });
	const braked = { trust: 'signed', pacing: { periodFactor: 6, untilAt: START + MINUTE_MS } } as FeedState;
	walk.feeds = [{ ...braked, dueAt: null, triedAt: null }];
	check(walk, { at: START });
	check(walk, { at: START + 50 * MINUTE_MS, provider: 'virgilio' });
	expect(walk.providers[0]?.status).toBe('operational');
});

test('a provider never checked is unknown, and says so', () => {
	expect(newProvider('libero', START)).toMatchObject({
		status: 'unknown',
		phase: 'stable',
		since: START,
		reasons: [{ key: 'never_checked', params: {}, source: 'seen', at: START }],
		episode: null,
		notices: [],
		checkedAt: null,
	});
});
