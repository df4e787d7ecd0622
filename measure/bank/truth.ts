/** The truth of a scenario for scoring: when it changed, when the client could not detect it, which notices are due. */

import type { ProviderId } from '../../monitor/core/providers';
import { isOutage } from '../../monitor/core/status';
import { MINUTE_MS } from '../../monitor/core/time';
import { instant, type Scenario } from '../../simulator/scenario';
import { clientAt, type Truth, truthAt } from '../../simulator/world';
import { alarmsHeldUntil } from './machine';
import type { Eyes } from './wire';

/** An interval in which neither the truth nor the client's ability to detect it changes. `[fromAt, toAt)`. */
export type Stretch = {
	fromAt: number;
	toAt: number;
	truth: Truth;
	awake: boolean;
	able: boolean;
	clockErrorMs: number;
};

/** Splits a scenario into such intervals for one provider. */
export function stretches(scenario: Scenario, provider: ProviderId, eyes: Eyes): Stretch[] {
	const [startAt, endAt] = [instant(scenario.startAt), instant(scenario.endAt)];
	const own = scenario.truth.filter((change) => change.providers?.includes(provider) ?? true);
	const times = [...own, ...(scenario.client ?? [])].map(({ at }) => instant(at));
	const held = alarmsHeldUntil(scenario);
	const edges = [...new Set([startAt, ...times, ...held.map(({ untilAt }) => untilAt), endAt])].filter(
		(at) => at >= startAt && at <= endAt,
	);
	edges.sort((a, b) => a - b);
	const waits = (at: number) => held.some(({ fromAt, untilAt }) => at >= fromAt && at < untilAt);
	const cut = edges.slice(0, -1).map((fromAt, index): Stretch => {
		const client = clientAt(scenario, fromAt);
		const free = eyes === 'program' || (client.permitted && !client.blocked);
		return {
			fromAt,
			toAt: edges[index + 1] as number,
			truth: truthAt(scenario, provider, fromAt),
			awake: client.awake,
			able: client.awake && client.network === 'fine' && free && !waits(fromAt),
			clockErrorMs: client.clockErrorMs,
		};
	});
	return cut.reduce<Stretch[]>(join, []);
}

/** Merges intervals across events that changed neither. */
function join(done: Stretch[], next: Stretch): Stretch[] {
	const last = done.at(-1);
	const same =
		last !== undefined &&
		last.awake === next.awake &&
		last.able === next.able &&
		last.clockErrorMs === next.clockErrorMs &&
		JSON.stringify(last.truth) === JSON.stringify(next.truth);
	return same ? [...done.slice(0, -1), { ...last, toAt: next.toAt }] : [...done, next];
}

/** One true outage, from its first minute to its last; hidden and reported-only ones are left out. */
type TrueOutage = {
	fromAt: number;
	toAt: number;
	/** It outlasted the scenario. */
	open: boolean;
	/** The client had time to confirm the outage, and later its end. */
	outageDue: boolean;
	restoredDue: boolean;
};

/** A client in calm mode confirms within this at the latest: an interval with jitter, plus the minute of confirmation. */
const SURE_MS = 15 * MINUTE_MS;
/** And an end within this: the shortest span, checked every few minutes. */
const SURE_END_MS = 20 * MINUTE_MS;

export function trueOutages(scenario: Scenario, provider: ProviderId): TrueOutage[] {
	const parts = stretches(scenario, provider, 'extension');
	const isOut = ({ truth }: Stretch) => isOutage(truth.status) && !truth.hidden && !truth.told;
	const outages: TrueOutage[] = [];
	for (const [index, part] of parts.entries()) {
		if (!isOut(part)) continue;
		const before = parts[index - 1];
		if (before !== undefined && isOut(before)) continue;
		const length = parts.slice(index).findIndex((one) => !isOut(one));
		const end = length === -1 ? parts.length : index + length;
		const next = parts.slice(end).findIndex(isOut);
		const inside = parts.slice(index, end);
		const after = parts.slice(end, next === -1 ? parts.length : end + next);
		const outageDue = longestAble(inside) >= SURE_MS;
		outages.push({
			fromAt: part.fromAt,
			toAt: parts[end - 1]?.toAt as number,
			open: length === -1,
			outageDue,
			restoredDue: outageDue && longestAble(after) >= SURE_END_MS,
		});
	}
	return outages;
}

function longestAble(parts: readonly Stretch[]): number {
	let longest = 0;
	let run = 0;
	for (const { able, fromAt, toAt } of parts) {
		run = able ? run + toAt - fromAt : 0;
		longest = Math.max(longest, run);
	}
	return longest;
}
