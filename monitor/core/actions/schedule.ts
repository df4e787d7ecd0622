/** The schedule: state, time and a random number give the next check. Jitter everywhere keeps nine million clients out of step. */

import { isOpen } from '../assessment/episode';
import { FRESH_PERIODS } from '../assessment/freshness';
import type { Trigger } from '../assessment/history';
import type { FeedState } from '../assessment/reading';
import type { ComponentState, ProviderState } from '../assessment/state';
import { CONFIRM_SPAN_MS, GOODS_TO_RESTORE, isConfirmed, restoreSpanMs } from '../assessment/thresholds';
import { MAX_WISH_MS, SUSPICION_WAIT_MS } from '../assessment/wish';
import type { Settings } from '../settings';
import { isOutage, PROBED_COMPONENTS } from '../status';
import { MINUTE_MS, SECOND_MS } from '../time';

export const OUTAGE_PERIOD_MS = 5 * MINUTE_MS;
export const RECOVERING_PERIOD_MS = 2 * MINUTE_MS;
/** Also the shortest an alarm can be in Chromium. */
export const SUSPECTED_RETRY_MS = 30 * SECOND_MS;
/** Interval during a long recovery span, one layer per check. */
export const PROVING_PERIOD_MS = 3 * MINUTE_MS;
/** How long a good response from one layer justifies an early check of the others. */
const GLIMPSE_MS = 2 * MINUTE_MS;
/** Interval while silence needs time as proof. */
const DOUBT_PERIOD_MS = 3 * MINUTE_MS;
/** The brake stretches no wait inside a run further: three layers take turns, and a longer silence would break the run of each. */
export const MAX_RUN_WAIT_MS = 3 * MINUTE_MS;
const BLIND_PERIOD_MS = 2 * MINUTE_MS;
/** Repeat interval of an alarm that fired without a new plan: recovers a check whose worker died. */
export const LOST_CHECK_RETRY_MS = MINUTE_MS;
const MAX_PACING = 12;
/** A calm wait varies by ±10 %. A wait in trouble only grows, by up to twice that: a failing provider gets fewer requests, never more. */
export const JITTER = 0.1;
/** In an outage by up to four times that: wider waits flatten the load when the service returns (docs/scale.md). */
export const OUTAGE_JITTER = 4 * JITTER;
/** No wait is longer than this many of its periods. */
export const LONGEST_DRAW = 1 + OUTAGE_JITTER;
/** The first wait after a browser start is between this share of the period and all of it. */
export const FIRST_WAIT = 0.1;

/**
 * `partly_back`: one layer gave a good response after the last probe of another that failed. `held`: the probes are good, and only a
 * feed keeps it open.
 */
export type Urgency = 'calm' | 'suspected' | 'outage' | 'partly_back' | 'recovering' | 'held' | 'blind';

/** How urgently a provider is watched. */
export function urgency(state: ProviderState): Urgency {
	if (state.ownTrouble !== null) return state.ownTrouble === 'no_permission' ? 'calm' : 'blind';
	const components = PROBED_COMPONENTS.map((id) => state.components[id]);
	if (components.some(({ phase }) => phase === 'suspected')) return 'suspected';
	if (!isOpen(state.episode)) return 'calm';
	const out = components.filter(({ status }) => isOutage(status));
	if (out.length === 0) return 'held';
	if (out.every(({ phase }) => phase === 'recovering')) return 'recovering';
	const goodAt = Math.max(...out.map(({ good }) => good?.firstAt ?? 0));
	// A glimpse whose next check says nothing does not stay urgent forever.
	const lately = (state.checkedAt ?? goodAt) - goodAt <= GLIMPSE_MS;
	return lately && out.some(({ phase, lastAt }) => phase !== 'recovering' && goodAt > (lastAt ?? 0))
		? 'partly_back'
		: 'outage';
}

/** The fleet's brake in force: at least 1, the largest factor of the feeds that may set one. */
export function pacingFactor(feeds: readonly FeedState[], now: number): number {
	const factors = feeds.filter((feed) => feed.trust === 'signed').map((feed) => brakeOf(feed, now));
	return Math.min(MAX_PACING, Math.max(1, ...factors.filter(Number.isFinite)));
}

/** A brake ends at its own time or when the document that set it expires. */
function brakeOf({ pacing, expiresAt }: Pick<FeedState, 'pacing' | 'expiresAt'>, now: number): number {
	const endsAt = Math.min(pacing?.untilAt ?? Number.POSITIVE_INFINITY, expiresAt ?? Number.POSITIVE_INFINITY);
	return pacing !== null && now < endsAt ? pacing.periodFactor : 1;
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
	/** What triggered the check that plans this wait. */
	trigger?: Trigger;
};

