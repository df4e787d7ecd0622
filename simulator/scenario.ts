/** A scenario: what the services, the network, the feeds and the user's machine do on a timeline, and what is true of it. Plain data. */

import type { ClaimContent, ClaimSource, Impact, IncidentStatus } from '../monitor/core/model/incident';
import type { ProviderId } from '../monitor/core/providers';
import type { SentinelComponent, SentinelReason } from '../monitor/core/sentinel/statement';
import type { Settings } from '../monitor/core/settings';
import type { ComponentId, ComponentStatus, Phase } from '../monitor/core/status';
import type { Place, Weather } from './weather';

/** ISO 8601 with Rome's offset: "2023-01-26T14:45:00+01:00". */
export type IsoTime = string;

/** From `at` on, until the next change of the same place. No providers: both. No places: all of the mail. */
export type WeatherChange = { at: IsoTime; providers?: ProviderId[]; places?: Place[]; weather: Weather };

/**
 * `no_internet`: `onLine` stays true, but nothing answers. `captive_portal`: everything is answered by a stranger. `proxy_password`: a
 * proxy that wants one. `mail_filtered`: a proxy that opens no tunnel to the mail. `names_filtered`: a resolver that knows none of
 * their names. `no_ipv4`: only who has IPv6 is reached.
 */
export type OwnNetwork =
	| 'fine'
	| 'offline'
	| 'no_internet'
	| 'captive_portal'
	| 'proxy_password'
	| 'mail_filtered'
	| 'names_filtered'
	| 'no_ipv4';

/** What the user's side does. */
export type ClientEvent =
	| { at: IsoTime; event: 'network'; network: OwnNetwork }
	| { at: IsoTime; event: 'sleep' | 'wake' }
	| { at: IsoTime; event: 'permission'; granted: boolean }
	/** Another extension blocks our requests to the providers. */
	| { at: IsoTime; event: 'blocked_by_client'; blocked: boolean }
	/** The machine's clock is off by this much from now on; negative is behind. */
	| { at: IsoTime; event: 'clock_error'; byMs: number }
	/** From now on the worker dies in the middle of every `every`-th check, at each of its steps in turn. */
	| { at: IsoTime; event: 'worker_dies'; every: number | null };

export const FEEDS = ['signed', 'official', 'press'] as const;
export type PlayedFeed = (typeof FEEDS)[number];

/** One update of an incident in a feed; the first with its `incident` id opens it. */
export type FeedUpdate = {
	at: IsoTime;
	/** `signed` if not said. */
	feed?: PlayedFeed;
	incident: string;
	name?: string;
	status: IncidentStatus;
	impact?: Impact;
	providers?: ProviderId[];
	components?: { id: ComponentId; status: ComponentStatus }[];
	text: string;
	source: ClaimSource;
	publisher?: string;
	claims?: ClaimContent[];
};

/** The feed host itself failing. Null: it answers again. */
export type FeedFailure = { at: IsoTime; feed?: PlayedFeed; failure: Weather | null };

/** Mail servers that a browser cannot ask, as sentinels meet them. Null: they answer again. No providers: both. */
export type DoorChange = {
	at: IsoTime;
	providers?: ProviderId[];
	components: SentinelComponent[];
	shut: SentinelReason | null;
};

/** From `at` on, until the next change of that provider. */
export type TruthChange = {
	at: IsoTime;
	/** Both if not said. */
	providers?: ProviderId[];
	status: ComponentStatus;
	/** `stable` if not said. */
	phase?: Phase;
	/** Other statuses that a careful judge could defend for the same facts. */
	also?: ComponentStatus[];
	/** Only a feed could tell: no probe sees it, and no notice is due for it. */
	told?: true;
	/** Nothing that this browser may ask shows it: an honest "unknown" is right, and no notice is due. */
	hidden?: true;
};

export type Scenario = {
	/** "january-2023". */
	id: string;
	title: string;
	startAt: IsoTime;
	endAt: IsoTime;
	/** Sorted by time, as all lists here. Before the first change everything is healthy. */
	weather: WeatherChange[];
	client?: ClientEvent[];
	/** How the browser keeps its alarms when the clock is set: Firefox by a timer (so if not said), Chromium by the clock. */
	alarms?: 'timer' | 'wall_clock';
	feed?: FeedUpdate[];
	feedFailures?: FeedFailure[];
	/** With it three sentinels watch, and their statement lies beside the feed. */
	doors?: DoorChange[];
	/** What the user chose other than what is shipped. */
	settings?: Partial<Settings>;
	/** What is so with the service, whether or not this client could know. Begins at `startAt`. */
	truth: TruthChange[];
	/** How soon an outage must be told where a decision says that it takes longer than elsewhere. */
	detectWithinMs?: number;
};

/** The instant of an ISO time. Throws on a misspelt one, as scenarios are ours. */
export function instant(time: IsoTime): number {
	const at = Date.parse(time);
	if (Number.isNaN(at)) throw new Error(`not an ISO time: ${time}`);
	return at;
}

/** The last entry that has begun at `at`. */
export function latest<T extends { at: IsoTime }>(entries: readonly T[], at: number): T | undefined {
	return entries.findLast((entry) => instant(entry.at) <= at);
}
