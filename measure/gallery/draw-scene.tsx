/** Renders the scene named in the address: `?scene=operational-calm&language=it`. */

import { type ComponentType, render } from 'preact';
import type { Language } from '../../assets/locales/language';
import { wordsIn } from '../../assets/locales/words';
import { LocaleContext } from '../../components/words/locale';
import type { PageProps } from './pages';
import { SCENES } from './scenes';

export function drawScene(Page: ComponentType<PageProps>): void {
	const asked = new URLSearchParams(location.search);
	const language: Language = asked.get('language') === 'en' ? 'en' : 'it';
	const scene = asked.get('scene') ?? '';
	const play = SCENES[scene];
	const root = document.getElementById('app');
	if (!play || !root) throw new Error(`no such scene: ${scene}`);
	const played = play();
	document.documentElement.lang = language;
	render(
		<LocaleContext.Provider value={{ language, now: played.now, words: wordsIn(language) }}>
			<Page played={played} language={language} />
		</LocaleContext.Provider>,
		root,
	);
}
