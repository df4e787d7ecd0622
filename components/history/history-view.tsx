import type { HistoryWords } from '../../assets/locales/it/history';
import type { DayRollup, HourRollup } from '../../monitor/core/assessment/history';
import type { Episode } from '../../monitor/core/assessment/state';
import type { Incident } from '../../monitor/core/model/incident';
import { PROVIDER, PROVIDERS, type ProviderId } from '../../monitor/core/providers';
import { PageHeader } from '../page-header';
import type { Report } from '../report/report';
import { ReportForm, type ReportFormProps } from '../report/report-form';
import { ReportSheet } from '../report/report-sheet';
import { UiIcon } from '../ui-icon';
import { useLocale } from '../words/locale';
import { ArchiveCard } from './archive-card';
import { EpisodeCard } from './episode-card';
import { YearBars } from './year-bars';

type HistoryViewProps = {
	/** Newest first. */
	episodes: readonly Episode[];
	days: readonly DayRollup[];
	hours: readonly HourRollup[];
	/** All known statements, the archive included. */
	incidents: readonly Incident[];
	archive: readonly Incident[];
	/** The provider whose history is shown; both if null. */
	only: ProviderId | null;
	report: Report;
	words: HistoryWords;
	onOnly: (only: ProviderId | null) => void;
	onReportOf: (episode: Episode) => void;
} & Pick<ReportFormProps, 'onAsk' | 'onPrint' | 'onCsv'>;

/** A year in bars, the filtered outages, the report for a claim, and the archive. */
export function HistoryView(props: HistoryViewProps) {
	const { episodes, days, hours, incidents, archive, only, report, words, onOnly, onReportOf } = props;
	const { now } = useLocale();
	const shown = PROVIDERS.filter((id) => only === null || id === only);
	const chosen = episodes.filter((episode) => shown.includes(episode.provider));
	const choice = (id: ProviderId | null, label: string) => (
		<label class="choice">
			<input type="radio" name="only" checked={only === id} onChange={() => onOnly(id)} />
			{label}
		</label>
	);
	return (
		<>
			<PageHeader title={words.history.title} heading>
				<a class="icon-link" href="/options.html">
					<UiIcon name="settings" />
					<span>{words.history.settings}</span>
				</a>
			</PageHeader>
			<main>
				<fieldset class="row filter">
					<legend class="visually-hidden">{words.history.filter}</legend>
					{choice(null, words.history.all)}
					{PROVIDERS.map((id) => choice(id, PROVIDER[id].name))}
				</fieldset>
				<YearBars providers={shown} days={days} hours={hours} now={now} words={words.history.year} />
				<section class="stack" aria-labelledby="episodes">
					<h2 id="episodes">{words.history.episodes.title}</h2>
					{chosen.length === 0 && <p class="help">{words.history.episodes.none}</p>}
					{chosen.map((episode) => (
						<EpisodeCard
							key={episode.id}
							episode={episode}
							incidents={incidents}
							words={words.history.episodes}
							onReport={onReportOf}
						/>
					))}
				</section>
				<section class="panel stack report" id="report" aria-labelledby="report-title">
					<h2 id="report-title">{words.report.title}</h2>
					<p class="help">{words.report.help}</p>
					<ReportForm
						ask={report}
						words={words.report}
						onAsk={props.onAsk}
						onPrint={props.onPrint}
						onCsv={props.onCsv}
					/>
					<ReportSheet report={report} words={words.report} />
				</section>
				<section class="stack" aria-labelledby="archive">
					<h2 id="archive">{words.history.archive.title}</h2>
					<p class="help">{words.history.archive.help}</p>
					{archive
						.filter((incident) => incident.providers.some((id) => shown.includes(id)))
						.map((incident) => (
							<ArchiveCard key={incident.id} incident={incident} words={words.history.archive} />
						))}
				</section>
			</main>
		</>
	);
}
