/** The user's settings, stored as one row; each unreadable field falls back to its default. */

import { parseHttps } from './address';
import { PROVIDERS, type ProviderId } from './providers';
import { DAY_MS } from './time';

/** Each is a folder of `assets/locales`. */
export const LANGUAGES = ['it', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
/** `auto`: the browser's language. */
export const LANGUAGE_CHOICES = ['auto', ...LANGUAGES] as const;
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number];

export type CustomFeed = { id: string; name: string; url: string; enabled: boolean };

/** Civil times in Rome, minutes after midnight; `from > to` spans midnight. */
export type QuietHours = { fromMinute: number; toMinute: number };

/** No notices until an instant, or until the service is restored. */
export type Mute = { until: number } | { until: 'restored' };

/** Longer than any mute on offer: one that ends later was set while the clock ran ahead. */
const MAX_MUTE_MS = 2 * DAY_MS;

/** True while a mute is in force. One without an end stays until it is removed (`muteAfter`). */
export function isMuted(mute: Mute | null, now: number): mute is Mute {
	if (mute === null || mute.until === 'restored') return mute !== null;
	return now < mute.until && mute.until - now <= MAX_MUTE_MS;
}

export type Settings = {
	providers: ProviderId[];
	/** Calm interval, 5–60. */
	periodMinutes: number;
	/** `ports`: the sentinels report that IMAP, POP or SMTP stops or answers again. */
	notices: { outage: boolean; restored: boolean; relapse: boolean; update: boolean; ports: boolean };
	quietHours: QuietHours | null;
	mute: Mute | null;
	/** Learn from the user's own loads of the webmail. */
	ownVisits: boolean;
	badgeWhenWell: boolean;
	language: LanguageChoice;
	/** Which of the shipped sources are read, and the user's own. */
	feeds: { official: boolean; signed: boolean; press: boolean; custom: CustomFeed[] };
};

export const PERIOD_MINUTES = { min: 5, max: 60, default: 10 } as const;
export const MAX_CUSTOM_FEEDS = 10;

export const DEFAULT_SETTINGS: Settings = {
	providers: [...PROVIDERS],
	periodMinutes: PERIOD_MINUTES.default,
	notices: { outage: true, restored: true, relapse: true, update: false, ports: false },
	quietHours: null,
	mute: null,
	ownVisits: true,
	badgeWhenWell: true,
	language: 'auto',
	feeds: { official: true, signed: true, press: false, custom: [] },
};

/** `stored` with the fields that differ between two objects: a page that was open for long undoes no change made elsewhere. */
export function withChange(stored: Settings, before: Settings, after: Settings): Settings {
	const changed = (Object.keys(after) as (keyof Settings)[]).filter((key) => after[key] !== before[key]);
	return { ...stored, ...Object.fromEntries(changed.map((key) => [key, after[key]])) };
}

type Json = Record<string, unknown>;

function record(value: unknown): Json {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

function bool(value: unknown, fallback: boolean): boolean {
	return typeof value === 'boolean' ? value : fallback;
}

/** An https address without credentials, as written, or undefined. */
export function parseFeedUrl(value: unknown): string | undefined {
	return typeof value === 'string' ? parseHttps(value) : undefined;
}

function parseCustomFeeds(value: unknown): CustomFeed[] {
	if (!Array.isArray(value)) return [];
	const feeds: CustomFeed[] = [];
	for (const entry of value.slice(0, MAX_CUSTOM_FEEDS)) {
		const { id, name, url, enabled } = record(entry);
		const address = parseFeedUrl(url);
		if (typeof id !== 'string' || !/^[\w-]{1,40}$/.test(id) || address === undefined) continue;
		if (feeds.some((feed) => feed.id === id)) continue;
		feeds.push({
			id,
			name: (typeof name === 'string' ? name : address).slice(0, 80),
			url: address,
			enabled: bool(enabled, true),
		});
	}
	return feeds;
}

function parseQuietHours(value: unknown): QuietHours | null {
	const { fromMinute, toMinute } = record(value);
	const minute = (m: unknown): m is number =>
		Number.isInteger(m) && (m as number) >= 0 && (m as number) < 1_440;
	return minute(fromMinute) && minute(toMinute) && fromMinute !== toMinute ? { fromMinute, toMinute } : null;
}

function parseMute(value: unknown): Mute | null {
	const { until } = record(value);
	if (until === 'restored') return { until };
	return typeof until === 'number' && Number.isFinite(until) ? { until } : null;
}

/** Reads settings of any origin (storage, an imported file, a message): each unreadable field gets its default. Never throws. */
export function parseSettings(value: unknown): Settings {
	const raw = record(value);
	const notices = record(raw.notices);
	const feeds = record(raw.feeds);
	const defaults = DEFAULT_SETTINGS;
	const providers = Array.isArray(raw.providers) ? raw.providers : defaults.providers;
	const watched = PROVIDERS.filter((id) => providers.includes(id));
	const period = typeof raw.periodMinutes === 'number' ? raw.periodMinutes : Number.NaN;
	return {
		// A monitor that watches nothing is always right, so this is not an option.
		providers: watched.length > 0 ? watched : [...defaults.providers],
		periodMinutes: Number.isFinite(period)
			? Math.min(PERIOD_MINUTES.max, Math.max(PERIOD_MINUTES.min, Math.round(period)))
			: defaults.periodMinutes,
		notices: {
			outage: bool(notices.outage, defaults.notices.outage),
			restored: bool(notices.restored, defaults.notices.restored),
			relapse: bool(notices.relapse, defaults.notices.relapse),
			update: bool(notices.update, defaults.notices.update),
			ports: bool(notices.ports, defaults.notices.ports),
		},
		quietHours: parseQuietHours(raw.quietHours),
		mute: parseMute(raw.mute),
		ownVisits: bool(raw.ownVisits, defaults.ownVisits),
		badgeWhenWell: bool(raw.badgeWhenWell, defaults.badgeWhenWell),
		language: LANGUAGE_CHOICES.find((l) => l === raw.language) ?? defaults.language,
		feeds: {
			official: bool(feeds.official, defaults.feeds.official),
			signed: bool(feeds.signed, defaults.feeds.signed),
			press: bool(feeds.press, defaults.feeds.press),
			custom: parseCustomFeeds(feeds.custom),
		},
	};
}
