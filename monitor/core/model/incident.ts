/** Incidents, their updates and the sourced statements (claims) that updates carry. */

import type { ProviderId } from '../providers';
import type { ComponentId, ComponentStatus } from '../status';

export const INCIDENT_STATUSES = [
	'investigating',
	'identified',
	'monitoring',
	'resolved',
	'postmortem',
	'scheduled',
	'in_progress',
	'verifying',
	'completed',
	'unknown',
] as const;
/** Statuspage's words for incidents and for maintenances; anything else a feed says is `unknown`. */
export type IncidentStatus = (typeof INCIDENT_STATUSES)[number];

export const IMPACTS = ['none', 'minor', 'major', 'critical', 'maintenance', 'unknown'] as const;
export type Impact = (typeof IMPACTS)[number];

/** The company itself, the project's signed feed, a feed the user added, the press, the webmail's notice, the help pages. */
export const CLAIM_SOURCES = ['official', 'signed', 'added', 'press', 'site', 'help'] as const;
export type ClaimSource = (typeof CLAIM_SOURCES)[number];

export const CLAIM_TOPICS = ['status', 'cause', 'eta', 'data', 'attack', 'scope', 'delivery'] as const;
export type ClaimTopic = (typeof CLAIM_TOPICS)[number];

export const STATUS_STANCES = ['outage', 'maintenance', 'recovering', 'restored'] as const;
export type StatusStance = (typeof STATUS_STANCES)[number];
export const CAUSE_KINDS = [
	'storage',
	'software_update',
	'datacenter',
	'network',
	'maintenance',
	'unspecified',
] as const;
export type CauseKind = (typeof CAUSE_KINDS)[number];
export const DATA_STANCES = ['safe', 'at_risk', 'lost'] as const;
export type DataStance = (typeof DATA_STANCES)[number];
export const ATTACK_STANCES = ['denied', 'suspected', 'confirmed'] as const;
export type AttackStance = (typeof ATTACK_STANCES)[number];

/** What became of letters: held up, kept waiting, sent back to the sender, or gone. */
export const DELIVERY_FATES = ['late', 'queued', 'bounced', 'lost'] as const;
export type DeliveryFate = (typeof DELIVERY_FATES)[number];

/** What is claimed, one member a topic. */
export type ClaimContent =
	| { topic: 'status'; stance: StatusStance }
	| { topic: 'cause'; kind: CauseKind }
	/** The mail should be back in this window, epoch ms. */
	| { topic: 'eta'; fromAt: number; toAt: number }
	| { topic: 'data'; stance: DataStance }
	| { topic: 'attack'; stance: AttackStance }
	| { topic: 'scope'; hit: ComponentId[]; notHit: ComponentId[] }
	/** What became of letters sent in this period; `deliveredAt` of those that came in the end. Epoch ms. */
	| { topic: 'delivery'; fate: DeliveryFate; fromAt: number; toAt: number; deliveredAt?: number };

/** The words a claim rests on: `text` stands at [start, end) of the text that was read. */
export type Span = { start: number; end: number; text: string };

export type Attribution = {
	source: ClaimSource;
	/** Name of who said it, if known: a newspaper, "Italiaonline". */
	publisher?: string;
	saidAt: number;
	span?: Span;
	/** The source took it back. A withdrawn denial of an attack is the claim `attack: suspected`, without this flag. */
	withdrawn?: true;
};

export type Claim = ClaimContent & Attribution;
export type ClaimOf<T extends ClaimTopic> = Extract<ClaimContent, { topic: T }> & Attribution;

export type IncidentUpdate = {
	id: string;
	at: number;
	status: IncidentStatus;
	/** Inert plain text, cleaned and capped by the parser. */
	text: string;
	source: ClaimSource;
	publisher?: string;
	/** Host of the publisher, if the feed names one. */
	site?: string;
	/** Where it was published; shown as a link only if its host is in the shipped list of known sources. */
	url?: string;
	claims: Claim[];
};

