/** Silence is an outage only where the network path is known to work. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advance } from '../../../../monitor/core/actions/advance';
import { selectTargets } from '../../../../monitor/core/actions/plan';
import { DOUBT_SPAN_MS } from '../../../../monitor/core/assessment/thresholds';
import type { Connectivity } from '../../../../monitor/core/evidence/connectivity';
import {
	NETWORK_CAUSES,
	type NetworkCause,
	type ProbeResult,
} from '../../../../monitor/core/evidence/probe-result';
import { PROVIDER, type ProviderId } from '../../../../monitor/core/providers';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../../monitor/core/time';
import { begin, ERROR_503, GOOD, incident, NOTICE, notices, START, TIMEOUT, type Walk } from '../walk';

const BOTH: ProviderId[] = ['libero', 'virgilio'];
const PORTALS_SILENT: Connectivity = { kind: 'fine', portalsReachable: false };
const PORTALS_WELL: Connectivity = { kind: 'fine', portalsReachable: true };
const failing = (cause: NetworkCause): ProbeResult => ({ kind: 'unreachable', cause, durationMs: 5 });
const GONE = failing('name_not_resolved');

/** One check of both brands; every layer of a brand has the same result. */
function look(
	walk: Walk,
	at: number,
	results: Partial<Record<ProviderId, ProbeResult>>,
	connectivity = PORTALS_SILENT,
) {
	const asked = BOTH.filter((id) => results[id] !== undefined);
	const probed = asked.flatMap((provider) =>
		PROVIDER[provider].targets
			.filter(({ guessed }) => !guessed)
			.map(({ id, layer }) => ({ target: id, provider, layer, result: results[provider] as ProbeResult })),
	);
	const sight = {
		startedAt: at,
		at,
		trigger: 'alarm',
		asked,
		probed,
		connectivity,
		visits: [],
		sources: walk.incidents.map(({ feedId }) => feedId),
		readings: [],
	} as const;
	const after = advance(walk, sight, 0.5);
	Object.assign(walk, { providers: after.providers, calibrations: after.calibrations, last: after });
	walk.transitions.push(...after.transitions);
	return after;
}

const both = (result: ProbeResult) => ({ libero: result, virgilio: result });
const statuses = ({ providers }: Walk) => providers.map(({ status }) => status);
const reason = ({ providers }: Walk, index = 0) => providers[index]?.reasons[0]?.key;

/** Checks at scheduled times for the given span. Returns when each provider became an outage. */
function live(
	walk: Walk,
	from: number,
	forMs: number,
	results: Parameters<typeof look>[2],
	connectivity = PORTALS_SILENT,
) {
	const outageAt = new Map<ProviderId, number>();
	const shown: string[] = [];
	for (let at = from; at <= from + forMs; ) {
		const { asked } = selectTargets(
			{ settings: walk.settings, providers: walk.providers, feeds: [] },
			new Map(),
			'alarm',
			at,
		);
		const due = Object.fromEntries(
			Object.entries(results).filter(([id]) => asked.includes(id as ProviderId)),
		);
		const { nextAt, providers } = look(walk, at, due, connectivity);
		for (const { provider, status } of providers) {
			shown.push(status);
			if (status === 'major_outage' && !outageAt.has(provider)) outageAt.set(provider, at);
		}
		at = nextAt;
	}
	return { outageAt, shown };
}

const fresh = () => begin({ providers: BOTH });
/** Healthy for an hour. */
function known(): Walk {
	const walk = fresh();
	for (let minute = -60; minute < 0; minute += 10) look(walk, START + minute * MINUTE_MS, both(GOOD));
	return walk;
}

describe('where no mail host of theirs ever answered', () => {
	test.each<[string, ProbeResult, Connectivity]>([
		['names that a resolver does not know', GONE, PORTALS_SILENT],
		['names that a resolver answers with 0.0.0.0', failing('refused'), PORTALS_SILENT],
		['names of the mail alone that a filter keeps back', GONE, PORTALS_WELL],
		[
			'a landing on the page of a filter',
			{ kind: 'intercepted', landedHost: 'filter.example', durationMs: 9 },
			PORTALS_WELL,
		],
	])('%s are never an outage, however long', (_, result, connectivity) => {
		const walk = fresh();
		const { shown } = live(walk, START, 12 * HOUR_MS, both(result), connectivity);
		expect(new Set(shown)).toEqual(new Set(['unknown']));
		expect(notices(walk)).toEqual([]);
	});

	test('the silence of one brand says nothing, though the other is healthy', () => {
		const walk = fresh();
		const { outageAt } = live(walk, START, 3 * HOUR_MS, { libero: GONE, virgilio: GOOD }, PORTALS_WELL);
		expect([...outageAt]).toEqual([]);
		expect(statuses(walk)).toEqual(['unknown', 'operational']);
		expect(reason(walk)).toBe('never_answered_here');
	});

	test.each<[string, ProbeResult]>([
		['hang', TIMEOUT],
		['are reset', failing('reset')],
		['fail in TLS', failing('tls')],
	])('connections that %s prove that a host is there: time proves the outage', (_, result) => {
		const { outageAt } = live(fresh(), START, HOUR_MS, both(result), PORTALS_WELL);
		const after = (outageAt.get('libero') ?? 0) - START;
		expect(after).toBeGreaterThanOrEqual(DOUBT_SPAN_MS);
		expect(after).toBeLessThanOrEqual(15 * MINUTE_MS);
	});

	test('it is asked in calm after time has proved nothing', () => {
		const walk = fresh();
		live(walk, START, HOUR_MS, both(GONE));
		const [libero] = walk.providers;
		expect((libero?.dueAt ?? 0) - (libero?.checkedAt ?? 0)).toBeGreaterThanOrEqual(9 * MINUTE_MS);
	});

	test.each<[string, ProbeResult]>([
		['a notice', NOTICE],
		['an error', ERROR_503],
	])('%s is an answer: an install in the middle of an outage reports it at once', (_, result) => {
		const { outageAt } = live(fresh(), START, 10 * MINUTE_MS, both(result));
		expect((outageAt.get('libero') ?? 0) - START).toBeLessThanOrEqual(2 * MINUTE_MS);
	});

	test('a declared outage is the second proof', () => {
		const walk = fresh();
		walk.incidents = [incident({ providers: BOTH, startedAt: START, updatedAt: START })];
		for (const s of [0, 30, 60]) look(walk, START + s * SECOND_MS, both(GONE));
		expect(statuses(walk)).toEqual(['major_outage', 'major_outage']);
	});

	test('one that came back is green at once', () => {
		const walk = fresh();
		live(walk, START, 30 * MINUTE_MS, both(GONE));
		look(walk, START + HOUR_MS, both(GOOD));
		expect(statuses(walk)).toEqual(['operational', 'operational']);
	});
});

