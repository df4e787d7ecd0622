/** The rhythm: state, now and a random number in, the next time out. Jitter everywhere, so that nine million clients never march in step. */

import { isOpen } from '../assessment/episode';
import type { FeedState } from '../assessment/snapshot';
import type { ProviderState } from '../assessment/state';
import { CONFIRM_SPAN_MS } from '../assessment/thresholds';
import type { Pacing } from '../incidents/model';
import type { Settings } from '../settings';
import { PROBED_COMPONENTS } from '../status';
import { MINUTE_MS, SECOND_MS } from '../time';

export const OUTAGE_PERIOD_MS = 5 * MINUTE_MS;
export const RECOVERING_PERIOD_MS = 2 * MINUTE_MS;
/** Also the shortest an alarm can be in Chromium. */
export const SUSPECTED_RETRY_MS = 30 * SECOND_MS;
export const BLIND_PERIOD_MS = 2 * MINUTE_MS;
export const FEED_CALM_MS = 30 * MINUTE_MS;
export const FEED_TROUBLE_MS = 5 * MINUTE_MS;
export const MAX_PACING = 12;
/** Each wait is drawn from ±10 %. */
export const JITTER = 0.1;

export type Urgency = 'calm' | 'suspected' | 'outage' | 'recovering' | 'blind';

/** How urgently a provider is watched. */
export function urgency(state: ProviderState): Urgency {
	if (state.ownTrouble !== null) return state.ownTrouble === 'no_permission' ? 'calm' : 'blind';
	const components = PROBED_COMPONENTS.map((id) => state.components[id]);
	if (components.some(({ phase }) => phase === 'suspected')) return 'suspected';
	if (!isOpen(state.episode)) return 'calm';
	return state.phase === 'recovering' ? 'recovering' : 'outage';
}

/** The factor of the fleet's brake in force: at least 1, the largest of the feeds that may set one. */
export function pacingFactor(feeds: readonly FeedState[], now: number): number {
	const inForce = (pacing: Pacing | null) =>
		pacing !== null && (pacing.untilAt === undefined || now < pacing.untilAt) ? pacing.periodFactor : 1;
	const factors = feeds.filter(({ trust }) => trust === 'signed').map(({ pacing }) => inForce(pacing));
	return Math.min(MAX_PACING, Math.max(1, ...factors.filter(Number.isFinite)));
}

/** The calm period in force, ms. */
export function calmPeriodMs(settings: Settings, factor: number): number {
	return settings.periodMinutes * MINUTE_MS * factor;
}

export type Draw = {
	at: number;
	settings: Settings;
	factor: number;
	/** Uniform in [0, 1). */
	random: number;
};

/** When a provider is to be asked again. */
export function nextDueAt(state: ProviderState, { at, settings, factor, random }: Draw): number {
	const wait = waitMs(state, calmPeriodMs(settings, factor), factor);
	const up = urgency(state) === 'suspected';
	// A retry that came early would fall short of the minute that confirms: its jitter only adds.
	const jittered = wait * (up ? 1 + 2 * JITTER * random : 1 + JITTER * (2 * random - 1));
	return Math.max(Math.round(at + jittered), state.askNotBefore ?? 0);
}

function waitMs(state: ProviderState, calmMs: number, factor: number): number {
	switch (urgency(state)) {
		case 'calm':
			return calmMs;
		case 'suspected':
			return retryMs(state) * factor;
		case 'outage':
			return Math.min(OUTAGE_PERIOD_MS * factor, calmMs);
		case 'recovering':
			return RECOVERING_PERIOD_MS * factor;
		case 'blind':
			return Math.min(BLIND_PERIOD_MS, calmMs);
	}
}

/** 30 s after the first failure, then so that the third lies a minute after it. */
function retryMs({ components }: ProviderState): number {
	const runs = PROBED_COMPONENTS.map((id) => components[id])
		.filter(({ phase }) => phase === 'suspected')
		.flatMap(({ failing }) => failing ?? []);
	const waits = runs.map(({ count, firstAt, lastAt }) =>
		count < 2 ? SUSPECTED_RETRY_MS : Math.max(SUSPECTED_RETRY_MS, CONFIRM_SPAN_MS - (lastAt - firstAt)),
	);
	return Math.max(SUSPECTED_RETRY_MS, ...waits);
}

/** When a feed is to be read again. */
export function nextFeedDueAt(trouble: boolean, { at, factor, random }: Omit<Draw, 'settings'>): number {
	const wait = (trouble ? FEED_TROUBLE_MS : FEED_CALM_MS) * factor;
	return Math.round(at + wait * (1 + JITTER * (2 * random - 1)));
}

/** The next time anything is due; never nearer than the shortest alarm, never further than the calm period. */
export function nextCheckAt(dueAts: readonly (number | null)[], now: number, calmMs: number): number {
	const earliest = Math.min(...dueAts.filter((at) => at !== null), now + calmMs * (1 + JITTER));
	return Math.max(now + SUSPECTED_RETRY_MS, earliest);
}
