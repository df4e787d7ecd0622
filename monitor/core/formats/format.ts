/** What a feed format says of itself. */

import type { FeedDocument, FeedFormat, FeedTrust } from '../model/incident';
import type { Fields } from '../text/json';
import type { XmlElement } from '../text/xml';
import type { ParseContext } from './context';

type Facts = {
	format: FeedFormat;
	/** True if a document lists all that is under way: an incident it no longer lists is over. */
	listsEverything: boolean;
	/** How far a document is believed whose origin is unknown. */
	usualTrust: FeedTrust;
};

type Reader<Document> = {
	is: (document: Document) => boolean;
	/** Never throws; caps and cleans what it takes. */
	read: (document: Document, context: ParseContext) => FeedDocument;
};

export type JsonFormat = Facts & { of: 'json' } & Reader<Fields>;
export type XmlFormat = Facts & { of: 'xml' } & Reader<XmlElement>;
/** A format that no root element or key gives away: another reader names it, or the person who brings the text. */
export type NamedFormat = Facts & { of: 'other' };
export type Format = JsonFormat | XmlFormat | NamedFormat;
