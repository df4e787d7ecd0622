/** The impact of an incident whose page has no field for it. */

import { IMPACTS, type Impact, type IncidentStatus } from '../model/incident';
import { oneOf, str } from '../text/json';

const OPEN: readonly IncidentStatus[] = ['investigating', 'identified'];
const SMALL =
	/\b(?:alcun[ie]|parte d|parzial|rallentament|lentezz|lent[aeio]\b|degrad|intermittent|saltuari|ritard|some (?:users|customers)|subset|small number|minor|slow|latenc|delays?\b)/i;

/** The impact of an open incident by its words: major, unless the words play it down. */
export function impactOf(status: IncidentStatus, words: readonly string[]): Impact {
	if (!OPEN.includes(status)) return 'unknown';
	return words.some((text) => SMALL.test(text)) ? 'minor' : 'major';
}

/** The word of an `impact` field, in any case. */
export function impactWord(value: unknown): Impact | undefined {
	return oneOf(IMPACTS, (str(value) ?? '').trim().toLowerCase());
}
