/** One provider, one check: signals pass the thresholds, are fused with what is declared, and step the episode. */

import { type Calibration, isHeldDown } from '../evidence/calibration';
import { clockOffMs } from '../evidence/clock';
import type { Probed } from '../evidence/probe-result';
import { PROVIDER, type ProviderId, type TargetId } from '../providers';
import type { Watch } from '../sentinel/watch';
import { isOutage, PROBED_COMPONENTS, type ProbedComponentId } from '../status';
import type { Declared } from './declared';
import { type Doubt, knowsPortal } from './doubt';
import { isOpen, step, withSetbacks } from './episode';
import type { Sight } from './evidence';
import { freshComponents, recentAt } from './freshness';
import { fuse } from './fusion';
import { isObserved, observedReasons } from './observed';
import { ownTrouble } from './own-trouble';
import { COMPONENT_OF, type ComponentSignal, componentSignals, counted, signalOf } from './signals';
import { nextBanner } from './site-banner';
import { nextNotices, withNotices } from './site-message';
import type { ComponentState, Episode, ProviderState } from './state';
import { observe, restoreSpanMs } from './thresholds';
import type { Transition } from './transition';
import { ownPlanMs, wished } from './wish';

type Knowledge = {
	/** This check probed the provider. */
	asked: boolean;
	calibrations: ReadonlyMap<TargetId, Calibration>;
	/** Targets that failed until this check and respond well in it. */
	turned: ReadonlySet<TargetId>;
	known: Declared;
	/** What the sentinels say. */
	watch: Watch;
	/** Why the silence in this check may not be an outage. */
	doubt: Doubt | null;
	/** Calm period in force, ms. */
	periodMs: number;
};

/** The state of a provider after a check, and the transition if there is one. */
export function judge(
	before: ProviderState,
	evidence: Sight,
	{ asked, calibrations, turned, known, watch, doubt, periodMs }: Knowledge,
): { state: ProviderState; transition: Transition | null } {
	const { provider } = before;
	const { at } = evidence;
	const trouble = asked ? ownTrouble(provider, evidence) : before.ownTrouble;
	const results = asked && trouble === null ? counted(evidence.probed, calibrations) : [];
	const visits = asked && trouble === null ? evidence.visits : [];
	const heard = componentSignals(provider, results, {
		calibrations,
		turned,
		recent: recentAt(at, periodMs),
	});
	const components = advance(before, heard, results, at, doubt !== null);
	// A wait planned under a longer period (the fleet's brake, lifted since) does not make observations stale.
	const fresh = freshComponents(before, components, at, Math.max(periodMs, ownPlanMs(before)));
	const episodeBefore = withSetbacks(before.episode, before.components, components);
	const observed = asked
		? observedReasons({
				provider,
				results,
				visits,
				disarmed: disarmedLayers(provider, calibrations),
				backEnd: heldDown(provider, calibrations),
				portalsReachable: isPortalSeen(before, evidence),
				doubt,
				clockOffMs: clockOffMs(evidence.probed),
				at,
			})
		: before.reasons.filter(isObserved);
	const verdict = fuse({
		components,
		fresh,
		declared: known,
		watch,
		ownTrouble: trouble,
		episodeOpen: isOpen(episodeBefore),
		observed: trouble === null ? observed : [],
		at,
	});
	const held = verdict.status !== 'operational' && verdict.status !== 'degraded_performance';
	const stepped = step(provider, episodeBefore, components, verdict.status, held, at);
	const { notice } = stepped;
	const shown = asked ? nextNotices(before, evidence, trouble !== null) : before;
	const banner = asked && trouble === null ? nextBanner(before, evidence) : (before.banner ?? null);
	const episode = withNotices(stepped.episode, shown.notices);
	const changed = verdict.status !== before.status || verdict.phase !== before.phase;
	const informative = results.some(
		({ provider: of, result }) => of === provider && signalOf(result) !== 'silent',
	);
	const state: ProviderState = {
		...before,
		components,
		...verdict,
		since:
			verdict.status === before.status ? Math.min(before.since, at) : sinceOf(verdict.status, components, at),
		episode,
		notice: shown.notice,
		notices: shown.notices,
		banner,
		ownTrouble: trouble,
		checkedAt: asked ? at : before.checkedAt,
		observedAt: informative ? at : before.observedAt,
		...(asked ? wished(before, evidence, periodMs) : {}),
	};
	if (!changed && notice === null) return { state, transition: null };
	return {
		state,
		transition: {
			id: `${provider}-${at}-${notice ?? `${verdict.status}-${verdict.phase}`}`,
			provider,
			at,
			from: { status: before.status, phase: before.phase },
			to: { status: verdict.status, phase: verdict.phase },
			episodeId: episode !== null && (isOpen(episode) || notice === 'restored') ? episode.id : null,
			turn: episode?.turn ?? 0,
			notice,
			startedAt: notice === null ? null : (episode?.startedAt ?? null),
			lastedMs: notice === 'restored' && episode !== null ? observedMs(episode) : null,
			pendingSince: notice === null ? null : at,
			outcome: null,
		},
	};
}

