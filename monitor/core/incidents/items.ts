/** What RSS, Atom and JSON Feed have in common: items of news, each with a text and a time. */

import { contentHash } from './hash';
import { inertLine, inertText, MAX_TEXT, plainText } from './text';

export type Item = {
	/** As given, or made from the content. */
	id: string;
	title: string;
	/** The content as it came: HTML or text. */
	html: string;
	url?: string;
	/** When it was published; undefined if it does not say. */
	publishedAt?: number;
	updatedAt?: number;
	/** When what it tells of was over: cState says so. */
	endedAt?: number;
	publisher?: string;
};

export type RawItem = {
	id: string | undefined;
	title: string | undefined;
	html: string | undefined;
	url: string | undefined;
	publishedAt: number | undefined;
	updatedAt?: number | undefined;
	endedAt?: number | undefined;
	publisher?: string | undefined;
};

/** An item of what a feed gave. An item without id is known by its content, so that it stays the same when asked for again. */
export function item(raw: RawItem): Item {
	const title = inertLine(raw.title ?? '');
	const html = raw.html ?? '';
	const publisher = inertLine(raw.publisher ?? '', 120);
	return {
		id: inertLine(raw.id ?? '', 500) || contentHash(title, html, raw.url ?? ''),
		title,
		html,
		...(raw.url === undefined ? {} : { url: raw.url }),
		...(raw.publishedAt === undefined ? {} : { publishedAt: raw.publishedAt }),
		...(raw.updatedAt === undefined ? {} : { updatedAt: raw.updatedAt }),
		...(raw.endedAt === undefined ? {} : { endedAt: raw.endedAt }),
		...(publisher === '' ? {} : { publisher }),
	};
}

/** Title and content as one inert text; a content that only repeats the title is not said twice. */
export function itemText(one: Item, max = MAX_TEXT): string {
	const body = inertText(one.html, max);
	if (body === '' || body === one.title) return one.title;
	return one.title === '' || body.startsWith(one.title) ? body : plainText(`${one.title}\n${body}`, max);
}
