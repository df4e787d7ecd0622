/** Which reports of a news feed are about the same outage, and what they say of it by an instant. */

import { PROVIDERS } from '../providers';
import { DAY_MS } from '../time';
import type { Incident, IncidentStatus, IncidentUpdate } from './incident';
import { isOver } from './progress';

/** A report this long after the end of an outage may still be its relapse or its echo. */
const AFTER_END_MS = 2 * DAY_MS;
/** News of an outage that goes on may pause longer: January 2023 took six days. */
export const WHILE_OPEN_MS = 5 * DAY_MS;

/** True if a report at `nextAt` continues an outage last reported at `lastAt`, over or not by then. */
export function continues(lastAt: number, over: boolean, nextAt: number): boolean {
	return nextAt - lastAt <= (over ? AFTER_END_MS : WHILE_OPEN_MS);
}

/** News bear no incident: the outage they tell of is named after its first report, and after its provider if two share it. */
export function isNews(incident: Incident): boolean {
	return incident.updates.some(
		({ id }) => id === incident.id || PROVIDERS.some((provider) => incident.id === newsId(id, provider)),
	);
}

export function newsId(updateId: string, provider: string): string {
	return `${updateId}~${provider}`;
}

export type NewsState = { status: IncidentStatus; resolvedAt?: number };

/** What reports, oldest first, say of an outage at `now`; `unknown` if none spoke of its state by then. */
export function newsState(updates: readonly IncidentUpdate[], now: number): NewsState {
	let status: IncidentStatus = 'unknown';
	let resolvedAt: number | undefined;
	for (const update of updates) {
		if (update.at > now || update.status === 'unknown') continue;
		// Works that are done end works, not the outage that people have.
		if (update.status === 'completed' && status !== 'in_progress') continue;
		if (!isOver(update.status)) resolvedAt = undefined;
		else if (!isOver(status)) resolvedAt = update.at;
		status = update.status;
	}
	return resolvedAt === undefined ? { status } : { status, resolvedAt };
}
