import { calendarDay, duration, plural, shortDay } from '../../assets/locales/format';
import type { DayRollup } from '../../monitor/core/assessment/history';
import { useLocale } from '../words/locale';
import { type DayCell, dayCells, haltedMs } from './day-cells';
import { DayTable } from './day-table';

const STEP = 4;
const WIDTH = 3;
const HEIGHT = 30;
/** A quiet day is shorter than a troubled one, so that trouble is visible without colour. */
const QUIET_TOP = 6;
/** Keeps a few minutes of trouble visible. */
const LEAST = 0.2;
/** Holds the line's height until the days are read. */
const NOTHING_YET = '\u00a0';

function Bar({ cell, x }: { cell: DayCell; x: number }) {
	const { language, now, words } = useLocale();
	const label = `${calendarDay(language, cell.at, now)}: ${words.charts.day[cell.kind]}`;
	if (cell.kind === 'gap')
		return (
			<rect class="bar-gap" x={x} y={HEIGHT - 3} width={WIDTH} height={3}>
				<title>{label}</title>
			</rect>
		);
	if (cell.troubled === 0)
		return (
			<rect class={`bar-${cell.kind}`} x={x} y={QUIET_TOP} width={WIDTH} height={HEIGHT - QUIET_TOP}>
				<title>{label}</title>
			</rect>
		);
	const height = Math.max(cell.troubled, LEAST) * HEIGHT;
	return (
		<g>
			<title>{words.charts.dayHalted(label, duration(language, cell.lastedMs))}</title>
			<rect class="bar-operational" x={x} y={QUIET_TOP} width={WIDTH} height={HEIGHT - QUIET_TOP} />
			<rect class={`bar-${cell.kind}`} x={x} y={0} width={WIDTH} height={height} />
		</g>
	);
}

/** One bar per day, oldest first. Hidden from screen readers, as the text next to it says the same. */
export function Bars({ cells }: { cells: readonly DayCell[] }) {
	return (
		<svg
			class="bars"
			viewBox={`0 0 ${cells.length * STEP - 1} ${HEIGHT}`}
			preserveAspectRatio="none"
			aria-hidden="true"
		>
			{cells.map((cell, index) => (
				<Bar key={cell.day} cell={cell} x={index * STEP} />
			))}
		</svg>
	);
}

type DayBarsProps = {
	/** Undefined while it is being read: the space is reserved. */
	days: readonly DayRollup[] | undefined;
	count: number;
	/** The last day shown, epoch ms; defaults to today. */
	until?: number;
	/** How long the open outage has lasted: the rows end with the last check. */
	openMs?: number | undefined;
	/** The owner of the days, for the table. */
	name: string;
};

/** One bar per day, oldest first. Days without checks are a stub, never a full bar. */
export function DayBars({ days, count, until, openMs = 0, name }: DayBarsProps) {
	const { language, now, words } = useLocale();
	const cells = dayCells(days ?? [], count, until ?? now);
	const { one, other } = words.charts.daysTitle;
	const daysTitle = plural(language, count, { one, other: other(count) });
	const rows = haltedMs(days ?? [], cells);
	const halted = Math.max(rows ?? 0, openMs);
	const [first, last] = [cells[0], cells.at(-1)];
	const span = until !== undefined && first && last;
	return (
		<div class="chart">
			<p class="chart-head">
				<span>
					{span ? words.charts.span(shortDay(language, first.at), shortDay(language, last.at)) : daysTitle}
				</span>
				<span>
					{days === undefined
						? NOTHING_YET
						: halted > 0
							? words.charts.halted(duration(language, halted))
							: rows === undefined
								? words.charts.daysNone
								: words.charts.neverHalted}
				</span>
			</p>
			<Bars cells={cells} />
			{!span && (
				<p class="chart-axis" aria-hidden="true">
					<span>{first && shortDay(language, first.at)}</span>
					<span>{words.charts.today}</span>
				</p>
			)}
			<DayTable cells={cells} name={name} />
		</div>
	);
}
