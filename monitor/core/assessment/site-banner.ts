/** What the site says on a page that works: kept and shown as its own words, never judged. */

import type { Sight } from './evidence';
import type { ProviderState, StoredBanner } from './state';

/** The banner to show after a check of the provider; it stays if the layer that showed it was not probed. */
export function nextBanner(
	{ provider, banner = null }: ProviderState,
	{ probed, at }: Sight,
): StoredBanner | null {
	const own = probed.filter((p) => p.provider === provider);
	for (const { layer, result } of own) {
		if (result.kind !== 'reachable' || result.banner === undefined) continue;
		const firstSeenAt = banner?.text === result.banner.text ? banner.firstSeenAt : at;
		return { ...result.banner, layer, firstSeenAt, lastSeenAt: at };
	}
	return own.some(({ layer }) => layer === banner?.layer) ? null : banner;
}
