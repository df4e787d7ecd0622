/** Time spent in each status, by hour and by day. Unobserved time is a gap: it enters no sum and no percentage. */

import type { Probed } from '../evidence/probe-result';
import type { ProviderId } from '../providers';
import type { ComponentStatus } from '../status';
import { HOUR_MS, MINUTE_MS, romeDayKey, romeDayStart } from '../time';
import type { DayRollup, HourRollup, Latency, TimeInStatus } from './history';

/** A stretch of time in one status, between two checks. */
export type Stretch = { fromAt: number; toAt: number; status: ComponentStatus };

/** Two checks further apart than this many periods leave a gap: asleep, closed or offline in between. */
const GAP_PERIODS = 3;

/**
 * The time between the last check and this one: a stretch in the known status, or null for a gap.
 * A clock set back, a silence that is too long and time in "it is you" are gaps.
 */
export function stretch(
	previous: { checkedAt: number | null; status: ComponentStatus; ownTrouble: unknown },
	at: number,
	periodMs: number,
): Stretch | null {
	const { checkedAt, status, ownTrouble } = previous;
	if (checkedAt === null || ownTrouble !== null || at <= checkedAt) return null;
	if (at - checkedAt > GAP_PERIODS * periodMs + MINUTE_MS) return null;
	return { fromAt: checkedAt, toAt: at, status };
}

/** Response times of one check. */
export function latencyOf(provider: ProviderId, probed: readonly Probed[]): Latency {
	const times = probed.flatMap(({ provider: of, result }) =>
		of === provider && result.kind === 'reachable' ? [result.durationMs] : [],
	);
	return {
		count: times.length,
		sumMs: Math.round(times.reduce((sum, ms) => sum + ms, 0)),
		maxMs: Math.round(Math.max(0, ...times)),
	};
}

function joined(a: Latency, b: Latency): Latency {
	return { count: a.count + b.count, sumMs: a.sumMs + b.sumMs, maxMs: Math.max(a.maxMs, b.maxMs) };
}

/** Start of the UTC hour. */
export function hourStart(at: number): number {
	return Math.floor(at / HOUR_MS) * HOUR_MS;
}

/** Cuts a stretch at the boundaries that `startOf` gives, such as the hours or the days in Rome. */
export function cut(whole: Stretch, startOf: (at: number) => number): Stretch[] {
	const parts: Stretch[] = [];
	let toAt = whole.toAt;
	while (toAt > whole.fromAt) {
		// One ms before the end: an end on a boundary belongs to the time before it.
		const fromAt = Math.max(whole.fromAt, startOf(toAt - 1));
		parts.unshift({ fromAt, toAt, status: whole.status });
		toAt = fromAt;
	}
	return parts;
}

type Row = { inStatus: TimeInStatus; checks: number; latency: Latency };

function withStretch<R extends Row>(row: R, { fromAt, toAt, status }: Stretch): R {
	const before = row.inStatus[status] ?? 0;
	return { ...row, inStatus: { ...row.inStatus, [status]: before + (toAt - fromAt) } };
}

function withCheck<R extends Row>(row: R, latency: Latency): R {
	return { ...row, checks: row.checks + 1, latency: joined(row.latency, latency) };
}

/** Keys of the rows that one check changes. */
export function touched(whole: Stretch | null, at: number): { hours: number[]; days: string[] } {
	const hours = new Set([hourStart(at)]);
	const days = new Set([romeDayKey(at)]);
	if (whole !== null) {
		for (const part of cut(whole, hourStart)) hours.add(hourStart(part.fromAt));
		for (const part of cut(whole, romeDayStart)) days.add(romeDayKey(part.fromAt));
	}
	return { hours: [...hours], days: [...days] };
}

function emptyRow(): Row {
	return { inStatus: {}, checks: 0, latency: { count: 0, sumMs: 0, maxMs: 0 } };
}

/** The hours after a check; `before` holds the rows of `touched` that exist. */
export function rollHours(
	provider: ProviderId,
	before: readonly HourRollup[],
	whole: Stretch | null,
	at: number,
	latency: Latency,
): HourRollup[] {
	return touched(whole, at).hours.map((startAt) => {
		const found = before.find((row) => row.startAt === startAt) ?? { provider, startAt, ...emptyRow() };
		const parts = whole === null ? [] : cut(whole, hourStart).filter((p) => hourStart(p.fromAt) === startAt);
		const row = parts.reduce(withStretch, found);
		return hourStart(at) === startAt ? withCheck(row, latency) : row;
	});
}

/** The days after a check, likewise. */
export function rollDays(
	provider: ProviderId,
	before: readonly DayRollup[],
	whole: Stretch | null,
	at: number,
	latency: Latency,
): DayRollup[] {
	return touched(whole, at).days.map((day) => {
		const found = before.find((row) => row.day === day) ?? { provider, day, ...emptyRow() };
		const parts = whole === null ? [] : cut(whole, romeDayStart).filter((p) => romeDayKey(p.fromAt) === day);
		const row = parts.reduce(withStretch, found);
		return romeDayKey(at) === day ? withCheck(row, latency) : row;
	});
}
