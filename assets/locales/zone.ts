/** The zone of all times that are shown. It is named only where the computer's own time is another. */

import { isItalianTime } from '../../monitor/core/time';
import type { Language } from './language';

const NAME: Record<Language, string> = { it: 'ora italiana', en: 'Italian time' };
const NOTE: Record<Language, string> = {
	it: 'Tutti gli orari sono in ora italiana.',
	en: 'All times are in Italian time.',
};

function isElsewhere(at: number): boolean {
	return !isItalianTime(at, new Date(at).getTimezoneOffset());
}

/** " (ora italiana)" after a time, or nothing. */
export function zoneName(language: Language, at: number): string {
	return isElsewhere(at) ? ` (${NAME[language]})` : '';
}

/** A sentence for a whole page, or nothing. */
export function zoneNote(language: Language, at: number): string {
	return isElsewhere(at) ? NOTE[language] : '';
}
