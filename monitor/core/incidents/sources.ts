/** The active feeds: which addresses are read, and how far each is trusted (docs/decisions/0001-eyes-decide-feeds-explain.md). */

import { hostOf } from '../address';
import type { SourceTrust } from '../model/incident';
import { PROVIDER, PROVIDERS, type ProviderId } from '../providers';
import type { Settings } from '../settings';

export type FeedSource = {
	feedId: string;
	trust: SourceTrust;
	url: string;
	name: string;
	/** Host permission needed to read it unless its host allows all origins (CORS); null: it does. */
	permission: string | null;
	/** Providers it is about, if its items name none. */
	about: ProviderId[];
};

/** The project's own feed and its sentinels, set at build time. Without an address the source does not exist. */
type BuiltFeed = { url: string | null; sentinelUrl?: string | null };

/** The feed whose text is a statement rather than a document. */
const SENTINELS = 'sentinels';

/** Headlines from two days that name one of the mail services: `"libero mail" OR "virgilio mail" when:2d`. */
export const PRESS_URL = `https://news.google.com/rss/search?q=${PROVIDERS.map(
	(id) => `%22${PROVIDER[id].name.toLowerCase().replace(' ', '+')}%22`,
).join('+OR+')}+when%3A2d&hl=it&gl=IT&ceid=IT%3Ait`;
export const PRESS_PERMISSION = 'https://news.google.com/*';

/** The host permission for an `https` address; in Firefox it cannot contain a port. */
export function permissionFor(url: string): string {
	return `https://${hostOf(url) ?? ''}/*`;
}

/** The sources enabled in the settings, in order of trust. */
export function feedSources(settings: Settings, built: BuiltFeed): FeedSource[] {
	const { feeds, providers } = settings;
	const sources: FeedSource[] = [];
	if (feeds.official)
		for (const id of providers)
			sources.push({
				feedId: `official-${id}`,
				// The help site has guides as well as notices.
				trust: 'help',
				url: PROVIDER[id].helpFeedUrl,
				name: PROVIDER[id].helpUrl,
				permission: PROVIDER[id].permission,
				about: [id],
			});
	if (feeds.signed && built.url !== null)
		sources.push({
			feedId: 'signed',
			trust: 'signed',
			url: built.url,
			name: 'PostaViva',
			permission: null,
			about: [],
		});
	if (feeds.signed && built.sentinelUrl != null)
		sources.push({
			feedId: SENTINELS,
			trust: 'sentinel',
			url: built.sentinelUrl,
			name: 'PostaViva',
			permission: null,
			about: [],
		});
	if (feeds.press)
		sources.push({
			feedId: 'press',
			trust: 'press',
			url: PRESS_URL,
			name: 'Google News',
			permission: PRESS_PERMISSION,
			about: [],
		});
	for (const { id, name, url, enabled } of feeds.custom)
		if (enabled)
			sources.push({
				feedId: `added-${id}`,
				trust: 'added',
				url,
				name,
				permission: permissionFor(url),
				about: [],
			});
	return sources;
}
