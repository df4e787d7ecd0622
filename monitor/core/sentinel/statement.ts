/**
 * What the sentinels may say (docs/decisions/0019-sentinels-see-the-mail-ports.md). The grammar limits their key: five service parts,
 * five states, fixed reasons. It has no field for a text, a link, a cause, a promise or the fleet's brake.
 */

import type { ProviderId } from '../providers';
import type { ComponentId } from '../status';
import { HOUR_MS } from '../time';

export const SENTINEL_TYPE = 'application/vnd.postaviva.sentinel+json';
/** Characters of the envelope, ASCII. */
export const MAX_STATEMENT_LENGTH = 2_048;
/** A statement without renewal for this long is no longer trusted. */
export const MAX_LIFETIME_MS = 2 * HOUR_MS;
/** Upper limit of networks in one statement. */
export const MAX_NETWORKS = 9;

export const SENTINEL_COMPONENTS = [
	'webmail',
	'login',
	'imap-pop',
	'smtp',
	'delivery',
] as const satisfies readonly ComponentId[];
export type SentinelComponent = (typeof SENTINEL_COMPONENTS)[number];

/** `answering`: the port or page responds, which does not prove that mail works. `blind`: too few networks see. */
export const SENTINEL_STATES = ['outage', 'degraded', 'recovering', 'answering', 'blind'] as const;
export type SentinelState = (typeof SENTINEL_STATES)[number];

/** Why a part does not answer as it should. */
export const SENTINEL_REASONS = [
	/** The name is not found, or the connection is refused. */
	'no_connection',
	/** Connected, but no greeting in time. */
	'silent',
	/** The connection was cut before a greeting. */
	'cut_off',
	/** The server reports itself unavailable (`421`, `* BYE`, `-ERR`). */
	'turned_away',
	/** A certificate that is expired, or issued for another host. */
	'bad_certificate',
	/** `STARTTLS` is no longer offered. */
	'no_tls',
	/** The response is not of this protocol. */
	'wrong_protocol',
	'slow',
	/** The web page fails, or shows a notice in place of the product. */
	'page_fails',
	/** The page responds, but its back end does not. */
	'back_end_down',
] as const;
export type SentinelReason = (typeof SENTINEL_REASONS)[number];
export const MAX_REASONS = 2;

/** One part of one provider. Epoch ms. */
export type SentinelWord = {
	provider: ProviderId;
	component: SentinelComponent;
	state: SentinelState;
	since: number;
	/** Networks that agree, out of those that see. `blind`: those that still see, out of all. */
	by: number;
	of: number;
	reasons: SentinelReason[];
};

export type SentinelStatement = {
	/** Only grows; the second of issue. */
	sequence: number;
	/** When the last round of probes ended. */
	issuedAt: number;
	expiresAt: number;
	words: SentinelWord[];
};
