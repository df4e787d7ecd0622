/** What RSS, Atom and JSON Feed have in common: items of news, each with a text and a time. */

import { contentHash } from '../text/hash';
import { inertLine, inertText, MAX_TEXT, plainText } from '../text/text';
import { MAX_ITEMS } from './context';

export type Item = {
	/** As given where that tells items apart, or made of what does. */
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
	/** Host of the publisher, if the item names one besides its own address. */
	site?: string;
};

export type RawItem = { [K in keyof Item]?: Item[K] | undefined };

/** An item of what a feed gave. */
export function item(raw: RawItem): Item {
	const title = inertLine(raw.title ?? '');
	const html = raw.html ?? '';
	const publisher = inertLine(raw.publisher ?? '', 120);
	const one: Item = {
		id: inertLine(raw.id ?? '', 500),
		title,
		html,
		...(raw.url === undefined ? {} : { url: raw.url }),
		...(raw.publishedAt === undefined ? {} : { publishedAt: raw.publishedAt }),
		...(raw.updatedAt === undefined ? {} : { updatedAt: raw.updatedAt }),
		...(raw.endedAt === undefined ? {} : { endedAt: raw.endedAt }),
		...(publisher === '' ? {} : { publisher }),
		...(raw.site === undefined ? {} : { site: raw.site }),
	};
	return one.id === '' ? { ...one, id: madeId(one) } : one;
}

/** Without an id an item is known by its address, its title and its date; without those, by its words. */
function madeId({ title, html, url, publishedAt }: Item): string {
	return publishedAt === undefined
		? contentHash(title, html, url ?? '')
		: contentHash(title, url ?? '', String(publishedAt));
}

/** The newest items that a reading may bring, in their order, each under an id of its own. */
export function newestItems(all: readonly Item[]): Item[] {
	return toldApart(newest(all, MAX_ITEMS, ({ publishedAt, updatedAt }) => updatedAt ?? publishedAt));
}

/** Says so if items bear no date that can be read: they claim nothing. */
export function gaps(items: readonly Item[]): { missed?: ['dates'] } {
	const undated = items.some(
		({ publishedAt, updatedAt }) => publishedAt === undefined && updatedAt === undefined,
	);
	return undated ? { missed: ['dates'] } : {};
}

/** The `count` latest, in the order they came; what bears no time is the first to go. */
export function newest<T>(all: readonly T[], count: number, timeOf: (one: T) => number | undefined): T[] {
	if (all.length <= count) return [...all];
	const order = all.map((_, i) => i).sort((a, b) => time(b) - time(a) || a - b);
	const kept = new Set(order.slice(0, count));
	return all.filter((_, i) => kept.has(i));

	function time(i: number): number {
		return timeOf(all[i] as T) ?? Number.NEGATIVE_INFINITY;
	}
}

/** An id that several different items bear is none. */
function toldApart(items: readonly Item[]): Item[] {
	const words = new Map<string, Set<string>>();
	for (const one of items) words.set(one.id, (words.get(one.id) ?? new Set()).add(wordsOf(one)));
	const told = new Map<string, Item>();
	for (const one of items) {
		const id = (words.get(one.id)?.size ?? 0) > 1 ? madeId(one) : one.id;
		if (!told.has(id)) told.set(id, { ...one, id });
	}
	return [...told.values()];
}

/** The words of an item and where they stand, as one short name. */
export function wordsOf({ title, html, url }: Item): string {
	return contentHash(title, html.replace(/\s+/g, ' ').trim(), url ?? '');
}

/** Title and content as one inert text; a content that only repeats the title is not said twice. */
export function itemText(one: Item, max = MAX_TEXT): string {
	const body = inertText(one.html, max);
	if (body === '' || body === one.title) return one.title;
	return one.title === '' || body.startsWith(one.title) ? body : plainText(`${one.title}\n${body}`, max);
}
