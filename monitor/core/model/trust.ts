/** How a channel's trust limits its effect on the status (docs/decisions/0013-how-far-a-channel-may-speak.md). */

import type { FeedTrust } from './incident';

/** A channel that carries more than incidents cannot change a status alone. */
export function judgesAlone(trust: FeedTrust): boolean {
	return trust !== 'help' && trust !== 'press';
}
