/** What a document that was taken did not say. */

import type { FeedDocument } from '../model/incident';
import type { Fields } from '../text/json';

export type FeedGap = NonNullable<FeedDocument['missed']>[number];
/** Each has words in every language. */
export const FEED_GAPS = ['incident_list', 'maintenance_list', 'dates'] as const satisfies readonly FeedGap[];

/** The lists that are not there: what stood in them is not over for that. */
export function listsMissed(document: Fields): { missed?: FeedGap[] } {
	const missed: FeedGap[] = [];
	if (!Array.isArray(document.incidents)) missed.push('incident_list');
	if (!Array.isArray(document.scheduled_maintenances)) missed.push('maintenance_list');
	return missed.length === 0 ? {} : { missed };
}
