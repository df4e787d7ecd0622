/** What is known of a feed before its document is read. */

import type { Stretches } from '../italian/text/gist';
import type { ClaimSource, FeedTrust } from '../model/incident';
import type { ProviderId } from '../providers';
import { allowedSource } from './claims';

export type ParseContext = {
	trust: FeedTrust;
	/** When the document was received, epoch ms: the time of what bears none. */
	fetchedAt: number;
	contentType?: string;
	/** Who speaks in this feed, if its document does not say. */
	publisher?: string;
	/** The providers that the feed is about, if its incidents name none. */
	about?: readonly ProviderId[];
	/** What the last reading of a help channel listed (`FeedDocument.seen`); undefined at the first look. */
	seen?: readonly string[] | undefined;
	/** What of its prose is read; the gist of each text, if left out. */
	stretchesOf?: (text: string) => Stretches;
};

/** Caps on what one document may bring. */
export const MAX_INCIDENTS = 100;
export const MAX_UPDATES = 200;
export const MAX_ITEMS = 200;
/** Characters; the platform cuts bodies at as many bytes. */
export const MAX_FEED_LENGTH = 256 * 1024;

/** The source of a statement that names none. */
export function ownSource(context: ParseContext): ClaimSource {
	return allowedSource(context.trust, undefined);
}

/** An http(s) address that is one word, or nothing. Whether it may be clicked is decided where it is shown. */
export function address(value: unknown): string | undefined {
	if (typeof value !== 'string' || value.length > 1_000) return undefined;
	const url = value.trim();
	// ASCII only; without the flag "i", under which "s" and "k" have relatives far outside of it.
	return /^[Hh][Tt]{2}[Pp][Ss]?:\/\/[!#-;=?-[\]_a-z~]+$/.test(url) ? url : undefined;
}
