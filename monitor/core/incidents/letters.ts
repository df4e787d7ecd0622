/** The fate of letters: statements about periods, weighed like all others. */

import type { ClaimOf, IncidentUpdate } from '../model/incident';
import { HOUR_MS } from '../time';
import { statements } from './statements';
import { outranked, sameSpeaker } from './weight';

type Letters = ClaimOf<'delivery'>;

/** What is known of letters, by period: statements on different fates and hours add up. */
export type DeliveryAnswer = {
	/** The current statements, by start time, each with any statement that contradicts it. */
	standing: { claim: ClaimOf<'delivery'>; contradictedBy?: ClaimOf<'delivery'> }[];
	/** Every statement up to now, oldest first. */
	history: ClaimOf<'delivery'>[];
};

/**
 * Folds updates (in any order) into what was known of letters at `now`, epoch ms.
 * Statements on other fates or hours add up. On the same fate at overlapping hours a later statement of equal or higher
 * rank replaces. A different one from another speaker is kept next to it: a disagreement between sources stays visible.
 */
export function foldLetters(updates: readonly IncidentUpdate[], now: number): DeliveryAnswer {
	const said = statements(updates, now).delivery;
	let standing: DeliveryAnswer['standing'] = [];
	for (const claim of said) {
		const same = standing.find((one) => isSameLetters(one.claim, claim));
		const others = standing.filter((one) => one !== same);
		if (claim.withdrawn) {
			if (same !== undefined && !outranked(claim, same.claim)) standing = others;
		} else if (same === undefined) {
			standing = [...others, { claim }];
		} else if (outranked(claim, same.claim)) {
			if (differs(same.claim, claim)) standing = [...others, { ...same, contradictedBy: claim }];
		} else {
			const against = !sameSpeaker(same.claim, claim) && differs(same.claim, claim);
			standing = [...others, { claim, ...(against ? { contradictedBy: same.claim } : {}) }];
		}
	}
	return { standing: standing.sort((a, b) => a.claim.fromAt - b.claim.fromAt), history: [...said] };
}

function isSameLetters(a: Letters, b: Letters): boolean {
	return a.fate === b.fate && a.fromAt < b.toAt && b.fromAt < a.toAt;
}

function differs(a: Letters, b: Letters): boolean {
	return Math.abs(a.fromAt - b.fromAt) > HOUR_MS || Math.abs(a.toAt - b.toAt) > HOUR_MS;
}
