import { duration, plural } from '../../assets/locales/format';
import type { DayRollup } from '../../monitor/core/assessment/history';
import { DAY_MS, romeDayKey } from '../../monitor/core/time';
import { useLocale } from '../words/locale';
import { Bars } from './day-bars';
import { dayCells, haltedMs } from './day-cells';

const DAYS = 90;
/** With fewer days text is clearer: a handful of bars shows no pattern. */
const LEAST_DAYS = 14;

/** The number of days to show, counted from the first one checked. */
export function daysSeen(days: readonly DayRollup[], now: number): number {
	const first = days.reduce((least, { day }) => (day < least ? day : least), romeDayKey(now));
	return Math.min(DAYS, Math.round((Date.parse(romeDayKey(now)) - Date.parse(first)) / DAY_MS) + 1);
}

/**
 * One line of bars with the total downtime. Its table is in the history. Until the days are read only their space is drawn: ninety
 * bars are the larger part of the popup.
 */
export function DayStrip({ days }: { days: readonly DayRollup[] | undefined }) {
	const { language, now, words } = useLocale();
	const count = days === undefined ? DAYS : daysSeen(days, now);
	const { one, other } = words.charts.daysTitle;
	const daysTitle = plural(language, count, { one, other: other(count) });
	if (days === undefined)
		return (
			<div class="strip">
				<p class="strip-head">
					<span>{daysTitle}</span>
				</p>
				<svg class="bars" aria-hidden="true" />
			</div>
		);
	const cells = dayCells(days, count, now);
	const halted = haltedMs(days, cells);
	return (
		<div class="strip">
			<p class="strip-head">
				<span>{daysTitle}</span>
				<span>
					{halted === undefined
						? words.charts.daysNone
						: halted > 0
							? words.charts.halted(duration(language, halted))
							: words.charts.neverHalted}
				</span>
			</p>
			{count >= LEAST_DAYS && <Bars cells={cells} />}
		</div>
	);
}
