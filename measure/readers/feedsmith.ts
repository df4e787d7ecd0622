/** The same items as feedsmith reads them. It returns dates as written, so the JavaScript engine parses them. */

import { parseFeed } from 'feedsmith';
import { inertLine } from '../../monitor/core/text/text';
import type { ReadItem } from './ours';

type Text = string | { value?: string } | undefined;
type Entry = {
	title?: Text;
	id?: string;
	guid?: Text;
	rdf?: { about?: string };
	link?: string;
	pubDate?: unknown;
	published?: unknown;
	updated?: unknown;
	date_published?: unknown;
	dc?: { date?: unknown; dates?: unknown[] };
};

export function readByFeedsmith(body: string): ReadItem[] | undefined {
	try {
		const { feed } = parseFeed(body) as { feed: { items?: Entry[]; entries?: Entry[] } };
		return (feed.items ?? feed.entries ?? []).map((entry) => ({
			title: inertLine(textOf(entry.title)),
			id: entry.id ?? (textOf(entry.guid) || (entry.rdf?.about ?? '')),
			at: timeOf(entry),
		}));
	} catch {
		return undefined;
	}
}

function textOf(text: Text): string {
	return (typeof text === 'string' ? text : text?.value) ?? '';
}

function timeOf({ pubDate, published, updated, date_published, dc }: Entry): number | undefined {
	const written = pubDate ?? published ?? date_published ?? dc?.dates?.[0] ?? dc?.date ?? updated;
	const at = written instanceof Date ? written.getTime() : Date.parse(String(written));
	return Number.isNaN(at) ? undefined : at;
}
