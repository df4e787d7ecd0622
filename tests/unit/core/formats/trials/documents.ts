/** Short feed documents: only what a trial is about is given. */

import { at } from './play';

export type Entry = {
	title: string;
	text?: string;
	/** As `at` takes it, or the literal text of a date. */
	date?: string;
	guid?: string;
	link?: string;
	updated?: string;
	/** Markup next to these elements. */
	more?: string;
};

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const isTime = (text: string) => /^(?:[+-]\d+ )?\d{2}:\d{2}$/.test(text);

export function iso(time: string): string {
	return isTime(time) ? new Date(at(time)).toISOString() : time;
}

export function rfc822(time: string): string {
	if (!isTime(time)) return time;
	const date = new Date(at(time));
	const two = (n: number) => String(n).padStart(2, '0');
	return `${DAYS[date.getUTCDay()]}, ${two(date.getUTCDate())} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:00 +0000`;
}

const element = (name: string, text: string | undefined) =>
	text === undefined ? '' : `<${name}>${text}</${name}>`;

export function rssItem({ title, text, date, guid, link, updated, more = '' }: Entry): string {
	const when = date === undefined ? '' : element('pubDate', rfc822(date));
	const changed = updated === undefined ? '' : element('atom:updated', iso(updated));
	return `<item>${element('title', title)}${element('description', text)}${element('link', link)}${element('guid', guid)}${when}${changed}${more}</item>`;
}

export function rss(...entries: readonly Entry[]): string {
	return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Avvisi</title>${entries.map(rssItem).join('')}</channel></rss>`;
}

export function atom(...entries: readonly Entry[]): string {
	const of = ({ title, text, date, guid, link, updated }: Entry, i: number) =>
		`<entry>${element('id', guid ?? `urn:x:${i}`)}${element('title', title)}${link === undefined ? '' : `<link href="${link}"/>`}${date === undefined ? '' : element('published', iso(date))}${updated === undefined ? '' : element('updated', iso(updated))}${element('content', text)}</entry>`;
	return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Avvisi</title><id>urn:x</id>${entries.map(of).join('')}</feed>`;
}

export function jsonFeed(...entries: readonly Entry[]): string {
	return JSON.stringify({
		version: 'https://jsonfeed.org/version/1.1',
		title: 'Avvisi',
		items: entries.map(({ title, text, date, guid, link, updated }, i) => ({
			id: guid ?? String(i),
			title,
			content_text: text ?? title,
			url: link,
			date_published: date === undefined ? undefined : iso(date),
			date_modified: updated === undefined ? undefined : iso(updated),
		})),
	});
}

type Json = Record<string, unknown>;

/** A Statuspage document; `fields` override those of a healthy page. */
export function statuspage(fields: Json): string {
	return JSON.stringify({
		page: { id: 'p', name: 'Libero Mail', url: 'https://status.example', updated_at: iso('12:00') },
		status: { indicator: 'none', description: 'All Systems Operational' },
		components: [],
		incidents: [],
		scheduled_maintenances: [],
		...fields,
	});
}

export function openIncident(fields: Json = {}): Json {
	return {
		id: 'i1',
		name: 'Libero Mail: errori di accesso',
		status: 'investigating',
		impact: 'critical',
		created_at: iso('11:00'),
		updated_at: iso('11:00'),
		incident_updates: [{ id: 'u1', status: 'investigating', body: 'In esame.', display_at: iso('11:00') }],
		...fields,
	};
}
