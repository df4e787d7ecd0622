/** Scores what a policy showed against the truth, for each minute and provider. docs/decisions explains why. */

import { PROVIDERS, type ProviderId } from '../../monitor/core/providers';
import { isOutage } from '../../monitor/core/status';
import { MINUTE_MS } from '../../monitor/core/time';
import { instant, type Scenario } from '../../simulator/scenario';
import { truthAt } from '../../simulator/world';
import { type Fault, GRACE_MS, type Judged, judgeMinutes } from './minutes';
import type { Played, Shown } from './played';
import { stretches, trueOutages } from './truth';
import type { Eyes } from './wire';

/** Minutes are summed over both providers; `detectMs` and `restoreMs` are the slowest of the scenario, null if there was none. */
export type Score = {
	right: number;
	wrong: number;
	/** Shown as unknown while the client had no way to detect the truth. */
	unknown: number;
	falseAlarms: number;
	falseAllClears: number;
	/** From the first check that could have detected an outage until it was shown. */
	detectMs: number | null;
	/** From the first check that could have detected its end until it was shown as over. */
	restoreMs: number | null;
	noticesSent: number;
	noticesDue: number;
	/** To the providers' hosts, counting each redirect hop. */
	requests: number;
};

/** A notice may report what the last checks detected. */
const NOTICE_MEMORY_MS = 4 * MINUTE_MS;

export function score(scenario: Scenario, played: Played, eyes: Eyes): Score {
	const judged = PROVIDERS.map((provider) => judgeMinutes(scenario, played, eyes, provider));
	const all = judged.flat();
	const count = (holds: (one: Judged) => boolean) => all.filter(holds).length;
	const outages = PROVIDERS.flatMap((provider) => trueOutages(scenario, provider));
	const { detectMs, restoreMs } = delays(scenario, played, eyes);
	return {
		right: count(({ verdict }) => verdict === 'right'),
		wrong: count(({ verdict }) => verdict !== 'right' && verdict !== 'unknown'),
		unknown: count(({ verdict }) => verdict === 'unknown'),
		falseAlarms: faults(scenario, played, judged, 'alarm'),
		falseAllClears: faults(scenario, played, judged, 'all_clear'),
		detectMs,
		restoreMs,
		noticesSent: played.notices.length,
		noticesDue: outages.reduce((sum, { outageDue, restoredDue }) => sum + +outageDue + +restoredDue, 0),
		requests: played.requests.length,
	};
}

/** Runs of wrong minutes of one kind, and wrong notices outside such runs. */
function faults(scenario: Scenario, played: Played, judged: Judged[][], kind: 'alarm' | 'all_clear'): number {
	const runs = judged.flatMap((minutes) => runsOf(minutes, kind));
	const wrong = played.notices.filter(({ at, provider, kind: said }) => {
		if (said !== (kind === 'alarm' ? 'outage' : 'restored')) return false;
		const lied = !notesTruth(scenario, provider, at, said);
		return (
			lied && !runs.some((run) => run.provider === provider && at >= run.fromAt - GRACE_MS && at <= run.toAt)
		);
	});
	return runs.length + wrong.length;
}

function runsOf(
	minutes: readonly Judged[],
	kind: Fault,
): { provider: ProviderId; fromAt: number; toAt: number }[] {
	const runs: { provider: ProviderId; fromAt: number; toAt: number }[] = [];
	for (const { at, provider, verdict } of minutes) {
		if (verdict !== kind) continue;
		const last = runs.at(-1);
		if (last !== undefined && at - last.toAt <= MINUTE_MS) last.toAt = at;
		else runs.push({ provider, fromAt: at, toAt: at });
	}
	return runs;
}

function notesTruth(
	scenario: Scenario,
	provider: ProviderId,
	at: number,
	said: 'outage' | 'restored',
): boolean {
	const may = (time: number) => {
		const { status, also } = truthAt(scenario, provider, Math.max(time, instant(scenario.startAt)));
		return [status, ...also];
	};
	if (said === 'restored') return may(at).some((status) => !isOutage(status));
	for (let time = at; time >= at - NOTICE_MEMORY_MS; time -= MINUTE_MS)
		if (may(time).some(isOutage)) return true;
	return false;
}

function delays(scenario: Scenario, played: Played, eyes: Eyes): Pick<Score, 'detectMs' | 'restoreMs'> {
	const detect: number[] = [];
	const restore: number[] = [];
	const isBack = ({ status }: Shown) => !isOutage(status) && status !== 'unknown';
	for (const provider of PROVIDERS) {
		const able = stretches(scenario, provider, eyes).filter((part) => part.able);
		const looks = played.checks
			.filter((check) => check.provider === provider)
			.map(({ startedAt }) => startedAt)
			.filter((at) => able.some(({ fromAt, toAt }) => at >= fromAt && at < toAt));
		const delay = (fromAt: number, untilAt: number, holds: (shown: Shown) => boolean): number[] => {
			const first = looks.find((at) => at >= fromAt && at < untilAt);
			if (first === undefined) return [];
			const moments = [first, ...played.changedAt.filter((at) => at > first && at < untilAt)];
			const shownAt = moments.find((at) => holds(played.shown(provider, at)));
			return shownAt === undefined ? [] : [shownAt - first];
		};
		for (const { fromAt, toAt, outageDue, restoredDue } of trueOutages(scenario, provider)) {
			if (outageDue) detect.push(...delay(fromAt, toAt, ({ status }) => isOutage(status)));
			if (restoredDue) restore.push(...delay(toAt, instant(scenario.endAt), isBack));
		}
	}
	return { detectMs: slowest(detect), restoreMs: slowest(restore) };
}

function slowest(values: readonly number[]): number | null {
	return values.length === 0 ? null : Math.max(...values);
}
