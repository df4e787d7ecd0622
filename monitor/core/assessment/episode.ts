/** One outage as this browser observed it: opened and closed by the probes, reopened by a relapse within a day. */

import type { ProviderId } from '../providers';
import {
	COMPONENT_STATUSES,
	type ComponentStatus,
	isOutage,
	PROBED_COMPONENTS,
	type ProbedComponentId,
} from '../status';
import { DAY_MS } from '../time';
import type { ComponentState, Episode } from './state';
import type { NoticeKind } from './transition';

const RELAPSE_MS = DAY_MS;

type Components = Record<ProbedComponentId, ComponentState>;

type EpisodeStep = { episode: Episode | null; notice: NoticeKind | null };

/** True while the episode is open. */
export function isOpen(episode: Episode | null): boolean {
	return episode !== null && episode.closedAt === null;
}

/** Recoveries that broke off between two states of the components, a mere glimpse included. */
export function setbacks(before: Components, after: Components): number {
	return PROBED_COMPONENTS.filter(
		(id) => isOutage(before[id].status) && before[id].good !== null && after[id].good === null,
	).length;
}

/** Counts the setbacks of one check as one: the components fail together. */
export function withSetbacks(episode: Episode | null, before: Components, after: Components): Episode | null {
	return episode?.closedAt === null && setbacks(before, after) > 0
		? { ...episode, setbacks: episode.setbacks + 1 }
		: episode;
}

/**
 * The episode after a check, and the notice that the user is owed for it: one of each kind per turn, by construction.
 * @param held a feed says that the outage goes on, or nothing is observed: the episode stays open without a failure.
 */
export function step(
	provider: ProviderId,
	previous: Episode | null,
	components: Components,
	status: ComponentStatus,
	held: boolean,
	at: number,
): EpisodeStep {
	const states = PROBED_COMPONENTS.map((id) => components[id]);
	const out = states.filter((state) => isOutage(state.status));
	if (out.length > 0) {
		const startedAt = Math.min(at, ...out.map(({ since }) => since));
		if (previous?.closedAt === null)
			return { episode: { ...previous, worst: worse(previous.worst, status) }, notice: null };
		// A clock set back may put the closing time into the future: that counts as recent too.
		if (previous?.closedAt != null && at - previous.closedAt <= RELAPSE_MS)
			return {
				episode: {
					...previous,
					restoredAt: null,
					closedAt: null,
					turn: previous.turn + 1,
					worst: worse(previous.worst, status),
				},
				notice: 'relapse',
			};
		return {
			episode: {
				id: `${provider}-${startedAt}`,
				provider,
				startedAt,
				confirmedAt: at,
				restoredAt: null,
				closedAt: null,
				turn: 1,
				setbacks: 0,
				worst: status,
				gapMs: 0,
				wellAt: states.reduce<number | null>(
					(last, { goodAt }) => Math.max(last ?? 0, goodAt ?? 0) || null,
					null,
				),
			},
			notice: 'outage',
		};
	}
	if (previous?.closedAt !== null || held) return { episode: previous, notice: null };
	const restoredAt = Math.max(
		previous.startedAt,
		...states.filter((s) => s.status === 'operational').map((s) => s.since),
	);
	return { episode: { ...previous, restoredAt: Math.min(restoredAt, at), closedAt: at }, notice: 'restored' };
}

function worse(a: ComponentStatus, b: ComponentStatus): ComponentStatus {
	return COMPONENT_STATUSES.indexOf(b) > COMPONENT_STATUSES.indexOf(a) ? b : a;
}