/** Triggers that many browsers share at one time: a morning, a restart after updates, a network that returns. */
const COMMON: readonly Trigger[] = ['startup', 'install', 'catch_up'];

/** When to probe a provider next. */
export function nextDueAt(state: ProviderState, { at, settings, factor, random, trigger }: Draw): number {
	const wait = waitMs(state, calmPeriodMs(settings, factor), factor);
	const ownAt = Math.round(at + wait * share(urgency(state), random, trigger));
	return Math.max(ownAt, Math.min(state.askNotBefore ?? 0, at + longestWishMs(state, settings, factor)));
}

/**
 * How long a requested back-off may delay the alarm. A suspicion cannot wait long: it may be an outage. A known outage is checked
 * before it would become unknown.
 */
function longestWishMs(state: ProviderState, settings: Settings, factor: number): number {
	if (urgency(state) === 'suspected') return SUSPICION_WAIT_MS;
	if (!isOpen(state.episode)) return MAX_WISH_MS;
	return Math.min(MAX_WISH_MS, FRESH_PERIODS * calmPeriodMs(settings, factor) - MINUTE_MS);
}

/** The share of its period that a wait takes. */
function share(urgent: Urgency, random: number, trigger: Trigger | undefined): number {
	if (urgent === 'outage') return 1 + OUTAGE_JITTER * random;
	if (urgent !== 'calm' && urgent !== 'held') return 1 + 2 * JITTER * random;
	// Each browser gets its own phase: browsers that start together do not stay in step.
	if (trigger !== undefined && COMMON.includes(trigger)) return FIRST_WAIT + (1 - FIRST_WAIT) * random;
	return 1 + JITTER * (2 * random - 1);
}

function waitMs(state: ProviderState, calmMs: number, factor: number): number {
	switch (urgency(state)) {
		case 'calm':
		case 'held':
			return calmMs;
		case 'suspected':
			return Math.min(retryMs(state) * factor, MAX_RUN_WAIT_MS);
		case 'outage':
			return Math.min(OUTAGE_PERIOD_MS * factor, calmMs);
		case 'partly_back':
			return SUSPECTED_RETRY_MS * factor;
		case 'recovering':
			return Math.min(recoveringMs(state) * factor, MAX_RUN_WAIT_MS);
		case 'blind':
			return Math.min(BLIND_PERIOD_MS, calmMs);
	}
}

/**
 * Every 2 min until three good responses cover the span; every 3 min over a long one. Alternating responses must be caught:
 * each skipped check of a recovery raises the chance of a false all-clear.
 */
function recoveringMs({ components, episode }: ProviderState): number {
	const good = PROBED_COMPONENTS.map((id) => components[id])
		.filter(({ status }: ComponentState) => isOutage(status))
		.flatMap((component) => component.good ?? []);
	// The layer that recovered last decides when all are back.
	const last = good.reduce((a, b) => (b.firstAt > a.firstAt ? b : a));
	if (last.count < GOODS_TO_RESTORE) return RECOVERING_PERIOD_MS;
	const leftMs = restoreSpanMs(episode?.turn ?? 1, episode?.setbacks ?? 0) - (last.lastAt - last.firstAt);
	return Math.min(PROVING_PERIOD_MS, Math.max(RECOVERING_PERIOD_MS, leftMs));
}

/** 30 s after the first failure, then so that the third comes a minute after it. A remaining doubt gets more time. */
function retryMs({ components }: ProviderState): number {
	const runs = PROBED_COMPONENTS.map((id) => components[id])
		.filter(({ phase }) => phase === 'suspected')
		.flatMap(({ failing, unexpected }) => failing ?? unexpected ?? []);
	const waits = runs.map((run) => {
		if (isConfirmed(run)) return DOUBT_PERIOD_MS;
		const leftMs = run.count < 2 ? 0 : CONFIRM_SPAN_MS - (run.lastAt - run.firstAt);
		return Math.max(SUSPECTED_RETRY_MS, leftMs);
	});
	return Math.max(SUSPECTED_RETRY_MS, ...waits);
}

/** A feed alone wakes no worker within this time before a probe: the shortest alarm would then delay that probe. */
export const FEED_YIELDS_MS = MINUTE_MS;

/** The next time a provider or a feed is due: never before the shortest alarm, never after the longest calm wait. */
export function nextCheckAt(
	dueAts: readonly (number | null)[],
	feedWakeAts: readonly (number | null)[],
	now: number,
	calmMs: number,
): number {
	const isPlanned = (at: number | null) => at !== null;
	const dueAt = Math.min(...dueAts.filter(isPlanned), now + calmMs * LONGEST_DRAW);
	const feedAt = Math.min(...feedWakeAts.filter(isPlanned).filter((at) => dueAt - at >= FEED_YIELDS_MS));
	return Math.max(now + SUSPECTED_RETRY_MS, Math.min(dueAt, feedAt));
}
