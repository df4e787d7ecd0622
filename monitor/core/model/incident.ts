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
/** Statuspage's words for incidents and maintenances; any other word in a feed is `unknown`. */
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

/** The fate of letters: held up, kept waiting, sent back to the sender, or gone. */
export const DELIVERY_FATES = ['late', 'queued', 'bounced', 'lost'] as const;
export type DeliveryFate = (typeof DELIVERY_FATES)[number];

/** The content of a claim, one member per topic. */
export type ClaimContent =
	| { topic: 'status'; stance: StatusStance }
	| { topic: 'cause'; kind: CauseKind }
	/** The mail should be back in this window, epoch ms. */
	| { topic: 'eta'; fromAt: number; toAt: number }
	| { topic: 'data'; stance: DataStance }
	| { topic: 'attack'; stance: AttackStance }
	| { topic: 'scope'; hit: ComponentId[]; notHit: ComponentId[] }
	/** The fate of letters sent in this period; `deliveredAt` for those that arrived in the end. Epoch ms. */
	| { topic: 'delivery'; fate: DeliveryFate; fromAt: number; toAt: number; deliveredAt?: number };

/** The words that support a claim: `text` is at [start, end) of the text that was read. */
export type Span = { start: number; end: number; text: string };

export type Attribution = {
	source: ClaimSource;
	/** Name of the speaker, if known: a newspaper, "Italiaonline". */
	publisher?: string;
	saidAt: number;
	span?: Span;
	/** The source withdrew it. A withdrawn denial of an attack is the claim `attack: suspected`, without this flag. */
	withdrawn?: true;
};

export type Claim = ClaimContent & Attribution;
export type ClaimOf<T extends ClaimTopic> = Extract<ClaimContent, { topic: T }> & Attribution;

export type IncidentUpdate = {
	id: string;
	at: number;
	status: IncidentStatus;
	/** Inert plain text, cleaned and limited by the parser. */
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
	/** Latest time in the feed or an update. */
	updatedAt: number;
	providers: ProviderId[];
	components: { id: ComponentId; status: ComponentStatus }[];
	/** Oldest first. */
	updates: IncidentUpdate[];
};

/** How far a feed is trusted: docs/decisions/0013-how-far-a-channel-may-speak.md. */
export const FEED_TRUSTS = ['official', 'signed', 'press', 'added', 'help'] as const;
export type FeedTrust = (typeof FEED_TRUSTS)[number];
/** Sources read over the network; a sentinels' statement contains no incidents, so no incident has its trust. */
export type SourceTrust = FeedTrust | 'sentinel';

/** An incident as stored, with its feed. Key: [feedId, incident.id]. */
export type StoredIncident = {
	feedId: string;
	trust: FeedTrust;
	incident: Incident;
	/** When this browser first read it. */
	firstSeenAt: number;
};

/** The fleet's brake in a signed feed: factors ≥ 1 on our periods. */
export type Pacing = { periodFactor: number; untilAt?: number };

/** The normalised form of any feed document. */
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
	/** Names of the items that a help channel listed: items not among them next time are new. */
	seen?: string[];
};

/** `prose` is text without a feed around it. Definitions: `core/formats/all.ts`. */
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

/** Why a feed document was refused; the previous state stays. Each has words in every language. */
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

/** The answer on a topic at one moment: the current statement, earlier ones, and who disagrees. */
export type Answer<T extends ClaimTopic> = {
	/** The current statement; absent if the last one was a withdrawal. */
	current?: ClaimOf<T>;
	/** Every statement up to now, oldest first, `current` included. */
	history: ClaimOf<T>[];
	/** Another source of at least equal rank says otherwise. */
	contradictedBy?: ClaimOf<T>;
	/** The withdrawal that came last: it left no statement, or the doubt in `current`. */
	takenBack?: ClaimOf<T>;
};

export type EtaAnswer = Answer<'eta'> & {
	/** Windows promised before the current one and moved later, oldest first. */
	slips: ClaimOf<'eta'>[];
	/** Present once the window has passed and no source declared the service restored: ms since `toAt`. */
	overdueMs?: number;
	/** The statement after the promise that the service is restored; it may be disputed. */
	declaredOver?: ClaimOf<'status'>;
};

/** The fold of all updates up to `now`. A topic without statements has an empty history. */
export type Answers = {
	status: Answer<'status'>;
	cause: Answer<'cause'>;
	eta: EtaAnswer;
	data: Answer<'data'>;
	attack: Answer<'attack'>;
	scope: Answer<'scope'>;
};
