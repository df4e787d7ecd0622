import { describe, expect, test } from 'vitest';
import { observedReasons } from '../../../../monitor/core/assessment/observed';
import { ownTrouble } from '../../../../monitor/core/assessment/own-trouble';
import type { ReasonKey } from '../../../../monitor/core/assessment/state';
import type { Connectivity } from '../../../../monitor/core/evidence/connectivity';
import type { NetworkCause, Probed, ProbeResult } from '../../../../monitor/core/evidence/probe-result';
import type { LayerId } from '../../../../monitor/core/providers';
import { MINUTE_MS } from '../../../../monitor/core/time';
import {
	ERROR_503,
	FORBIDDEN,
	GOOD,
	MAINTENANCE,
	NO_PERMISSION,
	NOTICE,
	START,
	STOPPED,
	STRANGE,
	TIMEOUT,
} from '../walk';

const unreachable = (cause: NetworkCause): ProbeResult => ({ kind: 'unreachable', cause, durationMs: 1 });
const elsewhere: ProbeResult = { kind: 'intercepted', landedHost: 'portal.example', durationMs: 1 };
const reachable = (strength: 'shipped' | 'generic' | 'learned'): ProbeResult => ({
	kind: 'reachable',
	strength,
	host: 'login.libero.it',
	durationMs: 1,
});
const probed = (layer: LayerId, result: ProbeResult, provider: 'libero' | 'virgilio' = 'libero'): Probed => ({
	target: `${provider}.${layer}`,
	provider,
	layer,
	result,
});
const reasons = (results: Probed[], more: Partial<Parameters<typeof observedReasons>[0]> = {}) =>
	observedReasons({
		provider: 'libero',
		results,
		visits: [],
		disarmed: [],
		portalsReachable: false,
		backEnd: null,
		at: START,
		...more,
	});

describe('each class of result has its reason', () => {
	test.each<[ProbeResult, ReasonKey, object]>([
		[reachable('shipped'), 'probes_well', {}],
		[reachable('generic'), 'probes_well_generic', {}],
		[reachable('learned'), 'probes_well_learned', {}],
		[ERROR_503, 'http_error', { httpStatus: 503 }],
		[TIMEOUT, 'timeout', {}],
		[unreachable('name_not_resolved'), 'unreachable_name', {}],
		[unreachable('refused'), 'unreachable_refused', {}],
		[unreachable('reset'), 'unreachable_reset', {}],
		[unreachable('tls'), 'unreachable_tls', {}],
		[unreachable('blocked_by_client'), 'blocked_by_client', {}],
		[unreachable('aborted'), 'unreachable', {}],
		[unreachable('offline'), 'unreachable', {}],
		[unreachable('unknown'), 'unreachable', {}],
		[STRANGE, 'unexpected_content', { httpStatus: 200 }],
		[FORBIDDEN, 'refused', { httpStatus: 403 }],
		[elsewhere, 'intercepted', { host: 'portal.example' }],
		[STOPPED, 'stopped', {}],
		[NO_PERMISSION, 'no_permission', {}],
	])('%o: %s', (result, key, params) => {
		expect(reasons([probed('login', result)])).toEqual([
			{ key, params: { layer: 'login', ...params }, source: 'seen', at: START },
		]);
	});

	test.each([
		[NOTICE, 'courtesy_notice'],
		[MAINTENANCE, 'maintenance_notice'],
	] as const)('a notice is attributed to the site: %#', (result, key) => {
		expect(reasons([probed('login', result)])).toEqual([
			{ key, params: { layer: 'login' }, source: 'site', at: START },
		]);
	});
});

test('they are ordered by weight, one per class, the first layer of each', () => {
	const results = [
		probed('login', ERROR_503),
		probed('middleware', ERROR_503),
		probed('webmail', reachable('shipped')),
	];
	expect(reasons(results).map(({ key, params }) => [key, params.layer])).toEqual([
		['http_error', 'login'],
		['probes_well', 'webmail'],
	]);
});

