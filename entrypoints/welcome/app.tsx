import { useEffect, useState } from 'preact/hooks';
import { resolveLanguage } from '../../assets/locales/language';
import { welcomeWordsIn } from '../../assets/locales/page-words';
import { WelcomeView } from '../../components/welcome-view';
import { type Settings, withChange } from '../../monitor/core/settings';
import { browserKind } from '../../monitor/platform/device';
import { uiLanguage } from '../../monitor/platform/language';
import { requestCheck, settingsChanged } from '../../monitor/platform/messages';
import { hasHosts, requestHosts } from '../../monitor/platform/permissions';
import { changeSettings } from '../../monitor/storage/settings';
import { tryNotice, withPress } from '../options/tries';

/** The first run: asks only for what is needed, and explains the purpose of each request. */
export function App({ initial }: { initial: Settings }) {
	const [settings, setSettings] = useState(initial);
	const [granted, setGranted] = useState<boolean>();
	const [tested, setTested] = useState('');
	const language = resolveLanguage(settings.language, uiLanguage());
	const words = welcomeWordsIn(language);

	useEffect(() => {
		void hasHosts(settings.providers).then(setGranted);
	}, [settings.providers]);
	useEffect(() => {
		document.documentElement.lang = language;
		document.title = granted === true ? words.ready : words.title;
	}, [language, words, granted]);

	const grant = async () => {
		const given = await requestHosts(settings.providers);
		setGranted(given);
		if (given) await requestCheck();
	};
	const change = async (next: Settings) => {
		setSettings(next);
		await changeSettings((stored) => withChange(stored, settings, next));
		await settingsChanged();
	};
	const press = async (on: boolean) => change(await withPress(settings, on));
	const test = async () => {
		setTested((await tryNotice(settings, language)) ? words.extras.tested : words.extras.testFailed);
	};

	return (
		<WelcomeView
			words={words}
			providers={settings.providers}
			language={settings.language}
			granted={granted}
			browser={browserKind()}
			press={settings.feeds.press}
			tested={tested}
			onProviders={(providers) => void change({ ...settings, providers })}
			onLanguage={(chosen) => void change({ ...settings, language: chosen })}
			onGrant={grant}
			onPress={press}
			onTest={test}
		/>
	);
}
