/** What a channel's trust lets its word do to the status (docs/decisions/0013-how-far-a-channel-may-speak.md). */

import type { FeedTrust } from './incident';

/** A channel that carries more than incidents changes no status by its word alone. */
export function judgesAlone(trust: FeedTrust): boolean {
	return trust !== 'help' && trust !== 'press' && trust !== 'embedded';
}
