/** Which language is shown. Own words instead of the browser's, because the user may switch while everything runs. */

import { LANGUAGES, type Language, type LanguageChoice } from '../../monitor/core/settings';
import { times as en } from './en/times';
import { times as it, type TimeWords } from './it/times';

export type { Language };

export const TIMES: Record<Language, TimeWords> = { it, en };

/** Who speaks none of our languages reads this one. */
const FALLBACK: Language = 'en';

/** `auto` is the browser's language where we have it. `uiLanguage` is a BCP 47 tag; some browsers write "it_IT". */
export function resolveLanguage(choice: LanguageChoice, uiLanguage: string): Language {
	if (choice !== 'auto') return choice;
	const [primary] = uiLanguage.toLowerCase().split(/[^a-z]/);
	return LANGUAGES.find((language) => language === primary) ?? FALLBACK;
}
