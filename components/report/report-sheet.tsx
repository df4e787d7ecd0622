import { calendarDay, clockTime, duration, number, plural } from '../../assets/locales/format';
import type { HistoryWords } from '../../assets/locales/it/history';
import { PROVIDER } from '../../monitor/core/providers';
import { UpdateList } from '../history/update-list';
import { Letters } from '../incident/letters';
import { useLocale } from '../words/locale';
import type { Report } from './report';

type ReportSheetProps = { report: Report; words: HistoryWords['report'] };

/** The report as a printable sheet: summary, observations, statements, and how far they can be trusted. */
export function ReportSheet({ report, words }: ReportSheetProps) {
	const { language, now, words: face } = useLocale();
	const { outages, statements } = report;
	// Always with the year: on paper "this year" has no meaning.
	const day = (at: number) => calendarDay(language, at, 0);
	const when = (at: number) => `${day(at)}, ${clockTime(language, at)}`;
	const lasted = (ms: number) => duration(language, ms);
	const count = plural(language, outages.length, {
		one: words.outages.one,
		other: words.outages.other(outages.length),
	});
	return (
		<article class="sheet" data-report={report.provider}>
			<h3>
				{words.title}: {PROVIDER[report.provider].name}
			</h3>
			<p>
				{words.period(day(report.fromAt), day(report.toAt - 1))}. {words.made(when(now))}.
			</p>
			<h4>{words.summary}</h4>
			<ul class="lessons">
				<li>{count}</li>
				<li>{words.total(lasted(report.lastedMs))}</li>
				<li>{words.observed(lasted(report.lastedMs - report.unobservedMs))}</li>
				<li>{words.gaps(lasted(report.unobservedMs))}</li>
				<li>
					{words.watched(words.ofDays(number(language, report.daysWatched), number(language, report.days)))}
				</li>
			</ul>
			<h4>{words.seenTitle}</h4>
			{outages.length === 0 ? (
				<p>{words.noneSeen}</p>
			) : (
				// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard (axe: scrollable-region-focusable)
				<section class="scroll" aria-label={words.seenTitle} tabIndex={0}>
					<table>
						<thead>
							<tr>
								<th scope="col">{words.column.from}</th>
								<th scope="col">{words.column.to}</th>
								<th scope="col">{words.column.lasted}</th>
								<th scope="col">{words.column.unobserved}</th>
								<th scope="col">{words.column.turns}</th>
							</tr>
						</thead>
						<tbody>
							{outages.map((outage) => (
								<tr key={outage.id} data-episode={outage.id}>
									<td>{when(outage.startAt)}</td>
									<td>{outage.endAt === null ? words.ongoing : when(outage.endAt)}</td>
									<td>{lasted(outage.lastedMs)}</td>
									<td>{outage.unobservedMs > 0 ? lasted(outage.unobservedMs) : '–'}</td>
									<td>{outage.turns}</td>
								</tr>
							))}
						</tbody>
					</table>
				</section>
			)}
			{report.letters.standing.length > 0 && (
				<>
					<h4>{face.letters.title}</h4>
					<Letters letters={report.letters} />
				</>
			)}
			<h4>{words.saidTitle}</h4>
			{statements.length === 0 ? <p>{words.noneSaid}</p> : <UpdateList updates={statements} withYear />}
			<p class="help">{words.honesty}</p>
		</article>
	);
}
