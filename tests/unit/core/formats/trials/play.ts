/** Plays feed documents through the product (parse, merge, declare, badge and answers) with a healthy site. */

import { badge } from '../../../../../monitor/core/actions/badge';
import { declared } from '../../../../../monitor/core/assessment/declared';
import { overview } from '../../../../../monitor/core/assessment/overview';
import { parseFeed } from '../../../../../monitor/core/formats/parse';
import { mergeDocument, newUpdates } from '../../../../../monitor/core/incidents/merge';
import type { Answers, FeedTrust, StoredIncident } from '../../../../../monitor/core/model/incident';
import { PROVIDERS, type ProviderId } from '../../../../../monitor/core/providers';
import { MINUTE_MS, romeInstant } from '../../../../../monitor/core/time';
import { begin, check, type Look, UP } from '../../walk';

/** "14:30" on Wednesday 25 November 2026 in Rome; "+1 09:00" is the day after. */
export function at(time: string): number {
	const [, days = '0', hour, minute] = /^(?:([+-]\d+) )?(\d{2}):(\d{2})$/.exec(time) ?? [];
	return romeInstant(2026, 11, 25 + Number(days), Number(hour), Number(minute));
}

const LIBERO: ProviderId[] = ['libero'];

export type Reading = {
	body: string;
	/** When it is read, as `at` takes it. */
	at: string;
	trust?: FeedTrust;
	about?: ProviderId[];
	feedId?: string;
};

export type Outcome = {
	/** What is declared of Libero at the end, by name, without what has expired. */
	declared: string;
	/** The same for Virgilio. */
	virgilio: string;
	badge: string;
	answers: Answers;
	answersOfVirgilio: Answers;
	/** Updates that were new at each reading. */
	told: string[][];
	/** The reasons of the readings that were refused. */
	refused: string[];
	incidents: StoredIncident[];
};

/** Reads the documents one after another and checks the product at `until`, or at the last reading. */
export function play(readings: readonly Reading[], until?: string, look: Look = UP): Outcome {
	const walk = begin({ providers: ['libero', 'virgilio'] });
	const told: string[][] = [];
	const refused: string[] = [];
	const seen = new Map<string, readonly string[]>();
	const first = at(readings[0]?.at ?? '12:30');
	for (const provider of PROVIDERS)
		for (let i = 0; i < 6; i++) check(walk, { at: first - (60 - 10 * i) * MINUTE_MS, provider });
	for (const reading of readings) {
		const { body, at: time, trust = 'official', about = LIBERO, feedId = 'f' } = reading;
		const now = at(time);
		const parsed = parseFeed(body, { trust, fetchedAt: now, about, seen: seen.get(feedId) });
		if (parsed.ok && parsed.value.seen !== undefined) seen.set(feedId, parsed.value.seen);
		if (!parsed.ok) refused.push(parsed.error);
		const before = walk.incidents;
		if (parsed.ok)
			walk.incidents = [
				...before.filter((one) => one.feedId !== feedId),
				...mergeDocument(
					before.filter((one) => one.feedId === feedId),
					parsed.value,
					{ feedId, trust },
					now,
				),
			];
		told.push(newUpdates(before, walk.incidents).map(({ text }) => text));
		for (const provider of PROVIDERS) check(walk, { at: now, look, provider });
	}
	const end = at(until ?? readings.at(-1)?.at ?? '12:30');
	if (until !== undefined) for (const provider of PROVIDERS) check(walk, { at: end, look, provider });
	const snapshot = {
		...walk,
		check: { startedAt: null, trigger: null, finishedAt: end, nextAt: null },
		health: 'well' as const,
	};
	const view = overview(snapshot, end);
	return {
		declared: names(walk.incidents, 'libero', end),
		virgilio: names(walk.incidents, 'virgilio', end),
		badge: badge(view).text,
		answers: view.providers[0]?.answers as Answers,
		answersOfVirgilio: view.providers[1]?.answers as Answers,
		told,
		refused,
		incidents: walk.incidents,
	};
}

function names(incidents: readonly StoredIncident[], provider: ProviderId, now: number): string {
	const found = declared(incidents, provider, now, true);
	return (['outage', 'reopening', 'maintenance', 'resolved', 'press'] as const)
		.filter((name) => found[name] !== null)
		.join(' ');
}
