/** Which desktop notices are owed now. A notice is described here and worded by the locale; the outbox says what was shown. */

import { isOpen } from '../assessment/episode';
import type { ProviderState } from '../assessment/state';
import type { NoticeKind, Transition } from '../assessment/transition';
import type { ProviderId } from '../providers';
import { isMuted, type Mute, type QuietHours, type Settings } from '../settings';
import { isOutage } from '../status';
import { HOUR_MS, romeInstant, romeTime } from '../time';
import { describe, joined, subjectOf } from './joint-notice';

/** Pure description of a notice. `id` is that of the last transition it tells of, so that showing it twice shows it once. */
export type Notice = {
	id: string;
	kind: NoticeKind;
	/** The mailboxes it speaks of. */
	providers: ProviderId[];
	/** The owed transitions it tells of: shown with it, settled with it. */
	tells: Pick<Transition, 'id' | 'provider'>[];
	/** Notices that say less than it, should they be on show. */
	replaces: string[];
	startedAt: number | null;
	lastedMs: number | null;
	/** The site spoke of maintenance. */
	maintenance: boolean;
	/** When the change was seen. */
	at: number;
	/** Of an update: what was said. Of ports: their names. */
	text?: string;
};

export type Settlement = { id: string; outcome: Exclude<Transition['outcome'], 'shown' | null> };

/** How a notice ended. */
export type Settled = Settlement | { id: string; outcome: 'shown' };

export type DueNotices = {
	show: Notice[];
	/** Notices that will not be shown, and why: the log says so. */
	settle: Settlement[];
	/** When a deferred notice becomes due, if any is. */
	laterAt: number | null;
};

/**
 * News of a failure is stale after an hour. That it is over is what the user waits for: it is owed until it is told, as its age is
 * measured by a clock that may have jumped.
 */
export const MAX_AGE_MS: Record<NoticeKind, number> = {
	outage: HOUR_MS,
	relapse: HOUR_MS,
	update: HOUR_MS,
	ports: HOUR_MS,
	restored: Number.POSITIVE_INFINITY,
};

/**
 * Decides the fate of every pending transition.
 * @param rows those that are owed; with them those told lately, which a notice of the other mailbox takes up.
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
		// One mute or one night: all that is deferred waits for the same end.
		else if (waitUntil !== null) due.laterAt = waitUntil;
		else if (now - dueSince(transition, settings, now) > MAX_AGE_MS[kind])
			due.settle.push({ id: transition.id, outcome: 'too_old' });
		else due.show.push(describe(transition, kind));
	}
	return { ...due, show: joined(due.show, rows) };
}

/** A later turn of the same provider makes an earlier one old news; a mere update overtakes only updates, ports only the same ports. */
function overtakes(later: Transition, earlier: Transition): boolean {
	return later.provider === earlier.provider && subjectOf(later) === subjectOf(earlier);
}

/** Until when a kind keeps silent: an instant, `never` to be told at all, or null if it may speak now. */
function silentUntil(kind: NoticeKind, { mute, quietHours }: Settings, now: number): number | 'never' | null {
	// "It is back" is what a muted user waits for: it is deferred by a mute with an end, and ends the other kind.
	if (isMuted(mute, now)) {
		if (kind !== 'restored') return 'never';
		if (mute.until !== 'restored') return mute.until;
	}
	return quietHours === null ? null : quietUntil(quietHours, now);
}

/** The mute that still holds for what is watched: "until it is back" ends with the outage, whether or not anybody was told. */
export function muteAfter(
	{ mute, providers: watched }: Pick<Settings, 'mute' | 'providers'>,
	states: readonly ProviderState[],
): Mute | null {
	const isUnderWay = ({ provider, episode, status }: ProviderState) =>
		watched.includes(provider) && (isOpen(episode) || isOutage(status));
	return mute?.until === 'restored' && !states.some(isUnderWay) ? null : mute;
}

/** The end of the quiet hours that `now` lies in, or null. `from > to` spans midnight. */
export function quietUntil({ fromMinute, toMinute }: QuietHours, now: number): number | null {
	const { year, month, day, hour, minute } = romeTime(now);
	const at = hour * 60 + minute;
	const overMidnight = fromMinute > toMinute;
	const inside = overMidnight ? at >= fromMinute || at < toMinute : at >= fromMinute && at < toMinute;
	if (!inside) return null;
	const tomorrow = overMidnight && at >= fromMinute ? 1 : 0;
	return romeInstant(year, month, day + tomorrow, 0, toMinute);
}

/** Since when it could have been told: the quiet hours and the mute do not make it old. */
function dueSince({ pendingSince }: Transition, { mute, quietHours }: Settings, now: number): number {
	const since = pendingSince ?? now;
	const afterQuiet = quietHours === null ? since : (quietUntil(quietHours, since) ?? since);
	const afterMute = mute !== null && mute.until !== 'restored' ? Math.max(since, mute.until) : since;
	return Math.max(afterQuiet, afterMute);
}
