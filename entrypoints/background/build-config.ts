/** Build-time configuration: the project's feed, its sentinels' statement and the keys that may sign each (wxt.config.ts, docs/feed.md). */

import type { PinnedKey } from '../../monitor/platform/signature';

declare const __FEED_URL__: string | null;
declare const __FEED_KEYS__: PinnedKey[];
declare const __SENTINEL_URL__: string | null;
declare const __SENTINEL_KEYS__: PinnedKey[];

export const BUILT_FEED: { url: string | null; keys: readonly PinnedKey[] } = {
	url: __FEED_URL__,
	keys: __FEED_KEYS__,
};

/** Separate keys: what they sign is accepted as a statement only. */
export const BUILT_SENTINELS: { url: string | null; keys: readonly PinnedKey[] } = {
	url: __SENTINEL_URL__,
	keys: __SENTINEL_KEYS__,
};
