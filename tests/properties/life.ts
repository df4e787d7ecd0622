/** The life of a client as fast-check draws it: checks, visits, feeds, clocks; and how the engine is walked through it. */

import fc from 'fast-check';
import { type After, advance, type Before } from '../../monitor/core/actions/advance';
import { newProvider } from '../../monitor/core/assessment/assess';
import type { Evidence } from '../../monitor/core/assessment/evidence';
import { TRIGGERS } from '../../monitor/core/assessment/history';
import type { OwnVisit } from '../../monitor/core/assessment/signals';
import type { ProviderState } from '../../monitor/core/assessment/state';
import type { Connectivity } from '../../monitor/core/evidence/connectivity';
import type { Probed, ProbeResult } from '../../monitor/core/evidence/probe-result';
import type { StoredIncident } from '../../monitor/core/model/incident';
import { PROVIDERS, type ProviderId, TARGETS } from '../../monitor/core/providers';
import { DEFAULT_SETTINGS } from '../../monitor/core/settings';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../monitor/core/time';

/** Repeat a run with `PROPERTY_SEED=…`; `PROPERTY_RUNS=20` runs twenty times as long. */
export const SEED = Number(process.env.PROPERTY_SEED ?? 2023);
const FACTOR = Number(process.env.PROPERTY_RUNS ?? 1);
export const runs = (count: number) => ({ seed: SEED, numRuns: count * FACTOR });

export const START = Date.UTC(2024, 2, 12, 6, 0, 0);

const FINGERPRINT = {
	host: 'login.libero.it',
	title: 'Entra',
	forms: ['f'],
	fields: ['chi:text'],
	scriptHosts: [],
	textSize: 4,
};

const RESULTS: readonly ProbeResult[] = [
	{ kind: 'reachable', strength: 'shipped', host: 'login.libero.it', durationMs: 80 },
	{
		kind: 'reachable',
		strength: 'learned',
		host: 'mail.libero.it',
		durationMs: 80,
		fingerprint: FINGERPRINT,
	},
	{
		kind: 'notice',
		notice: { kind: 'courtesy', text: 'Il servizio non è disponibile.' },
		host: 'login.libero.it',
		httpStatus: 200,
		durationMs: 60,
	},
	{
		kind: 'notice',
		notice: { kind: 'maintenance', text: 'Servizio in manutenzione' },
		host: 'mail.libero.it',
		httpStatus: 503,
		durationMs: 60,
	},
	{ kind: 'http_error', host: 'login.libero.it', httpStatus: 503, durationMs: 30 },
	{ kind: 'unreachable', cause: 'reset', durationMs: 3 },
	{ kind: 'unreachable', cause: 'blocked_by_client', durationMs: 1 },
	{ kind: 'timeout', durationMs: 10_000 },
	{ kind: 'timeout', durationMs: 16_000, host: 'login.libero.it' },
	{ kind: 'unreachable', cause: 'name_not_resolved', durationMs: 3 },
	{ kind: 'unreachable', cause: 'tunnel_refused', durationMs: 3 },
	{ kind: 'inconclusive', because: 'cut_off', host: 'login.libero.it', durationMs: 6_000 },
	{ kind: 'inconclusive', because: 'cookie_needed', host: 'login.libero.it', durationMs: 60 },
	{
		kind: 'unexpected_content',
		host: 'login.libero.it',
		httpStatus: 200,
		durationMs: 50,
		fingerprint: FINGERPRINT,
	},
	{ kind: 'refused', httpStatus: 403, durationMs: 20 },
	{ kind: 'refused', httpStatus: 429, durationMs: 20, retryAfterMs: HOUR_MS },
	{ kind: 'intercepted', landedHost: 'www.elsewhere.example', durationMs: 20 },
	{ kind: 'stopped', durationMs: 1 },
	{ kind: 'no_permission' },
];

const WAITS_MS = [
	31 * SECOND_MS,
	45 * SECOND_MS,
	2 * MINUTE_MS,
	3 * MINUTE_MS,
	5 * MINUTE_MS,
	10 * MINUTE_MS,
	16 * MINUTE_MS,
	HOUR_MS,
	9 * HOUR_MS,
];
const CLOCK_MS = [-HOUR_MS, -2 * MINUTE_MS, 26 * HOUR_MS];

const CONNECTIVITIES: readonly Connectivity[] = [
	{ kind: 'not_asked' },
	{ kind: 'fine', portalsReachable: true },
	{ kind: 'fine', portalsReachable: false },
	{ kind: 'own_trouble', trouble: 'no_internet' },
	{ kind: 'own_trouble', trouble: 'offline' },
	{ kind: 'own_trouble', trouble: 'no_ipv4' },
];

/** What the feeds say from a moment on. */
export type FeedWord = {
	status: StoredIncident['incident']['status'];
	impact: 'major' | 'minor';
	trust: 'signed' | 'press';
};

/** One check. `results`: of every target by its index in TARGETS; null: not asked. `mood` makes most of them agree. */
export type Step = {
	waitMs: number;
	clockMs: number;
	trigger: Evidence['trigger'];
	results: (ProbeResult | null)[];
	connectivity: Connectivity;
	visits: OwnVisit[];
	feed: FeedWord[] | null;
	random: number;
};

