/**
 * The assessment: previous state plus the results of one check give the new state. Synchronous and pure, so that it runs inside
 * the transaction that stores its result.
 */

import { type Calibration, calibrate, newCalibration } from '../evidence/calibration';
import type { Probed } from '../evidence/probe-result';
import type { StoredIncident } from '../model/incident';
import { PROVIDER, type ProviderId, TARGETS, type TargetId } from '../providers';
import type { SentinelStatement } from '../sentinel/statement';
import { pagesOut, watchOf } from '../sentinel/watch';
import type { Settings } from '../settings';
import { PROBED_COMPONENTS } from '../status';
import { declared } from './declared';
import { doubtOf } from './doubt';
import { isOpen } from './episode';
import type { Sight } from './evidence';
import { type IsRecent, recentAt } from './freshness';
import { see } from './fusion';
import type { Observation } from './history';
import { judge } from './judge';
import { counted, countedCalibration, isWell, type Signal, signalOf } from './signals';
import type { ProviderState } from './state';
import { newComponent } from './thresholds';
import type { Transition } from './transition';
import { isUnproven } from './unproven';

/** What is stored between checks. */
export type Memory = {
	providers: ReadonlyMap<ProviderId, ProviderState>;
	calibrations: ReadonlyMap<TargetId, Calibration>;
};

/** The other inputs of the assessment. `periodMs` is the calm period in force, pacing included. */
export type Surroundings = {
	settings: Settings;
	incidents: readonly StoredIncident[];
	/** The last statement of the sentinels. */
	statement?: SentinelStatement | null;
	periodMs: number;
};

type Assessment = {
	providers: ProviderState[];
	calibrations: Calibration[];
	transitions: Transition[];
	observation: Observation;
};

/** Assesses a check. The order of results, incidents and visits does not matter. */
export function assess(
	memory: Memory,
	sight: Sight,
	{ settings, incidents, statement, periodMs }: Surroundings,
): Assessment {
	const evidence = {
		...sight,
		probed: sight.probed.toSorted((a, b) => (a.target < b.target ? -1 : 1)),
	};
	const calibrations = new Map(memory.calibrations);
	for (const { id } of TARGETS) if (!calibrations.has(id)) calibrations.set(id, newCalibration(id));
	const providers: ProviderState[] = [];
	const transitions: Transition[] = [];
	const states = settings.providers.map((id) => memory.providers.get(id) ?? newProvider(id, evidence.at));
	for (const before of states) {
		const id = before.provider;
		const asked = evidence.asked.includes(id);
		const known = declared(incidents, id, evidence.at, seesItUp(before));
		const watch = watchOf(statement, id, evidence.at);
		const turned = asked
			? recalibrate(calibrations, id, evidence, {
					episodeOpen: isOpen(before.episode),
					declaredOut: known.outage !== null || pagesOut(watch).length > 0,
					recent: recentAt(evidence.at, periodMs),
				})
			: new Set<TargetId>();
		const doubt = asked ? doubtOf(before, evidence, { states, calibrations, known, watch }) : null;
		const after = judge(before, evidence, { asked, calibrations, turned, known, watch, doubt, periodMs });
		providers.push(after.state);
		if (after.transition !== null) transitions.push(after.transition);
	}
	return {
		providers,
		calibrations: [...calibrations.values()],
		transitions,
		observation: {
			at: evidence.startedAt,
			finishedAt: evidence.at,
			trigger: evidence.trigger,
			kind: 'finished',
			probed: evidence.probed.map(slim),
			connectivity: evidence.connectivity,
			verdicts: providers.map(({ provider, status, phase }) => ({ provider, status, phase })),
		},
	};
}

/** A page's structure is stored once, in the calibration of its probe, not in every observation of two weeks. */
function slim({ serverAheadMs: _clock, ...probed }: Probed): Probed {
	if (!('fingerprint' in probed.result)) return probed;
	const { fingerprint: _, ...result } = probed.result;
	return { ...probed, result };
}

export function newProvider(provider: ProviderId, at: number): ProviderState {
	return {
		provider,
		components: { webmail: newComponent('webmail', at), login: newComponent('login', at) },
		status: 'unknown',
		phase: 'stable',
		since: at,
		reasons: [{ key: 'never_checked', params: {}, source: 'seen', at }],
		episode: null,
		notice: null,
		notices: [],
		banner: null,
		ownTrouble: null,
		checkedAt: null,
		observedAt: null,
		dueAt: null,
		askNotBefore: null,
		refusals: 0,
	};
}

function seesItUp({ components }: ProviderState): boolean {
	return see(components, new Set(PROBED_COMPONENTS)).kind === 'up';
}

/** Recalibrates the targets that were probed. Returns those that failed until now and respond well. */
function recalibrate(
	calibrations: Map<TargetId, Calibration>,
	provider: ProviderId,
	{ probed, at, visits, connectivity }: Sight,
	{ episodeOpen, declaredOut, recent }: { episodeOpen: boolean; declaredOut: boolean; recent: IsRecent },
): Set<TargetId> {
	const turned = new Set<TargetId>();
	if (connectivity.kind === 'own_trouble') return turned;
	const own = probed.filter((p) => p.provider === provider);
	// A guess without any good response so far is evidence neither for nor against the other layers.
	const witnesses = counted(own, calibrations);
	// The user's own mark is no evidence against a page: the password may be wrong, or the mailbox full.
	const refuted = visits.some((v) => v.provider === provider && v.outcome !== 'marked');
	const contrary = declaredOut || refuted || witnesses.some(({ result }) => isBad(signalOf(result)));
	const before = new Map(calibrations);
	// The result of each layer in this check, or from its last probe.
	const latest = new Map(calibrations);
	for (const { target, result } of own) {
		const known = latest.get(target);
		if (known !== undefined) latest.set(target, { ...known, lastKind: result.kind });
	}
	for (const target of PROVIDER[provider].targets) {
		const probed = own.find((p) => p.target === target.id);
		const previous = before.get(target.id);
		if (probed === undefined || previous === undefined) continue;
		const { result, session = false } = probed;
		const othersWell = areOthersWell(provider, target.id, { witnesses, calibrations: before, recent });
		if (previous.failingSince !== null && signalOf(result) === 'good') turned.add(target.id);
		const unproven = isUnproven(provider, target.id, latest);
		const surroundings = { at, othersWell, episodeOpen, contrary: contrary || unproven, refuted, session };
		calibrations.set(target.id, calibrate(previous, target, result, surroundings));
	}
	return turned;
}

function isBad(signal: Signal): boolean {
	return signal === 'bad' || signal === 'maintenance';
}

type Others = {
	/** Results of this check that count. */
	witnesses: readonly Probed[];
	calibrations: ReadonlyMap<TargetId, Calibration>;
	recent: IsRecent;
};

/** True if another counted probe is good and none fails, in this check or, if not probed in it, recently. */
function areOthersWell(
	provider: ProviderId,
	target: TargetId,
	{ witnesses, calibrations, recent }: Others,
): boolean {
	let well = false;
	for (const other of PROVIDER[provider].targets) {
		if (other.id === target) continue;
		const seen = witnesses.find((probed) => probed.target === other.id);
		const known = countedCalibration(other, calibrations);
		if (seen !== undefined) {
			const signal = signalOf(seen.result);
			if (isBad(signal)) return false;
			well ||= signal === 'good';
		} else if (known !== undefined) {
			if (known.failingSince !== null) return false;
			well ||= isWell(known, recent);
		}
	}
	return well;
}
