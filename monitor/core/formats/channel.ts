/** How much each channel may say about the present (docs/decisions/0013-how-far-a-channel-may-speak.md). */

import type { FeedTrust } from '../model/incident';
import { DAY_MS } from '../time';
import type { ParseContext } from './context';
import { type Item, wordsOf } from './items';
import { type Voice, voiceOf } from './voice';

/** The voices that count as statements about the present, by trust of the channel. */
const VOICES: Record<FeedTrust, readonly Voice[]> = {
	signed: ['announcement', 'plain'],
	official: ['announcement', 'plain', 'advice_now'],
	added: ['announcement', 'plain', 'advice_now'],
	press: ['announcement', 'plain', 'advice_now'],
	help: ['announcement'],
};

/** Help articles stay for years: an announcement in one is from today, or over. */
const HELP_NEWS_MS = DAY_MS;

/** True if an item of a feed may claim something about the present; its date is known. */
export function mayClaim(item: Item, { trust, seen, fetchedAt }: ParseContext): boolean {
	if (!VOICES[trust].includes(voiceOf(item.title, item.html))) return false;
	if (trust !== 'help') return true;
	const at = item.publishedAt ?? item.updatedAt ?? 0;
	return seen !== undefined && !seen.includes(wordsOf(item)) && fetchedAt - at <= HELP_NEWS_MS;
}

/** What a help channel listed, for comparison at the next reading; nothing for other channels. */
export function listed(items: readonly Item[], { trust }: ParseContext): { seen?: string[] } {
	return trust === 'help' ? { seen: items.map(wordsOf) } : {};
}
