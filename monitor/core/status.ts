/** The status words, as in Statuspage, and their order. */

export const COMPONENTS = [
	'webmail',
	'login',
	'imap-pop',
	'smtp',
	'app-android',
	'app-ios',
	'delivery',
	'pec',
] as const;
export type ComponentId = (typeof COMPONENTS)[number];

/** The components that this browser probes itself; feeds report the others. */
export const PROBED_COMPONENTS = ['webmail', 'login'] as const satisfies readonly ComponentId[];
export type ProbedComponentId = (typeof PROBED_COMPONENTS)[number];

/** From best to worst for the badge: "unknown" must not hide maintenance or an outage. */
export const COMPONENT_STATUSES = [
	'operational',
	'unknown',
	'under_maintenance',
	'degraded_performance',
	'partial_outage',
	'major_outage',
] as const;
export type ComponentStatus = (typeof COMPONENT_STATUSES)[number];

export const PHASES = ['stable', 'suspected', 'recovering'] as const;
export type Phase = (typeof PHASES)[number];

/** The worst of several statuses; `unknown` for an empty list. */
export function worstStatus(statuses: readonly ComponentStatus[]): ComponentStatus {
	let worst = -1;
	for (const status of statuses) worst = Math.max(worst, COMPONENT_STATUSES.indexOf(status));
	return COMPONENT_STATUSES[worst] ?? 'unknown';
}

/** True of the statuses in which an episode is open. */
export function isOutage(status: ComponentStatus): boolean {
	return status === 'major_outage' || status === 'partial_outage' || status === 'under_maintenance';
}
