/** Which targets a check probes. In an outage only a few failing layers: a failing provider gets no more requests than a healthy one. */

import { hostOf } from '../address';
import type { Trigger } from '../assessment/history';
import { countedCalibration, landedLoginHost } from '../assessment/signals';
import type { ProviderState } from '../assessment/state';
import { restoreSpanMs } from '../assessment/thresholds';
import { heldUntil, MAX_WISH_MS, mayPress } from '../assessment/wish';
import { type Calibration, isCounted } from '../evidence/calibration';
import { PROVIDER, type ProbeTarget, type TargetId } from '../providers';
import { isOutage, type ProbedComponentId } from '../status';
import { SECOND_MS } from '../time';
import { atDepth } from './depth';
import { guessRetryMs, spread } from './guess';
import { LONGEST_DRAW, type Urgency, urgency } from './schedule';

/** A provider due within this window is probed together with one that is due now. */
const SLACK_MS = 15 * SECOND_MS;

/** Triggers after which earlier results say little about now, or a user is waiting. */
const ASKS_ALL: ReadonlySet<Trigger> = new Set(['check_now', 'permission', 'install']);

/** True if a check that begins now must probe this provider. */
export function isDue(
	state: ProviderState | undefined,
	trigger: Trigger,
	now: number,
	calmMs: number,
): boolean {
	if (state === undefined || state.checkedAt === null) return true;
	if (trigger === 'permission') return true;
	if (trigger === 'check_now') return mayPress(state, now);
	// The last check lies in the future, so the clock was set back: its plan is void.
	if (state.checkedAt > now) return true;
	if (trigger !== 'alarm' && trigger !== 'catch_up') return now >= heldUntil(state, now);
	// Due later than any plan allows: the clock was set back, or the period was shortened.
	const dueAt = state.dueAt ?? 0;
	const furthestAt = Math.max(now + calmMs * LONGEST_DRAW, heldUntil(state, now));
	return dueAt > furthestAt || now >= dueAt - slackMs(state);
}

/** No slack where the wait was computed to reach a span: an early probe would cost one more check. */
function slackMs(state: ProviderState): number {
	const urgent = urgency(state);
	return urgent === 'suspected' || urgent === 'recovering' ? 0 : SLACK_MS;
}

/** The targets to probe for a provider that is due. */
export function targetsToAsk(
	state: ProviderState | undefined,
	provider: keyof typeof PROVIDER,
	calibrations: ReadonlyMap<TargetId, Calibration>,
	trigger: Trigger,
	now: number,
	calmMs: number,
): ProbeTarget[] {
	const all = PROVIDER[provider].targets
		.filter((target) => isWorthAsking(target, calibrations, now))
		.flatMap((target) => atDepth(target, state, calibrations, trigger, now));
	if (state === undefined || ASKS_ALL.has(trigger)) return all;
	const urgent = urgency(state);
	if (urgent === 'calm' || urgent === 'held' || urgent === 'blind') return all;
	const failing = all.filter((target) => isFailing(target, state, calibrations, urgent));
	// A suspected failure and the end of a recovery need every layer. In between, layers take turns.
	const whole = urgent === 'suspected' || (urgent === 'recovering' && isSpanOver(state, now));
	const chosen = whole
		? withoutCovered(failing, calibrations)
		: inTurn(failing, urgent === 'recovering' ? 1 : outageBudget(all, calibrations), calibrations, now);
	// Healthy layers are still probed, at the calm interval.
	const well = all.filter(
		(target) => !failing.includes(target) && now - askedAt(target, calibrations, now) >= calmMs * 0.9,
	);
	const asked = [...chosen, ...well];
	return asked.length > 0 ? asked : all;
}

