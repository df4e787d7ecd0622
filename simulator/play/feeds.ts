/** The feeds of a story: addresses that exist from the start, and whose documents change. */

import { createHash } from 'node:crypto';
import type { Ports } from '../../monitor/check/ports';
import { isEnvelope } from '../../monitor/core/formats/envelope';
import { type FeedSource, feedSources } from '../../monitor/core/incidents/sources';
import { PROVIDER, PROVIDERS } from '../../monitor/core/providers';
import type { Settings } from '../../monitor/core/settings';
import { DAY_MS } from '../../monitor/core/time';
import type { HttpReply } from '../reply';
import { SIMULATOR_KEYS, signFeed } from '../signing';
import type { Story, StoryFeed } from './story';

/** Before its first document a feed exists but is empty. */
const EMPTY = '<rss version="2.0"><channel><title>-</title></channel></rss>';
const EMPTY_NATIVE = '{"postaviva":1,"incidents":[]}';

/** The story's feeds, and the shipped ones that it does not name. */
export function feedsOf(story: Story): Ports['feeds'] {
	return { ...SIMULATOR_KEYS, reader: 'play', sources: (settings) => sourcesOf(story, settings) };
}

function sourcesOf({ feeds }: Story, settings: Settings): FeedSource[] {
	const known = feedSources({ ...settings, feeds: { ...settings.feeds, press: true } }, { url: null });
	const own = new Map<string, FeedSource>();
	for (const { url, trust } of feeds) {
		// The company's own help site has the same trust as in the product.
		const shipped = known.find(
			(source) =>
				source.url === url && (source.trust === trust || (source.trust === 'help' && trust === 'official')),
		);
		if (!own.has(url)) own.set(url, shipped ?? sourceOf(url, trust, own.size));
	}
	return [...feedSources(settings, { url: null }).filter(({ url }) => !own.has(url)), ...own.values()];
}

function sourceOf(url: string, trust: StoryFeed['trust'], index: number): FeedSource {
	const { host } = new URL(url);
	const about = PROVIDERS.filter((id) => host.endsWith(PROVIDER[id].domain));
	return {
		feedId: `${trust}-${index}`,
		trust,
		url,
		name: host,
		permission: null,
		about,
	};
}

/** The response of a feed's host; null if there is no feed at the address. */
export function feedReply({ feeds, startAt }: Story, url: string, at: number): HttpReply | null {
	const versions = feeds.filter((feed) => feed.url === url);
	const first = versions[0];
	if (first === undefined) return null;
	const index = versions.findLastIndex((version) => version.at <= at);
	const signed = first.trust === 'signed';
	const { body, at: since } = versions[index] ?? { body: signed ? EMPTY_NATIVE : EMPTY, at: startAt };
	const bytes = signed ? signedBody(body, index + 2, since) : body;
	const head = bytes.trimStart().charAt(0);
	return {
		kind: 'http',
		status: 200,
		headers: {
			'content-type': head === '{' || head === '[' ? 'application/json' : 'application/xml',
			etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
		},
		body: bytes,
	};
}

/** A native document as its publisher would sign it: missing envelope fields are added. */
function signedBody(body: string, sequence: number, at: number): string {
	if (isEnvelope(body)) return body;
	try {
		const iso = (time: number) => new Date(time).toISOString();
		const stamps = { sequence, issued_at: iso(at), expires_at: iso(at + 14 * DAY_MS) };
		return signFeed(JSON.stringify({ postaviva: 1, ...stamps, ...JSON.parse(body) }));
	} catch {
		return body;
	}
}
