/** Every file of the site that depends on the archive. Pure except for the styles it copies. feed/page/assets.ts has the rest. */

import { writeNative } from '../../monitor/core/formats/native';
import { PROVIDERS } from '../../monitor/core/providers';
import type { SentinelStatement } from '../../monitor/core/sentinel/statement';
import type { ArchivedIncident } from '../archive/incident';
import { pageStyles, searched, statusPage } from '../page/render';
import type { WatchedPart } from '../page/watched-days';
import { atomFeed } from './atom';
import { svgBadge } from './badge';
import { calendar } from './calendar';
import { feedDocument } from './document';
import { headersFile } from './headers';
import { jsonFeed } from './json-feed';
import type { PublicKey, SigningKey } from './keys';
import { webManifest } from './manifest';
import { rssFeed } from './rss';
import { signEnvelope } from './sign';
import { robots, sitemap } from './sitemap';
import { statuspageFiles } from './statuspage';

type SiteOptions = {
	/** Epoch ms. */
	now: number;
	/** Address of the site, without a trailing slash. */
	url: string;
	keys: readonly SigningKey[];
	/** Keys whose signature the page's script accepts; if omitted, those of `keys`. */
	pinned?: readonly PublicKey[] | undefined;
	/** The sentinels' latest statement, if any. */
	statement?: SentinelStatement | undefined;
	/** The sentinels' observations, day by day. */
	watched?: readonly WatchedPart[] | undefined;
};

/** Address of the signed feed. Readers pin it. */
export const SIGNED_FEED = 'feed.dsse.json';
/** Address of the sentinels' statement; another process writes it. */
export const SENTINEL_STATEMENT = 'sentinel.dsse.json';
/** Files that only the holder of the feed's key may write. */
export const SIGNED: readonly string[] = [SIGNED_FEED, 'keys.json'];

/** Path → text. */
export function siteFiles(
	archived: readonly ArchivedIncident[],
	{ now, url, keys, pinned, statement, watched }: SiteOptions,
): Map<string, string> {
	const incidents = archived.map(({ incident }) => incident);
	const document = feedDocument(incidents, now);
	const publicKeys = pinned ?? keys.map(({ id, publicKey }) => ({ id, publicKey }));
	const page = { now, url, keys: publicKeys, statement, watched };
	return new Map([
		[SIGNED_FEED, signEnvelope(writeNative(document, now), keys)],
		...statuspageFiles(document, now, url, statement),
		['history.atom', atomFeed(document, now, url, statement)],
		['feed.json', jsonFeed(document, now, url, statement)],
		['history.rss', rssFeed(document, now, url)],
		['calendario.ics', calendar(incidents, now, url)],
		['badge.svg', svgBadge(archived, now, undefined, statement)],
		['index.html', statusPage(archived, page)],
		...PROVIDERS.flatMap((only) => [
			[`${searched(only)}/index.html`, statusPage(archived, { ...page, only })] as const,
			[`badge-${only}.svg`, svgBadge(archived, now, only, statement)] as const,
		]),
		['page.css', pageStyles()],
		['manifest.webmanifest', webManifest()],
		['sitemap.xml', sitemap(now, url)],
		['robots.txt', robots(url)],
		['keys.json', `${JSON.stringify(publicKeys, null, '\t')}\n`],
		['_headers', headersFile()],
	]);
}