function isWorthAsking(
	target: ProbeTarget,
	calibrations: ReadonlyMap<TargetId, Calibration>,
	now: number,
): boolean {
	const calibration = calibrations.get(target.id);
	const askedAt = calibration?.askedAt ?? null;
	if (!target.guessed || calibration === undefined || askedAt === null) return true;
	const waitMs = isCounted(target, calibration)
		? calibration.lastKind === 'refused'
			? MAX_WISH_MS + spread(MAX_WISH_MS, askedAt)
			: 0
		: guessRetryMs(askedAt);
	return Math.abs(now - askedAt) >= waitMs;
}

/** The recovery has held long enough: one more check of all layers may end the outage. */
function isSpanOver({ components, episode }: ProviderState, now: number): boolean {
	const spanMs = restoreSpanMs(episode?.turn ?? 1, episode?.setbacks ?? 0);
	return Object.values(components)
		.filter(({ phase }) => phase === 'recovering')
		.every(({ good }) => good !== null && now - good.firstAt >= spanMs);
}

function componentOf(target: ProbeTarget): ProbedComponentId {
	return target.layer === 'login' ? 'login' : 'webmail';
}

function isFailing(
	target: ProbeTarget,
	state: ProviderState,
	calibrations: ReadonlyMap<TargetId, Calibration>,
	urgent: Urgency,
): boolean {
	const { status, phase } = state.components[componentOf(target)];
	if (target.guessed && countedCalibration(target, calibrations) === undefined) return false;
	// All layers must prove a recovery. Until then a healthy layer gets no extra probes because another one fails.
	if (urgent === 'recovering') return phase === 'recovering';
	return (isOutage(status) || phase === 'suspected') && calibrations.get(target.id)?.lastKind !== 'reachable';
}

/** When `mail.*` lands on the login page, its response covers both. */
function withoutCovered(
	targets: ProbeTarget[],
	calibrations: ReadonlyMap<TargetId, Calibration>,
): ProbeTarget[] {
	const covered = targets.some((t) => t.layer === 'webmail' && landsOnLogin(t, calibrations));
	return covered ? targets.filter(({ layer }) => layer !== 'login') : targets;
}

/** A silent host redirects nowhere: then each layer needs its own probe, or one would stay suspected forever. */
function landsOnLogin(target: ProbeTarget, calibrations: ReadonlyMap<TargetId, Calibration>): boolean {
	const { landedHost = null, lastKind = null } = calibrations.get(target.id) ?? {};
	const silent = lastKind === 'unreachable' || lastKind === 'timeout';
	return !silent && landedHost === landedLoginHost(target.provider);
}

/** When a target was last probed; long ago if that time is in the future because the clock was set back. */
function askedAt(target: ProbeTarget, calibrations: ReadonlyMap<TargetId, Calibration>, now: number): number {
	const at = calibrations.get(target.id)?.askedAt ?? 0;
	return at > now ? 0 : at;
}

/** Requests that one probe of a target costs the provider, including the redirect in its last response. */
function costOf(target: ProbeTarget, calibrations: ReadonlyMap<TargetId, Calibration>): number {
	const landedHost = calibrations.get(target.id)?.landedHost ?? null;
	return landedHost === null || landedHost === hostOf(target.url) ? 1 : 2;
}

/** Half the cost of a calm check, as checks run twice as often in an outage. */
function outageBudget(all: ProbeTarget[], calibrations: ReadonlyMap<TargetId, Calibration>): number {
	return Math.floor(all.reduce((sum, target) => sum + costOf(target, calibrations), 0) / 2);
}

/** The layer probed longest ago, then the next ones that fit the budget: every failing layer gets its turn. */
function inTurn(
	targets: ProbeTarget[],
	budget: number,
	calibrations: ReadonlyMap<TargetId, Calibration>,
	now: number,
): ProbeTarget[] {
	const at = (target: ProbeTarget) => askedAt(target, calibrations, now);
	const chosen: ProbeTarget[] = [];
	let left = budget;
	for (const target of targets.toSorted((a, b) => at(a) - at(b) || (a.id < b.id ? -1 : 1))) {
		const cost = costOf(target, calibrations);
		if (chosen.length > 0 && cost > left) continue;
		chosen.push(target);
		left -= cost;
	}
	return chosen;
}