const result = fc.constantFrom(...RESULTS);
/** Healthy as often as any failure. */
const common = fc.constantFrom(
	...Array<ProbeResult>(4).fill(RESULTS[0] as ProbeResult),
	...RESULTS.slice(2, 6),
);
/** Mostly all layers in one mood, as in practice; sometimes anything from any layer. */
const results = fc.oneof(
	{ weight: 4, arbitrary: common.map((one) => TARGETS.map((): ProbeResult | null => one)) },
	{
		weight: 2,
		arbitrary: fc
			.tuple(common, fc.array(fc.boolean(), { minLength: TARGETS.length, maxLength: TARGETS.length }))
			.map(([one, asked]) => TARGETS.map((_, i) => (asked[i] ? one : null))),
	},
	{
		weight: 2,
		arbitrary: fc.array(fc.option(result), { minLength: TARGETS.length, maxLength: TARGETS.length }),
	},
);
const visit = fc.record({
	provider: fc.constantFrom(...PROVIDERS),
	at: fc.constant(START),
	outcome: fc.constantFrom(
		'call_failed' as const,
		'failed' as const,
		'server_error' as const,
		'marked' as const,
	),
});
const word = fc.record({
	status: fc.constantFrom('investigating', 'monitoring', 'resolved', 'in_progress', 'completed' as const),
	impact: fc.constantFrom('major' as const, 'minor' as const),
	trust: fc.constantFrom('signed' as const, 'signed' as const, 'press' as const),
}) as fc.Arbitrary<FeedWord>;

export const step = fc.record({
	waitMs: fc.constantFrom(...WAITS_MS.slice(0, 6), ...WAITS_MS),
	clockMs: fc.oneof(
		{ weight: 30, arbitrary: fc.constant(0) },
		{ weight: 1, arbitrary: fc.constantFrom(...CLOCK_MS) },
	),
	trigger: fc.constantFrom(...TRIGGERS),
	results,
	connectivity: fc.oneof(
		{ weight: 6, arbitrary: fc.constant<Connectivity>({ kind: 'not_asked' }) },
		{ weight: 2, arbitrary: fc.constantFrom(...CONNECTIVITIES) },
	),
	visits: fc.oneof(
		{ weight: 8, arbitrary: fc.constant([]) },
		{ weight: 1, arbitrary: fc.array(visit, { maxLength: 2 }) },
	),
	feed: fc.oneof(
		{ weight: 8, arbitrary: fc.constant(null) },
		{ weight: 2, arbitrary: fc.array(word, { maxLength: 2 }) },
	),
	random: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
}) as fc.Arbitrary<Step>;

/** All layers in one mood for a while, checked at the usual rhythm: what leads into outages and out of them. */
const spell = fc
	.record({
		mood: common,
		looks: fc.integer({ min: 3, max: 6 }),
		waitMs: fc.constantFrom(31 * SECOND_MS, 2 * MINUTE_MS, 5 * MINUTE_MS),
		random: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
	})
	.map(({ mood, looks, waitMs, random }): Step[] =>
		Array.from({ length: looks }, () => ({
			waitMs,
			clockMs: 0,
			trigger: 'alarm',
			results: TARGETS.map(() => mood),
			connectivity: { kind: 'not_asked' },
			visits: [],
			feed: null,
			random,
		})),
	);

/** Long enough for an outage, its end and a relapse. */
export const life = fc
	.array(
		fc.oneof(
			{ weight: 1, arbitrary: spell },
			{ weight: 1, arbitrary: fc.array(step, { minLength: 1, maxLength: 4 }) },
		),
		{ minLength: 2, maxLength: 7 },
	)
	.map((parts) => parts.flat());

export type Moment = { at: number; before: Before; evidence: Evidence; after: After; random: number };

export function begin(): Before {
	return { settings: DEFAULT_SETTINGS, providers: [], calibrations: [], incidents: [], feeds: [] };
}

/** What a step shows the engine at `at`. */
export function evidenceOf({ results: seen, trigger, connectivity, visits }: Step, at: number): Evidence {
	const probed = TARGETS.flatMap(({ id, provider, layer }, index): Probed[] => {
		const one = seen[index] ?? null;
		return one === null ? [] : [{ target: id, provider, layer, result: one }];
	});
	const asked = PROVIDERS.filter((id) => probed.some(({ provider }) => provider === id));
	return {
		startedAt: at,
		at,
		trigger,
		asked,
		probed,
		connectivity,
		sources: ['signed', 'press'],
		readings: [],
		visits,
	};
}

export function incidentsOf(words: readonly FeedWord[], at: number): StoredIncident[] {
	return words.map(({ status, impact, trust }, index) => ({
		feedId: trust,
		trust,
		firstSeenAt: at,
		incident: {
			id: `i${index}`,
			name: 'Disservizio',
			status,
			impact,
			startedAt: at - MINUTE_MS,
			updatedAt: at,
			providers: [...PROVIDERS],
			components: [],
			updates: [],
			...(status === 'resolved' || status === 'completed' ? { resolvedAt: at } : {}),
		},
	}));
}

/** Walks the engine through a life, from storage to storage. `each` may change what is stored between two checks. */
export function walk(
	steps: readonly Step[],
	each: (before: Before) => Before = (before) => before,
): Moment[] {
	let at = START;
	let before = begin();
	return steps.map((one) => {
		at += one.waitMs + one.clockMs;
		if (one.feed !== null) before = { ...before, incidents: incidentsOf(one.feed, at) };
		before = each(before);
		const evidence = evidenceOf(one, at);
		const after = advance(before, evidence, one.random);
		const moment: Moment = { at, before, evidence, after, random: one.random };
		before = { ...before, providers: after.providers, calibrations: after.calibrations };
		return moment;
	});
}

export function stateOf(states: readonly ProviderState[], id: ProviderId, at: number): ProviderState {
	return states.find(({ provider }) => provider === id) ?? newProvider(id, at);
}
