/** The states in which a check is measured: a calm day, a long history, many incidents, large feeds. */

import type { Incident, StoredIncident } from '../../monitor/core/model/incident';
import { DEFAULT_SETTINGS, type Settings } from '../../monitor/core/settings';
import { HOUR_MS } from '../../monitor/core/time';
import type { Simulator } from '../../simulator/server';
import type { Stored } from './history';

export type Situation = {
	name: string;
	rows: Stored;
	/** Called before each check. */
	before?: () => void;
};

const FEEDS = 5;
const FEED_CHARACTERS = 255 * 1024;
const FEED_URL = 'https://feed.postaviva.example/api/v2/summary.json';
const feedUrls = Array.from({ length: FEEDS }, (_, n) => `${FEED_URL}?n=${n}`);

export function situationsOf(
	{ day, year, archive, now }: { day: Stored; year: Stored; archive: readonly Incident[]; now: number },
	simulator: Simulator,
): Situation[] {
	const manyIncidents = { ...day, incidents: fifty(archive, now).map((value) => ({ value })) };
	const fed = withSettings(day, {
		...DEFAULT_SETTINGS,
		feeds: {
			...DEFAULT_SETTINGS.feeds,
			custom: feedUrls.map((url, n) => ({ id: `feed-${n}`, name: `Feed ${n}`, url, enabled: true })),
		},
	});
	let edition = 0;
	const same = () => simulator.setFeed({ raw: newsOf(0, now), contentType: 'application/rss+xml' });
	const fresh = () => simulator.setFeed({ raw: newsOf(++edition, now), contentType: 'application/rss+xml' });
	return [
		{ name: 'day', rows: day },
		{ name: 'year', rows: year },
		{ name: 'incidents', rows: manyIncidents },
		{ name: 'feedsSame', rows: fed, before: same },
		{ name: 'feedsNew', rows: fed, before: fresh },
	];
}

function withSettings(rows: Stored, settings: Settings): Stored {
	const meta = (rows.meta ?? []).map((row) => (row.key === 'settings' ? { ...row, value: settings } : row));
	return { ...rows, meta };
}

/** Fifty closed incidents with twenty updates each, of a feed that the build reads. */
function fifty(archive: readonly Incident[], now: number): StoredIncident[] {
	const [pattern] = archive;
	if (pattern === undefined) throw new Error('the archive is empty');
	return Array.from({ length: 50 }, (_, n) => {
		const updates = Array.from({ length: 20 }, (_, i) => {
			const update = pattern.updates[i % pattern.updates.length];
			if (update === undefined) throw new Error('an incident without updates');
			return { ...update, id: `u${i}`, at: now - (n + 1) * 24 * HOUR_MS + i * HOUR_MS };
		});
		const startedAt = now - (n + 1) * 24 * HOUR_MS;
		const incident: Incident = {
			...pattern,
			id: `i${n}`,
			startedAt,
			updatedAt: startedAt,
			status: 'resolved',
			updates,
		};
		return { feedId: 'official-libero', trust: 'help', firstSeenAt: startedAt, incident };
	});
}

/** A quarter of a megabyte of news: a general site that mentions the mail now and then. */
function newsOf(edition: number, now: number): string {
	const items: string[] = [];
	for (let n = 0, length = 0; length < FEED_CHARACTERS - 3_000; n++) {
		const text =
			`Edizione ${edition}. La giunta ha approvato il bilancio dopo una lunga seduta. I lavori cominciano lunedì. `.repeat(
				12,
			);
		const item = `<item><title>Notizia ${n}: ${n % 20 === 0 ? 'Libero Mail, i tempi di risposta dell’assistenza' : 'il bilancio del comune'}</title><link>https://news.example/${edition}/${n}</link><pubDate>${new Date(now - n * 600_000).toUTCString()}</pubDate><description>${text}</description></item>`;
		items.push(item);
		length += item.length;
	}
	return `<rss version="2.0"><channel><title>Notizie</title>${items.join('')}</channel></rss>`;
}
