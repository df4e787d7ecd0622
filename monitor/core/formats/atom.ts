/** Atom 1.0 (RFC 4287), and Statuspage's `history.atom`, which is Atom with incidents as entries. */

import type { FeedDocument, Incident } from '../model/incident';
import { inertLine } from '../text/text';
import { parseWhen } from '../text/when';
import { attribute, child, childMarkup, children, childText, type XmlElement } from '../text/xml';
import { listed } from './channel';
import { address, type ParseContext } from './context';
import { entryIncident } from './entry-incident';
import type { NamedFormat, XmlFormat } from './format';
import { gaps, type Item, item, newestItems } from './items';
import { proseIncidents } from './prose';

export const ATOM: XmlFormat = {
	format: 'atom',
	of: 'xml',
	is: isAtom,
	read: readAtom,
	listsEverything: false,
	usualTrust: 'press',
};

/** A status page's history in Atom; `readAtom` distinguishes it from news. */
export const STATUSPAGE_ATOM: NamedFormat = {
	format: 'statuspage-atom',
	of: 'other',
	listsEverything: false,
	usualTrust: 'official',
};

export function isAtom(root: XmlElement): boolean {
	return /^(\w+:)?feed$/.test(root.name);
}

const STATUSPAGE_ID = /^tag:[^,\s]{1,200},2005:(\/history$|Incident\/|Maintenance\/)/;

function readAtom(root: XmlElement, context: ParseContext): FeedDocument {
	const prefix = root.name.slice(0, -'feed'.length);
	const title = inertLine(child(root, `${prefix}title`)?.text ?? '');
	const entries = newestItems(atomEntries(root));
	const author = child(root, `${prefix}author`);
	const speaker = author === undefined ? undefined : childText(author, `${prefix}name`);
	const fromStatuspage =
		STATUSPAGE_ID.test(childText(root, `${prefix}id`) ?? '') ||
		entries.some((entry) => STATUSPAGE_ID.test(entry.id));
	// On a status page the author is the company; in the news it is the journalist.
	const name = inertLine(
		(fromStatuspage ? speaker : undefined) ?? title.replace(/ - Incident History$/, ''),
		120,
	);
	const known = name === '' ? context : { publisher: name, ...context };
	const incidents: Incident[] = [];
	const news: Item[] = [];
	for (const entry of entries) {
		const incident = entryIncident(entry, title, known, fromStatuspage);
		if (incident === undefined) news.push(entry);
		else incidents.push(incident);
	}
	const asPage = fromStatuspage || (incidents.length > 0 && news.length === 0);
	return {
		format: asPage ? 'statuspage-atom' : 'atom',
		...(title === '' ? {} : { title }),
		incidents: [...incidents, ...proseIncidents(news, known)],
		...listed(entries, context),
		...gaps(entries),
	};
}

export function atomEntries(root: XmlElement): Item[] {
	const prefix = root.name.slice(0, -'feed'.length);
	return children(root, `${prefix}entry`).map((entry) => readEntry(entry, prefix));
}

function readEntry(entry: XmlElement, prefix: string): Item {
	const name = (local: string) => `${prefix}${local}`;
	const source = child(entry, name('source'));
	return item({
		id: childText(entry, name('id')),
		title: childMarkup(entry, name('title')),
		html: childMarkup(entry, name('content'), name('summary')),
		url: linkOf(entry, name('link')),
		publishedAt: parseWhen(
			childText(entry, name('published'), name('issued'), name('created'), name('updated')),
		),
		updatedAt: parseWhen(childText(entry, name('updated'), name('modified'))),
		publisher: source === undefined ? undefined : childText(source, name('title')),
	});
}

function linkOf(entry: XmlElement, name: string): string | undefined {
	const links = children(entry, name);
	const alternate = links.find((link) => (attribute(link, 'rel') ?? 'alternate') === 'alternate');
	return address(attribute(alternate ?? links[0], 'href'));
}
