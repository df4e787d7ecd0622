/** What a check will probe and read, decided from stored state. The worker and every test harness share this. */

import { knowsPortal } from '../assessment/doubt';
import { isOpen } from '../assessment/episode';
import type { Trigger } from '../assessment/history';
import type { FeedState } from '../assessment/reading';
import type { Snapshot } from '../assessment/snapshot';
import type { ProviderState } from '../assessment/state';
import type { Calibration } from '../evidence/calibration';
import { isSilence, type Probed, wasSent } from '../evidence/probe-result';
import type { ProbeTarget, ProviderId, TargetId } from '../providers';
import { isDue, targetsToAsk } from './asking';
import { type FeedRhythm, feedFromAt, feedPeriodMs } from './feed-rhythm';
import { calmPeriodMs, JITTER, pacingFactor, urgency } from './schedule';

export type Plan = {
	asked: ProviderId[];
	targets: ProbeTarget[];
	/** Probed providers whose portal is worth a request if nothing answers: until it has answered, or their outage is known. */
	doubted: ProviderId[];
	/** At least one watched provider is not calm: feeds are read more often. */
	trouble: boolean;
};

function isPortalAsked(state: ProviderState | undefined): boolean {
	return state === undefined || (!isOpen(state.episode) && !knowsPortal(state));
}

/** The targets for a check that begins at `startedAt`. */
export function selectTargets(
	{ settings, providers, feeds }: Pick<Snapshot, 'settings' | 'providers' | 'feeds'>,
	calibrations: ReadonlyMap<TargetId, Calibration>,
	trigger: Trigger,
	startedAt: number,
): Plan {
	const calmMs = calmPeriodMs(settings, pacingFactor(feeds, startedAt));
	const stateOf = (id: ProviderId) => providers.find(({ provider }) => provider === id);
	const asked = settings.providers.filter((id) => isDue(stateOf(id), trigger, startedAt, calmMs));
	return {
		asked,
		targets: asked.flatMap((id) => targetsToAsk(stateOf(id), id, calibrations, trigger, startedAt, calmMs)),
		doubted: asked.filter((id) => isPortalAsked(stateOf(id))),
		trouble: providers.some(
			(state) => settings.providers.includes(state.provider) && urgency(state) !== 'calm',
		),
	};
}

/**
 * Whether a check that begins at `startedAt` reads a feed. `factor` is the fleet's brake. If trouble began after
 * the last reading, the feed does not wait for the end of the calm interval.
 */
export function isFeedDue(
	feed: FeedRhythm & Pick<FeedState, 'triedAt'>,
	startedAt: number,
	factor: number,
	trouble: boolean,
): boolean {
	const { dueAt, triedAt } = feed;
	if (dueAt === null || startedAt >= feedFromAt(feed, dueAt)) return true;
	const periodMs = feedPeriodMs(trouble, feed) * factor;
	const calmMs = feedPeriodMs(false, feed) * factor;
	if (periodMs < calmMs && triedAt !== null && startedAt - triedAt >= periodMs) return true;
	// Due later than any plan allows: the clock was set back.
	return dueAt > startedAt + calmMs * (1 + JITTER);
}

/** Any response from a provider's own host proves that the network path is open; only silence needs an explanation. */
export function mustAskConnectivity(probed: readonly Probed[]): boolean {
	const sent = probed.filter(({ result }) => wasSent(result));
	return sent.length > 0 && sent.every(({ result }) => isSilence(result));
}
