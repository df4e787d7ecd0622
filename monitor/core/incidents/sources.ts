/** The feeds in force: which addresses are read, and how far each is believed (docs/decisions/0001-eyes-decide-feeds-explain.md). */

import { hostOf } from '../address';
import type { SourceTrust } from '../model/incident';
import { PROVIDER, PROVIDERS, type ProviderId } from '../providers';
import type { Settings } from '../settings';

export type FeedSource = {
	feedId: string;
	trust: SourceTrust;
	url: string;
	name: string;
	/** Host permission without which it can be read only if its host allows everybody (CORS); null: it does. */
	permission: string | null;
	/** Providers it is about, if its items name none. */
	about: ProviderId[];
	/** A guessed address: counts once it has answered well. */
	guessed: boolean;
};

/** The project's own feed and its sentinels, set at build. Without an address there is no such source. */
export type BuiltFeed = { url: string | null; sentinelUrl?: string | null };

/** The feed whose text is a statement, no document. */
export const SENTINELS = 'sentinels';

/** Headlines of two days that name one of the mail services: `"libero mail" OR "virgilio mail" when:2d`. */
export const PRESS_URL = `https://news.google.com/rss/search?q=${PROVIDERS.map(
	(id) => `%22${PROVIDER[id].name.toLowerCase().replace(' ', '+')}%22`,
).join('+OR+')}+when%3A2d&hl=it&gl=IT&ceid=IT%3Ait`;
export const PRESS_PERMISSION = 'https://news.google.com/*';

/** The host permission that covers an `https` address; ports are no part of one in Firefox. */
export function permissionFor(url: string): string {
	return `https://${hostOf(url) ?? ''}/*`;
}

/** The sources that the settings switch on, in order of trust. */
export function feedSources(settings: Settings, built: BuiltFeed): FeedSource[] {
	const { feeds, providers } = settings;
	const sources: FeedSource[] = [];
	if (feeds.official)
		for (const id of providers)
			sources.push({
				feedId: `official-${id}`,
				// The help site carries guides as well as notices.
				trust: 'help',
				url: PROVIDER[id].helpFeedUrl,
				name: PROVIDER[id].helpUrl,
				permission: PROVIDER[id].permission,
				about: [id],
				guessed: true,
			});
	if (feeds.signed && built.url !== null)
		sources.push({
			feedId: 'signed',
			trust: 'signed',
			url: built.url,
			name: 'PostaViva',
			permission: null,
			about: [],
			guessed: false,
		});
	if (feeds.signed && built.sentinelUrl != null)
		sources.push({
			feedId: SENTINELS,
			trust: 'sentinel',
			url: built.sentinelUrl,
			name: 'PostaViva',
			permission: null,
			about: [],
			guessed: false,
		});
	if (feeds.press)
		sources.push({
			feedId: 'press',
			trust: 'press',
			url: PRESS_URL,
			name: 'Google News',
			permission: PRESS_PERMISSION,
			about: [],
			guessed: false,
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
				guessed: false,
			});
	return sources;
}