describe('where they answered before', () => {
	test.each(['name_not_resolved', 'refused', 'reset', 'tls', 'unknown'] as const)(
		'an outage of everything by %s is unknown first, and reported within a quarter of an hour',
		(cause) => {
			const walk = known();
			const { outageAt } = live(walk, START, 20 * MINUTE_MS, both(failing(cause)));
			for (const id of BOTH) {
				expect((outageAt.get(id) ?? 0) - START).toBeGreaterThanOrEqual(DOUBT_SPAN_MS);
				expect((outageAt.get(id) ?? 0) - START).toBeLessThanOrEqual(15 * MINUTE_MS);
			}
			expect(notices(walk)).toEqual(['outage', 'outage']);
		},
	);

	test('what is in doubt is shown neither healthy nor down after a minute, with both possibilities', () => {
		const walk = known();
		for (const s of [0, 30, 60]) look(walk, START + s * SECOND_MS, both(TIMEOUT));
		expect(statuses(walk)).toEqual(['unknown', 'unknown']);
		expect(reason(walk)).toBe('silent_everywhere');
	});

	test('the proof of time leaves no doubt among the reasons', () => {
		const walk = known();
		live(walk, START, 20 * MINUTE_MS, both(TIMEOUT));
		expect(walk.providers[0]?.reasons.map(({ key }) => key)).not.toContain('silent_everywhere');
	});

	test.each<[string, Parameters<typeof look>[2], Connectivity]>([
		['a portal that answers', both(TIMEOUT), PORTALS_WELL],
		['the other brand that answers', { libero: TIMEOUT, virgilio: GOOD }, PORTALS_SILENT],
		['the other brand that answers badly', { libero: TIMEOUT, virgilio: ERROR_503 }, PORTALS_SILENT],
	])('%s leaves no doubt: a minute is enough', (_, results, connectivity) => {
		const { outageAt } = live(known(), START, 5 * MINUTE_MS, results, connectivity);
		expect((outageAt.get('libero') ?? 0) - START).toBeLessThanOrEqual(2 * MINUTE_MS);
	});

	test('a portal that answered once is not asked again, and still counts', () => {
		const walk = known();
		look(walk, START, both(TIMEOUT), PORTALS_WELL);
		for (const s of [30, 60]) look(walk, START + s * SECOND_MS, both(TIMEOUT), PORTALS_SILENT);
		expect(statuses(walk)).toEqual(['major_outage', 'major_outage']);
	});

	test('trouble of the user’s own network in between interrupts nothing', () => {
		const walk = known();
		const own: Connectivity = { kind: 'own_trouble', trouble: 'no_internet' };
		live(walk, START, 4 * MINUTE_MS, both(TIMEOUT));
		look(walk, START + 5 * MINUTE_MS, both(TIMEOUT), own);
		expect(statuses(walk)).toEqual(['unknown', 'unknown']);
		expect(notices(walk)).toEqual([]);
	});
});

test('no sequence of failures without an answer is an outage on a fresh install, unless a host is there', () => {
	const traceless = NETWORK_CAUSES.filter((cause) => !['reset', 'tls'].includes(cause));
	fc.assert(
		fc.property(
			fc.array(
				fc.record({
					cause: fc.constantFrom(...traceless),
					well: fc.boolean(),
					waitS: fc.integer({ min: 30, max: 900 }),
				}),
				{
					minLength: 3,
					maxLength: 40,
				},
			),
			(steps) => {
				const walk = fresh();
				let at = START;
				for (const { cause, well, waitS } of steps) {
					look(walk, at, both(failing(cause)), well ? PORTALS_WELL : PORTALS_SILENT);
					at += waitS * SECOND_MS;
				}
				expect(notices(walk)).toEqual([]);
			},
		),
		{ numRuns: 60 },
	);
});
