/** What an accepted document lacked. */

import type { FeedDocument } from '../model/incident';
import type { Fields } from '../text/json';

export type FeedGap = NonNullable<FeedDocument['missed']>[number];
/** Each has words in every language. */
export const FEED_GAPS = ['incident_list', 'maintenance_list', 'dates'] as const satisfies readonly FeedGap[];

/** The missing lists: their incidents are not over because of that. */
export function listsMissed(document: Fields): { missed?: FeedGap[] } {
	const missed: FeedGap[] = [];
	if (!Array.isArray(document.incidents)) missed.push('incident_list');
	if (!Array.isArray(document.scheduled_maintenances)) missed.push('maintenance_list');
	return missed.length === 0 ? {} : { missed };
}
