/** What the build decided: the project's own feed and the keys that may sign it (wxt.config.ts, docs/feed.md). */

import type { PinnedKey } from '../../monitor/platform/signature';

declare const __FEED_URL__: string | null;
declare const __FEED_KEYS__: PinnedKey[];

export const BUILT_FEED: { url: string | null; keys: readonly PinnedKey[] } = {
	url: __FEED_URL__,
	keys: __FEED_KEYS__,
};
