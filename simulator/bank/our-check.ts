/** One check of PostaViva in a scenario: what entrypoints/background/check.ts does, with storage and notices in memory. */

import type { Trigger } from '../../monitor/core/assessment/history';
import type { Snapshot } from '../../monitor/core/assessment/snapshot';
import type { Transition } from '../../monitor/core/assessment/transition';
import type { Calibration } from '../../monitor/core/evidence/calibration';
import { classify } from '../../monitor/core/evidence/classify';
import type { Connectivity } from '../../monitor/core/evidence/connectivity';
import type { Probed } from '../../monitor/core/evidence/probe-result';
import { dueNotices } from '../../monitor/core/outlook/notice';
import { mustAskConnectivity, planCheck } from '../../monitor/core/outlook/plan';
import { calmPeriodMs, pacingFactor } from '../../monitor/core/outlook/schedule';
import { turn } from '../../monitor/core/outlook/turn';
import type { ProviderId, TargetId } from '../../monitor/core/providers';
import type { Scenario } from '../scenario';
import { askConnectivity, probe } from './ask';
import { type Reading, readFeeds } from './feeds';
import { clockAt } from './machine';
import type { FinishedCheck, Played, ShownNotice } from './played';
import type { Wire } from './wire';

/** Where a worker can die in a check. */
export const STEPS = ['marked', 'observed', 'committed', 'shown', 'settled'] as const;
export type Step = (typeof STEPS)[number];

export type Store = {
	snapshot: Snapshot;
	calibrations: Calibration[];
	pending: Transition[];
	alarm: { when: number; plannedAt: number } | null;
	/** The write-ahead mark of a check that never ended. */
	interrupted: boolean;
};

export type Log = {
	stored: { at: number; snapshot: Snapshot }[];
	checks: FinishedCheck[];
	reads: Played['reads'][number][];
	/** By id of the transition: the same notice again replaces itself. */
	notices: Map<string, ShownNotice>;
};

export type Stage = { scenario: Scenario; wire: Wire; store: Store; log: Log; random: () => number };

/** One check as entrypoints/background/check.ts runs it. Returns when it ended or died. */
export async function check(stage: Stage, trigger: Trigger, at: number, dies: Step | null): Promise<number> {
	const { scenario, store, log, random } = stage;
	const startedAt = clockAt(scenario, at);
	const { interrupted } = store;
	store.interrupted = true;
	if (dies === 'marked') return at;
	const { settings, feeds: states } = store.snapshot;
	const calmMs = calmPeriodMs(settings, pacingFactor(states, startedAt));
	if (interrupted) store.alarm = { when: startedAt + calmMs, plannedAt: at };
	const seen = await observe(stage, trigger, at, startedAt);
	const doneAt = at + seen.ms;
	if (dies === 'observed') return doneAt;
	const { snapshot } = store;
	const { readings } = seen;
	const evidence = { ...seen.evidence, startedAt, at: startedAt + seen.ms, trigger, readings, visits: [] };
	const before = { ...snapshot, calibrations: store.calibrations };
	const after = turn(before, evidence, random());
	const mark = { startedAt: null, trigger: null, finishedAt: evidence.at, nextAt: after.nextAt };
	const { providers, incidents, feeds } = after;
	store.snapshot = { ...snapshot, providers, incidents, feeds, check: mark };
	store.calibrations = after.calibrations;
	store.pending.push(...after.transitions.filter(({ pendingSince }) => pendingSince !== null));
	log.stored.push({ at: doneAt, snapshot: store.snapshot });
	for (const provider of evidence.asked) log.checks.push({ startedAt: at, at: doneAt, provider });
	for (const { state } of seen.readings)
		if (
			state.error === null &&
			state.trust !== 'added' &&
			state.trust !== 'embedded' &&
			state.trust !== 'help'
		)
			log.reads.push({ at: doneAt, feed: state.trust });
	if (dies === 'committed') return doneAt;
	store.interrupted = false;
	const laterAt = present(stage, doneAt, dies);
	if (dies !== null) return doneAt;
	const when = Math.min(after.nextAt, laterAt ?? after.nextAt);
	store.alarm = { when, plannedAt: doneAt };
	return doneAt;
}

type Observed = {
	evidence: { asked: ProviderId[]; probed: Probed[]; connectivity: Connectivity };
	readings: Reading[];
	ms: number;
};

/** As entrypoints/background/observe.ts: probes and feeds side by side, then, after silence, the question about oneself. */
async function observe(stage: Stage, trigger: Trigger, at: number, startedAt: number): Promise<Observed> {
	const { scenario, wire, store, random } = stage;
	const { snapshot } = store;
	const learned = new Map<TargetId, Calibration>(store.calibrations.map((c) => [c.target, c]));
	const { asked, targets, doubted, trouble } = planCheck(snapshot, learned, trigger, startedAt);
	let ms = 0;
	const probed = targets.map((target): Probed => {
		const raw = probe(scenario, wire, target, at);
		if ('durationMs' in raw) ms = Math.max(ms, raw.durationMs);
		const result = classify(target, raw, learned.get(target.id)?.learned?.fingerprint ?? null);
		return { target: target.id, provider: target.provider, layer: target.layer, result };
	});
	const how = { at, clockAt: startedAt, trouble, force: trigger === 'check_now' };
	const readings = await readFeeds(scenario, wire, snapshot.settings, snapshot.feeds, how, random);
	ms = Math.max(ms, ...readings.map((reading) => reading.ms));
	if (!mustAskConnectivity(probed))
		return { evidence: { asked, probed, connectivity: { kind: 'not_asked' } }, readings, ms };
	const own = askConnectivity(scenario, wire, doubted, at);
	return { evidence: { asked, probed, connectivity: own.connectivity }, readings, ms: ms + own.ms };
}

/** As entrypoints/background/present.ts. Returns when a deferred notice is due, by the client's clock. */
function present({ scenario, store, log }: Stage, at: number, dies: Step | null): number | null {
	const { show, settle, laterAt } = dueNotices(store.pending, store.snapshot.settings, clockAt(scenario, at));
	for (const { id, provider, kind } of show)
		log.notices.set(id, { at, provider, kind: kind === 'restored' ? 'restored' : 'outage' });
	if (dies === 'shown') return laterAt;
	const settled = new Set([...show, ...settle].map(({ id }) => id));
	store.pending = store.pending.filter(({ id }) => !settled.has(id));
	return laterAt;
}
