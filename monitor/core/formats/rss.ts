/** RSS 2.0, its predecessors and RDF; also the RSS of Statuspage and cState, whose items are incidents. */

import { hostOf } from '../address';
import type { FeedDocument, Incident } from '../model/incident';
import { inertLine } from '../text/text';
import { parseWhen } from '../text/when';
import { attribute, child, childMarkup, children, childText, type XmlElement } from '../text/xml';
import { listed } from './channel';
import { address, type ParseContext } from './context';
import { entryIncident } from './entry-incident';
import type { XmlFormat } from './format';
import { gaps, type Item, item, newestItems } from './items';
import { proseIncidents } from './prose';

export const RSS: XmlFormat = {
	format: 'rss',
	of: 'xml',
	is: isRss,
	read: readRss,
	listsEverything: false,
	usualTrust: 'press',
};

export function isRss(root: XmlElement): boolean {
	return root.name === 'rss' || root.name === 'rdf:rdf' || root.name === 'rdf' || root.name === 'channel';
}

function readRss(root: XmlElement, context: ParseContext): FeedDocument {
	const channel = root.name === 'channel' ? root : (child(root, 'channel') ?? root);
	const title = inertLine(childText(channel, 'title') ?? '');
	const fromCstate = /cstate/i.test(childText(channel, 'generator') ?? '');
	const known = title === '' ? context : { publisher: title, ...context };
	const items = newestItems(rssItems(root));
	const incidents: Incident[] = [];
	const news: Item[] = [];
	for (const one of items) {
		const incident = entryIncident(one, title, known, fromCstate);
		if (incident === undefined) news.push(one);
		else incidents.push(incident);
	}
	return {
		format: 'rss',
		...(title === '' ? {} : { title }),
		incidents: [...incidents, ...proseIncidents(news, known)],
		...listed(items, context),
		...gaps(items),
	};
}

const PUBLISHED = [
	'pubdate',
	'dc:date',
	'dcterms:issued',
	'dcterms:created',
	'atom:published',
	'published',
	'date',
];

/** The items of a document; RDF has them next to the channel. */
export function rssItems(root: XmlElement): Item[] {
	const channel = root.name === 'channel' ? root : (child(root, 'channel') ?? root);
	const beside = channel === root ? [] : children(root, 'item');
	return [...children(channel, 'item'), ...beside].map(readItem);
}

function readItem(element: XmlElement): Item {
	const publisher = childText(element, 'source');
	const title = childText(element, 'title', 'dc:title', 'media:title') ?? '';
	// An aggregator names the source and repeats it after the title; its description is a list of links.
	const suffix = ` - ${publisher}`;
	const aggregated = publisher !== undefined && title.endsWith(suffix);
	return item({
		id: childText(element, 'guid', 'id') ?? attribute(element, 'rdf:about'),
		title: aggregated ? title.slice(0, -suffix.length) : title,
		html: aggregated ? '' : childMarkup(element, 'content:encoded', 'description', 'content', 'summary'),
		url: address(childText(element, 'link', 'guid') ?? attribute(element, 'rdf:about')),
		publishedAt: parseWhen(childText(element, ...PUBLISHED)),
		updatedAt: parseWhen(childText(element, 'atom:updated', 'updated', 'dcterms:modified')),
		// cState puts the time of resolution into the category.
		endedAt: parseWhen(childText(element, 'category')),
		publisher,
		site: hostOf(attribute(child(element, 'source'), 'url') ?? '') ?? undefined,
	});
}
