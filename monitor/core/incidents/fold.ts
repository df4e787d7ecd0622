/** The answers at one moment: every statement made until then, weighed by source and time. */

import type {
	Answer,
	Answers,
	Claim,
	ClaimOf,
	ClaimTopic,
	EtaAnswer,
	IncidentUpdate,
} from '../model/incident';
import { statements } from './statements';
import { contradicts, lasting, outranked, sameSpeaker, standsAgainst } from './weight';

/**
 * Folds updates (in any order) into the answers that were known at `now`, epoch ms. The rules, per topic:
 * a later statement replaces an earlier one of equal or lower rank; a lower rank never replaces, but may contradict by name;
 * a withdrawal removes the current statement; a withdrawn denial of an attack leaves a suspicion.
 */
export function foldAnswers(updates: readonly IncidentUpdate[], now: number): Answers {
	const said = statements(updates, now);
	const status = walk('status', said.status);
	return {
		status: answer(said.status, status),
		cause: answer(said.cause, walk('cause', said.cause)),
		eta: etaAnswer(said.eta, status, now),
		data: answer(said.data, walk('data', said.data)),
		attack: answer(said.attack, walk('attack', said.attack)),
		scope: foldScope(said.scope),
	};
}

type Walked<T extends ClaimTopic> = {
	current: ClaimOf<T> | undefined;
	rival: ClaimOf<T> | undefined;
	takenBack: ClaimOf<T> | undefined;
	/** Every statement that was ever current, in order. */
	stood: ClaimOf<T>[];
};

function walk<T extends ClaimTopic>(topic: T, said: readonly ClaimOf<T>[]): Walked<T> {
	let current: ClaimOf<T> | undefined;
	let rival: ClaimOf<T> | undefined;
	let takenBack: ClaimOf<T> | undefined;
	const stood: ClaimOf<T>[] = [];
	for (const claim of said) {
		const before = current;
		if (before !== undefined && outranked(claim, before)) {
			// Contradicted by name; or the source of the doubt agrees again, or withdraws the doubt.
			if (!claim.withdrawn && contradicts(claim, before)) rival = claim;
			else if (rival !== undefined && sameSpeaker(rival, claim)) rival = undefined;
		} else if (claim.withdrawn) {
			// Withdrawing a statement that is not current says nothing.
			takenBack = before === undefined ? takenBack : claim;
			current = leftBy(claim);
			rival = undefined;
		} else if (before === undefined || !isVaguer(claim, before)) {
			current = claim;
			takenBack = undefined;
			stood.push(claim);
			rival = before !== undefined && lasting(topic) && standsAgainst(before, claim) ? before : undefined;
		}
	}
	return { current, rival, takenBack, stood };
}

function answer<T extends ClaimTopic>(
	said: readonly ClaimOf<T>[],
	{ current, rival, takenBack }: Omit<Walked<T>, 'stood'>,
): Answer<T> {
	return {
		...(current === undefined ? {} : { current }),
		history: [...said],
		...(rival === undefined ? {} : { contradictedBy: rival }),
		...(takenBack === undefined ? {} : { takenBack }),
	};
}

/** What a withdrawn statement leaves: nothing, except that a denial of an attack leaves the doubt. */
function leftBy<T extends ClaimTopic>(claim: ClaimOf<T>): ClaimOf<T> | undefined {
	const { withdrawn: _, ...rest } = claim as Claim;
	return rest.topic === 'attack' && rest.stance === 'denied'
		? ({ ...rest, stance: 'suspected' } as ClaimOf<T>)
		: undefined;
}

/** "A technical problem" after "a bug of the storage" repeats less; it does not correct. */
function isVaguer(claim: Claim, standing: Claim): boolean {
	return (
		claim.topic === 'cause' &&
		standing.topic === 'cause' &&
		claim.kind === 'unspecified' &&
		standing.kind !== 'unspecified'
	);
}

/** Promises made before the service was restored do not apply to its next outage. */
function etaAnswer(said: readonly ClaimOf<'eta'>[], status: Walked<'status'>, now: number): EtaAnswer {
	const restored = status.current?.stance === 'restored';
	const restoredAt = status.stood.findLast((claim) => claim.stance === 'restored')?.saidAt;
	const binding = said.filter((claim) => restored || restoredAt === undefined || claim.saidAt > restoredAt);
	const walked = walk('eta', binding);
	const { current } = walked;
	const over = [status.current, status.rival].find((claim) => claim?.stance === 'restored');
	const declaredOver =
		current !== undefined && over !== undefined && over.saidAt >= current.saidAt ? over : undefined;
	const overdue = current !== undefined && over === undefined && now > current.toAt;
	return {
		...answer(said, walked),
		slips: walked.stood.filter((claim, i) => (walked.stood[i + 1]?.toAt ?? claim.toAt) > claim.toAt),
		...(overdue ? { overdueMs: now - current.toAt } : {}),
		...(declaredOver === undefined ? {} : { declaredOver }),
	};
}

/** Statements on the scope add up: "PEC works" does not withdraw "SMTP is closed". */
function foldScope(said: readonly ClaimOf<'scope'>[]): Answer<'scope'> {
	let current: ClaimOf<'scope'> | undefined;
	let rival: ClaimOf<'scope'> | undefined;
	let takenBack: ClaimOf<'scope'> | undefined;
	for (const claim of said) {
		if (claim.withdrawn) {
			if (current === undefined || outranked(claim, current)) continue;
			current = undefined;
			takenBack = claim;
		} else if (current === undefined) {
			current = claim;
			takenBack = undefined;
		} else if (outranked(claim, current)) {
			if (contradicts(claim, current)) rival = claim;
			else current = { ...current, ...added(current, claim) };
		} else {
			rival = standsAgainst(current, claim) ? current : undefined;
			current = { ...claim, ...added(claim, current) };
		}
	}
	return answer(said, { current, rival, takenBack });
}

/** The components of `first`, plus those of `second` that `first` does not mention. */
function added(first: ClaimOf<'scope'>, second: ClaimOf<'scope'>): Pick<ClaimOf<'scope'>, 'hit' | 'notHit'> {
	const told = new Set([...first.hit, ...first.notHit]);
	return {
		hit: [...first.hit, ...second.hit.filter((id) => !told.has(id))],
		notHit: [...first.notHit, ...second.notHit.filter((id) => !told.has(id))],
	};
}
