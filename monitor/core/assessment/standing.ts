/** What badge and title say: each provider's status at `now`. Staleness is decided here, because it arises while nothing is stored. */

import { CHECK_DEADLINE_MS } from '../evidence/patience';
import type { ProviderId } from '../providers';
import { COMPONENT_STATUSES } from '../status';
import { MINUTE_MS } from '../time';
import { beganAt } from './began';
import { concerning, goingOn } from './concerning';
import type { ProviderStanding, Snapshot, Standing } from './snapshot';
import type { ProviderState, Reason } from './state';
import { ownPlanMs } from './wish';

/** No finished check in this many periods: the stored state is no longer current. */
const STALE_PERIODS = 3;
/** A check that runs longer than its deadline, plus the time to store it, died with its worker. */
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

/** Worst first: by status, then a recovery before a stable state. */
function rank({ status, phase }: ProviderStanding): number {
	return (
		COMPONENT_STATUSES.indexOf(status) * 4 + (phase === 'suspected' ? 2 : phase === 'recovering' ? 0 : 1)
	);
}

export function stateOf(snapshot: Snapshot, id: ProviderId): ProviderState | undefined {
	return snapshot.providers.find(({ provider }) => provider === id);
}

/** When the stored state of a provider becomes stale, epoch ms; null if there never was one. */
export function staleAt(snapshot: Snapshot, id: ProviderId): number | null {
	const known = stateOf(snapshot, id);
	if (known === undefined || known.checkedAt === null) return null;
	// A longer wait that we planned (pacing) does not make it stale; a wait that was requested of us keeps nothing fresh.
	const periodMs = Math.max(snapshot.settings.periodMinutes * MINUTE_MS, ownPlanMs(known));
	return known.checkedAt + STALE_PERIODS * periodMs;
}

/** The current state of a provider; undefined if it was never checked, or too long ago. */
export function knownNow(id: ProviderId, snapshot: Snapshot, now: number): ProviderState | undefined {
	const known = stateOf(snapshot, id);
	const runsOutAt = staleAt(snapshot, id);
	if (known === undefined || known.checkedAt === null || runsOutAt === null) return undefined;
	// A check "in the future" means that the clock was set back: the state may not be current either.
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
