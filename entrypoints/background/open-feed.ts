/** From the text of a feed to its document: the project's own only under a pinned signature, any other by its format. */

import type { FeedState } from '../../monitor/core/assessment/snapshot';
import { openEnvelope } from '../../monitor/core/incidents/envelope';
import type { FeedDocument, FeedError } from '../../monitor/core/incidents/model';
import { parseFeed } from '../../monitor/core/incidents/parse';
import type { FeedSource } from '../../monitor/core/incidents/sources';
import type { Result } from '../../monitor/core/result';
import { verifyWith } from '../../monitor/platform/signature';
import { BUILT_FEED } from './built';

export async function openFeed(
	text: string,
	contentType: string,
	source: FeedSource,
	state: FeedState,
	at: number,
): Promise<Result<FeedDocument, FeedError>> {
	if (source.trust === 'signed') {
		const { keys } = BUILT_FEED;
		return openEnvelope(text, {
			keys: keys.map(({ id }) => id),
			highestSequence: state.sequence,
			now: at,
			verify: verifyWith(keys),
		});
	}
	return parseFeed(text, {
		trust: source.trust,
		fetchedAt: at,
		contentType,
		publisher: source.name,
		about: source.about,
	});
}
