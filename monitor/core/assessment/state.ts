/** What is stored about a provider between checks. Every field has a sentence, because someone will read it in a debugger at night. */

import type { OwnTrouble } from '../evidence/connectivity';
import type { ProbeResultKind, SiteBanner, SiteMessage } from '../evidence/probe-result';
import type { Claim, ClaimSource } from '../model/incident';
import type { LayerId, ProviderId } from '../providers';
import type { ComponentStatus, Phase, ProbedComponentId } from '../status';

export const REASONS = [
	'never_checked',
	'never_answered_here',
	'silent_everywhere',
	'probes_well',
	'probes_well_generic',
	'probes_well_learned',
	'own_visit_failed',
	'own_calls_failed',
	'own_mark',
	'courtesy_notice',
	'maintenance_notice',
	'http_error',
	'backend_down',
	'timeout',
	'unreachable',
	'unreachable_name',
	'unreachable_refused',
	'unreachable_reset',
	'unreachable_tls',
	'unexpected_content',
	'refused',
	'stopped',
	'intercepted',
	'cut_off',
	'cookie_needed',
	'slow_answer',
	'asked_to_wait',
	'clock_ahead',
	'clock_behind',
	'one_component',
	'being_confirmed',
	'being_restored',
	'reopening_progressively',
	'portal_well',
	'unconfirmed_by_anyone',
	'confirmed_by_feed',
	'declared_elsewhere',
	'declared_resolved_not_here',
	'maintenance_declared',
	'maintenance_overrun',
	'reported_by_press',
	'sentinels_outage',
	'sentinels_degraded',
	'sentinels_back_end',
	'sentinels_confirm',
	'sentinels_see_it_up',
	'incident_expired',
	'offline',
	'captive_portal',
	'no_internet',
	'no_permission',
	'blocked_by_client',
	'blocked_by_policy',
	'proxy',
	'tunnel_refused',
	'no_ipv4',
	'interrupted',
	'stale',
	'probe_disarmed',
] as const;
/** Message keys of the reasons behind a status, in no order: the order is by weight, in `explanation`. */
export type ReasonKey = (typeof REASONS)[number];

/** Where a sentence comes from: this browser's own eyes, the sentinels', or one of the claim sources. */
export type SentenceSource = 'seen' | 'sentinel' | ClaimSource;

/** One sentence with its source and its time. */
export type Reason = {
	key: ReasonKey;
	params: Record<string, string | number>;
	source: SentenceSource;
	/** Name of the source, when it has one. */
	sourceName?: string;
	at: number;
};

/** A run of equal observations, as the thresholds count them. */
export type Run = { count: number; firstAt: number; lastAt: number };

/** What the eyes hold of one probed component, once confirmed by the thresholds. */
export type ComponentState = {
	component: ProbedComponentId;
	status: Extract<ComponentStatus, 'operational' | 'major_outage' | 'under_maintenance' | 'unknown'>;
	phase: Phase;
	/** When `status` began, epoch ms. */
	since: number;
	/** Failing observations not yet followed by a good one. */
	failing: Run | null;
	/** Good observations not yet followed by a failing one. */
	good: Run | null;
	/** Observations of something unexpected (neither the product nor a failure) not yet followed by a good one. */
	unexpected: Run | null;
	/** The last result that said something about it, by class. */
	last: ProbeResultKind | null;
	lastAt: number | null;
	/** The last good observation. */
	goodAt: number | null;
};

/** One outage as this browser lived it. A relapse within 24 h reopens the same one. */
export type Episode = {
	/** `${provider}-${startedAt}`. */
	id: string;
	provider: ProviderId;
	/** First failing observation. */
	startedAt: number;
	/** When the thresholds confirmed it. */
	confirmedAt: number;
	/** First good observation of the run that closed it; null while open. */
	restoredAt: number | null;
	/** When that run was long enough; null while open. */
	closedAt: number | null;
	/** 1, and one more each relapse. */
	turn: number;
	/** Times a recovery broke off before it was confirmed, this turn included. */
	setbacks: number;
	worst: ComponentStatus;
	/** Gaps inside it (asleep, offline, closed), total ms. */
	gapMs: number;
	/** The last good observation before it; null if this browser had seen none. Absent in old rows. */
	wellAt?: number | null;
	/** What the site itself showed meanwhile, oldest first: kept for ever, as a claim for compensation may need it. Absent in old rows. */
	notices?: EpisodeNotice[];
};

export type EpisodeNotice = { text: string; firstSeenAt: number; lastSeenAt: number };

/** The notice on the webmail, with what the reader understood of it. */
export type StoredNotice = SiteMessage & {
	firstSeenAt: number;
	lastSeenAt: number;
	/** The page that showed it last. */
	layer: LayerId;
	/** The pages on which no other notice was seen since. Absent in old rows: `layer` alone. */
	pages?: LayerId[];
	claims: Claim[];
};

/** Words of the site beside a page that works, with the times they were first and last seen. */
export type StoredBanner = SiteBanner & { firstSeenAt: number; lastSeenAt: number; layer: LayerId };

export type ProviderState = {
	provider: ProviderId;
	components: Record<ProbedComponentId, ComponentState>;
	/** Status, phase and reasons as of the last check; staleness is added by whoever shows it. */
	status: ComponentStatus;
	phase: Phase;
	/** When `status` began. */
	since: number;
	/** By weight; the first is the one that decides. */
	reasons: Reason[];
	/** The newest episode, open or closed. */
	episode: Episode | null;
	/** The notice the site shows now, with the times it was first and last seen. */
	notice: StoredNotice | null;
	/** What it shows beside a page that works: works announced, an all-clear, an apology. Absent in old rows. */
	banner?: StoredBanner | null;
	/** The notices it showed in the last two weeks, oldest first, `notice` included. */
	notices: StoredNotice[];
	/** Why the last check could not judge, when it was the user's side. */
	ownTrouble: OwnTrouble | null;
	/** Last check that finished, epoch ms. */
	checkedAt: number | null;
	/** Last check in which at least one layer said something, epoch ms. */
	observedAt: number | null;
	/** When it is to be asked again, jitter included, epoch ms. */
	dueAt: number | null;
	/** We were told to wait (`Retry-After`, 429), an hour at most: a floor for our own rhythm. */
	askNotBefore: number | null;
	/** When the user last had it asked against a wish: that is granted once a minute. Absent in old rows. */
	pressedAt?: number | null;
	/** Consecutive checks in which we were turned away. */
	refusals: number;
};
