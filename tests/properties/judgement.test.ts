import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { advance } from '../../monitor/core/actions/advance';
import { dueNotices } from '../../monitor/core/actions/due-notices';
import { calmPeriodMs, LONGEST_DRAW } from '../../monitor/core/actions/schedule';
import { signalOf } from '../../monitor/core/assessment/signals';
import type { Transition } from '../../monitor/core/assessment/transition';
import { PROVIDERS, type ProviderId } from '../../monitor/core/providers';
import { DEFAULT_SETTINGS } from '../../monitor/core/settings';
import { isOutage } from '../../monitor/core/status';
import { life, type Moment, runs, SEED, stateOf, walk } from './life';

/** Minutes, for PROPERTY_RUNS: a slow machine must not fail a rule. */
vi.setConfig({ testTimeout: 600_000 });

beforeAll(() => console.log(`properties of the judgement, PROPERTY_SEED=${SEED}`));

const transitionsOf = (moments: readonly Moment[], id: ProviderId): Transition[] =>
	moments.flatMap(({ after }) => after.transitions).filter(({ provider }) => provider === id);

const hasGood = ({ evidence }: Moment, id: ProviderId) =>
	evidence.probed.some(({ provider, result }) => provider === id && signalOf(result) === 'good');

/** Checks a rule at every moment of a life, for both providers. */
const always = (count: number, rule: (moment: Moment, id: ProviderId) => void) =>
	fc.assert(
		fc.property(life, (steps) => {
			for (const moment of walk(steps)) for (const id of PROVIDERS) rule(moment, id);
		}),
		runs(count),
	);

describe('notices', () => {
	test('no restored without an outage announced before it, and never two of a kind in a turn', () => {
		fc.assert(
			fc.property(life, (steps) => {
				const moments = walk(steps);
				for (const id of PROVIDERS) {
					let open = false;
					const told = new Set<string>();
					for (const { notice, episodeId, turn: turnNumber } of transitionsOf(moments, id)) {
						if (notice === null) continue;
						expect(open).toBe(notice === 'restored');
						open = notice !== 'restored';
						const key = `${episodeId} ${turnNumber} ${notice}`;
						expect(told.has(key), key).toBe(false);
						told.add(key);
					}
				}
			}),
			runs(1_000),
		);
	});

	test('one that is owed is shown once, or settled with a reason, whatever the quiet hours', () => {
		const quiet = fc.option(
			fc.record({
				fromMinute: fc.integer({ min: 0, max: 719 }),
				toMinute: fc.integer({ min: 720, max: 1_439 }),
			}),
		);
		fc.assert(
			fc.property(life, quiet, (steps, quietHours) => {
				const settings = { ...DEFAULT_SETTINGS, quietHours };
				const shown: string[] = [];
				let pending: Transition[] = [];
				for (const { at, after } of walk(steps)) {
					pending.push(...after.transitions.filter(({ pendingSince }) => pendingSince !== null));
					const due = dueNotices(pending, settings, at);
					const told = due.show.flatMap(({ tells }) => tells);
					shown.push(...told.map(({ id }) => id));
					const done = new Set([...told, ...due.settle].map((one) => one.id));
					pending = pending.filter((one) => !done.has(one.id));
					expect(due.laterAt !== null).toBe(pending.length > 0);
				}
				expect(new Set(shown).size).toBe(shown.length);
			}),
			runs(500),
		);
	});
});

