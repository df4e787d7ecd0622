/** Chooses the language shown. Our own words rather than the browser's, because the user may switch at run time. */

import { LANGUAGES, type Language, type LanguageChoice } from '../../monitor/core/settings';
import { times as en } from './en/times';
import { times as it, type TimeWords } from './it/times';

export type { Language };

export const TIMES: Record<Language, TimeWords> = { it, en };

/** The fallback for users who read none of our languages. */
const FALLBACK: Language = 'en';

/** `auto` is the browser's language if we support it. `uiLanguage` is a BCP 47 tag; some browsers write "it_IT". */
export function resolveLanguage(choice: LanguageChoice, uiLanguage: string): Language {
	if (choice !== 'auto') return choice;
	const [primary] = uiLanguage.toLowerCase().split(/[^a-z]/);
	return LANGUAGES.find((language) => language === primary) ?? FALLBACK;
}
