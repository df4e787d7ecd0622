/**
 * The sessions that the fleet holds open at one provider. Only a healthy response of the middleware's deeper address opens one. The
 * real rule of monitor/core/actions/depth decides which clients request it, and when.
 */

import { atDepth } from '../../monitor/core/actions/depth';
import { newProvider } from '../../monitor/core/assessment/assess';
import type { ProviderState } from '../../monitor/core/assessment/state';
import { type Calibration, newCalibration } from '../../monitor/core/evidence/calibration';
import { PROVIDER, type TargetId } from '../../monitor/core/providers';
import { PERIOD_MINUTES } from '../../monitor/core/settings';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../monitor/core/time';
import { next, type Random, seedOf, stream } from './random';

/** `com.openexchange.servlet.maxInactiveInterval` and `…maxRateHttpSessions` of App Suite's defaults. */
const SESSION_MS = 1_800 * SECOND_MS;
export const NODE_HOLDS = 250_000;

/** Two days of calm, a day with the back end down, and half a day after it. */
const DOWN_AT = 2 * DAY_MS;
const UP_AT = 3 * DAY_MS;
const END_AT = UP_AT + 12 * HOUR_MS;
const CALM_WAIT_MS = PERIOD_MINUTES.default * MINUTE_MS;
/** The number of sampled clients. */
const SAMPLE = 20_000;

const target = PROVIDER.libero.targets.find(({ sessionUrl }) => sessionUrl !== undefined);

type Sessions = {
	/** The maximum held at once, on the second day of calm and after the recovery. */
	calm: number;
	comeback: number;
	/** The same if every calm check opened one. */
	everyCheck: number;
};

export function holdSessions(clients: number, seed: number): Sessions {
	const minutes = Math.ceil(END_AT / MINUTE_MS);
	const opened = new Float64Array(minutes);
	for (let client = 0; client < SAMPLE; client++) live(stream(seedOf(seed, client)), opened);
	const scale = clients / SAMPLE;
	const most = (from: number, to: number) => scale * mostHeld(opened, from / MINUTE_MS, to / MINUTE_MS);
	return {
		calm: most(DAY_MS, DOWN_AT),
		comeback: most(UP_AT, END_AT),
		everyCheck: (clients * SESSION_MS) / CALM_WAIT_MS,
	};
}

/** A browser that stays open, reduced to the deeper address. */
function live(random: Random, opened: Float64Array): void {
	if (target === undefined) throw new Error('no target opens sessions');
	const armedAt = Math.round(next(random) * DAY_MS);
	let calibration: Calibration = { ...newCalibration(target.id), armedAt, lastKind: 'reachable' };
	let state: ProviderState = newProvider('libero', armedAt);
	for (let now = armedAt; now < END_AT; ) {
		const [asked] = atDepth(
			target,
			state,
			new Map<TargetId, Calibration>([[target.id, calibration]]),
			'alarm',
			now,
		);
		const down = now >= DOWN_AT && now < UP_AT;
		if (asked?.url === target.sessionUrl) {
			if (!down) opened[Math.floor(now / MINUTE_MS)] = (opened[Math.floor(now / MINUTE_MS)] ?? 0) + 1;
			calibration = {
				...calibration,
				failingSince: down ? (calibration.failingSince ?? now) : null,
				session: { askedAt: now, code: down ? 'LGI-0010' : null },
			};
			state = down ? out(state, now) : newProvider('libero', now);
		}
		now += Math.round(CALM_WAIT_MS * (0.9 + 0.2 * next(random)));
	}
}

/** Confirmed by three responses, which cost no session. */
function out(state: ProviderState, now: number): ProviderState {
	const component = { ...state.components.webmail, status: 'major_outage', since: now } as const;
	return {
		...state,
		components: { ...state.components, webmail: component },
		status: 'major_outage',
		episode: {
			id: `libero-${now}`,
			provider: 'libero',
			startedAt: now,
			confirmedAt: now,
			restoredAt: null,
			closedAt: null,
			turn: 1,
			setbacks: 0,
			worst: 'major_outage',
			gapMs: 0,
		},
	};
}

function mostHeld(opened: Float64Array, from: number, to: number): number {
	const span = SESSION_MS / MINUTE_MS;
	let most = 0;
	for (let minute = from; minute < to; minute++) {
		let held = 0;
		for (let back = 0; back < span; back++) held += opened[minute - back] ?? 0;
		most = Math.max(most, held);
	}
	return most;
}
