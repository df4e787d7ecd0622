/** The popup's content: standing, answers, timeline and components, folded from the feeds at each view. */

import { foldAnswers } from '../incidents/fold';
import type { DeliveryAnswer } from '../incidents/letters';
import { foldLetters } from '../incidents/letters';
import type { IncidentUpdate, StoredIncident } from '../model/incident';
import type { ProviderId } from '../providers';
import { watchOf } from '../sentinel/watch';
import { COMPONENTS } from '../status';
import { DAY_MS } from '../time';
import { announcedFor } from './announced';
import { componentView, watched } from './component-view';
import { concerning, goingOn, RECENT_INCIDENT_MS } from './concerning';
import { isOpen } from './episode';
import { lastKnown, progressOf } from './progress';
import { statementOf } from './sentinels';
import type { Overview, ProviderDetails, Snapshot } from './snapshot';
import { knownNow, standing, stateOf } from './standing';
import type { ProviderState } from './state';

export const PHISHING_WARNING_MS = 14 * DAY_MS;
const MAX_TIMELINE = 30;

/** Computes the overview: the standing, and what sources say about it. */
export function overview(snapshot: Snapshot, now: number): Overview {
	const whole = standing(snapshot, now);
	return {
		...whole,
		providers: whole.providers.map((provider) => ({ ...provider, ...detailsOf(provider.id, snapshot, now) })),
	};
}

function detailsOf(id: ProviderId, snapshot: Snapshot, now: number): ProviderDetails {
	const stored = stateOf(snapshot, id);
	const known = knownNow(id, snapshot, now);
	const incidents = concerning(snapshot.incidents, id, now);
	const active = goingOn(incidents);
	const watch = watchOf(statementOf(snapshot.feeds, snapshot.settings), id, now);
	const updates = incidents
		.flatMap(({ incident, trust }) =>
			incident.updates.map((update) => ({ ...update, incidentName: incident.name, trust })),
		)
		.filter(({ at }) => at <= now)
		.sort((a, b) => b.at - a.at);
	return {
		incident: newest(active),
		timeline: updates.slice(0, MAX_TIMELINE),
		letters: lettersOf(id, snapshot, now),
		announced: announcedFor(snapshot.incidents, id, now),
		answers: foldAnswers([...answering(stored, updates, now).toReversed(), ...siteUpdates(stored, now)], now),
		components: COMPONENTS.map((component) =>
			watched(
				known === undefined
					? componentView(component, active)
					: componentView(component, active, known, snapshot.calibrations),
				watch,
			),
		),
		notice: known?.notice ?? null,
		banner: known?.banner ?? null,
		episode: stored?.episode ?? null,
		progress: known === undefined ? null : progressOf(known),
		last:
			stored === undefined || (known !== undefined && known.status !== 'unknown') ? null : lastKnown(stored),
		phishingWarning: warns(stored, now),
	};
}

/** The updates that answer: the press alone only where there is trouble to explain, even if its own number declared it. */
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

/** The fate of letters, as long as people still wait for them: such news comes after the outage. */
function lettersOf(id: ProviderId, { incidents }: Snapshot, now: number): DeliveryAnswer {
	const recent = incidents.filter(
		({ incident }) =>
			incident.providers.includes(id) &&
			now - (incident.resolvedAt ?? incident.updatedAt) <= PHISHING_WARNING_MS,
	);
	return foldLetters(
		recent.flatMap(({ incident }) => incident.updates),
		now,
	);
}

function newest(incidents: readonly StoredIncident[]): StoredIncident | null {
	return incidents.reduce<StoredIncident | null>(
		(a, b) => (a === null || b.incident.updatedAt > a.incident.updatedAt ? b : a),
		null,
	);
}

/** The notices on the webmail itself, as updates of source `site`: from the open episode, or from the last days. */
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
