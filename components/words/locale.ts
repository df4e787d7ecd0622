import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../../assets/locales/language';
import { type Words, wordsIn } from '../../assets/locales/words';

/** The locale of a page: its language and texts, and the instant that "today" and "late" refer to. */
export type Locale = {
	language: Language;
	/** Epoch ms. */
	now: number;
	words: Words;
	/** The page is read long after it was written: no "today", no countdown. `now` is then 0. */
	timeless?: true;
};

export const LocaleContext = createContext<Locale>({ language: 'it', now: 0, words: wordsIn('it') });

export function useLocale(): Locale {
	return useContext(LocaleContext);
}
