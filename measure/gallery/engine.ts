/** Plays checks through the real engine, so that every picture shows a possible state. */

import { assess } from '../../monitor/core/assessment/assess';
import type { DayRollup, HourRollup, Observation } from '../../monitor/core/assessment/history';
import type { OwnVisit } from '../../monitor/core/assessment/signals';
import type { PopupHistory, Snapshot } from '../../monitor/core/assessment/snapshot';
import type { ProviderState } from '../../monitor/core/assessment/state';
import type { Calibration } from '../../monitor/core/evidence/calibration';
import type { Connectivity } from '../../monitor/core/evidence/connectivity';
import type { ProbeResult } from '../../monitor/core/evidence/probe-result';
import type { StoredIncident } from '../../monitor/core/model/incident';
import { type LayerId, PROVIDER, type ProviderId, type TargetId } from '../../monitor/core/providers';
import { DEFAULT_SETTINGS, type Settings } from '../../monitor/core/settings';
import { DAY_MS, HOUR_MS, MINUTE_MS, romeDayKey } from '../../monitor/core/time';

/** As many as the diagnostics list. */
const OBSERVATIONS = 20;
const PERIOD_MS = 10 * MINUTE_MS;
/** The last check was two minutes ago: the next one is twenty seconds ahead. */
const DOUBT_MS = 2 * MINUTE_MS + 20_000;

/** The result of one check at each layer of each provider. */
export type Meets = (provider: ProviderId, layer: LayerId) => ProbeResult;

export type Step = {
	/** Epoch ms of the end of the check. */
	at: number;
	meets: Meets;
	connectivity?: Connectivity;
	incidents?: readonly StoredIncident[];
	visits?: readonly OwnVisit[];
};

export type Played = {
	snapshot: Snapshot;
	history: Record<ProviderId, PopupHistory>;
	now: number;
	calibrations: Calibration[];
	/** Newest first. */
	observations: Observation[];
};

/** Runs the checks in order and returns what is stored afterwards. */
export function play(steps: readonly Step[], now: number, changes: Partial<Settings> = {}): Played {
	const settings: Settings = { ...DEFAULT_SETTINGS, ...changes };
	let providers = new Map<ProviderId, ProviderState>();
	let calibrations = new Map<TargetId, Calibration>();
	let incidents: readonly StoredIncident[] = [];
	const observations: Observation[] = [];
	for (const { at, meets, visits = [], ...step } of steps) {
		const connectivity: Connectivity = step.connectivity ?? { kind: 'not_asked' };
		incidents = step.incidents ?? incidents;
		const probed = settings.providers.flatMap((provider) =>
			PROVIDER[provider].targets
				.filter((target) => !target.guessed)
				.map(({ id, layer }) => ({ target: id, provider, layer, result: meets(provider, layer) })),
		);
		const evidence = {
			startedAt: at - 2_000,
			at,
			trigger: 'alarm' as const,
			asked: settings.providers,
			probed,
			connectivity,
			visits,
		};
		const result = assess({ providers, calibrations }, evidence, {
			settings,
			incidents,
			periodMs: PERIOD_MS,
		});
		observations.unshift(result.observation);
		providers = new Map(result.providers.map((state) => [state.provider, state]));
		calibrations = new Map(result.calibrations.map((entry) => [entry.target, entry]));
	}
	const finishedAt = steps.at(-1)?.at ?? null;
	const doubtful = [...providers.values()].some(({ phase }) => phase === 'suspected');
	return {
		snapshot: {
			settings,
			providers: [...providers.values()],
			calibrations: [...calibrations.values()],
			incidents: [...incidents],
			feeds: [],
			check: {
				startedAt: null,
				trigger: null,
				finishedAt,
				nextAt: finishedAt && finishedAt + (doubtful ? DOUBT_MS : PERIOD_MS),
			},
			health: 'well',
		},
		history: { libero: pastOf('libero', now), virgilio: pastOf('virgilio', now) },
		now,
		calibrations: [...calibrations.values()],
		observations: observations.slice(0, OBSERVATIONS),
	};
}

/** A past of `count` days like an office computer's: no weekends in the first month, three days off, two days of trouble. */
export function daysOf(provider: ProviderId, now: number, count: number): DayRollup[] {
	const days: DayRollup[] = [];
	for (let ago = count - 1; ago >= 0; ago--) {
		if ((ago > 60 && ago % 7 < 2) || (ago >= 30 && ago < 33)) continue;
		const inStatus: DayRollup['inStatus'] = {};
		inStatus.operational = 9 * HOUR_MS;
		if (ago === 20 || ago === 140) inStatus.major_outage = 7 * HOUR_MS;
		if (ago === 19 || ago === 141) inStatus.major_outage = 40 * MINUTE_MS;
		if (ago === 48) inStatus.under_maintenance = 3 * HOUR_MS;
		if (ago === 10 && provider === 'virgilio') inStatus.degraded_performance = 2 * HOUR_MS;
		const latency = { count: 60, sumMs: 60 * 400, maxMs: 900 };
		days.push({ provider, day: romeDayKey(now - ago * DAY_MS), inStatus, checks: 60, latency });
	}
	return days;
}

export function hoursOf(provider: ProviderId, now: number): HourRollup[] {
	const last = Math.floor(now / HOUR_MS) * HOUR_MS;
	return Array.from({ length: 24 }, (_, index) => index)
		.filter((index) => index < 4 || index > 9)
		.map((index) => ({
			provider,
			startAt: last - (23 - index) * HOUR_MS,
			inStatus: {},
			checks: 6,
			// A morning peak, computed without random numbers so that pictures can be compared.
			latency: {
				count: 6,
				sumMs: 6 * (350 + ((index * 37) % 11) * 40 + (index === 14 ? 900 : 0)),
				maxMs: 2_000,
			},
		}));
}

function pastOf(provider: ProviderId, now: number): PopupHistory {
	return { days: daysOf(provider, now, 90) };
}
