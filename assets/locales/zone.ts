/** The zone of all times that are shown. It is named only where the computer's own time is another. */

import { isItalianTime } from '../../monitor/core/time';
import { type Language, TIMES } from './language';

function isElsewhere(at: number): boolean {
	return !isItalianTime(at, new Date(at).getTimezoneOffset());
}

/** " (ora italiana)" after a time, or nothing. */
export function zoneName(language: Language, at: number): string {
	return isElsewhere(at) ? ` (${TIMES[language].zone.name})` : '';
}

/** A sentence for a whole page, or nothing. */
export function zoneNote(language: Language, at: number): string {
	return isElsewhere(at) ? TIMES[language].zone.note : '';
}
