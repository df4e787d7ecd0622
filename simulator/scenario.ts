/** A scenario: a timeline of services, network, feeds and the user's machine, with the truth about the service. Plain data. */

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
 * `no_internet`: `onLine` stays true, but nothing answers. `captive_portal`: a third party answers everything. `proxy_password`: a
 * proxy that wants one. `mail_filtered`: a proxy that opens no tunnel to the mail. `names_filtered`: a resolver without their
 * names. `no_ipv4`: only IPv6 hosts are reachable.
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

/** Events on the user's side. */
export type ClientEvent =
	| { at: IsoTime; event: 'network'; network: OwnNetwork }
	| { at: IsoTime; event: 'sleep' | 'wake' }
	| { at: IsoTime; event: 'permission'; granted: boolean }
	/** Another extension blocks our requests to the providers. */
	| { at: IsoTime; event: 'blocked_by_client'; blocked: boolean }
	/** The machine's clock is off by this much from now on; negative is behind. */
	| { at: IsoTime; event: 'clock_error'; byMs: number }
	/** From now on the worker dies in every `every`-th check, at each of its steps in turn. */
	| { at: IsoTime; event: 'worker_dies'; every: number | null };

export const FEEDS = ['signed', 'official', 'press'] as const;
export type PlayedFeed = (typeof FEEDS)[number];

/** One update of an incident in a feed; the first with its `incident` id opens it. */
export type FeedUpdate = {
	at: IsoTime;
	/** `signed` by default. */
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

/** A failure of the feed host itself. Null: it responds again. */
type FeedFailure = { at: IsoTime; feed?: PlayedFeed; failure: Weather | null };

/** Mail servers that only sentinels can probe. Null: they respond again. No providers: both. */
export type DoorChange = {
	at: IsoTime;
	providers?: ProviderId[];
	components: SentinelComponent[];
	shut: SentinelReason | null;
};

/** From `at` on, until the next change of that provider. */
export type TruthChange = {
	at: IsoTime;
	/** Both by default. */
	providers?: ProviderId[];
	status: ComponentStatus;
	/** `stable` by default. */
	phase?: Phase;
	/** Other statuses that are defensible for the same facts. */
	also?: ComponentStatus[];
	/** Only a feed can report it: no probe detects it, and no notice is due for it. */
	told?: true;
	/** This browser cannot detect it: an honest "unknown" is right, and no notice is due. */
	hidden?: true;
};

export type Scenario = {
	/** "january-2023". */
	id: string;
	title: string;
	startAt: IsoTime;
	endAt: IsoTime;
	/** Sorted by time, like all lists here. Before the first change everything is healthy. */
	weather: WeatherChange[];
	client?: ClientEvent[];
	/** How the browser schedules alarms across clock changes: Firefox by a timer (the default), Chromium by the clock. */
	alarms?: 'timer' | 'wall_clock';
	feed?: FeedUpdate[];
	feedFailures?: FeedFailure[];
	/** If set, three sentinels watch, and their statement is published next to the feed. */
	doors?: DoorChange[];
	/** The user's settings that differ from the defaults. */
	settings?: Partial<Settings>;
	/** The true state of the service, whether or not this client could know. Starts at `startAt`. */
	truth: TruthChange[];
	/** The deadline for reporting an outage, where a decision allows more time than elsewhere. */
	detectWithinMs?: number;
};

/** The instant of an ISO time. Throws on an invalid one, because we write the scenarios. */
export function instant(time: IsoTime): number {
	const at = Date.parse(time);
	if (Number.isNaN(at)) throw new Error(`not an ISO time: ${time}`);
	return at;
}

/** The last entry that has started at `at`. */
export function latest<T extends { at: IsoTime }>(entries: readonly T[], at: number): T | undefined {
	return entries.findLast((entry) => instant(entry.at) <= at);
}
