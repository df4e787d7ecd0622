/** What an incident's status means for users who wait. */

import type { Incident, IncidentStatus, StatusStance } from './incident';

/** True once the feed reports the end. */
export function isOver(status: IncidentStatus): boolean {
	return status === 'resolved' || status === 'postmortem' || status === 'completed';
}

/** True if an incident is over, by its status or because its end is known. */
export function isEnded({ status, resolvedAt }: Pick<Incident, 'status' | 'resolvedAt'>): boolean {
	return isOver(status) || resolvedAt !== undefined;
}

const STANCE: Record<IncidentStatus, StatusStance | null> = {
	investigating: 'outage',
	identified: 'outage',
	monitoring: 'recovering',
	resolved: 'restored',
	postmortem: 'restored',
	scheduled: null,
	in_progress: 'maintenance',
	verifying: 'recovering',
	completed: 'restored',
	unknown: null,
};

/** The stance that an update's status word implies; null if the word does not describe the present. */
export function stanceOf(status: IncidentStatus): StatusStance | null {
	return STANCE[status];
}
