/** Converts records to days: how long each part was in each state, day by day. Pure. Blind time is a gap: no probe saw it. */

import type { DayRollup, TimeInStatus } from '../monitor/core/assessment/history';
import { cut } from '../monitor/core/assessment/rollup';
import type { SentinelState } from '../monitor/core/sentinel/statement';
import type { ComponentStatus } from '../monitor/core/status';
import { DAY_MS, romeDayKey, romeDayStart } from '../monitor/core/time';
import { isPart, PARTS, type Part } from './look';
import type { Change } from './records';

type PartDays = Part & { days: DayRollup[] };

const STATUS: Partial<Record<SentinelState, ComponentStatus>> = {
	outage: 'major_outage',
	degraded: 'degraded_performance',
	// Recovery is not proved yet.
	recovering: 'major_outage',
	answering: 'operational',
};
const SHOWN_DAYS = 90;

/** Parts that were ever seen, with their days up to `now`, at which the last state still held. */
export function daysOf(records: readonly Change[], now: number): PartDays[] {
	return PARTS.flatMap((part) => {
		const own = records.filter((change) => isPart(change, part) && change.at <= now);
		const days = new Map<string, TimeInStatus>();
		for (const [index, change] of own.entries()) {
			const status = STATUS[change.state];
			if (status === undefined) continue;
			const fromAt = Math.max(change.at, now - SHOWN_DAYS * DAY_MS);
			const toAt = own[index + 1]?.at ?? now;
			if (toAt <= fromAt) continue;
			for (const piece of cut({ fromAt, toAt, status }, romeDayStart)) {
				const day = romeDayKey(piece.fromAt);
				const known = days.get(day) ?? {};
				days.set(day, { ...known, [status]: (known[status] ?? 0) + piece.toAt - piece.fromAt });
			}
		}
		const rows = [...days].map(([day, inStatus]) => ({
			provider: part.provider,
			day,
			inStatus,
			checks: 0,
			latency: { count: 0, sumMs: 0, maxMs: 0 },
		}));
		return rows.length === 0 ? [] : [{ ...part, days: rows }];
	});
}
