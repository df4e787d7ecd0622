/** What a document that was taken did not say. */

import type { FeedDocument } from '../model/incident';

export type FeedGap = NonNullable<FeedDocument['missed']>[number];
/** Each has words in every language. */
export const FEED_GAPS = ['incident_list', 'maintenance_list', 'dates'] as const satisfies readonly FeedGap[];
