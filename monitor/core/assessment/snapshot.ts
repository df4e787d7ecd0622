/** Everything the interface is drawn from, read from storage in one transaction. */

import type { Calibration } from '../evidence/calibration';
import type { DeliveryAnswer } from '../incidents/letters';
import type { Answers, ClaimOf, FeedTrust, IncidentUpdate, StoredIncident } from '../model/incident';
import type { ProviderId } from '../providers';
import type { SentinelWord } from '../sentinel/statement';
import type { Settings } from '../settings';
import type { ComponentId, ComponentStatus, Phase } from '../status';
import type { DayRollup } from './history';
import type { LastKnown, Progress } from './progress';
import type { FeedState } from './reading';
import type { Episode, ProviderState, Reason, SentenceSource } from './state';

/** The write-ahead mark of checks. */
export type CheckMark = {
	/** Set before a check observes, cleared when it commits. */
	startedAt: number | null;
	trigger: string | null;
	/** Last check that finished. */
	finishedAt: number | null;
	/** When the next check is due, as last planned. */
	nextAt: number | null;
};

export type StorageHealth = 'well' | 'mirror_only' | 'wiped' | 'newer_version';

export type Snapshot = {
	settings: Settings;
	providers: ProviderState[];
	calibrations: Calibration[];
	incidents: StoredIncident[];
	feeds: FeedState[];
	check: CheckMark;
	health: StorageHealth;
};

/** What the popup needs in addition to the snapshot; read after the first paint. */
export type PopupHistory = {
	/** The last 90 days, oldest first; days without a row are gaps. */
	days: DayRollup[];
};

export type ComponentView = {
	id: ComponentId;
	status: ComponentStatus;
	/** For observed statuses; reported ones are always stable. */
	phase: Phase;
	/** `watched`: by the sentinels. `not_told`: no source reported it, and this browser cannot probe it. */
	basis: 'seen' | 'told' | 'watched' | 'not_told';
	source?: SentenceSource;
	sourceName?: string;
	at?: number;
	/** Whether its probe counts now, or why not. */
	probe?: 'armed' | 'unarmed' | 'disarmed';
	/** The sentinels' word on it, and its time. */
	sentinels?: SentinelWord & { at: number };
};

/** The standing of one provider: input of badge and title. */
export type ProviderStanding = {
	id: ProviderId;
	status: ComponentStatus;
	phase: Phase;
	since: number | null;
	/** By weight; never empty. The first one decides. */
	reasons: Reason[];
};

/** What else the popup shows about a provider. */
export type ProviderDetails = {
	components: ComponentView[];
	/** The text on the site itself, while shown. */
	notice: { text: string; kind: 'courtesy' | 'maintenance'; firstSeenAt: number; lastSeenAt: number } | null;
	/** What the site says on a page that works. */
	banner: { text: string; kind: 'works' | 'word'; firstSeenAt: number; lastSeenAt: number } | null;
	episode: Episode | null;
	/** The five answers, folded from the feeds and the site's notice. */
	answers: Answers;
	/** Updates of the incidents that affect it now, newest first. */
	timeline: (IncidentUpdate & { incidentName: string; trust: FeedTrust })[];
	/** The newest active incident, if any. */
	incident: StoredIncident | null;
	/** How far a doubt or a recovery has come. */
	progress: Progress | null;
	/** For an unknown status: the last known one. */
	last: LastKnown | null;
	/** The next maintenance, as announced. */
	announced: ClaimOf<'eta'> | null;
	/** The fate of letters in the last outage, for two weeks after it. */
	letters: DeliveryAnswer;
	/** Episode open, or ended less than two weeks ago: warn of phishing. */
	phishingWarning: boolean;
};

export type ProviderView = ProviderStanding & ProviderDetails;

/** The overall standing, computed from a snapshot and `now`. */
export type Standing = {
	status: ComponentStatus;
	phase: Phase;
	/** The deciding reason, from the worst provider. */
	reason: Reason;
	/** Start of the overall status, if known. */
	since: number | null;
	providers: ProviderStanding[];
	checkedAt: number | null;
	nextCheckAt: number | null;
	/** A check is running and has not passed its deadline. */
	checking: boolean;
	stale: boolean;
};

/** The same, with everything that the popup shows. */
export type Overview = Omit<Standing, 'providers'> & { providers: ProviderView[] };
