/** Every file of the published site, from the archive. Pure but for the styles it copies. */

import { writeNative } from '../../monitor/core/formats/native';
import type { ArchivedIncident } from '../archive/incident';
import { pageScript, pageStyles, statusPage } from '../page/render';
import { atomFeed } from './atom';
import { feedDocument } from './document';
import { headersFile } from './headers';
import { jsonFeed } from './json-feed';
import type { SigningKey } from './keys';
import { signEnvelope } from './sign';
import { statuspageFiles } from './statuspage';

export type SiteOptions = {
	/** Epoch ms. */
	now: number;
	/** Address of the site, without a slash at its end. */
	url: string;
	keys: readonly SigningKey[];
};

/** Where the signed feed lies. Readers pin this address. */
export const SIGNED_FEED = 'feed.dsse.json';

/** Path → text. */
export function siteFiles(
	archived: readonly ArchivedIncident[],
	{ now, url, keys }: SiteOptions,
): Map<string, string> {
	const document = feedDocument(
		archived.map(({ incident }) => incident),
		now,
	);
	return new Map([
		[SIGNED_FEED, signEnvelope(writeNative(document, now), keys)],
		...statuspageFiles(document, now, url),
		['history.atom', atomFeed(document, now, url)],
		['feed.json', jsonFeed(document, now, url)],
		['index.html', statusPage(archived, now)],
		['page.css', pageStyles()],
		['page.js', pageScript()],
		[
			'keys.json',
			`${JSON.stringify(
				keys.map(({ id, publicKey }) => ({ id, publicKey })),
				null,
				'\t',
			)}\n`,
		],
		['_headers', headersFile()],
	]);
}
