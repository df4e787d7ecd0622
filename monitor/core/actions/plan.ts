/** What a check sets out to ask, decided from what is stored. The worker and every harness that plays it share this. */

import { knowsPortal } from '../assessment/doubt';
import { isOpen } from '../assessment/episode';
import type { Trigger } from '../assessment/history';
import type { FeedState, Snapshot } from '../assessment/snapshot';
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
	/** Of those asked, whose portal is worth a request if nobody answers: until it has answered, or their outage is known. */
	doubted: ProviderId[];
	/** Some provider is not calm: feeds are read more often. */
	trouble: boolean;
};

function isPortalAsked(state: ProviderState | undefined): boolean {
	return state === undefined || (!isOpen(state.episode) && !knowsPortal(state));
}

/** Whom a check that begins at `startedAt` asks. */
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
		trouble: providers.some((state) => urgency(state) !== 'calm'),
	};
}

/**
 * Whether a feed is to be read in a check that begins at `startedAt`. `factor` is that of the fleet's brake. Trouble that came since
 * the last reading does not wait for the calm rhythm to end.
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
	// Planned further away than any plan reaches: the clock was set back.
	return dueAt > startedAt + calmMs * (1 + JITTER);
}

/** Any answer from a provider's own host proves the way there is open; only silence has to be explained. */
export function mustAskConnectivity(probed: readonly Probed[]): boolean {
	const sent = probed.filter(({ result }) => wasSent(result));
	return sent.length > 0 && sent.every(({ result }) => isSilence(result));
}
