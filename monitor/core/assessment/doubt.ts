/**
 * Doubt before an outage. Silence is evidence of an outage only where the network path is known to be open. From here a name that
 * a resolver withholds, a filter and a dead company are the same. docs/decisions/0011-doubt-before-an-outage.md explains why.
 */

import type { Calibration } from '../evidence/calibration';
import {
	isSilence,
	type NetworkCause,
	type Probed,
	type ProbeResult,
	wasSent,
} from '../evidence/probe-result';
import { PROVIDER, type ProviderId, type TargetId } from '../providers';
import { pagesOut, type Watch } from '../sentinel/watch';
import { isOutage, PROBED_COMPONENTS } from '../status';
import type { Declared } from './declared';
import type { Sight } from './evidence';
import type { ProviderState } from './state';
import { DOUBT_SPAN_MS, RUN_BREAK_MS } from './thresholds';

export const DOUBTS = ['never_answered_here', 'silent_everywhere'] as const;
/** `never_answered_here`: none of its mail hosts ever did. `silent_everywhere`: nor does any other host of either brand. */
type DoubtKey = (typeof DOUBTS)[number];

/** `since`: start of the time that proves an outage; absent where time proves nothing. */
export type Doubt = { key: DoubtKey; since?: number };

/** Causes that show that a host exists at that address. */
const TRACES: ReadonlySet<NetworkCause> = new Set<NetworkCause>(['reset', 'tls']);

export type Around = {
	/** As they were before this check. */
	states: readonly ProviderState[];
	calibrations: ReadonlyMap<TargetId, Calibration>;
	known: Declared;
	watch: Watch;
};

/** Why one provider's silence may not be an outage; null if nothing speaks against it. */
export function doubtOf(before: ProviderState, sight: Sight, around: Around): Doubt | null {
	const { provider } = before;
	const { states, calibrations, known, watch } = around;
	const own = resultsOf(provider, sight.probed);
	if (own.length === 0 || !own.every(isSilence) || isOut(before)) return null;
	// Another source says it too: that is independent proof.
	if (known.outage !== null || known.reopening !== null || known.press !== null) return null;
	if (pagesOut(watch).length > 0) return null;
	if (!hasAnswered(before, calibrations))
		return own.some(isWithoutTrace)
			? { key: 'never_answered_here' }
			: untilProved('never_answered_here', before, sight.at);
	const everywhere = !isPortalWell(sight, states) && states.every((state) => isSilent(state, sight));
	return everywhere ? untilProved('silent_everywhere', before, sight.at) : null;
}

/** A doubt ends by itself after enough time without a break. */
function untilProved(key: DoubtKey, { reasons, checkedAt }: ProviderState, at: number): Doubt | null {
	const began = reasons.find((reason) => reason.key === key)?.params.since;
	const unbroken = checkedAt !== null && at >= checkedAt && at - checkedAt <= RUN_BREAK_MS;
	const since = typeof began === 'number' && unbroken ? Math.min(began, at) : at;
	return at - since >= DOUBT_SPAN_MS ? null : { key, since };
}

function resultsOf(provider: ProviderId, probed: readonly Probed[]): ProbeResult[] {
	return probed.filter((p) => p.provider === provider && wasSent(p.result)).map(({ result }) => result);
}

function isOut({ components }: ProviderState): boolean {
	return PROBED_COMPONENTS.some((id) => isOutage(components[id].status));
}

/** True if any of its mail hosts has ever answered here, with success or failure. */
function hasAnswered(
	{ provider, components }: ProviderState,
	calibrations: ReadonlyMap<TargetId, Calibration>,
): boolean {
	return (
		PROBED_COMPONENTS.some((id) => components[id].goodAt !== null) ||
		PROVIDER[provider].targets.some(({ id }) => (calibrations.get(id)?.landedHost ?? null) !== null)
	);
}

/** Nothing shows that the name leads to the provider: a resolver refuses it, returns 0.0.0.0, or returns another host. */
function isWithoutTrace(result: ProbeResult): boolean {
	return result.kind !== 'timeout' && !(result.kind === 'unreachable' && TRACES.has(result.cause));
}

/** In this check, or since the silence began. */
function isPortalWell({ connectivity }: Sight, states: readonly ProviderState[]): boolean {
	return (connectivity.kind === 'fine' && connectivity.portalsReachable) || states.some(knowsPortal);
}

/** A provider in doubt whose portal has answered meanwhile. */
export function knowsPortal({ phase, reasons }: ProviderState): boolean {
	return phase === 'suspected' && reasons.some(({ key }) => key === 'portal_well');
}

function isSilent({ provider, components }: ProviderState, { probed }: Sight): boolean {
	const own = resultsOf(provider, probed);
	if (own.length > 0) return own.every(isSilence);
	return PROBED_COMPONENTS.every((id) => components[id].failing !== null);
}
