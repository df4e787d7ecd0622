/** Everything the face is drawn from, as read from storage in one go. */

import type { Calibration } from '../evidence/calibration';
import type { FeedGap } from '../formats/feed-gap';
import type { DeliveryAnswer } from '../incidents/letters';
import type {
	Answers,
	ClaimOf,
	FeedError,
	FeedTrust,
	IncidentUpdate,
	Pacing,
	SourceTrust,
	StoredIncident,
} from '../model/incident';
import type { ProviderId } from '../providers';
import type { SentinelStatement, SentinelWord } from '../sentinel/statement';
import type { Settings } from '../settings';
import type { ComponentId, ComponentStatus, Phase } from '../status';
import type { DayRollup } from './history';
import type { LastKnown, Progress } from './progress';
import type { Episode, ProviderState, Reason, SentenceSource } from './state';

/** The write-ahead mark of checks. */
export type CheckMark = {
	/** Set before a check observes, cleared when it commits. */
	startedAt: number | null;
	trigger: string | null;
	/** Last check that finished. */
	finishedAt: number | null;
	/** When the next one is due, as last planned. */
	nextAt: number | null;
};

/** What is known of one feed. Key: `feedId`. */
export type FeedState = {
	feedId: string;
	trust: SourceTrust;
	url: string;
	/** Name of the text read last, by its content and its reader: the same text is read once. Absent: the next is read. */
	body?: string;
	/** Last time it answered well, unchanged included. */
	goodAt: number | null;
	triedAt: number | null;
	error: FeedError | null;
	errorAt: number | null;
	/** Highest sequence accepted, of a signed feed. */
	sequence: number | null;
	issuedAt: number | null;
	expiresAt: number | null;
	pacing: Pacing | null;
	/** When it is to be read again. */
	dueAt: number | null;
	/** A guessed address (the official help feed) counts once it has answered well. */
	armed: boolean;
	/** First time it answered well; absent before. What was said by then was no news here. */
	knownSince?: number;
	/** What its last document did not say; absent if all was found. */
	missed?: FeedGap[];
	/** What a help channel listed last (`FeedDocument.seen`); absent before the first look. */
	seen?: string[];
	/** What the sentinels said last, be it expired. */
	statement?: SentinelStatement;
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

/** What the popup needs beyond the snapshot; read after the first paint. */
export type PopupHistory = {
	/** The last 90 days, oldest first; days without a row are gaps. */
	days: DayRollup[];
};

export type ComponentView = {
	id: ComponentId;
	status: ComponentStatus;
	/** Of what is seen; what is told is told for good. */
	phase: Phase;
	/** `watched`: by the sentinels. `not_told`: nobody said anything, and this browser cannot see it. */
	basis: 'seen' | 'told' | 'watched' | 'not_told';
	source?: SentenceSource;
	sourceName?: string;
	at?: number;
	/** A probe that is not counted now, and why it is so. */
	probe?: 'armed' | 'unarmed' | 'disarmed';
	/** What the sentinels say of it, and when they looked. */
	sentinels?: SentinelWord & { at: number };
};

/** How one provider stands: what badge and title are drawn from. */
export type ProviderStanding = {
	id: ProviderId;
	status: ComponentStatus;
	phase: Phase;
	since: number | null;
	/** By weight; never empty. The first decides. */
	reasons: Reason[];
};

/** What the popup says of it besides. */
export type ProviderDetails = {
	components: ComponentView[];
	/** The text the site itself shows, while it shows it. */
	notice: { text: string; kind: 'courtesy' | 'maintenance'; firstSeenAt: number; lastSeenAt: number } | null;
	/** What the site says beside a page that works. */
	banner: { text: string; kind: 'works' | 'word'; firstSeenAt: number; lastSeenAt: number } | null;
	episode: Episode | null;
	/** The five answers, folded from the feeds and the site's notice. */
	answers: Answers;
	/** Updates of the incidents that concern it now, newest first. */
	timeline: (IncidentUpdate & { incidentName: string; trust: FeedTrust })[];
	/** An active incident, newest first, if any. */
	incident: StoredIncident | null;
	/** How far a doubt or a recovery has come. */
	progress: Progress | null;
	/** Of an unknown status: what was seen last. */
	last: LastKnown | null;
	/** A maintenance to come, as it was announced. */
	announced: ClaimOf<'eta'> | null;
	/** What became of letters in the last outage, for two weeks after it. */
	letters: DeliveryAnswer;
	/** Episode open, or ended less than two weeks ago: warn of phishing. */
	phishingWarning: boolean;
};

export type ProviderView = ProviderStanding & ProviderDetails;

/** How all stands, computed from a snapshot and `now`. */
export type Standing = {
	status: ComponentStatus;
	phase: Phase;
	/** The reason that decides, of the worst provider. */
	reason: Reason;
	/** Since when the overall status holds, if known. */
	since: number | null;
	providers: ProviderStanding[];
	checkedAt: number | null;
	nextCheckAt: number | null;
	/** A check is under way and has not outlived its deadline. */
	checking: boolean;
	stale: boolean;
};

/** The same with all that the popup says. */
export type Overview = Omit<Standing, 'providers'> & { providers: ProviderView[] };
