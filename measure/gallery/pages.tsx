/** The four pages, rendered from a scene. */

import archive from '../../assets/archive.json';
import type { Language } from '../../assets/locales/language';
import { historyWordsIn, optionWordsIn, welcomeWordsIn } from '../../assets/locales/page-words';
import { DiagnosticsView } from '../../components/diagnostics/diagnostics-view';
import { HistoryView } from '../../components/history/history-view';
import { OptionsView } from '../../components/options/options-view';
import { PopupView } from '../../components/popup/popup-view';
import { outageReport } from '../../components/report/report';
import { WelcomeView } from '../../components/welcome-view';
import { overview } from '../../monitor/core/assessment/overview';
import type { Incident } from '../../monitor/core/model/incident';
import { DAY_MS, HOUR_MS, MINUTE_MS, romeDayStart } from '../../monitor/core/time';
import { daysOf, hoursOf, type Played } from './engine';

export type PageProps = { played: Played; language: Language };

/** Up to this width a page is laid out for a phone. */
const PHONE = 412;
const nothing = () => {};
const ARCHIVE = archive as unknown as Incident[];
const YEAR_DAYS = 364;

export function Popup({ played: { snapshot, history, now } }: PageProps) {
	return (
		<PopupView
			overview={overview(snapshot, now)}
			snapshot={snapshot}
			history={history}
			checking={snapshot.check.startedAt !== null}
			copied=""
			onCheck={nothing}
			onMute={nothing}
			onNotify={nothing}
			onCopy={nothing}
			onGrant={nothing}
			onMark={nothing}
		/>
	);
}

export function Options({ played: { snapshot, now, calibrations, observations }, language }: PageProps) {
	const { options, diagnostics, feedError, feedGap } = optionWordsIn(language);
	const granted = snapshot.providers[0]?.ownTrouble !== 'no_permission';
	return (
		<OptionsView
			settings={snapshot.settings}
			words={options}
			outcomes={{
				saved: options.saved,
				tested: '',
				transferred: '',
				verified: { quotidiano: feedError.html },
			}}
			onChange={nothing}
			onTest={nothing}
			onPress={nothing}
			onAddFeed={nothing}
			onVerifyFeed={nothing}
			transfer={{ onExport: nothing, onImport: nothing, onWipe: nothing }}
		>
			<DiagnosticsView
				facts={{
					version: '1.0.0',
					browser: 'Chrome/150.0',
					granted: { libero: granted, virgilio: granted },
					alarm: { at: now + 8 * MINUTE_MS, periodMinutes: 10 },
					snapshot,
					observations,
					calibrations,
					storage: { health: 'well', trouble: null, wipedAt: null },
					boots: [{ at: now - 3 * HOUR_MS, why: 'startup' }],
					log: [{ at: now - 2 * HOUR_MS, what: 'muted', detail: 'libero-1-outage' }],
				}}
				speech={{ language, now, words: diagnostics, feedErrors: feedError, feedGaps: feedGap }}
				copied=""
				onCopy={nothing}
				onRefresh={nothing}
				onGrant={nothing}
			/>
		</OptionsView>
	);
}

export function History({ played: { snapshot, now }, language }: PageProps) {
	const episodes = snapshot.providers.flatMap(({ episode }) => (episode ? [episode] : []));
	const incidents = [...ARCHIVE, ...snapshot.incidents.map(({ incident }) => incident)];
	const days = [...daysOf('libero', now, YEAR_DAYS), ...daysOf('virgilio', now, YEAR_DAYS)];
	const ask = {
		provider: 'libero' as const,
		fromAt: romeDayStart(now - 29 * DAY_MS),
		toAt: romeDayStart(now + DAY_MS),
	};
	return (
		<HistoryView
			episodes={episodes}
			days={days}
			hours={[...hoursOf('libero', now), ...hoursOf('virgilio', now)]}
			incidents={incidents}
			archive={ARCHIVE}
			only={null}
			report={outageReport({ episodes, incidents, days }, ask, now)}
			words={historyWordsIn(language)}
			onOnly={nothing}
			onReportOf={nothing}
			onAsk={nothing}
			onPrint={nothing}
			onCsv={nothing}
		/>
	);
}

export function Welcome({ played: { snapshot }, language }: PageProps) {
	const desktop = language === 'it' ? 'firefox' : 'chrome';
	return (
		<WelcomeView
			words={welcomeWordsIn(language)}
			providers={snapshot.settings.providers}
			language={snapshot.settings.language}
			granted={snapshot.providers[0]?.ownTrouble !== 'no_permission'}
			browser={(globalThis.innerWidth ?? Number.POSITIVE_INFINITY) <= PHONE ? 'android' : desktop}
			press={false}
			tested=""
			onProviders={nothing}
			onLanguage={nothing}
			onGrant={nothing}
			onPress={nothing}
			onTest={nothing}
		/>
	);
}
