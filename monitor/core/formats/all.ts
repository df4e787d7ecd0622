/** Every feed format, in the order in which a document is tried: a later format may also accept documents of an earlier one. */

import type { FeedFormat } from '../model/incident';
import { ATOM, STATUSPAGE_ATOM } from './atom';
import { CSTATE } from './cstate';
import type { Format, JsonFormat, XmlFormat } from './format';
import { INSTATUS } from './instatus';
import { JSON_FEED } from './jsonfeed';
import { NATIVE } from './native';
import { PROSE } from './prose';
import { RSS } from './rss';
import { STATUSPAGE } from './statuspage';

export const FORMAT: Record<FeedFormat, Format> = {
	native: NATIVE,
	jsonfeed: JSON_FEED,
	cstate: CSTATE,
	instatus: INSTATUS,
	statuspage: STATUSPAGE,
	rss: RSS,
	atom: ATOM,
	'statuspage-atom': STATUSPAGE_ATOM,
	prose: PROSE,
};

const FORMATS = Object.values(FORMAT);
export const JSON_FORMATS: readonly JsonFormat[] = FORMATS.filter((format) => format.of === 'json');
export const XML_FORMATS: readonly XmlFormat[] = FORMATS.filter((format) => format.of === 'xml');
