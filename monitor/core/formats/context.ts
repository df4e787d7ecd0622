/** What is known of a feed before its document is read. */

import type { Stretches } from '../italian/text/gist';
import type { ClaimSource, FeedTrust } from '../model/incident';
import type { ProviderId } from '../providers';
import { allowedSource } from './claims';

export type ParseContext = {
	trust: FeedTrust;
	/** When the document was received, epoch ms: the time of anything without a date. */
	fetchedAt: number;
	contentType?: string;
	/** The publisher of this feed, if its document does not name one. */
	publisher?: string;
	/** The providers the feed is about, if its incidents name none. */
	about?: readonly ProviderId[];
	/** What the last reading of a help channel listed (`FeedDocument.seen`); undefined at the first reading. */
	seen?: readonly string[] | undefined;
	/** The parts of its prose to read; by default the gist of each text. */
	stretchesOf?: (text: string) => Stretches;
};

/** Limits on one document. */
export const MAX_INCIDENTS = 100;
export const MAX_UPDATES = 200;
export const MAX_ITEMS = 200;
/** Characters; the platform cuts bodies at the same number of bytes. */
export const MAX_FEED_LENGTH = 256 * 1024;

/** The source of a statement without one. */
export function ownSource(context: ParseContext): ClaimSource {
	return allowedSource(context.trust, undefined);
}

/** An http(s) address in one word, or undefined. The view decides whether it may be clicked. */
export function address(value: unknown): string | undefined {
	if (typeof value !== 'string' || value.length > 1_000) return undefined;
	const url = value.trim();
	// ASCII only; without the flag "i", which would match non-ASCII variants of "s" and "k".
	return /^[Hh][Tt]{2}[Pp][Ss]?:\/\/[!#-;=?-[\]_a-z~]+$/.test(url) ? url : undefined;
}
