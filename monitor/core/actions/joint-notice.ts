/** One company runs both mailboxes: when both change within minutes, one notice covers both. */

import type { Transition } from '../assessment/transition';
import { PROVIDERS } from '../providers';
import { MINUTE_MS } from '../time';
import { describe, type Notice, subjectOf } from './notice';

type ToldRow = Pick<Transition, 'id' | 'provider' | 'at' | 'notice' | 'outcome'>;

/** Changes this close together are one piece of news. */
export const JOINT_MS = 10 * MINUTE_MS;

/**
 * Joins notices of the same news. A notice shown earlier is joined again, so that the new notice replaces it.
 * @param show one notice per transition, oldest first.
 * @param rows what is owed, and what was shown recently.
 */
export function joined(show: readonly Notice[], rows: readonly Transition[]): Notice[] {
	const told = rows.filter((row) => row.outcome === 'shown' && isLast(row, rows)).flatMap(asTold);
	const joint: Notice[] = [];
	for (const notice of show) {
		const first = [...joint, ...told].find((other) => isSameNews(other, notice));
		if (first === undefined) {
			joint.push(notice);
			continue;
		}
		if (joint.includes(first)) joint.splice(joint.indexOf(first), 1);
		joint.push(both(first, notice));
	}
	return joint;
}

/** The transitions that the notice with this id covered, its own included: what a click on it is about. */
export function toldBy(id: string, rows: readonly ToldRow[]): ToldRow[] {
	const own = rows.find((row) => row.id === id);
	if (own === undefined) return [];
	return rows.filter(
		(row) =>
			row === own ||
			(row.provider !== own.provider &&
				row.notice === own.notice &&
				row.outcome === 'shown' &&
				Math.abs(row.at - own.at) <= JOINT_MS),
	);
}

/** That mailbox has not changed since. */
function isLast(row: Transition, rows: readonly Transition[]): boolean {
	return !rows.some(
		(later) =>
			later.provider === row.provider &&
			later.notice !== null &&
			subjectOf(later) === subjectOf(row) &&
			later.at > row.at,
	);
}

function asTold(row: Transition): Notice[] {
	return row.notice === null ? [] : [{ ...describe(row, row.notice), tells: [] }];
}

function isSameNews(one: Notice, other: Notice): boolean {
	return (
		one.kind === other.kind &&
		one.maintenance === other.maintenance &&
		one.text === other.text &&
		// For ports, the length says whether they stopped or are back.
		(one.kind !== 'ports' || (one.lastedMs === null) === (other.lastedMs === null)) &&
		Math.abs(other.at - one.at) <= JOINT_MS &&
		!one.providers.some((id) => other.providers.includes(id))
	);
}

/** The later notice, extended by the earlier one. It keeps the later id, so that the desktop does not take it for the earlier notice. */
function both(first: Notice, second: Notice): Notice {
	const starts = [first.startedAt, second.startedAt].filter((at) => at !== null);
	const known = first.lastedMs !== null && second.lastedMs !== null;
	return {
		...second,
		providers: PROVIDERS.filter((id) => first.providers.includes(id) || second.providers.includes(id)),
		// Both are down since the later start: by then the first one was down too.
		startedAt: starts.length === 0 ? null : Math.max(...starts),
		lastedMs: known ? Math.max(first.lastedMs ?? 0, second.lastedMs ?? 0) : null,
		tells: [...first.tells, ...second.tells],
		replaces: [...first.replaces, first.id, ...second.replaces],
	};
}
