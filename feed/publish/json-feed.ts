/** JSON Feed 1.1: one item per incident for any reader, with the complete incident in `_postaviva` for our own reader. */

import { nativeJson } from '../../monitor/core/formats/native';
import type { FeedDocument, Incident } from '../../monitor/core/model/incident';
import type { SentinelStatement } from '../../monitor/core/sentinel/statement';
import { romeIso } from '../../monitor/core/time';
import { htmlText } from './markup';
import { sentinelFields, sentinelLine } from './sentinels';

export function jsonFeed(
	document: FeedDocument,
	now: number,
	url: string,
	statement?: SentinelStatement,
): string {
	const feed = {
		version: 'https://jsonfeed.org/version/1.1',
		title: document.title ?? 'PostaViva',
		home_page_url: `${url}/`,
		feed_url: `${url}/feed.json`,
		language: 'it',
		...(statement === undefined
			? {}
			: {
					description: sentinelLine(statement, now),
					_postaviva_sentinels: sentinelFields(statement, now).sentinels,
				}),
		authors: [{ name: 'PostaViva', url: `${url}/` }],
		items: document.incidents.map((incident) => item(incident, document, now, url)),
	};
	return `${JSON.stringify(feed, null, '\t')}\n`;
}

function item(incident: Incident, document: FeedDocument, now: number, url: string): Record<string, unknown> {
	const { incidents, scheduled_maintenances } = nativeJson({ ...document, incidents: [incident] }, now);
	const [whole] = [...(incidents as object[]), ...(scheduled_maintenances as object[])];
	return {
		id: `${url}/#${incident.id}`,
		url: `${url}/#${incident.id}`,
		title: incident.name,
		content_html: incident.updates
			.toReversed()
			.map(
				(update) =>
					`<p><time datetime="${romeIso(update.at)}">${romeIso(update.at)}</time><br>${htmlText(update.text)}</p>`,
			)
			.join(''),
		date_published: romeIso(incident.startedAt),
		date_modified: romeIso(incident.updatedAt),
		_postaviva: { about: 'https://jsonfeed.org/version/1.1#extensions-a-name-extensions-a', incident: whole },
	};
}