describe('verdicts', () => {
	test('unknown becomes operational only by a good observation', () =>
		always(600, (moment, id) => {
			const before = stateOf(moment.before.providers, id, moment.at);
			const after = stateOf(moment.after.providers, id, moment.at);
			if (before.status === 'unknown' && after.status === 'operational')
				expect(hasGood(moment, id)).toBe(true);
		}));

	test('a feed alone never makes red green', () =>
		always(600, (moment, id) => {
			const before = stateOf(moment.before.providers, id, moment.at);
			const after = stateOf(moment.after.providers, id, moment.at);
			const red = Object.values(before.components).some(({ status }) => isOutage(status));
			if (!red || hasGood(moment, id)) return;
			expect(['operational', 'degraded_performance']).not.toContain(after.status);
			expect(after.episode?.closedAt).toBe(before.episode?.closedAt);
		}));

	test('own trouble is unknown, and opens and closes nothing', () =>
		always(500, (moment, id) => {
			const before = stateOf(moment.before.providers, id, moment.at);
			const after = stateOf(moment.after.providers, id, moment.at);
			if (after.ownTrouble === null || !moment.evidence.asked.includes(id)) return;
			expect(after.status).toBe('unknown');
			expect(after.components).toEqual(before.components);
			expect(after.episode?.closedAt).toBe(before.episode?.closedAt);
		}));

	test('an episode is open while a layer is out, and a verdict always has a reason', () =>
		always(500, (moment, id) => {
			const { components, episode, reasons, since } = stateOf(moment.after.providers, id, moment.at);
			if (Object.values(components).some(({ status }) => isOutage(status)))
				expect(episode?.closedAt).toBeNull();
			expect(reasons.length).toBeGreaterThan(0);
			expect(since).toBeLessThanOrEqual(moment.at);
			expect(episode?.gapMs ?? 0).toBeGreaterThanOrEqual(0);
			for (const { lastedMs } of moment.after.transitions) expect(lastedMs ?? 0).toBeGreaterThanOrEqual(0);
		}));

	test('the next check comes after half a minute at the soonest, and within the longest wait that is ever drawn', () =>
		always(300, ({ at, after }) => {
			expect(after.nextAt).toBeGreaterThanOrEqual(at + 30_000);
			expect(after.nextAt).toBeLessThanOrEqual(at + LONGEST_DRAW * calmPeriodMs(DEFAULT_SETTINGS, 1));
		}));
});

describe('storage', () => {
	test('the order of results, visits, incidents and rows changes nothing', () => {
		fc.assert(
			fc.property(life, fc.infiniteStream(fc.nat()), (steps, dice) => {
				const shuffled = <T>(list: readonly T[]): T[] =>
					list
						.map((one) => ({ one, key: dice.next().value ?? 0 }))
						.sort((a, b) => a.key - b.key)
						.map(({ one }) => one);
				for (const { before, evidence, after, random } of walk(steps)) {
					const again = advance(
						{
							...before,
							providers: shuffled(before.providers),
							calibrations: shuffled(before.calibrations),
							incidents: shuffled(before.incidents),
						},
						{ ...evidence, probed: shuffled(evidence.probed), visits: shuffled(evidence.visits) },
						random,
					);
					// Rows are stored by key, so their order says nothing.
					const sorted = ({ calibrations, incidents, ...rest }: typeof after) => ({
						...rest,
						calibrations: calibrations.toSorted((a, b) => (a.target < b.target ? -1 : 1)),
						incidents: incidents.toSorted((a, b) => (a.incident.id < b.incident.id ? -1 : 1)),
					});
					expect(sorted(again)).toEqual(sorted(after));
				}
			}),
			runs(250),
		);
	});

	test('what is stored survives being written and read after every check', () => {
		fc.assert(
			fc.property(life, (steps) => {
				const stored = walk(steps, (before) => JSON.parse(JSON.stringify(before)));
				expect(stored.map(({ after }) => after)).toEqual(walk(steps).map(({ after }) => after));
			}),
			runs(200),
		);
	});

	test('a check that is lost before it is stored changes no verdict, as if it had never begun', () => {
		fc.assert(
			fc.property(life, fc.nat(), (steps, which) => {
				const lost = which % steps.length;
				// Its time passes all the same, and so do the feeds.
				const without = steps.map((one, index) => (index === lost ? { ...one, results: [] } : one));
				const there = walk(without);
				const before = there[lost]?.before.providers ?? [];
				for (const id of PROVIDERS) {
					const [was, is] = [before, there[lost]?.after.providers ?? []].map((states) =>
						states.find(({ provider }) => provider === id),
					);
					expect(is?.components).toEqual(was?.components ?? is?.components);
					expect(is?.checkedAt).toBe(was?.checkedAt ?? null);
				}
			}),
			runs(200),
		);
	});
});
