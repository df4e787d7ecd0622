/** Whom a check asks. In trouble only the failing layers, and few of them: a sick provider is never asked more than a healthy one. */

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

/** A provider due within this is asked along with one that is due now. */
const SLACK_MS = 15 * SECOND_MS;

/** What was seen before says little of now, or a person wants to know. */
const ASKS_ALL: ReadonlySet<Trigger> = new Set(['check_now', 'permission', 'install']);

/** True if a provider is to be asked in a check that begins now. */
export function isDue(
	state: ProviderState | undefined,
	trigger: Trigger,
	now: number,
	calmMs: number,
): boolean {
	if (state === undefined || state.checkedAt === null) return true;
	if (trigger === 'permission') return true;
	if (trigger === 'check_now') return mayPress(state, now);
	// Seen in a future that the clock took back: what was planned then is void.
	if (state.checkedAt > now) return true;
	if (trigger !== 'alarm' && trigger !== 'catch_up') return now >= heldUntil(state, now);
	// Planned further away than any plan reaches: the clock was set back, or the period made shorter.
	const dueAt = state.dueAt ?? 0;
	const furthestAt = Math.max(now + calmMs * LONGEST_DRAW, heldUntil(state, now));
	return dueAt > furthestAt || now >= dueAt - slackMs(state);
}

/** None where the wait was measured so that a span is reached: too early would cost one more check. */
function slackMs(state: ProviderState): number {
	const urgent = urgency(state);
	return urgent === 'suspected' || urgent === 'recovering' ? 0 : SLACK_MS;
}

/** The targets to ask of a provider that is due. */
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
	// A failure is looked at whole, as it passes in minutes, and so is the end of a recovery; what lies between goes by turns.
	const whole = urgent === 'suspected' || (urgent === 'recovering' && isSpanOver(state, now));
	const chosen = whole
		? withoutCovered(failing, calibrations)
		: inTurn(failing, urgent === 'recovering' ? 1 : outageBudget(all, calibrations), calibrations, now);
	// What is well is still looked at, at the calm rhythm.
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

/** What is coming back has held for as long as it must: one more look at all of it may end the outage. */
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
	// A recovery is proved by all layers; until then one that is well is not asked more for the one that fails.
	if (urgent === 'recovering') return phase === 'recovering';
	return (isOutage(status) || phase === 'suspected') && calibrations.get(target.id)?.lastKind !== 'reachable';
}

/** Where `mail.*` lands on the login page, its answer speaks for both. */
function withoutCovered(
	targets: ProbeTarget[],
	calibrations: ReadonlyMap<TargetId, Calibration>,
): ProbeTarget[] {
	const covered = targets.some((t) => t.layer === 'webmail' && landsOnLogin(t, calibrations));
	return covered ? targets.filter(({ layer }) => layer !== 'login') : targets;
}

/** Silence lands nowhere: then each layer has to be asked itself, or one of them would stay suspected for ever. */
function landsOnLogin(target: ProbeTarget, calibrations: ReadonlyMap<TargetId, Calibration>): boolean {
	const { landedHost = null, lastKind = null } = calibrations.get(target.id) ?? {};
	const silent = lastKind === 'unreachable' || lastKind === 'timeout';
	return !silent && landedHost === landedLoginHost(target.provider);
}

/** When a target was last asked; long ago, if that lies in a future which the clock took back. */
function askedAt(target: ProbeTarget, calibrations: ReadonlyMap<TargetId, Calibration>, now: number): number {
	const at = calibrations.get(target.id)?.askedAt ?? 0;
	return at > now ? 0 : at;
}

/** Requests that asking a target costs the provider, the redirect it answered with last time counted. */
function costOf(target: ProbeTarget, calibrations: ReadonlyMap<TargetId, Calibration>): number {
	const landedHost = calibrations.get(target.id)?.landedHost ?? null;
	return landedHost === null || landedHost === hostOf(target.url) ? 1 : 2;
}

/** Half of what a calm check costs, as an outage's rhythm is twice the calm one. */
function outageBudget(all: ProbeTarget[], calibrations: ReadonlyMap<TargetId, Calibration>): number {
	return Math.floor(all.reduce((sum, target) => sum + costOf(target, calibrations), 0) / 2);
}

/** The layer asked longest ago, and those after it that fit the budget: in turn, every failing layer is seen. */
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
