/** The words of the pages that only some users open, in the language asked for. */

import * as diagnosticsEn from './en/diagnostics';
import * as optionsEn from './en/options';
import type { DiagnosticWords } from './it/diagnostics';
import * as diagnosticsIt from './it/diagnostics';
import type { OptionWords } from './it/options';
import * as optionsIt from './it/options';
import type { Language } from './language';

const OPTIONS: Record<Language, OptionWords & DiagnosticWords> = {
	it: { ...optionsIt, ...diagnosticsIt },
	en: { ...optionsEn, ...diagnosticsEn },
};

/** The words of the settings and their diagnostics. */
export function optionWordsIn(language: Language): OptionWords & DiagnosticWords {
	return OPTIONS[language];
}
