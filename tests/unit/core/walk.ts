/** Walks the pure engine through a sequence of checks on virtual time, as storage would, but without storage. */

import { type After, advance } from '../../../monitor/core/actions/advance';
import type { Trigger } from '../../../monitor/core/assessment/history';
import type { FeedState } from '../../../monitor/core/assessment/reading';
import type { OwnVisit } from '../../../monitor/core/assessment/signals';
import type { Episode, ProviderState } from '../../../monitor/core/assessment/state';
import type { Transition } from '../../../monitor/core/assessment/transition';
import type { Calibration } from '../../../monitor/core/evidence/calibration';
import type { Connectivity } from '../../../monitor/core/evidence/connectivity';
import type { ProbeResult } from '../../../monitor/core/evidence/probe-result';
import type { StoredIncident } from '../../../monitor/core/model/incident';
import { type LayerId, PROVIDER, type ProviderId } from '../../../monitor/core/providers';
import { DEFAULT_SETTINGS, type Settings } from '../../../monitor/core/settings';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../monitor/core/time';

export const START = Date.UTC(2023, 0, 22, 11, 0, 0);

/** Results by layer; a layer left out is not asked. */
export type Look = Partial<Record<LayerId, ProbeResult>>;

export const GOOD: ProbeResult = {
	kind: 'reachable',
	strength: 'shipped',
	host: 'login.libero.it',
	durationMs: 80,
};
export const NOTICE: ProbeResult = {
	kind: 'notice',
	notice: { kind: 'courtesy', text: 'Il servizio non è disponibile.' },
	host: 'login.libero.it',
	httpStatus: 200,
	durationMs: 60,
};
export const MAINTENANCE: ProbeResult = {
	...NOTICE,
	notice: { kind: 'maintenance', text: 'Servizio in manutenzione' },
};
export const ERROR_503: ProbeResult = {
	kind: 'http_error',
	host: 'login.libero.it',
	httpStatus: 503,
	durationMs: 30,
};
export const TIMEOUT: ProbeResult = { kind: 'timeout', durationMs: 10_000 };
export const UNREACHABLE: ProbeResult = { kind: 'unreachable', cause: 'refused', durationMs: 3 };
export const FORBIDDEN: ProbeResult = { kind: 'refused', httpStatus: 403, durationMs: 20 };
export const STRANGE: ProbeResult = {
	kind: 'unexpected_content',
	host: 'login.libero.it',
	httpStatus: 200,
	durationMs: 50,
};
export const STOPPED: ProbeResult = { kind: 'stopped', durationMs: 1 };
export const NO_PERMISSION: ProbeResult = { kind: 'no_permission' };

export const UP: Look = { login: GOOD, webmail: GOOD };
export const DOWN: Look = { login: NOTICE, webmail: NOTICE };

export type Walk = {
	settings: Settings;
	providers: ProviderState[];
	calibrations: Calibration[];
	incidents: StoredIncident[];
	feeds: FeedState[];
	transitions: Transition[];
	episodes: Map<string, Episode>;
	last: After | null;
};

export function begin(settings: Partial<Settings> = {}): Walk {
	return {
		settings: { ...DEFAULT_SETTINGS, providers: ['libero'], ...settings },
		providers: [],
		calibrations: [],
		incidents: [],
		feeds: [],
		transitions: [],
		episodes: new Map(),
		last: null,
	};
}

export type Step = {
	at: number;
	look?: Look;
	connectivity?: Connectivity;
	visits?: OwnVisit[];
	provider?: ProviderId;
	random?: number;
	trigger?: Trigger;
	/** Feeds in use; all that the walk knows if left out. */
	sources?: string[];
};

/** Adds one check. Returns the provider's state after it. */
export function check(walk: Walk, step: Step): ProviderState {
	const provider = step.provider ?? 'libero';
	const look = step.look ?? UP;
	const probed = PROVIDER[provider].targets.flatMap(({ id, layer }) => {
		const result = look[layer];
		return result === undefined ? [] : [{ target: id, provider, layer, result }];
	});
	const after = advance(
		{ ...walk },
		{
			startedAt: step.at,
			at: step.at,
			trigger: step.trigger ?? 'alarm',
			asked: [provider],
			probed,
			connectivity: step.connectivity ?? { kind: 'not_asked' },
			sources: step.sources ?? [...walk.feeds, ...walk.incidents].map(({ feedId }) => feedId),
			readings: [],
			visits: step.visits ?? [],
		},
		step.random ?? 0.5,
	);
	walk.providers = after.providers;
	walk.calibrations = after.calibrations;
	walk.transitions.push(...after.transitions);
	for (const episode of after.episodes) walk.episodes.set(episode.id, episode);
	walk.last = after;
	const state = after.providers.find((s) => s.provider === provider);
	if (state === undefined) throw new Error(`${provider} is not watched`);
	return state;
}

/** Checks every `everyMs` from `from` on, `count` times with the same result; returns the last state. */
export function stay(walk: Walk, from: number, everyMs: number, count: number, look: Look): ProviderState {
	let state: ProviderState | undefined;
	for (let i = 0; i < count; i++) state = check(walk, { at: from + i * everyMs, look });
	if (state === undefined) throw new Error('no check');
	return state;
}

/** Kinds of the notices owed so far, in order. */
export function notices(walk: Walk): string[] {
	return walk.transitions.flatMap(({ notice }) => (notice === null ? [] : [notice]));
}

/** An incident of the project's signed feed. */
export function incident(
	more: Partial<StoredIncident['incident']> & { trust?: StoredIncident['trust'] },
): StoredIncident {
	const { trust = 'signed', ...rest } = more;
	return {
		feedId: trust,
		trust,
		firstSeenAt: START,
		incident: {
			id: 'i1',
			name: 'Disservizio',
			status: 'identified',
			impact: 'major',
			startedAt: START,
			updatedAt: START,
			providers: ['libero'],
			components: [],
			updates: [],
			...rest,
		},
	};
}

/** A provider healthy for an hour, then a confirmed outage; returns the time of its last check. */
export function outage(walk: Walk, from = START): number {
	stay(walk, from - HOUR_MS, 10 * MINUTE_MS, 6, UP);
	stay(walk, from, 30 * SECOND_MS, 3, DOWN);
	return from + MINUTE_MS;
}