/** From start to end without the gaps; null if less than half was observed: neither length would be true. */
function observedMs({ startedAt, restoredAt, gapMs }: Episode): number | null {
	const observed = Math.max(0, (restoredAt ?? startedAt) - startedAt - gapMs);
	return observed < gapMs ? null : observed;
}

function advance(
	before: ProviderState,
	signals: Record<ProbedComponentId, ComponentSignal>,
	results: readonly Probed[],
	at: number,
	doubtful: boolean,
): Record<ProbedComponentId, ComponentState> {
	const spanMs = restoreSpanMs(
		before.episode?.turn ?? 1,
		isOpen(before.episode) ? (before.episode?.setbacks ?? 0) : 0,
	);
	const next = (id: ProbedComponentId) => {
		const last = results.find(
			({ provider, layer }) => provider === before.provider && COMPONENT_OF[layer] === id,
		);
		const kind = last?.result.kind ?? null;
		return observe(before.components[id], signals[id], at, spanMs, kind, doubtful);
	};
	return { webmail: next('webmail'), login: next('login') };
}

/** In this check, or earlier during this failure: the portal is not asked twice. */
function isPortalSeen(before: ProviderState, { connectivity }: Sight): boolean {
	if (connectivity.kind === 'fine' && connectivity.portalsReachable) return true;
	return connectivity.kind !== 'not_asked' && knowsPortal(before);
}

function heldDown(provider: ProviderId, calibrations: ReadonlyMap<TargetId, Calibration>) {
	const known = calibrations.get(`${provider}.middleware`);
	if (known?.session === undefined || known.session.code === null || !isHeldDown(known)) return null;
	return { code: known.session.code, at: known.session.askedAt };
}

function disarmedLayers(provider: ProviderId, calibrations: ReadonlyMap<TargetId, Calibration>) {
	return PROVIDER[provider].targets
		.filter(({ id }) => calibrations.get(id)?.disarmedAt != null)
		.map(({ layer }) => layer);
}

/** An outage began with its first failing observation, a recovery with its first good one; all else at the time of the check. */
function sinceOf(
	status: ProviderState['status'],
	components: Record<ProbedComponentId, ComponentState>,
	at: number,
): number {
	const states = PROBED_COMPONENTS.map((id) => components[id]);
	if (isOutage(status)) {
		const out = states.filter((c) => isOutage(c.status)).map(({ since }) => since);
		return Math.min(at, ...out);
	}
	if (status !== 'operational') return at;
	const well = states.filter((c) => c.status === 'operational').map(({ since }) => since);
	return well.length > 0 ? Math.min(at, Math.max(...well)) : at;
}
