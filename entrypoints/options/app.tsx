import { useEffect, useState } from 'preact/hooks';
import { now } from '#clock';
import { resolveLanguage } from '../../assets/locales/language';
import { optionWordsIn } from '../../assets/locales/page-words';
import { DiagnosticsView } from '../../components/diagnostics/diagnostics-view';
import type { DiagnosticFacts } from '../../components/diagnostics/facts';
import { OptionsView } from '../../components/options/options-view';
import { permissionFor } from '../../monitor/core/incidents/sources';
import { type CustomFeed, type Settings, withChange } from '../../monitor/core/settings';
import { uiLanguage } from '../../monitor/platform/language';
import { onSnapshotChanged, settingsChanged } from '../../monitor/platform/messages';
import { requestHosts, requestOrigin } from '../../monitor/platform/permissions';
import { changeSettings, readSettings } from '../../monitor/storage/settings';
import { readFacts } from './facts';
import { exportFile, importFile, wipe } from './transfer';
import { tryNotice, withPress } from './tries';
import { verifyFeed } from './verify-feed';

/** The settings: each change is stored at once and the worker is notified. */
export function App({ initial }: { initial: Settings }) {
	const [settings, setSettings] = useState(initial);
	const [facts, setFacts] = useState<DiagnosticFacts>();
	const [saved, setSaved] = useState('');
	const [tested, setTested] = useState('');
	const [transferred, setTransferred] = useState('');
	const [copied, setCopied] = useState('');
	const [verified, setVerified] = useState<Record<string, string>>({});

	const language = resolveLanguage(settings.language, uiLanguage());
	const { options, feedError, feedGap, diagnostics } = optionWordsIn(language);

	const refresh = async () => {
		const read = await readFacts();
		setFacts(read);
		setSettings(read.snapshot.settings);
	};
	useEffect(() => {
		void refresh();
		return onSnapshotChanged(refresh);
	}, []);
	useEffect(() => {
		document.documentElement.lang = language;
		document.title = `${options.title} · PostaViva`;
	}, [language, options.title]);

	const change = async (next: Settings) => {
		setSettings(next);
		const stored = await changeSettings((stored) => withChange(stored, settings, next));
		setSaved(stored ? options.saved : options.notSaved);
		await settingsChanged();
	};
	const test = async () => {
		setTested((await tryNotice(settings, language)) ? options.notices.tested : options.notices.testFailed);
	};
	const press = async (on: boolean) => change(await withPress(settings, on));
	const verify = async (feed: CustomFeed) => {
		const tell = (outcome: string) => setVerified((before) => ({ ...before, [feed.id]: outcome }));
		tell(options.feeds.checking);
		tell(await verifyFeed(feed.url, { language, words: options.feeds, errors: feedError, gaps: feedGap }));
	};
	const addFeed = async ({ name, url }: { name: string; url: string }) => {
		const feed: CustomFeed = { id: crypto.randomUUID(), name, url, enabled: true };
		// A feed without CORS headers needs this permission; one with them does not, so a refusal does not stop us.
		await requestOrigin(permissionFor(url));
		await change({ ...settings, feeds: { ...settings.feeds, custom: [...settings.feeds.custom, feed] } });
		await verify(feed);
	};
	const onExport = async () => setTransferred(await exportFile(options.data));
	const onImport = async (file: File) => {
		setTransferred(await importFile(file, options.data));
		setSettings(await readSettings());
		await settingsChanged();
	};
	const onWipe = async () => setTransferred(await wipe(options.data));
	const copy = async (text: string) => {
		try {
			await navigator.clipboard.writeText(text);
			setCopied(diagnostics.copied);
		} catch {
			setCopied(diagnostics.notCopied);
		}
	};
	const grant = async () => {
		await requestHosts(settings.providers);
		await refresh();
	};

	return (
		<OptionsView
			settings={settings}
			words={options}
			outcomes={{ saved, tested, transferred, verified }}
			onChange={change}
			onTest={test}
			onPress={press}
			onAddFeed={addFeed}
			onVerifyFeed={verify}
			transfer={{ onExport, onImport, onWipe }}
		>
			{facts && (
				<DiagnosticsView
					facts={facts}
					speech={{ language, now: now(), words: diagnostics, feedErrors: feedError, feedGaps: feedGap }}
					copied={copied}
					onCopy={copy}
					onRefresh={refresh}
					onGrant={grant}
				/>
			)}
		</OptionsView>
	);
}
