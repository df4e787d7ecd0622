/** Days as a chart draws them: the status of each, and the gaps between them. Pure. */

import type { DayRollup } from '../../monitor/core/assessment/history';
import { COMPONENT_STATUSES, type ComponentStatus, isOutage } from '../../monitor/core/status';
import { DAY_MS, romeDayKey, romeDayStart } from '../../monitor/core/time';

/** `gap`: not checked that day, so its status is not known. */
export type DayKind = ComponentStatus | 'gap';

export type DayCell = {
	/** "2023-01-26" in Rome. */
	day: string;
	/** Noon of that day, for its name; epoch ms. */
	at: number;
	/** The worst status that lasted long enough to be reported. */
	kind: DayKind;
	/** Share of the observed time in trouble, 0–1. */
	troubled: number;
	/** How long `kind` lasted, ms; 0 for a gap. */
	lastedMs: number;
	observedMs: number;
};

const TROUBLE = new Set<ComponentStatus>([
	'degraded_performance',
	'partial_outage',
	'major_outage',
	'under_maintenance',
]);

function cell(day: string, at: number, rollup: DayRollup | undefined): DayCell {
	const empty: DayCell = { day, at, kind: 'gap', troubled: 0, lastedMs: 0, observedMs: 0 };
	if (!rollup) return empty;
	let observedMs = 0;
	let troubledMs = 0;
	let kind: DayKind = 'gap';
	for (const status of COMPONENT_STATUSES) {
		const ms = rollup.inStatus[status] ?? 0;
		if (ms <= 0) continue;
		observedMs += ms;
		if (TROUBLE.has(status)) troubledMs += ms;
		// Ordered from best to worst, but a mostly healthy day is not shown as unknown because of one unknown minute.
		if (status !== 'unknown' || kind === 'gap') kind = status;
	}
	if (kind === 'gap') return empty;
	return {
		day,
		at,
		kind,
		troubled: troubledMs / observedMs,
		lastedMs: rollup.inStatus[kind] ?? 0,
		observedMs,
	};
}

/** `count` days up to the day of `now`, oldest first; a day without a row is a gap. */
export function dayCells(days: readonly DayRollup[], count: number, now: number): DayCell[] {
	const byDay = new Map(days.map((rollup) => [rollup.day, rollup]));
	// Noon is on the same calendar day before and after a clock change.
	const noon = romeDayStart(now) + DAY_MS / 2;
	return Array.from({ length: count }, (_, index) => {
		const at = noon - (count - 1 - index) * DAY_MS;
		const day = romeDayKey(at);
		return cell(day, at, byDay.get(day));
	});
}

/** How long the mail was down or under maintenance on these days, ms; undefined if never judged. Reports alone do not count. */
export function haltedMs(days: readonly DayRollup[], cells: readonly DayCell[]): number | undefined {
	const shown = new Set(cells.map(({ day }) => day));
	let halted = 0;
	let judged = 0;
	for (const { day, inStatus } of days) {
		if (!shown.has(day)) continue;
		for (const status of COMPONENT_STATUSES) {
			if (status === 'unknown') continue;
			judged += inStatus[status] ?? 0;
			if (isOutage(status)) halted += inStatus[status] ?? 0;
		}
	}
	return judged > 0 ? halted : undefined;
}

export type DayRun = { from: DayCell; to: DayCell; kind: DayKind; lastedMs: number };

/** Merges neighbouring days of the same kind into one run, for the table. */
export function dayRuns(cells: readonly DayCell[]): DayRun[] {
	const runs: DayRun[] = [];
	for (const cell of cells) {
		const last = runs.at(-1);
		if (last && last.kind === cell.kind) {
			last.to = cell;
			last.lastedMs += cell.lastedMs;
		} else runs.push({ from: cell, to: cell, kind: cell.kind, lastedMs: cell.lastedMs });
	}
	return runs;
}
