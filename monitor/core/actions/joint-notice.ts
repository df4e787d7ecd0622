/** Both mailboxes hang on one company: when they turn within minutes, one notice tells of both. */

import type { Transition } from '../assessment/transition';
import { PROVIDERS } from '../providers';
import { MINUTE_MS } from '../time';
import type { Notice } from './notice';

type ToldRow = Pick<Transition, 'id' | 'provider' | 'at' | 'notice' | 'outcome'>;

/** Turns this close together are one piece of news. */
export const JOINT_MS = 10 * MINUTE_MS;

/**
 * Joins notices of the same news. What was told already is taken up again, so that the new notice replaces it.
 * @param show one notice a transition, oldest first.
 * @param rows what is owed, and what was told lately.
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

/** The transitions that the notice of this id told of, its own among them: what a click on it is about. */
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

/** Nothing has turned since at that mailbox. */
function isLast(row: Transition, rows: readonly Transition[]): boolean {
	return !rows.some(
		(later) =>
			later.provider === row.provider &&
			later.notice !== null &&
			subjectOf(later) === subjectOf(row) &&
			later.at > row.at,
	);
}

/** What a notice is about: the mailbox itself, what was said of it, or ports of it. */
export function subjectOf({ notice, text }: Transition): string {
	if (notice === 'ports') return `ports ${text}`;
	return notice === 'update' ? notice : 'turn';
}

function asTold(row: Transition): Notice[] {
	return row.notice === null ? [] : [{ ...describe(row, row.notice), tells: [] }];
}

function isSameNews(one: Notice, other: Notice): boolean {
	return (
		one.kind === other.kind &&
		one.maintenance === other.maintenance &&
		one.text === other.text &&
		// Of ports the length says whether they stopped or are back.
		(one.kind !== 'ports' || (one.lastedMs === null) === (other.lastedMs === null)) &&
		Math.abs(other.at - one.at) <= JOINT_MS &&
		!one.providers.some((id) => other.providers.includes(id))
	);
}

/** The later one with the earlier in it. It has the later one's id, so that it is known on the desktop from a notice of the earlier alone. */
function both(first: Notice, second: Notice): Notice {
	const starts = [first.startedAt, second.startedAt].filter((at) => at !== null);
	const known = first.lastedMs !== null && second.lastedMs !== null;
	return {
		...second,
		providers: PROVIDERS.filter((id) => first.providers.includes(id) || second.providers.includes(id)),
		// Since then both are out: the one that began first has been as well.
		startedAt: starts.length === 0 ? null : Math.max(...starts),
		lastedMs: known ? Math.max(first.lastedMs ?? 0, second.lastedMs ?? 0) : null,
		tells: [...first.tells, ...second.tells],
		replaces: [...first.replaces, first.id, ...second.replaces],
	};
}

/** What a transition owes, as a notice of its own. */
export function describe(transition: Transition, kind: Notice['kind']): Notice {
	return {
		id: transition.id,
		kind,
		providers: [transition.provider],
		tells: [{ id: transition.id, provider: transition.provider }],
		replaces: [],
		startedAt: transition.startedAt,
		lastedMs: transition.lastedMs,
		maintenance: transition.to.status === 'under_maintenance',
		at: transition.at,
		...(transition.text === undefined ? {} : { text: transition.text }),
	};
}
