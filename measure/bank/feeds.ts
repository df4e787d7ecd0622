/** A scenario's feeds as their hosts serve them: the project's own signed, the press as search results. */

import type { Ports } from '../../monitor/check/ports';
import { writeNative } from '../../monitor/core/formats/native';
import { feedSources } from '../../monitor/core/incidents/sources';
import { feedDocumentAt } from '../../simulator/feed';
import { bareError } from '../../simulator/pages/outage';
import { type HttpReply, html, type Reply } from '../../simulator/reply';
import { instant, type PlayedFeed, type Scenario } from '../../simulator/scenario';
import { SIMULATOR_KEYS, signFeed } from '../../simulator/signing';
import { SIMULATOR_FEED_URL } from '../../simulator/timelapse/feed';
import { feedFailureAt } from '../../simulator/world';

/** The feeds that a build for the simulator reads. */
export const SIMULATOR_FEEDS: Ports['feeds'] = {
	...SIMULATOR_KEYS,
	reader: 'bank',
	sources: (settings) => feedSources(settings, { url: SIMULATOR_FEED_URL }),
};

/** The response of a feed's host. */
export function feedReply(scenario: Scenario, feed: PlayedFeed, at: number): Reply {
	const failure = feedFailureAt(scenario, feed, at);
	if (failure?.state === 'http_error') return html(bareError(failure.httpStatus), failure.httpStatus);
	if (failure !== null) return { kind: failure.state === 'hang' ? 'hang' : 'reset' };
	const updates = (scenario.feed ?? []).filter((u) => (u.feed ?? 'signed') === feed && instant(u.at) <= at);
	const headers = { etag: String(updates.length) };
	if (feed === 'press') return document(pressRss(scenario, at), 'application/rss+xml', headers);
	const native = feedDocumentAt(scenario, feed, at);
	return document(signFeed(writeNative(native, native.issuedAt ?? at)), 'application/json', headers);
}

function document(body: string, type: string, headers: Record<string, string>): HttpReply {
	return { kind: 'http', status: 200, headers: { ...headers, 'content-type': type }, body };
}

/** The press as a news aggregator's search returns it: titles, sources and dates only. */
function pressRss(scenario: Scenario, at: number): string {
	const items = (scenario.feed ?? [])
		.filter((update) => update.feed === 'press' && instant(update.at) <= at)
		.map(
			({
				incident,
				name,
				publisher = 'Stampa',
				at: time,
			}) => `<item><title>${name ?? incident} - ${publisher}</title>
<guid isPermaLink="false">${incident}</guid><pubDate>${new Date(instant(time)).toUTCString()}</pubDate>
<source url="https://www.example.it">${publisher}</source></item>`,
		);
	return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Notizie</title>${items.join('')}</channel></rss>`;
}
