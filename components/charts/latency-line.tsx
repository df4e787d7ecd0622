import { clockTime, seconds } from '../../assets/locales/format';
import type { HourRollup } from '../../monitor/core/assessment/history';
import { HOUR_MS } from '../../monitor/core/time';
import { useLocale } from '../words/locale';
import { latencyPoints, median, stretches } from './latency-points';

const HOURS = 24;
const HEIGHT = 28;
/** The scale never ends below this, so that small variations do not look like peaks. */
const LEAST_TOP_MS = 1_000;

/** Response times of the last day; the line breaks where nothing was asked or nothing answered. */
export function LatencyLine({ hours }: { hours: readonly HourRollup[] }) {
	const { language, now, words } = useLocale();
	const points = latencyPoints(hours, HOURS, now);
	const known = points.filter((point) => point !== undefined);
	const values = known.map((point) => point.ms);
	const usual = median(values);
	const worst = Math.max(...values);
	const top = Math.max(LEAST_TOP_MS, worst);
	const y = (ms: number) => (HEIGHT - 1 - (ms / top) * (HEIGHT - 2)).toFixed(1);
	return (
		<div class="chart">
			<p class="chart-head">
				<span>{words.charts.latencyTitle}</span>
				<span>
					{usual === undefined
						? words.charts.latencyNone
						: words.charts.latencySummary(seconds(language, usual), seconds(language, worst))}
				</span>
			</p>
			<svg class="line" viewBox={`0 0 ${HOURS - 1} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
				<path class="line-base" d={`M0 ${HEIGHT - 0.5}H${HOURS - 1}`} />
				{stretches(points).map((stretch) => (
					<polyline
						key={stretch[0]?.index}
						// A lone hour has no length, so it is drawn as a short dash.
						points={(stretch.length > 1
							? stretch
							: stretch.flatMap((p) => [{ ...p, index: p.index - 0.3 }, p])
						)
							.map(({ index, ms }) => `${index},${y(ms)}`)
							.join(' ')}
					/>
				))}
			</svg>
			{known.length > 0 && (
				<div class="visually-hidden">
					<table>
						<caption>{words.charts.latencyTable.caption}</caption>
						<thead>
							<tr>
								<th scope="col">{words.charts.latencyTable.when}</th>
								<th scope="col">{words.charts.latencyTable.what}</th>
							</tr>
						</thead>
						<tbody>
							{known.map((point) => (
								<tr key={point.at}>
									<th scope="row">
										{words.charts.span(
											clockTime(language, point.at),
											clockTime(language, point.at + HOUR_MS),
										)}
									</th>
									<td>{seconds(language, point.ms)}</td>
								</tr>
							))}
						</tbody>
					</table>
				</div>
			)}
		</div>
	);
}
