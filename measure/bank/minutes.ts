/** Judges what a policy showed, minute by minute, against the truth about one provider. */

import type { ProviderId } from '../../monitor/core/providers';
import { isOutage } from '../../monitor/core/status';
import { MINUTE_MS } from '../../monitor/core/time';
import type { Scenario } from '../../simulator/scenario';
import type { Truth } from '../../simulator/world';
import type { Played, Shown } from './played';
import { type Stretch, stretches } from './truth';
import type { Eyes } from './wire';

/** A minute counts from this long after the first check that could have detected the change. */
export const GRACE_MS = 3 * MINUTE_MS;
/** A policy that never checks counts as having checked after two calm intervals; a feed is read every half hour. */
const PATIENCE_MS = 20 * MINUTE_MS;
const FEED_PATIENCE_MS = 45 * MINUTE_MS;
/** Allowed beyond the span: a recovering layer may be seen one outage interval after another, and the last check ends an interval. */
const SPAN_SLACK_MS = 10 * MINUTE_MS;

export type Fault = 'alarm' | 'all_clear' | 'other';
export type Judged = {
	at: number;
	provider: ProviderId;
	verdict: 'right' | 'unknown' | Fault;
	shown: Shown;
	truth: Truth;
};

/** All minutes that count, with their verdicts. */
export function judgeMinutes(scenario: Scenario, played: Played, eyes: Eyes, provider: ProviderId): Judged[] {
	const judged: Judged[] = [];
	const parts = stretches(scenario, provider, eyes);
	for (const [index, part] of parts.entries()) {
		if (!part.awake) continue;
		const told = part.truth.told || (parts[index - 1]?.truth.told ?? false);
		const looked = firstLook(scenario, played, provider, part, told);
		const countsFrom = countedFrom(part, told, looked);
		for (let at = Math.ceil(part.fromAt / MINUTE_MS) * MINUTE_MS; at < part.toAt; at += MINUTE_MS) {
			if (at < countsFrom) continue;
			const shown = played.shown(provider, at);
			const { truth } = part;
			judged.push({ at, provider, shown, truth, verdict: judge(part, shown, at - (looked ?? part.fromAt)) });
		}
	}
	return judged;
}

/** When a check that could have detected the change started, or the feed that reports it was read; null if never. */
function firstLook(
	scenario: Scenario,
	{ checks, reads }: Played,
	provider: ProviderId,
	{ fromAt }: Stretch,
	told: boolean,
): number | null {
	const check = checks.find((one) => one.provider === provider && one.startedAt >= fromAt)?.startedAt ?? null;
	if (!told) return check;
	const feeds = [...new Set((scenario.feed ?? []).map(({ feed }) => feed ?? 'signed'))];
	const read = feeds.map((feed) => reads.find((one) => one.feed === feed && one.at >= fromAt)?.at ?? null);
	return check === null || read.includes(null) ? null : Math.max(check, ...(read as number[]));
}

function countedFrom({ fromAt }: Stretch, told: boolean, looked: number | null): number {
	const latest = fromAt + (told ? FEED_PATIENCE_MS : PATIENCE_MS);
	return Math.min(looked ?? latest, latest) + GRACE_MS;
}

/** @param lookedMs since the first check that could have detected the present truth. */
function judge({ truth, able }: Stretch, shown: Shown, lookedMs: number): Judged['verdict'] {
	if (isRight(truth, shown)) return 'right';
	if (shown.status === 'unknown') return able && !truth.hidden ? 'other' : 'unknown';
	if (isOutage(shown.status) && !isOutage(truth.status)) {
		const lawful = shown.phase === 'recovering' && lookedMs <= shown.restoreSpanMs + SPAN_SLACK_MS;
		return lawful ? 'right' : 'alarm';
	}
	return !isOutage(shown.status) && isOutage(truth.status) ? 'all_clear' : 'other';
}

function isRight({ status, phase, also }: Truth, shown: Shown): boolean {
	if (shown.status !== status && !also.includes(shown.status)) return false;
	// In an outage that is not ending, "recovering" is hope. During a recovery, "down" is not wrong either.
	return phase === 'recovering' || also.length > 0 || shown.phase !== 'recovering';
}
