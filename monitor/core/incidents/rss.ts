/** RSS 2.0, its older brothers and RDF; also the RSS of Statuspage and cState, whose items are incidents. */

import { address, MAX_ITEMS, type ParseContext } from './context';
import { entryIncident } from './entry-incident';
import { type Item, item } from './items';
import type { FeedDocument, Incident } from './model';
import { proseIncidents } from './prose';
import { inertLine } from './text';
import { parseWhen } from './when';
import { child, childMarkup, children, childText, type XmlElement } from './xml';

export function isRss(root: XmlElement): boolean {
	return root.name === 'rss' || root.name === 'rdf:RDF' || root.name === 'channel';
}

export function readRss(root: XmlElement, context: ParseContext): FeedDocument {
	const channel = root.name === 'channel' ? root : (child(root, 'channel') ?? root);
	const title = inertLine(childText(channel, 'title') ?? '');
	const fromCstate = /cstate/i.test(childText(channel, 'generator') ?? '');
	// RDF has its items beside the channel.
	const elements = [...children(channel, 'item'), ...(channel === root ? [] : children(root, 'item'))];
	const known = title === '' ? context : { publisher: title, ...context };
	const incidents: Incident[] = [];
	const news: Item[] = [];
	for (const element of elements.slice(0, MAX_ITEMS)) {
		const one = readItem(element);
		const incident = entryIncident(one, title, known, fromCstate);
		if (incident === undefined) news.push(one);
		else incidents.push(incident);
	}
	return {
		format: 'rss',
		...(title === '' ? {} : { title }),
		incidents: [...incidents, ...proseIncidents(news, known)],
	};
}

function readItem(element: XmlElement): Item {
	const publisher = childText(element, 'source');
	const title = childText(element, 'title') ?? '';
	// An aggregator names the source, repeats it after the title, and its description is a list of links.
	const suffix = ` - ${publisher}`;
	const aggregated = publisher !== undefined && title.endsWith(suffix);
	return item({
		id: childText(element, 'guid', 'id'),
		title: aggregated ? title.slice(0, -suffix.length) : title,
		html: aggregated ? '' : childMarkup(element, 'content:encoded', 'description', 'content', 'summary'),
		url: address(childText(element, 'link', 'guid')),
		publishedAt: parseWhen(childText(element, 'pubDate', 'pubdate', 'dc:date', 'published', 'date')),
		updatedAt: parseWhen(childText(element, 'atom:updated', 'updated', 'dcterms:modified')),
		// cState writes the time of resolution into the category.
		endedAt: parseWhen(childText(element, 'category')),
		publisher,
	});
}
