/** Common ground of RSS, Atom and JSON Feed: news items, each with a text and a time. */

import { contentHash } from '../text/hash';
import { inertLine, inertText, MAX_TEXT, plainText } from '../text/text';
import { MAX_ITEMS } from './context';

export type Item = {
	/** As given if unique, or derived from the item's content. */
	id: string;
	title: string;
	/** The content as it came: HTML or text. */
	html: string;
	url?: string;
	/** When it was published; undefined if not given. */
	publishedAt?: number;
	updatedAt?: number;
	/** When the trouble it reports was over, which cState gives. */
	endedAt?: number;
	publisher?: string;
	/** Host of the publisher, if the item names one apart from its own address. */
	site?: string;
};

type RawItem = { [K in keyof Item]?: Item[K] | undefined };

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

/** Without an id an item is identified by its address, title and date; without those, by its words. */
function madeId({ title, html, url, publishedAt }: Item): string {
	return publishedAt === undefined
		? contentHash(title, html, url ?? '')
		: contentHash(title, url ?? '', String(publishedAt));
}

/** The newest items within the limit, in their order, each with a unique id. */
export function newestItems(all: readonly Item[]): Item[] {
	return toldApart(newest(all, MAX_ITEMS, ({ publishedAt, updatedAt }) => updatedAt ?? publishedAt));
}

/** Reports a gap if items have no readable date: they claim nothing. */
export function gaps(items: readonly Item[]): { missed?: ['dates'] } {
	const undated = items.some(
		({ publishedAt, updatedAt }) => publishedAt === undefined && updatedAt === undefined,
	);
	return undated ? { missed: ['dates'] } : {};
}

/** The `count` latest, in their order; items without a time are dropped first. */
export function newest<T>(all: readonly T[], count: number, timeOf: (one: T) => number | undefined): T[] {
	if (all.length <= count) return [...all];
	const order = all.map((_, i) => i).sort((a, b) => time(b) - time(a) || a - b);
	const kept = new Set(order.slice(0, count));
	return all.filter((_, i) => kept.has(i));

	function time(i: number): number {
		return timeOf(all[i] as T) ?? Number.NEGATIVE_INFINITY;
	}
}

/** An id that several different items share is no id. */
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

/** A short hash of an item's words and address. */
export function wordsOf({ title, html, url }: Item): string {
	return contentHash(title, html.replace(/\s+/g, ' ').trim(), url ?? '');
}

/** Title and content as one inert text; content that only repeats the title is dropped. */
export function itemText(one: Item, max = MAX_TEXT): string {
	const body = inertText(one.html, max);
	if (body === '' || body === one.title) return one.title;
	return one.title === '' || body.startsWith(one.title) ? body : plainText(`${one.title}\n${body}`, max);
}
