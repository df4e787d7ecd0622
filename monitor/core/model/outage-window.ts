/** Which reports of a news feed are about the same outage, and their combined state at an instant. */

import { PROVIDERS } from '../providers';
import { DAY_MS } from '../time';
import type { Incident, IncidentStatus, IncidentUpdate } from './incident';
import { isOver } from './progress';

/** A report within this time after an outage may still be a relapse or an echo. */
const AFTER_END_MS = 2 * DAY_MS;
/** Reports on an open outage may pause longer: January 2023 took six days. */
export const WHILE_OPEN_MS = 5 * DAY_MS;

/** True if a report at `nextAt` continues an outage last reported at `lastAt`. `over`: it had ended by then. */
export function continues(lastAt: number, over: boolean, nextAt: number): boolean {
	return nextAt - lastAt <= (over ? AFTER_END_MS : WHILE_OPEN_MS);
}

/** News have no incident id: an outage is named after its first report, and after its provider if two share that report. */
export function isNews(incident: Incident): boolean {
	return incident.updates.some(
		({ id }) => id === incident.id || PROVIDERS.some((provider) => incident.id === newsId(id, provider)),
	);
}

export function newsId(updateId: string, provider: string): string {
	return `${updateId}~${provider}`;
}

type NewsState = { status: IncidentStatus; resolvedAt?: number };

/** The state of an outage at `now` by its reports, oldest first; `unknown` if no report gave one. */
export function newsState(updates: readonly IncidentUpdate[], now: number): NewsState {
	let status: IncidentStatus = 'unknown';
	let resolvedAt: number | undefined;
	for (const update of updates) {
		if (update.at > now || update.status === 'unknown') continue;
		// Completed maintenance ends maintenance, not the users' outage.
		if (update.status === 'completed' && status !== 'in_progress') continue;
		if (!isOver(update.status)) resolvedAt = undefined;
		else if (!isOver(status)) resolvedAt = update.at;
		status = update.status;
	}
	return resolvedAt === undefined ? { status } : { status, resolvedAt };
}
