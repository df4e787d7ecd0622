/** The state of a scenario at one moment. Pure. */

import type { ProviderId } from '../monitor/core/providers';
import type { ComponentStatus, Phase } from '../monitor/core/status';
import { type ClientEvent, instant, latest, type PlayedFeed, type Scenario } from './scenario';
import { HEALTHY, MAIL_PLACES, type Place, type Weather } from './weather';

/** The weather of one place of one provider. */
export function weatherAt(scenario: Scenario, provider: ProviderId, place: Place, at: number): Weather {
	const changes = scenario.weather.filter(
		(change) =>
			(change.providers?.includes(provider) ?? true) &&
			(change.places ?? (MAIL_PLACES as readonly Place[])).includes(place),
	);
	return latest(changes, at)?.weather ?? HEALTHY;
}

/** How the host of a feed fails, or null if it answers. */
export function feedFailureAt(scenario: Scenario, feed: PlayedFeed, at: number): Weather | null {
	const failures = (scenario.feedFailures ?? []).filter((failure) => (failure.feed ?? 'signed') === feed);
	return latest(failures, at)?.failure ?? null;
}

export type Truth = {
	status: ComponentStatus;
	phase: Phase;
	also: readonly ComponentStatus[];
	told: boolean;
	hidden: boolean;
};

/** The true state of a provider. Before the first entry: unknown. */
export function truthAt(scenario: Scenario, provider: ProviderId, at: number): Truth {
	const entry = latest(
		scenario.truth.filter((change) => change.providers?.includes(provider) ?? true),
		at,
	);
	return {
		status: entry?.status ?? 'unknown',
		phase: entry?.phase ?? 'stable',
		also: entry?.also ?? [],
		told: entry?.told ?? false,
		hidden: entry?.hidden ?? false,
	};
}

/** The user's side at one moment. */
type ClientState = {
	awake: boolean;
	network: Extract<ClientEvent, { event: 'network' }>['network'];
	permitted: boolean;
	blocked: boolean;
	clockErrorMs: number;
	workerDiesEvery: number | null;
};

export function clientAt(scenario: Scenario, at: number): ClientState {
	const state: ClientState = {
		awake: true,
		network: 'fine',
		permitted: true,
		blocked: false,
		clockErrorMs: 0,
		workerDiesEvery: null,
	};
	for (const change of scenario.client ?? []) {
		if (instant(change.at) > at) break;
		switch (change.event) {
			case 'network':
				state.network = change.network;
				break;
			case 'sleep':
			case 'wake':
				state.awake = change.event === 'wake';
				break;
			case 'permission':
				state.permitted = change.granted;
				break;
			case 'blocked_by_client':
				state.blocked = change.blocked;
				break;
			case 'clock_error':
				state.clockErrorMs = change.byMs;
				break;
			case 'worker_dies':
				state.workerDiesEvery = change.every;
				break;
		}
	}
	return state;
}
