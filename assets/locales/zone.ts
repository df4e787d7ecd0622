/** The time zone of all displayed times, named only if the computer uses another. */

import { isItalianTime } from '../../monitor/core/time';
import { type Language, TIMES } from './language';

function isElsewhere(at: number): boolean {
	return !isItalianTime(at, new Date(at).getTimezoneOffset());
}

/** " (ora italiana)" after a time, or an empty text. */
export function zoneName(language: Language, at: number): string {
	return isElsewhere(at) ? ` (${TIMES[language].zone.name})` : '';
}

/** A sentence for a whole page, or an empty text. */
export function zoneNote(language: Language, at: number): string {
	return isElsewhere(at) ? TIMES[language].zone.note : '';
}
