/** What badge, title and popup say: a snapshot seen at `now`. Staleness is decided here, as it comes about while nothing is stored. */

import { asOf, isForgotten, wasNeverOpen } from '../incidents/as-of';
import { foldAnswers } from '../incidents/fold';
import type { IncidentUpdate, StoredIncident } from '../incidents/model';
import { wentBy } from '../incidents/plan';
import type { ProviderId } from '../providers';
import { COMPONENT_STATUSES, COMPONENTS } from '../status';
import { DAY_MS, MINUTE_MS } from '../time';
import { announcedFor } from './announced';
import { beganAt } from './began';
import { componentView } from './component-view';
import { isEnded } from './declared';
import { isOpen } from './episode';

import { lastKnown, progressOf } from './progress';

import type { Overview, ProviderView, Snapshot } from './snapshot';
import type { ProviderState, Reason } from './state';
import { ownPlanMs } from './wish';

/** No finished check in this many periods: what is stored is no longer the present. */
export const STALE_PERIODS = 3;
/** A check outlives its deadline of 20 s only if its worker died. */
const CHECK_DEADLINE_MS = 30_000;
export const PHISHING_WARNING_MS = 14 * DAY_MS;
/** How long a resolved incident stays in the popup's answers and timeline. */
const RECENT_INCIDENT_MS = 2 * DAY_MS;
const MAX_TIMELINE = 30;

/** Computes the overview. Never empty: at least one provider is watched. */
export function overview(snapshot: Snapshot, now: number): Overview {
	const { settings, check } = snapshot;
	const views = settings.providers.map((id) => providerView(id, snapshot, now));
	const worst = views.reduce((a, b) => (rank(b) > rank(a) ? b : a));
	const checked = views.map(({ id }) => state(snapshot, id)?.checkedAt ?? null).filter((at) => at !== null);
	return {
		status: worst.status,
		phase: worst.phase,
		reason: worst.reasons[0] as Reason,
		since: worst.since,
		providers: views,
		checkedAt: checked.length === 0 ? null : Math.max(...checked),
		nextCheckAt: check.nextAt,
		checking: check.startedAt !== null && Math.abs(now - check.startedAt) < CHECK_DEADLINE_MS,
		stale: views.some(({ reasons }) => reasons[0]?.key === 'stale'),
	};
}

/** Worst first: by status, then a recovery before a standstill. */
function rank({ status, phase }: ProviderView): number {
	return (
		COMPONENT_STATUSES.indexOf(status) * 4 + (phase === 'suspected' ? 2 : phase === 'recovering' ? 0 : 1)
	);
}

function state(snapshot: Snapshot, id: ProviderId): ProviderState | undefined {
	return snapshot.providers.find(({ provider }) => provider === id);
}

/** When knowledge of a provider runs out, epoch ms; null if nothing was ever known. */
export function staleAt(snapshot: Snapshot, id: ProviderId): number | null {
	const known = state(snapshot, id);
	if (known === undefined || known.checkedAt === null) return null;
	// A longer wait that we planned (pacing) is no silence; one that was wished of us makes nothing fresh.
	const periodMs = Math.max(snapshot.settings.periodMinutes * MINUTE_MS, ownPlanMs(known));
	return known.checkedAt + STALE_PERIODS * periodMs;
}

