/** The weight of each source, and when two statements disagree. */

import type { Claim, ClaimSource, ClaimTopic, FeedTrust } from '../model/incident';
import { HOUR_MS } from '../time';

// The project's editors correct the company when it errs (14 June 2023: "all done", down again the next morning), so
// they share its rank. The notice on the webmail is the company's too, but its date is unknown.
// Help pages are the company's, but explain more than they announce.
export const RANK: Record<ClaimSource | FeedTrust, number> = {
	official: 4,
	signed: 4,
	site: 3,
	added: 2,
	help: 2,
	press: 1,
};

/** True if `claim` has a lower rank than `standing` and so cannot replace it. */
export function outranked(claim: Claim, standing: Claim): boolean {
	return RANK[claim.source] < RANK[standing.source];
}

/** Company and webmail notice are one speaker; each newspaper is another. */
export function sameSpeaker(a: Claim, b: Claim): boolean {
	if (isCompany(a.source) && isCompany(b.source)) return true;
	return a.source === b.source && a.publisher === b.publisher;
}

function isCompany(source: ClaimSource): boolean {
	return source === 'official' || source === 'site';
}

/** Topics on which an old statement by another speaker still contradicts. Status and ETA change with time. */
export function lasting(topic: ClaimTopic): boolean {
	return topic !== 'status' && topic !== 'eta';
}

/**
 * True if a replaced statement still contradicts the new one: the company made it and never withdrew it. A statement
 * by the company settles the doubts of others.
 */
export function standsAgainst(overtaken: Claim, claim: Claim): boolean {
	return isCompany(overtaken.source) && !isCompany(claim.source) && contradicts(overtaken, claim);
}

/** True if both cannot be right. */
export function contradicts(a: Claim, b: Claim): boolean {
	if (a.topic === 'eta' && b.topic === 'eta') {
		// "24/48 hours" on the webmail counts from the reading here, because its date is unknown.
		const vague = a.source === 'site' || b.source === 'site';
		return vague ? a.toAt < b.fromAt || b.toAt < a.fromAt : Math.abs(a.toAt - b.toAt) > HOUR_MS;
	}
	if (a.topic === 'scope' && b.topic === 'scope')
		return a.hit.some((id) => b.notHit.includes(id)) || a.notHit.some((id) => b.hit.includes(id));
	if (a.topic === 'cause' && b.topic === 'cause')
		return a.kind !== b.kind && a.kind !== 'unspecified' && b.kind !== 'unspecified';
	return 'stance' in a && 'stance' in b && a.topic === b.topic && a.stance !== b.stance;
}
