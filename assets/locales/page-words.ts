/** The words of the pages that only some users open, in the requested language. */

import * as diagnosticsEn from './en/diagnostics';
import * as historyEn from './en/history';
import * as optionsEn from './en/options';
import { welcome as welcomeEn } from './en/welcome';
import type { DiagnosticWords } from './it/diagnostics';
import * as diagnosticsIt from './it/diagnostics';
import type { HistoryWords } from './it/history';
import * as historyIt from './it/history';
import type { OptionWords } from './it/options';
import * as optionsIt from './it/options';
import { type WelcomeWords, welcome as welcomeIt } from './it/welcome';
import type { Language } from './language';

export const OPTIONS: Record<Language, OptionWords & DiagnosticWords> = {
	it: { ...optionsIt, ...diagnosticsIt },
	en: { ...optionsEn, ...diagnosticsEn },
};

export const HISTORY: Record<Language, HistoryWords> = { it: historyIt, en: historyEn };

export const WELCOME: Record<Language, WelcomeWords> = { it: welcomeIt, en: welcomeEn };

/** The words of the settings and their diagnostics. */
export function optionWordsIn(language: Language): OptionWords & DiagnosticWords {
	return OPTIONS[language];
}

/** The words of the history page and the outage report. */
export function historyWordsIn(language: Language): HistoryWords {
	return HISTORY[language];
}

/** The words of the first run. */
export function welcomeWordsIn(language: Language): WelcomeWords {
	return WELCOME[language];
}