test('the weights: notices, errors, network, silence, visits, doubts, health', () => {
	const keys = [
		[probed('login', NOTICE), probed('webmail', MAINTENANCE)],
		[probed('login', MAINTENANCE), probed('webmail', ERROR_503)],
		[probed('login', ERROR_503), probed('webmail', unreachable('tls'))],
		[probed('login', unreachable('tls')), probed('webmail', unreachable('name_not_resolved'))],
		[probed('login', unreachable('name_not_resolved')), probed('webmail', unreachable('refused'))],
		[probed('login', unreachable('refused')), probed('webmail', unreachable('reset'))],
		[probed('login', unreachable('reset')), probed('webmail', unreachable('unknown'))],
		[probed('login', unreachable('unknown')), probed('webmail', TIMEOUT)],
		[probed('login', TIMEOUT), probed('webmail', elsewhere)],
		[probed('login', elsewhere), probed('webmail', FORBIDDEN)],
		[probed('login', FORBIDDEN), probed('webmail', STRANGE)],
		[probed('login', STRANGE), probed('webmail', reachable('shipped'))],
	];
	for (const [first, second] of keys as [Probed, Probed][]) {
		const swapped = [probed('login', second.result), probed('webmail', first.result)];
		expect(reasons(swapped)[0]?.key).toBe(reasons([first])[0]?.key);
	}
});

test('the other provider’s results and visits do not count', () => {
	const visits = [{ provider: 'virgilio' as const, at: START, outcome: 'failed' as const }];
	expect(reasons([probed('login', ERROR_503, 'virgilio')], { visits })).toEqual([]);
});

test.each([
	['call_failed', undefined, 'own_calls_failed', {}],
	['marked', undefined, 'own_mark', {}],
	['failed', undefined, 'own_visit_failed', {}],
	['server_error', 502, 'own_visit_failed', { httpStatus: 502 }],
] as const)('what the user’s own webmail met: %s', (outcome, httpStatus, key, params) => {
	const visit = { provider: 'libero' as const, at: START - MINUTE_MS, outcome };
	const visits = [httpStatus === undefined ? visit : { ...visit, httpStatus }];
	expect(reasons([], { visits })).toEqual([{ key, params, source: 'seen', at: START - MINUTE_MS }]);
});

test('disarmed probes and a portal that answers are named', () => {
	const found = reasons([probed('webmail', TIMEOUT)], { disarmed: ['login'], portalsReachable: true });
	expect(found.map(({ key }) => key)).toEqual(['timeout', 'probe_disarmed', 'portal_well']);
	expect(found[1]?.params).toEqual({ layer: 'login' });
});

describe('own trouble', () => {
	const none: Connectivity = { kind: 'not_asked' };
	const offline: Connectivity = { kind: 'own_trouble', trouble: 'offline' };
	const blocked = unreachable('blocked_by_client');
	test.each<[string, ProbeResult[], Connectivity, string | null]>([
		['permission missing for all', [NO_PERMISSION, NO_PERMISSION], none, 'no_permission'],
		['permission missing for one', [NO_PERMISSION, TIMEOUT], none, null],
		['all blocked by another extension', [blocked, blocked], none, 'blocked_by_client'],
		[
			'all blocked, and the world is well',
			[blocked],
			{ kind: 'fine', portalsReachable: false },
			'blocked_by_client',
		],
		['one blocked', [blocked, unreachable('reset')], none, null],
		['the controls fail as well', [TIMEOUT], offline, 'offline'],
		['one good answer', [GOOD, TIMEOUT], offline, null],
		['nothing asked of it', [], offline, 'offline'],
		['nothing asked of it, nothing known', [], none, null],
		['the world is well', [TIMEOUT], { kind: 'fine', portalsReachable: true }, null],
	])('%s: %#', (_, results, connectivity, expected) => {
		const layers: LayerId[] = ['login', 'webmail'];
		const seen = results.map((result, index) => probed(layers[index] as LayerId, result));
		const others = [probed('login', NO_PERMISSION, 'virgilio')];
		const evidence = {
			startedAt: START,
			at: START,
			trigger: 'alarm' as const,
			asked: ['libero' as const],
			probed: [...seen, ...others],
			connectivity,
			visits: [],
		};
		expect(ownTrouble('libero', evidence)).toBe(expected);
	});
});