function providerView(id: ProviderId, snapshot: Snapshot, now: number): ProviderView {
	const known = state(snapshot, id);
	const runsOutAt = staleAt(snapshot, id);
	// A check "in the future" means that the clock was set back: nothing is known of now either.
	const stale =
		known?.checkedAt != null &&
		runsOutAt !== null &&
		(now > runsOutAt || known.checkedAt - now > 5 * MINUTE_MS);
	const concerning = snapshot.incidents
		.filter(({ incident }) => !wentBy(incident, now))
		.map((stored) => ({ ...stored, incident: asOf(stored.incident, now) }))
		.filter((stored) => concerns(stored, id, now));
	const active = concerning.filter(({ incident }) => !isEnded(incident));
	const updates = concerning
		.flatMap(({ incident, trust }) =>
			incident.updates.map((update) => ({ ...update, incidentName: incident.name, trust })),
		)
		.filter(({ at }) => at <= now)
		.sort((a, b) => b.at - a.at);
	const base = {
		id,
		incident: newest(active),
		timeline: updates.slice(0, MAX_TIMELINE),
		announced: announcedFor(snapshot.incidents, id, now),
		answers: foldAnswers([...answering(known, updates, now).toReversed(), ...siteUpdates(known, now)], now),
	};
	if (known === undefined || known.checkedAt === null || stale) {
		const lastCheckedAt = known?.checkedAt ?? null;
		return {
			...base,
			status: 'unknown',
			phase: 'stable',
			since: stale ? runsOutAt : null,
			reasons: [
				stale && lastCheckedAt !== null
					? { key: 'stale', params: { checkedAt: lastCheckedAt }, source: 'seen', at: lastCheckedAt }
					: (known?.reasons[0] ?? { key: 'never_checked', params: {}, source: 'seen', at: now }),
			],
			components: COMPONENTS.map((id) => componentView(id, active)),
			notice: null,
			episode: known?.episode ?? null,
			progress: null,
			last: known === undefined ? null : lastKnown(known),
			phishingWarning: warns(known, now),
		};
	}
	return {
		...base,
		status: known.status,
		phase: known.phase,
		since: beganAt(known, active),
		reasons: known.reasons,
		components: COMPONENTS.map((id) => componentView(id, active, known, snapshot.calibrations)),
		notice: known.notice,
		episode: known.episode,
		progress: progressOf(known),
		last: known.status === 'unknown' ? lastKnown(known) : null,
		phishingWarning: warns(known, now),
	};
}

/** The updates that answer: the press alone only where there is trouble to explain, be it by its own number. */
function answering<T extends IncidentUpdate>(
	known: ProviderState | undefined,
	updates: readonly T[],
	now: number,
): T[] {
	const { episode = null, status = 'unknown' } = known ?? {};
	const troubled =
		status !== 'operational' ||
		(episode !== null && (isOpen(episode) || now - (episode.closedAt ?? 0) <= RECENT_INCIDENT_MS)) ||
		updates.some(({ source }) => source !== 'press');
	return updates.filter(({ source }) => troubled || source !== 'press');
}

function concerns({ incident, trust }: StoredIncident, id: ProviderId, now: number): boolean {
	if (trust === 'embedded' || !incident.providers.includes(id) || incident.startedAt > now) return false;
	if (isForgotten(incident, now) || (trust === 'press' && wasNeverOpen(incident, now))) return false;
	return !isEnded(incident) || now - (incident.resolvedAt ?? incident.updatedAt) <= RECENT_INCIDENT_MS;
}

function newest(incidents: readonly StoredIncident[]): StoredIncident | null {
	return incidents.reduce<StoredIncident | null>(
		(a, b) => (a === null || b.incident.updatedAt > a.incident.updatedAt ? b : a),
		null,
	);
}

/** The notices on the webmail itself, as updates of source `site`: those of the open episode, or of the last days. */
function siteUpdates(known: ProviderState | undefined, now: number): IncidentUpdate[] {
	const { episode = null, notices = [] } = known ?? {};
	const from = episode !== null && isOpen(episode) ? episode.startedAt : now - RECENT_INCIDENT_MS;
	return notices
		.filter(({ lastSeenAt }) => lastSeenAt >= from)
		.map(({ firstSeenAt, text, claims, layer }) => ({
			id: `site-${layer}-${firstSeenAt}`,
			at: firstSeenAt,
			status: 'unknown',
			text,
			source: 'site',
			claims,
		}));
}

function warns(known: ProviderState | undefined, now: number): boolean {
	const episode = known?.episode ?? null;
	if (episode === null) return false;
	return isOpen(episode) || Math.abs(now - (episode.closedAt ?? 0)) <= PHISHING_WARNING_MS;
}
