/** The lessons of an episode: how long it lasted, how much was observed, how often it recurred, what was said. Pure. */

import type { Episode } from '../../monitor/core/assessment/state';
import { foldAnswers } from '../../monitor/core/incidents/fold';
import type { DeliveryAnswer } from '../../monitor/core/incidents/letters';
import { foldLetters } from '../../monitor/core/incidents/letters';
import type { Answers, Incident, IncidentUpdate } from '../../monitor/core/model/incident';
import type { ProviderId } from '../../monitor/core/providers';
import { DAY_MS } from '../../monitor/core/time';

type EpisodeFacts = {
	/** Start to end, or to `now`; gaps included. */
	lastedMs: number;
	gapMs: number;
	ongoing: boolean;
	/** Statements from a day before it to a day after it, oldest first. */
	said: IncidentUpdate[];
	/** The answers at its end. */
	answers: Answers;
	/** The fate of messages, as published up to two weeks after it. */
	letters: DeliveryAnswer;
};

/**
 * Updates about a provider within a span, oldest first. The archive and the signed feed carry the same incidents: a duplicate
 * statement appears once, as the later of `incidents` has it.
 */
export function saidWithin(
	incidents: readonly Incident[],
	provider: ProviderId,
	fromAt: number,
	toAt: number,
): IncidentUpdate[] {
	const byId = new Map<string, IncidentUpdate>();
	for (const incident of incidents.filter(({ providers }) => providers.includes(provider)))
		for (const update of incident.updates) byId.set(`${incident.id} ${update.id}`, update);
	const byText = new Map([...byId.values()].map((update) => [`${update.at} ${update.text}`, update]));
	return [...byText.values()].filter(({ at }) => at >= fromAt && at <= toAt).sort((a, b) => a.at - b.at);
}

/** How long after an outage sources still publish the fate of messages. */
const TOLD_AFTER_MS = 14 * DAY_MS;

/** The fate of messages sent in a span, as published up to two weeks after it. */
export function lettersWithin(
	incidents: readonly Incident[],
	provider: ProviderId,
	{ fromAt, toAt }: { fromAt: number; toAt: number },
	now: number,
): DeliveryAnswer {
	const knownAt = Math.min(now, toAt + TOLD_AFTER_MS);
	const { standing, history } = foldLetters(saidWithin(incidents, provider, fromAt, knownAt), knownAt);
	return { standing: standing.filter(({ claim }) => claim.fromAt < toAt && claim.toAt > fromAt), history };
}

/** An episode with its context. */
export function episodeFacts(episode: Episode, incidents: readonly Incident[], now: number): EpisodeFacts {
	const endAt = episode.restoredAt ?? now;
	const said = saidWithin(incidents, episode.provider, episode.startedAt - DAY_MS, endAt + DAY_MS);
	return {
		lastedMs: Math.max(0, endAt - episode.startedAt),
		gapMs: Math.min(episode.gapMs, Math.max(0, endAt - episode.startedAt)),
		ongoing: episode.closedAt === null,
		said,
		answers: foldAnswers(said, endAt),
		letters: lettersWithin(incidents, episode.provider, { fromAt: episode.startedAt, toAt: endAt }, now),
	};
}
