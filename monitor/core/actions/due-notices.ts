/** Which desktop notices are owed now. They are worded by the locale; the outbox records which were shown. */

import { isOpen } from '../assessment/episode';
import type { ProviderState } from '../assessment/state';
import type { NoticeKind, Transition } from '../assessment/transition';
import { isMuted, type Mute, type QuietHours, type Settings } from '../settings';
import { isOutage } from '../status';
import { HOUR_MS, romeInstant, romeTime } from '../time';
import { joined } from './joint-notice';
import { describe, type Notice, subjectOf } from './notice';

type Settlement = { id: string; outcome: Exclude<Transition['outcome'], 'shown' | null> };

/** How a notice ended. */
export type Settled = Settlement | { id: string; outcome: 'shown' };

type DueNotices = {
	show: Notice[];
	/** Notices that will not be shown, and why, for the log. */
	settle: Settlement[];
	/** When a deferred notice becomes due, if any is. */
	laterAt: number | null;
};

/**
 * News of a failure is stale after an hour. The user waits for the end of an outage, so that notice stays owed until shown:
 * its age is measured by a clock that may have jumped.
 */
const MAX_AGE_MS: Record<NoticeKind, number> = {
	outage: HOUR_MS,
	relapse: HOUR_MS,
	update: HOUR_MS,
	ports: HOUR_MS,
	restored: Number.POSITIVE_INFINITY,
};

/**
 * Decides the fate of every pending transition.
 * @param rows the owed ones, plus those shown recently, which a notice for the other mailbox may include.
 */
export function dueNotices(rows: readonly Transition[], settings: Settings, now: number): DueNotices {
	const due: DueNotices = { show: [], settle: [], laterAt: null };
	const owed = rows
		.filter((t) => t.pendingSince !== null && t.notice !== null)
		.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
	for (const [index, transition] of owed.entries()) {
		const kind = transition.notice as NoticeKind;
		const overtaken = owed.slice(index + 1).some((later) => overtakes(later, transition));
		const waitUntil = silentUntil(kind, settings, now);
		if (overtaken) due.settle.push({ id: transition.id, outcome: 'superseded' });
		else if (!settings.notices[kind]) due.settle.push({ id: transition.id, outcome: 'switched_off' });
		else if (waitUntil === 'never') due.settle.push({ id: transition.id, outcome: 'muted' });
		// One mute or one night: all deferred notices wait for the same end.
		else if (waitUntil !== null) due.laterAt = waitUntil;
		else if (now - dueSince(transition, settings, now) > MAX_AGE_MS[kind])
			due.settle.push({ id: transition.id, outcome: 'too_old' });
		else due.show.push(describe(transition, kind));
	}
	return { ...due, show: joined(due.show, rows) };
}

/** A later transition of a provider supersedes an earlier one. An update supersedes only updates, ports only the same ports. */
function overtakes(later: Transition, earlier: Transition): boolean {
	return later.provider === earlier.provider && subjectOf(later) === subjectOf(earlier);
}

/** Until when a kind is silent: an instant, `never` if it must not be shown at all, or null if it may be shown now. */
function silentUntil(kind: NoticeKind, { mute, quietHours }: Settings, now: number): number | 'never' | null {
	// A muted user waits for "It is back": a mute with an end defers it, and it ends a mute without one.
	if (isMuted(mute, now)) {
		if (kind !== 'restored') return 'never';
		if (mute.until !== 'restored') return mute.until;
	}
	return quietHours === null ? null : quietUntil(quietHours, now);
}

/** The mute that still applies to the watched providers: "until it is back" ends with the outage, whether or not a notice was shown. */
export function muteAfter(
	{ mute, providers: watched }: Pick<Settings, 'mute' | 'providers'>,
	states: readonly ProviderState[],
): Mute | null {
	const isUnderWay = ({ provider, episode, status }: ProviderState) =>
		watched.includes(provider) && (isOpen(episode) || isOutage(status));
	return mute?.until === 'restored' && !states.some(isUnderWay) ? null : mute;
}

/** The end of the quiet hours that contain `now`, or null. `from > to` spans midnight. */
export function quietUntil({ fromMinute, toMinute }: QuietHours, now: number): number | null {
	const { year, month, day, hour, minute } = romeTime(now);
	const at = hour * 60 + minute;
	const overMidnight = fromMinute > toMinute;
	const inside = overMidnight ? at >= fromMinute || at < toMinute : at >= fromMinute && at < toMinute;
	if (!inside) return null;
	const tomorrow = overMidnight && at >= fromMinute ? 1 : 0;
	return romeInstant(year, month, day + tomorrow, 0, toMinute);
}

/** The earliest time it could be shown: quiet hours and mutes do not make it old. */
function dueSince({ pendingSince }: Transition, { mute, quietHours }: Settings, now: number): number {
	const since = pendingSince ?? now;
	const afterQuiet = quietHours === null ? since : (quietUntil(quietHours, since) ?? since);
	const afterMute = mute !== null && mute.until !== 'restored' ? Math.max(since, mute.until) : since;
	return Math.max(afterQuiet, afterMute);
}
