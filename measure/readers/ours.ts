/** Items of a feed document as this product reads them, before any interpretation. */

import { atomEntries, isAtom } from '../../monitor/core/formats/atom';
import type { Item } from '../../monitor/core/formats/items';
import { isJsonFeed, jsonItem } from '../../monitor/core/formats/jsonfeed';
import { isRss, rssItems } from '../../monitor/core/formats/rss';
import { fields, list, parseJson } from '../../monitor/core/text/json';
import { parseXmlDocument } from '../../monitor/core/text/xml';

/** The fields on which feed readers agree or disagree. `at`: epoch ms. */
export type ReadItem = { title: string; at: number | undefined; id: string };

/** Undefined if the document is refused, or no feed of items. */
export function readByUs(body: string): ReadItem[] | undefined {
	const items = itemsOf(body.replace(/^\ufeff/, '').trim());
	return items?.map(({ title, id, publishedAt, updatedAt }) => ({ title, id, at: publishedAt ?? updatedAt }));
}

function itemsOf(text: string): Item[] | undefined {
	if (text.startsWith('{')) {
		const parsed = parseJson(text);
		const document = fields(parsed.ok ? parsed.value : undefined);
		return isJsonFeed(document) ? list(document.items).map((raw) => jsonItem(fields(raw))) : undefined;
	}
	const parsed = parseXmlDocument(text);
	if (!parsed.ok) return undefined;
	if (isRss(parsed.value)) return rssItems(parsed.value);
	return isAtom(parsed.value) ? atomEntries(parsed.value) : undefined;
}
