/** The statements in updates, per topic, in the order of their times. */

import type { Claim, ClaimOf, ClaimTopic, IncidentUpdate } from '../model/incident';
import { announcedWindow } from '../model/plan';
import { stanceOf } from '../model/progress';

export type Statements = { [T in ClaimTopic]: ClaimOf<T>[] };

/** Those known at `now`, epoch ms. An update without a claim on the status makes one by its status word. */
export function statements(updates: readonly IncidentUpdate[], now: number): Statements {
	const said: Statements = { status: [], cause: [], eta: [], data: [], attack: [], scope: [], delivery: [] };
	for (const update of updates) {
		if (update.at > now) continue;
		for (const claim of [...update.claims, ...impliedStatus(update), ...begunByPlan(update, updates, now)]) {
			if (claim.saidAt <= now) (said[claim.topic] as Claim[]).push(claim);
		}
	}
	// The sort is stable: for equal times, the order of the updates decides.
	for (const list of Object.values(said) as Claim[][]) list.sort((a, b) => a.saidAt - b.saidAt);
	return said;
}

function impliedStatus(update: IncidentUpdate): Claim[] {
	const stance = stanceOf(update.status);
	if (stance === null || update.claims.some((claim) => claim.topic === 'status')) return [];
	return [
		{
			topic: 'status',
			stance,
			source: update.source,
			...(update.publisher === undefined ? {} : { publisher: update.publisher }),
			saidAt: update.at,
		},
	];
}

/** Within its window an announced maintenance is under way, unless a later statement reports the state. */
function begunByPlan(update: IncidentUpdate, all: readonly IncidentUpdate[], now: number): Claim[] {
	const window = announcedWindow(update);
	if (window === undefined || now < window.fromAt || now >= window.toAt) return [];
	if (all.some(({ at, status }) => at > update.at && at <= now && stanceOf(status) !== null)) return [];
	const { source, publisher, fromAt } = window;
	const said = { source, ...(publisher === undefined ? {} : { publisher }), saidAt: fromAt };
	return [{ topic: 'status', stance: 'maintenance', ...said }];
}
