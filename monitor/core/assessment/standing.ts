/** What badge and title say: the status of each provider seen at `now`. Staleness is decided here, as it comes about while nothing is stored. */

import { CHECK_DEADLINE_MS } from '../evidence/patience';
import type { ProviderId } from '../providers';
import { COMPONENT_STATUSES } from '../status';
import { MINUTE_MS } from '../time';
import { beganAt } from './began';
import { concerning, goingOn } from './concerning';
import type { ProviderStanding, Snapshot, Standing } from './snapshot';
import type { ProviderState, Reason } from './state';
import { ownPlanMs } from './wish';

/** No finished check in this many periods: what is stored is no longer the present. */
export const STALE_PERIODS = 3;
/** A check that is under way longer than its deadline, and what it takes to store it, died with its worker. */
const UNDER_WAY_MS = CHECK_DEADLINE_MS + 10_000;

/** Never empty: at least one provider is watched. */
export function standing(snapshot: Snapshot, now: number): Standing {
	const { settings, check } = snapshot;
	const views = settings.providers.map((id) => providerStanding(id, snapshot, now));
	const worst = views.reduce((a, b) => (rank(b) > rank(a) ? b : a));
	const checked = views.map(({ id }) => stateOf(snapshot, id)?.checkedAt ?? null).filter((at) => at !== null);
	return {
		status: worst.status,
		phase: worst.phase,
		reason: worst.reasons[0] as Reason,
		since: worst.since,
		providers: views,
		checkedAt: checked.length === 0 ? null : Math.max(...checked),
		nextCheckAt: check.nextAt,
		checking: check.startedAt !== null && Math.abs(now - check.startedAt) < UNDER_WAY_MS,
		stale: views.some(({ reasons }) => reasons[0]?.key === 'stale'),
	};
}

/** Worst first: by status, then a recovery before a standstill. */
function rank({ status, phase }: ProviderStanding): number {
	return (
		COMPONENT_STATUSES.indexOf(status) * 4 + (phase === 'suspected' ? 2 : phase === 'recovering' ? 0 : 1)
	);
}

export function stateOf(snapshot: Snapshot, id: ProviderId): ProviderState | undefined {
	return snapshot.providers.find(({ provider }) => provider === id);
}

/** When knowledge of a provider runs out, epoch ms; null if nothing was ever known. */
export function staleAt(snapshot: Snapshot, id: ProviderId): number | null {
	const known = stateOf(snapshot, id);
	if (known === undefined || known.checkedAt === null) return null;
	// A longer wait that we planned (pacing) is no silence; one that was wished of us makes nothing fresh.
	const periodMs = Math.max(snapshot.settings.periodMinutes * MINUTE_MS, ownPlanMs(known));
	return known.checkedAt + STALE_PERIODS * periodMs;
}

/** What is known of a provider, as far as it is of now; undefined if it was never checked, or too long ago. */
export function knownNow(id: ProviderId, snapshot: Snapshot, now: number): ProviderState | undefined {
	const known = stateOf(snapshot, id);
	const runsOutAt = staleAt(snapshot, id);
	if (known === undefined || known.checkedAt === null || runsOutAt === null) return undefined;
	// A check "in the future" means that the clock was set back: nothing is known of now either.
	return now > runsOutAt || known.checkedAt - now > 5 * MINUTE_MS ? undefined : known;
}

function providerStanding(id: ProviderId, snapshot: Snapshot, now: number): ProviderStanding {
	const known = knownNow(id, snapshot, now);
	if (known !== undefined) {
		const { status, phase, reasons } = known;
		const since = beganAt(known, goingOn(concerning(snapshot.incidents, id, now)));
		return { id, status, phase, since, reasons };
	}
	const { checkedAt = null, reasons = [] } = stateOf(snapshot, id) ?? {};
	const never: Reason = { key: 'never_checked', params: {}, source: 'seen', at: now };
	return {
		id,
		status: 'unknown',
		phase: 'stable',
		since: checkedAt === null ? null : staleAt(snapshot, id),
		reasons: [
			checkedAt === null
				? (reasons[0] ?? never)
				: { key: 'stale', params: { checkedAt }, source: 'seen', at: checkedAt },
		],
	};
}
