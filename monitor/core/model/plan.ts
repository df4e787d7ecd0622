/** Maintenances that were only announced: they begin and end by their window, unless a source says otherwise. */

import type { ProviderId } from '../providers';
import type { Claim, ClaimOf, Incident, IncidentUpdate, Span } from './incident';

export type Plan = {
	/** The announcement, with status `scheduled`. */
	update: IncidentUpdate;
	about: readonly ProviderId[];
	title: string;
	/** With the words that name it. */
	window: { fromAt: number; toAt: number; span: Span };
};
/** The cancellation of an earlier announcement, and its time. */
export type CallOff = { update: IncidentUpdate; about: readonly ProviderId[] };

/**
 * The incidents of announcements. None has the id of its update, as it is no outage that other news continue
 * (merge.ts). One cancelled before it began is over and promises nothing.
 */
export function planIncidents(plans: readonly Plan[], calledOff: readonly CallOff[]): Incident[] {
	return plans.map((plan) => {
		const { update, about, title, window } = plan;
		const off = calledOff.find((word) => takesBack(word, plan));
		const base = {
			id: `${update.id}/plan`,
			name: title,
			impact: 'maintenance' as const,
			providers: [...about],
			components: [],
		};
		if (off === undefined)
			return {
				...base,
				status: 'scheduled',
				startedAt: window.fromAt,
				updatedAt: update.at,
				updates: [{ ...update, claims: claimsOf(plan) }],
			};
		return {
			...base,
			status: 'completed',
			startedAt: update.at,
			resolvedAt: off.update.at,
			updatedAt: off.update.at,
			updates: [update, { ...off.update, id: `${off.update.id}/off` }],
		};
	});
}

function takesBack({ update, about }: CallOff, plan: Plan): boolean {
	const inTime = update.at >= plan.update.at && update.at < plan.window.fromAt;
	return inTime && about.some((id) => plan.about.includes(id));
}

function claimsOf({ update, window }: Plan): Claim[] {
	const { source, publisher, at } = update;
	const said = { source, ...(publisher === undefined ? {} : { publisher }), saidAt: at, span: window.span };
	return [
		{ topic: 'cause', kind: 'maintenance', ...said },
		{ topic: 'eta', fromAt: window.fromAt, toAt: window.toAt, ...said },
	];
}

/** The window named by an announcement, if it was ahead then. */
export function announcedWindow(update: IncidentUpdate): ClaimOf<'eta'> | undefined {
	if (update.status !== 'scheduled') return undefined;
	return update.claims.find(
		(claim): claim is ClaimOf<'eta'> => claim.topic === 'eta' && !claim.withdrawn && claim.fromAt > update.at,
	);
}

/** The window of an incident's last announcement that names one. */
export function plannedWindow(incident: Incident): ClaimOf<'eta'> | undefined {
	return incident.updates.map(announcedWindow).findLast((one) => one !== undefined);
}

/** The incident by its plan at `now`, while no other source reports on it. */
export function byPlan(incident: Incident, now: number): Incident {
	if (incident.status !== 'scheduled') return incident;
	const window = plannedWindow(incident);
	if (window === undefined || now < window.fromAt) return incident;
	return now < window.toAt
		? { ...incident, status: 'in_progress' }
		: { ...incident, status: 'completed', resolvedAt: window.toAt };
}

/** True if an announced maintenance's window passed without a report that it began. */
export function wentBy(incident: Incident, now: number): boolean {
	return incident.status === 'scheduled' && byPlan(incident, now).status === 'completed';
}
