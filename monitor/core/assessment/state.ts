/** What is stored about a provider between checks. Every field has a comment, because someone will read it in a debugger at night. */

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
/** Message keys of the reasons behind a status, unordered: `explanation` orders them by weight. */
export type ReasonKey = (typeof REASONS)[number];

/** The source of a sentence: this browser's own probes, the sentinels, or one of the claim sources. */
export type SentenceSource = 'seen' | 'sentinel' | ClaimSource;

/** One sentence with its source and time. */
export type Reason = {
	key: ReasonKey;
	params: Record<string, string | number>;
	source: SentenceSource;
	/** Name of the source, if it has one. */
	sourceName?: string;
	at: number;
};

/** A run of equal observations, as counted by the thresholds. */
export type Run = { count: number; firstAt: number; lastAt: number };

/** The state of one probed component, once confirmed by the thresholds. */
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
	/** Unexpected observations (neither the product nor a failure) not yet followed by a good one. */
	unexpected: Run | null;
	/** Class of the last result that said something about it. */
	last: ProbeResultKind | null;
	lastAt: number | null;
	/** The last good observation. */
	goodAt: number | null;
};

/** One outage as this browser observed it. A relapse within 24 h reopens the same one. */
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
	/** When that run became long enough; null while open. */
	closedAt: number | null;
	/** 1, plus one per relapse. */
	turn: number;
	/** Recoveries that broke off before confirmation, this turn included. */
	setbacks: number;
	worst: ComponentStatus;
	/** Gaps inside it (asleep, offline, closed), total ms. */
	gapMs: number;
	/** The last good observation before it; null if there was none. Absent in old rows. */
	wellAt?: number | null;
	/** What the site itself showed meanwhile, oldest first: kept forever, as a compensation claim may need it. Absent in old rows. */
	notices?: EpisodeNotice[];
};

export type EpisodeNotice = { text: string; firstSeenAt: number; lastSeenAt: number };

/** The notice on the webmail, with the claims read from it. */
export type StoredNotice = SiteMessage & {
	firstSeenAt: number;
	lastSeenAt: number;
	/** The page that showed it last. */
	layer: LayerId;
	/** The pages that have shown no other notice since. Absent in old rows: `layer` alone. */
	pages?: LayerId[];
	claims: Claim[];
};

/** Words of the site on a page that works, with the times they were first and last seen. */
export type StoredBanner = SiteBanner & { firstSeenAt: number; lastSeenAt: number; layer: LayerId };

export type ProviderState = {
	provider: ProviderId;
	components: Record<ProbedComponentId, ComponentState>;
	/** Status, phase and reasons as of the last check; the reader adds staleness. */
	status: ComponentStatus;
	phase: Phase;
	/** When `status` began. */
	since: number;
	/** By weight; the first one decides. */
	reasons: Reason[];
	/** The newest episode, open or closed. */
	episode: Episode | null;
	/** The site's current notice, with the times it was first and last seen. */
	notice: StoredNotice | null;
	/** The site's words on a page that works: announced maintenance, an all-clear, an apology. Absent in old rows. */
	banner?: StoredBanner | null;
	/** Its notices of the last two weeks, oldest first, `notice` included. */
	notices: StoredNotice[];
	/** Why the last check could not judge, if the user's side was the cause. */
	ownTrouble: OwnTrouble | null;
	/** Last check that finished, epoch ms. */
	checkedAt: number | null;
	/** Last check with a result from at least one layer, epoch ms. */
	observedAt: number | null;
	/** When to probe it again, jitter included, epoch ms. */
	dueAt: number | null;
	/** The back-off requested of us (`Retry-After`, 429), an hour at most: a lower bound for our own interval. */
	askNotBefore: number | null;
	/** Last check that the user forced during a back-off: allowed once a minute. Absent in old rows. */
	pressedAt?: number | null;
	/** Consecutive checks that were refused. */
	refusals: number;
};
