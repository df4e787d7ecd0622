import { useEffect, useMemo, useState } from 'preact/hooks';
import { now as clockNow } from '#clock';
import { resolveLanguage } from '../../assets/locales/language';
import { wordsIn } from '../../assets/locales/words';
import { headlineText } from '../../components/popup/headline-text';
import { modeOf } from '../../components/popup/mode';
import { PopupView } from '../../components/popup/popup-view';
import { summaryOf } from '../../components/popup/summary';
import { LocaleContext } from '../../components/words/locale';
import { overview as overviewOf } from '../../monitor/core/assessment/overview';
import type { PopupHistory, Snapshot } from '../../monitor/core/assessment/snapshot';
import type { ProviderId } from '../../monitor/core/providers';
import type { Mute } from '../../monitor/core/settings';
import { uiLanguage } from '../../monitor/platform/language';
import { onSnapshotChanged, requestCheck, settingsChanged } from '../../monitor/platform/messages';
import { firstPaint } from '../../monitor/platform/painted';
import { requestHosts } from '../../monitor/platform/permissions';
import { shareText } from '../../monitor/platform/share';
import { readPopupHistory, readSnapshot } from '../../monitor/storage/read';
import { changeSettings } from '../../monitor/storage/settings';
import { recordVisit } from '../../monitor/storage/visits';

/** How often "checked at" and "overdue by" are refreshed while the popup stays open. */
const RETELL_MS = 15_000;

/** The popup: shows stored data, reads it again when notified of a change, and requests checks. */
export function App({ initial }: { initial: Snapshot }) {
	const [snapshot, setSnapshot] = useState(initial);
	const [history, setHistory] = useState<Record<ProviderId, PopupHistory>>();
	const [now, setNow] = useState(clockNow);
	/** The outcome of copying, in words. */
	const [copied, setCopied] = useState('');
	/** The last check known when the button was pressed; a later finished check answers the press. */
	const [askedAfter, setAskedAfter] = useState<number | null>();

	useEffect(() => {
		const read = async () => {
			setSnapshot(await readSnapshot());
			setNow(clockNow());
			setHistory(await readPopupHistory(clockNow()));
		};
		const stop = onSnapshotChanged(read);
		const timer = setInterval(() => setNow(clockNow()), RETELL_MS);
		// Charts load after the first paint, so as not to delay it. This also catches a change since the first read.
		void firstPaint().then(read);
		return () => {
			stop();
			clearInterval(timer);
		};
	}, []);

	const overview = useMemo(() => overviewOf(snapshot, now), [snapshot, now]);
	const language = resolveLanguage(snapshot.settings.language, uiLanguage());
	const words = wordsIn(language);
	const speech = useMemo(() => ({ language, now, words }), [language, now, words]);
	const { title } = headlineText(overview, modeOf(overview, now), speech);
	useEffect(() => {
		document.documentElement.lang = language;
		// The first text that a screen reader announces when the popup opens.
		document.title = `${title} – ${words.popup.name}`;
	}, [language, title, words]);

	/** A finished check answers the press, even if the worker is still cleaning up: the user may then press again. */
	const isAsked = askedAfter !== undefined && askedAfter === overview.checkedAt;
	const check = async () => {
		if (isAsked) return;
		setAskedAfter(overview.checkedAt);
		await requestCheck();
		setSnapshot(await readSnapshot());
		setNow(clockNow());
		setAskedAfter((asked) => (asked === overview.checkedAt ? undefined : asked));
	};
	const mute = async (next: Mute | null) => {
		await changeSettings((stored) => ({ ...stored, mute: next }));
		await settingsChanged();
		setSnapshot(await readSnapshot());
	};
	const notify = async (on: boolean) => {
		await changeSettings((stored) => ({ ...stored, notices: { ...stored.notices, restored: on } }));
		await settingsChanged();
		setSnapshot(await readSnapshot());
	};
	const copy = async () => {
		const told = await shareText(summaryOf(overview, speech));
		setCopied(told === 'dismissed' ? '' : words.popup[told]);
	};
	const mark = async (provider: ProviderId) => {
		await recordVisit({ provider, at: clockNow(), outcome: 'marked' });
		await check();
	};
	const grant = async () => {
		if (await requestHosts(snapshot.settings.providers)) await check();
	};

	return (
		<LocaleContext.Provider value={speech}>
			<PopupView
				overview={overview}
				snapshot={snapshot}
				history={history}
				checking={overview.checking || isAsked}
				copied={copied}
				onCheck={check}
				onMute={mute}
				onNotify={notify}
				onCopy={copy}
				onGrant={grant}
				onMark={mark}
			/>
		</LocaleContext.Provider>
	);
}
