/** JSON Feed 1.0 and 1.1 (https://jsonfeed.org/version/1.1). Ours carries each incident whole in `_postaviva`. */

import type { FeedDocument, Incident } from '../model/incident';
import { type Fields, fields, list, str } from '../text/json';
import { inertLine, plainText } from '../text/text';
import { parseWhen } from '../text/when';
import { listed } from './channel';
import { address, type ParseContext } from './context';
import { entryIncident } from './entry-incident';
import type { JsonFormat } from './format';
import { gaps, type Item, item, newestItems } from './items';
import { proseIncidents } from './prose';
import { readIncidents } from './statuspage';

export const JSON_FEED: JsonFormat = {
	format: 'jsonfeed',
	of: 'json',
	is: isJsonFeed,
	read: readJsonFeed,
	listsEverything: false,
	usualTrust: 'press',
};

export function isJsonFeed(document: Fields): boolean {
	if (!Array.isArray(document.items)) return false;
	const version = str(document.version) ?? '';
	return (
		/^https?:\/\/(www\.)?jsonfeed\.org\/version\//.test(version) ||
		'feed_url' in document ||
		'home_page_url' in document
	);
}

function readJsonFeed(document: Fields, context: ParseContext): FeedDocument {
	const title = inertLine(str(document.title) ?? '');
	const known = title === '' ? context : { publisher: title, ...context };
	const incidents: Incident[] = [];
	const news: Item[] = [];
	const raws = list(document.items).map(fields);
	// In our own feed each update names its publisher; the feed does not.
	const own = raws.flatMap((raw) => fields(raw._postaviva).incident ?? []);
	if (own.length > 0) incidents.push(...readIncidents({ incidents: own }, context));
	const items = newestItems(
		raws.filter((raw) => fields(raw._postaviva).incident === undefined).map(jsonItem),
	);
	for (const one of items) {
		const incident = entryIncident(one, title, known, false);
		if (incident === undefined) news.push(one);
		else incidents.push(incident);
	}
	return {
		format: 'jsonfeed',
		...(title === '' ? {} : { title }),
		incidents: [...incidents, ...proseIncidents(news, known)],
		...listed(items, context),
		...gaps(items),
	};
}

export function jsonItem(raw: Fields): Item {
	// `content_text` is text: its "<" are not tags.
	const text = str(raw.content_text);
	return item({
		id: str(raw.id),
		title: str(raw.title),
		html: str(raw.content_html) ?? (text === undefined ? str(raw.summary) : asHtml(plainText(text))),
		url: address(raw.url) ?? address(raw.external_url),
		publishedAt: parseWhen(raw.date_published) ?? parseWhen(raw.date_modified),
		updatedAt: parseWhen(raw.date_modified),
		// Authors are people who write for the feed; the publisher is the feed.
	});
}

function asHtml(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
}
