import '../../assets/styles/tokens.css';
import '../../assets/styles/base.css';
import '../../assets/styles/controls.css';
import '../../assets/styles/status.css';
import '../../assets/styles/charts.css';
import '../../assets/styles/card.css';
import '../../assets/styles/answers.css';
import '../../assets/styles/popup.css';
import { render } from 'preact';
import type { Language } from '../../assets/locales/language';
import { wordsIn } from '../../assets/locales/words';
import { PopupView } from '../../components/popup-view';
import { SpeechContext } from '../../components/speech';
import { overview } from '../../monitor/core/assessment/overview';
import { SCENES } from './scenes';

const nothing = () => {};
const asked = new URLSearchParams(location.search);
const language = (asked.get('language') ?? 'it') as Language;
const played = SCENES[asked.get('scene') ?? '']?.();
const root = document.getElementById('app');
if (played && root) {
	const { snapshot, history, now } = played;
	document.documentElement.lang = language;
	render(
		<SpeechContext.Provider value={{ language, now, words: wordsIn(language) }}>
			<PopupView
				overview={overview(snapshot, now)}
				snapshot={snapshot}
				history={history}
				checking={asked.has('checking')}
				onCheck={nothing}
				onMute={nothing}
				onGrant={nothing}
			/>
		</SpeechContext.Provider>,
		root,
	);
}
