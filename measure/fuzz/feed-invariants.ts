/** The invariants of a feed, whatever it contains. */

import { openEnvelope } from '../../monitor/core/formats/envelope';
import { parseFeed } from '../../monitor/core/formats/parse';
import { foldAnswers } from '../../monitor/core/incidents/fold';
import { mergeDocument } from '../../monitor/core/incidents/merge';
import {
	FEED_ERRORS,
	FEED_TRUSTS,
	type FeedDocument,
	type StoredIncident,
} from '../../monitor/core/model/incident';
import { MAX_TEXT } from '../../monitor/core/text/text';

/** Reads, folds and merges one document; returns its format or its refusal. Throws if a rule is broken. */
export async function readHostile(
	body: string,
	i: number,
	stored: StoredIncident[],
): Promise<{ outcome: string; stored: StoredIncident[] }> {
	const trust = FEED_TRUSTS[i % FEED_TRUSTS.length] ?? 'added';
	const now = Date.UTC(2026, 0, 1) + i;
	const parsed = parseFeed(body, { trust, fetchedAt: now });
	const opened = await openEnvelope(body, { keys: ['k'], highestSequence: 1, now, verify: async () => true });
	if (!opened.ok) demand(FEED_ERRORS.includes(opened.error), 'a refusal without name');
	if (!parsed.ok) {
		demand(FEED_ERRORS.includes(parsed.error), 'a refusal without name');
		return { outcome: parsed.error, stored };
	}
	checkDocument(parsed.value, trust);
	const merged = mergeDocument(stored, parsed.value, { feedId: 'f', trust }, now);
	for (const { incident } of merged) foldAnswers(incident.updates, now);
	return { outcome: parsed.value.format, stored: merged };
}

function checkDocument(document: FeedDocument, trust: string): void {
	demand(document.incidents.length <= 600, 'too many incidents');
	for (const incident of document.incidents) {
		demand(
			incident.id !== '' && Number.isFinite(incident.startedAt) && Number.isFinite(incident.updatedAt),
			'an incident without id or time',
		);
		demand(incident.updates.length > 0, 'an incident without updates');
		for (const update of incident.updates) {
			demand(
				Number.isFinite(update.at) && update.text.length <= MAX_TEXT,
				'an update without time, or too long',
			);
			demand(
				!/[\u0000-\u0008\u202a-\u202e\u2066-\u2069]/.test(update.text + incident.name),
				'a text that is not inert',
			);
			for (const claim of update.claims)
				demand(trust !== 'added' || claim.source === 'added' || claim.source === 'press', 'a borrowed name');
		}
	}
}

export function demand(holds: boolean, rule: string): void {
	if (!holds) throw new Error(rule);
}
