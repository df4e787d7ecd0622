import renderToString from 'preact-render-to-string';

import type { Language } from '../../../assets/locales/language';
import { wordsIn } from '../../../assets/locales/words';
import { PopupView } from '../../../components/popup/popup-view';
import { LocaleContext } from '../../../components/words/locale';
import type { Played } from '../../../measure/gallery/engine';
import { SCENES } from '../../../measure/gallery/scenes';
import { overview } from '../../../monitor/core/assessment/overview';

const nothing = () => {};

/** Without a history: as before it is read. */
type Drawn = Omit<Played, 'history'> & { history: Played['history'] | undefined };

export function draw({ snapshot, history, now }: Drawn, language: Language = 'it'): string {
	return renderToString(
		<LocaleContext.Provider value={{ language, now, words: wordsIn(language) }}>
			<PopupView
				overview={overview(snapshot, now)}
				snapshot={snapshot}
				history={history}
				checking={false}
				copied=""
				onCheck={nothing}
				onMute={nothing}
				onNotify={nothing}
				onCopy={nothing}
				onGrant={nothing}
				onMark={nothing}
			/>
		</LocaleContext.Provider>,
	);
}

const played = new Map<string, Played>();

/** A scene, played once per file, as January takes thousands of checks. A copy, as tests change it. */
export function scene(name: string): Played {
	const known = played.get(name) ?? SCENES[name]?.();
	if (!known) throw new Error(`no scene ${name}`);
	played.set(name, known);
	return structuredClone(known);
}
