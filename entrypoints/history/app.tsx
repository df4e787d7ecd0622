import { useEffect, useMemo, useState } from 'preact/hooks';
import { now as clockNow } from '#clock';
import archiveDocument from '../../assets/archive.json';
import { resolveLanguage } from '../../assets/locales/language';
import { historyWordsIn } from '../../assets/locales/page-words';
import { wordsIn } from '../../assets/locales/words';
import { HistoryView } from '../../components/history/history-view';
import { noticesSeen } from '../../components/history/site-messages';
import { outageReport, type ReportAsk } from '../../components/report/report';
import { reportCsv } from '../../components/report/report-csv';
import { LocaleContext } from '../../components/words/locale';
import type { Episode } from '../../monitor/core/assessment/state';
import type { Incident } from '../../monitor/core/model/incident';
import type { ProviderId } from '../../monitor/core/providers';
import { PROVIDERS } from '../../monitor/core/providers';
import { DAY_MS, romeDayKey, romeDayStart } from '../../monitor/core/time';
import { uiLanguage } from '../../monitor/platform/language';
import { onSnapshotChanged } from '../../monitor/platform/messages';
import { downloadText } from './download';
import { readStored, type Stored } from './stored';

/** Written by hand and validated at build time. */
const ARCHIVE = archiveDocument as unknown as Incident[];

/** The last 30 days of the first watched provider. */
function firstAsk(provider: ProviderId, now: number): ReportAsk {
	return { provider, fromAt: romeDayStart(now - 29 * DAY_MS), toAt: romeDayStart(now + DAY_MS) };
}

/** The history page: reads stored data, filters it, and builds the report. */
export function App({ initial }: { initial: Stored }) {
	const [stored, setStored] = useState(initial);
	const [now, setNow] = useState(clockNow);
	const [only, setOnly] = useState<ProviderId | null>(null);
	const [ask, setAsk] = useState(() => firstAsk(initial.snapshot.settings.providers[0] ?? PROVIDERS[0], now));
	const { snapshot, episodes, days, hours } = stored;

	useEffect(
		() =>
			onSnapshotChanged(async () => {
				setStored(await readStored());
				setNow(clockNow());
			}),
		[],
	);
	const language = resolveLanguage(snapshot.settings.language, uiLanguage());
	const words = historyWordsIn(language);
	const speech = useMemo(() => ({ language, now, words: wordsIn(language) }), [language, now]);
	useEffect(() => {
		document.documentElement.lang = language;
		document.title = `${words.history.title} · PostaViva`;
	}, [language, words]);

	const incidents = useMemo(
		() => [
			...ARCHIVE,
			...noticesSeen({ episodes, recent: snapshot.providers }),
			...snapshot.incidents.map(({ incident }) => incident),
		],
		[snapshot, episodes],
	);
	const report = useMemo(
		() => outageReport({ episodes, incidents, days }, ask, now),
		[episodes, incidents, days, ask, now],
	);
	const reportOf = (episode: Episode) => {
		const endAt = episode.restoredAt ?? now;
		setAsk({
			provider: episode.provider,
			fromAt: romeDayStart(episode.startedAt),
			toAt: romeDayStart(romeDayStart(endAt) + 1.5 * DAY_MS),
		});
		document.getElementById('report')?.scrollIntoView();
	};
	// The popup of a recovered mailbox links here: to the report on that outage.
	useEffect(() => {
		const asked = episodes.find(({ id }) => location.hash === `#report=${id}`);
		if (asked) reportOf(asked);
	}, []);
	const csv = () =>
		downloadText(
			`postaviva-${ask.provider}-${romeDayKey(ask.fromAt)}-${romeDayKey(ask.toAt - 1)}.csv`,
			'text/csv',
			reportCsv(report, words.report, speech.words.source, speech.words.letters.fate),
		);

	return (
		<LocaleContext.Provider value={speech}>
			<HistoryView
				episodes={episodes}
				days={days}
				hours={hours}
				incidents={incidents}
				archive={ARCHIVE}
				only={only}
				report={report}
				words={words}
				onOnly={setOnly}
				onReportOf={reportOf}
				onAsk={setAsk}
				onPrint={() => print()}
				onCsv={csv}
			/>
		</LocaleContext.Provider>
	);
}
