/** What the words of an incident's status mean for the people who wait. */

import type { Incident, IncidentStatus, StatusStance } from './incident';

/** True once the feed says that it is over. */
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

/** The stance on the status that an update takes by its status word alone; none if it speaks of no present state. */
export function stanceOf(status: IncidentStatus): StatusStance | null {
	return STANCE[status];
}
