/** `history.rss` (RSS 2.0): one item per incident, for readers without Atom. */

import type { FeedDocument, Incident } from '../../monitor/core/model/incident';
import { romeIso } from '../../monitor/core/time';
import { MAIL_NAMES } from './document';
import { escapeMarkup, htmlText } from './markup';

/** The whole feed. `url` is the address of the site, without a trailing slash. */
export function rssFeed(document: FeedDocument, now: number, url: string): string {
	const updatedAt = Math.max(0, ...document.incidents.map((incident) => incident.updatedAt)) || now;
	const site = escapeMarkup(url);
	return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
  <channel>
    <title>${escapeMarkup(document.title ?? 'PostaViva')}</title>
    <link>${site}/</link>
    <atom:link rel="self" type="application/rss+xml" href="${site}/history.rss"/>
    <description>Guasti di ${escapeMarkup(MAIL_NAMES)}: che cosa, quando, e chi lo ha detto.</description>
    <language>it</language>
    <lastBuildDate>${date(updatedAt)}</lastBuildDate>
    <ttl>30</ttl>
${document.incidents.map((incident) => item(incident, site)).join('')}  </channel>
</rss>
`;
}

function item(incident: Incident, site: string): string {
	const address = `${site}/#${escapeMarkup(incident.id)}`;
	const told = incident.updates
		.toReversed()
		.map(({ at, text }) => `<p><time>${romeIso(at)}</time><br>${htmlText(text)}</p>`)
		.join('');
	return `    <item>
      <title>${escapeMarkup(incident.name)}</title>
      <link>${address}</link>
      <guid isPermaLink="false">${escapeMarkup(incident.id)}</guid>
      <pubDate>${date(incident.updatedAt)}</pubDate>
      <description>${escapeMarkup(told)}</description>
    </item>
`;
}

/** RFC 822, as RSS asks: "Sat, 28 Jan 2023 19:00:00 GMT". */
function date(at: number): string {
	return new Date(at).toUTCString();
}
