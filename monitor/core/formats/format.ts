/** Properties of a feed format. */

import type { FeedDocument, FeedFormat, FeedTrust } from '../model/incident';
import type { Fields } from '../text/json';
import type { XmlElement } from '../text/xml';
import type { ParseContext } from './context';

type Facts = {
	format: FeedFormat;
	/** True if a document lists everything under way: an incident that it drops is over. */
	listsEverything: boolean;
	/** The trust in a document of unknown origin. */
	usualTrust: FeedTrust;
};

type Reader<Document> = {
	is: (document: Document) => boolean;
	/** Never throws; limits and cleans its input. */
	read: (document: Document, context: ParseContext) => FeedDocument;
};

export type JsonFormat = Facts & { of: 'json' } & Reader<Fields>;
export type XmlFormat = Facts & { of: 'xml' } & Reader<XmlElement>;
/** A format without a telling root element or key: another reader, or the user who supplies the text, names it. */
export type NamedFormat = Facts & { of: 'other' };
export type Format = JsonFormat | XmlFormat | NamedFormat;
