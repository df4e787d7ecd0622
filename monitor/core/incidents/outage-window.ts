/** Which reports of a news feed are about the same outage. */

import { DAY_MS } from '../time';
import type { Incident } from './model';

/** A report this long after the end of an outage may still be its relapse or its echo. */
const AFTER_END_MS = 2 * DAY_MS;
/** News of an outage that goes on may pause longer: January 2023 took six days. */
const WHILE_OPEN_MS = 5 * DAY_MS;

/** True if a report at `nextAt` continues an outage last reported at `lastAt`, over or not by then. */
export function continues(lastAt: number, over: boolean, nextAt: number): boolean {
	return nextAt - lastAt <= (over ? AFTER_END_MS : WHILE_OPEN_MS);
}

/** News bear no incident: the outage they tell of is named after its first report. */
export function isNews(incident: Incident): boolean {
	return incident.updates.some((update) => update.id === incident.id);
}