export type Incident = {
	/** Unique within its feed. */
	id: string;
	name: string;
	status: IncidentStatus;
	impact: Impact;
	startedAt: number;
	resolvedAt?: number;
	/** Latest time the feed or an update gives. */
	updatedAt: number;
	providers: ProviderId[];
	components: { id: ComponentId; status: ComponentStatus }[];
	/** Oldest first. */
	updates: IncidentUpdate[];
};

/** How far a feed is believed: docs/decisions/0013-how-far-a-channel-may-speak.md. `embedded` is the archive shipped inside. */
export const FEED_TRUSTS = ['embedded', 'official', 'signed', 'press', 'added', 'help'] as const;
export type FeedTrust = (typeof FEED_TRUSTS)[number];
/** What is read over the network; a sentinels' statement carries no incidents, so no incident bears its trust. */
export type SourceTrust = FeedTrust | 'sentinel';

/** An incident as stored: with the feed it came from. Key: [feedId, incident.id]. */
export type StoredIncident = {
	feedId: string;
	trust: FeedTrust;
	incident: Incident;
	/** When this browser first read it. */
	firstSeenAt: number;
};

/** The whole-fleet brake of a signed feed: factors ≥ 1 on our periods. */
export type Pacing = { periodFactor: number; untilAt?: number };

/** What any feed document is normalised to. */
export type FeedDocument = {
	format: FeedFormat;
	title?: string;
	incidents: Incident[];
	/** Monotone number of a native feed. */
	sequence?: number;
	issuedAt?: number;
	expiresAt?: number;
	pacing?: Pacing;
	missed?: ('incident_list' | 'maintenance_list' | 'dates')[];
	/** Names of the items that a help channel listed: what is not among them next time is new. */
	seen?: string[];
};

/** `prose` is text without a feed around it. What each is like: `core/formats/all.ts`. */
export type FeedFormat =
	| 'native'
	| 'statuspage'
	| 'statuspage-atom'
	| 'jsonfeed'
	| 'rss'
	| 'atom'
	| 'cstate'
	| 'instatus'
	| 'prose';

/** Why a feed document was not taken; the previous state stays. Each has words in every language. */
export const FEED_ERRORS = [
	'unreachable',
	'moved',
	'timeout',
	'http_error',
	'too_large',
	'wrong_type',
	'html',
	'truncated',
	'malformed',
	'too_deep',
	'unknown_format',
	'bad_encoding',
	'bad_signature',
	'unknown_key',
	'rollback',
	'expired',
	'issued_in_future',
	'out_of_scope',
	'no_permission',
] as const;
export type FeedError = (typeof FEED_ERRORS)[number];

/** A topic's answer at one moment: what stands, what stood before, who disagrees. */
export type Answer<T extends ClaimTopic> = {
	/** What stands, or nothing if the last word was a withdrawal. */
	current?: ClaimOf<T>;
	/** Every statement up to now, oldest first, `current` included. */
	history: ClaimOf<T>[];
	/** Another source of at least equal rank says otherwise. */
	contradictedBy?: ClaimOf<T>;
	/** The withdrawal that was the last word: it left nothing standing, or the doubt that is `current`. */
	takenBack?: ClaimOf<T>;
};

export type EtaAnswer = Answer<'eta'> & {
	/** Windows promised before the current one and moved later, oldest first. */
	slips: ClaimOf<'eta'>[];
	/** Present once the window has passed and nobody declared the service restored: ms since `toAt`. */
	overdueMs?: number;
	/** The statement that the service is restored, made after the promise; it may be disputed. */
	declaredOver?: ClaimOf<'status'>;
};

/** The fold of all updates up to `now`. A topic nobody spoke of has an empty history. */
export type Answers = {
	status: Answer<'status'>;
	cause: Answer<'cause'>;
	eta: EtaAnswer;
	data: Answer<'data'>;
	attack: Answer<'attack'>;
	scope: Answer<'scope'>;
};
