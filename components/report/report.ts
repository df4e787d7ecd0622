/** The outage report: what this browser saw of one provider in a period, and the statements. Pure; every figure sums stored rows. */

import type { DayRollup } from '../../monitor/core/assessment/history';
import type { Episode } from '../../monitor/core/assessment/state';
import type { DeliveryAnswer } from '../../monitor/core/incidents/letters';
import type { Incident, IncidentUpdate } from '../../monitor/core/model/incident';
import type { ProviderId } from '../../monitor/core/providers';
import { DAY_MS, romeDayKey, romeDayStart } from '../../monitor/core/time';
import { lettersWithin, saidWithin } from '../history/lessons';

/** Whole days in Rome: `fromAt` is a midnight, `toAt` the midnight after the last day. Epoch ms. */
export type ReportAsk = { provider: ProviderId; fromAt: number; toAt: number };

type ReportOutage = {
	id: string;
	startAt: number;
	/** Null while it is open. */
	endAt: number | null;
	/** Start to end, or to `now`. */
	lastedMs: number;
	/** Asleep, offline or closed in between: not checked. */
	unobservedMs: number;
	turns: number;
};

export type Report = ReportAsk & {
	madeAt: number;
	/** Oldest first; those that overlap the period, in full. */
	outages: ReportOutage[];
	lastedMs: number;
	unobservedMs: number;
	/** Days of the period on which this browser ran any check, and the total number of days. */
	daysWatched: number;
	days: number;
	/** Oldest first. */
	statements: IncidentUpdate[];
	/** The fate of messages, as published up to two weeks after the period. */
	letters: DeliveryAnswer;
};

/** Facts as stored. `incidents` may include the archive. */
type ReportFacts = {
	episodes: readonly Episode[];
	incidents: readonly Incident[];
	days: readonly DayRollup[];
};

/** Builds the report for a period. */
export function outageReport(facts: ReportFacts, ask: ReportAsk, now: number): Report {
	const { provider, fromAt, toAt } = ask;
	const outages = facts.episodes
		.filter((episode) => episode.provider === provider)
		.filter((episode) => episode.startedAt < toAt && (episode.restoredAt ?? now) >= fromAt)
		.map((episode): ReportOutage => {
			const lastedMs = Math.max(0, (episode.restoredAt ?? now) - episode.startedAt);
			return {
				id: episode.id,
				startAt: episode.startedAt,
				endAt: episode.restoredAt,
				lastedMs,
				unobservedMs: Math.min(episode.gapMs, lastedMs),
				turns: episode.turn,
			};
		})
		.sort((a, b) => a.startAt - b.startAt);
	const sum = (pick: (outage: ReportOutage) => number) => outages.reduce((total, it) => total + pick(it), 0);
	const [firstDay, lastDay] = [romeDayKey(fromAt), romeDayKey(toAt - 1)];
	return {
		...ask,
		madeAt: now,
		outages,
		lastedMs: sum((outage) => outage.lastedMs),
		unobservedMs: sum((outage) => outage.unobservedMs),
		daysWatched: facts.days.filter(
			(row) => row.provider === provider && row.day >= firstDay && row.day <= lastDay && row.checks > 0,
		).length,
		days: Math.round((romeDayStart(toAt - 1) - romeDayStart(fromAt)) / DAY_MS) + 1,
		statements: saidWithin(facts.incidents, provider, fromAt, toAt - 1),
		letters: lettersWithin(facts.incidents, provider, ask, now),
	};
}
