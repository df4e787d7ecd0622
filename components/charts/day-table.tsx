import { calendarDay, duration } from '../../assets/locales/format';
import { useLocale } from '../words/locale';
import { type DayCell, type DayKind, type DayRun, dayRuns } from './day-cells';

// For healthy or unchecked days the duration adds nothing to the period.
const PLAIN = new Set<DayKind>(['operational', 'unknown', 'gap']);

type DayTableProps = {
	cells: readonly DayCell[];
	/** The owner of the days, for the caption. */
	name: string;
};

/** The bars as a table for screen readers: neighbouring days of the same kind share a row. */
export function DayTable({ cells, name }: DayTableProps) {
	const { language, now, words } = useLocale();
	const day = (at: number) => calendarDay(language, at, now);
	const period = (run: DayRun) =>
		run.from === run.to ? day(run.from.at) : words.charts.span(day(run.from.at), day(run.to.at));
	const what = (run: DayRun) => {
		const kind = words.charts.day[run.kind];
		return PLAIN.has(run.kind) ? kind : words.charts.dayHalted(kind, duration(language, run.lastedMs));
	};
	return (
		<div class="visually-hidden">
			<table>
				<caption>{words.charts.table.caption(name)}</caption>
				<thead>
					<tr>
						<th scope="col">{words.charts.table.when}</th>
						<th scope="col">{words.charts.table.what}</th>
					</tr>
				</thead>
				<tbody>
					{dayRuns(cells).map((run) => (
						<tr key={run.from.day}>
							<th scope="row">{period(run)}</th>
							<td>{what(run)}</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}
