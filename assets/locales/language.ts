/** Which language is spoken. Own words instead of the browser's, because the user may switch while everything runs. */

import type { LanguageChoice } from '../../monitor/core/settings';

export type Language = 'it' | 'en';

/** `auto` is Italian for an Italian browser and English for any other. `uiLanguage` is a BCP 47 tag. */
export function resolveLanguage(choice: LanguageChoice, uiLanguage: string): Language {
	if (choice !== 'auto') return choice;
	// Some browsers write "it_IT".
	return /^it(?![a-z])/i.test(uiLanguage) ? 'it' : 'en';
}
