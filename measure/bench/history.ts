/** The data of a browser that stayed open for a number of days, produced by the real engine at every step. */

import { advance } from '../../monitor/core/actions/advance';
import { selectTargets } from '../../monitor/core/actions/plan';
import type { DayRollup, HourRollup, Observation } from '../../monitor/core/assessment/history';
import { KEEP_HOURS_DAYS, KEEP_OBSERVATIONS_DAYS } from '../../monitor/core/assessment/history';
import { rollDays, rollHours, touched } from '../../monitor/core/assessment/rollup';
import type { Episode, ProviderState } from '../../monitor/core/assessment/state';
import type { Transition } from '../../monitor/core/assessment/transition';
import type { Calibration } from '../../monitor/core/evidence/calibration';
import { classify } from '../../monitor/core/evidence/classify';
import type { Probed, ProbeResult, RawAnswer } from '../../monitor/core/evidence/probe-result';
import type { StoredIncident } from '../../monitor/core/model/incident';
import { PROVIDER, type ProbeTarget, type TargetId } from '../../monitor/core/providers';
import { DEFAULT_SETTINGS } from '../../monitor/core/settings';
import { DAY_MS, HOUR_MS } from '../../monitor/core/time';
import { respond } from '../../simulator/respond';
import type { Weather } from '../../simulator/weather';
import { next, stream } from '../fleet/random';

/** Rows by store, with their keys if these are out of line. */
export type Stored = Record<string, { value: unknown; key?: IDBValidKey }[]>;

/** An outage of some hours every fortnight: more than in the worst year so far. */
const OUTAGE_EVERY_MS = 14 * DAY_MS;
const OUTAGE_MS = 5 * HOUR_MS;

/** The rows at `now`, for a user who installed it `days` before. */
export function historyOf(days: number, now: number, incidents: readonly StoredIncident[]): Stored {
	const random = stream(days);
	const settings = DEFAULT_SETTINGS;
	let providers: ProviderState[] = [];
	let calibrations: Calibration[] = [];
	const observations: Observation[] = [];
	const hours = new Map<string, HourRollup>();
	const dayRows = new Map<string, DayRollup>();
	const transitions: Transition[] = [];
	const episodes = new Map<string, Episode>();
	let startedAt = now - days * DAY_MS;
	let finishedAt = startedAt;
	while (startedAt < now - 20_000) {
		const learned = new Map<TargetId, Calibration>(calibrations.map((c) => [c.target, c]));
		const plan = selectTargets({ settings, providers, feeds: [] }, learned, 'alarm', startedAt);
		const down = (now - startedAt) % OUTAGE_EVERY_MS < OUTAGE_MS && now - startedAt > DAY_MS;
		const probed = plan.targets.map((target) =>
			look(target, down, startedAt, Math.round(60 + 200 * next(random))),
		);
		finishedAt = startedAt + 400;
		const evidence = {
			startedAt,
			at: finishedAt,
			trigger: 'alarm',
			asked: plan.asked,
			probed,
			sources: incidents.map(({ feedId }) => feedId),
			readings: [],
			visits: [],
		} as const;
		const after = advance(
			{ settings, providers, calibrations, incidents, feeds: [] },
			{ ...evidence, connectivity: { kind: 'not_asked' } },
			next(random),
		);
		({ providers, calibrations } = after);
		if (startedAt >= now - KEEP_OBSERVATIONS_DAYS * DAY_MS) observations.push(after.observation);
		for (const transition of after.transitions)
			transitions.push({
				...transition,
				pendingSince: null,
				outcome: transition.notice === null ? null : 'shown',
			});
		for (const episode of after.episodes) episodes.set(episode.id, episode);
		for (const { provider, stretch, latency } of after.spent) {
			const keys = touched(stretch, finishedAt);
			const hourRows = keys.hours.flatMap((hour) => hours.get(`${provider} ${hour}`) ?? []);
			for (const row of rollHours(provider, hourRows, stretch, finishedAt, latency))
				hours.set(`${provider} ${row.startAt}`, row);
			const known = keys.days.flatMap((day) => dayRows.get(`${provider} ${day}`) ?? []);
			for (const row of rollDays(provider, known, stretch, finishedAt, latency))
				dayRows.set(`${provider} ${row.day}`, row);
		}
		startedAt = after.nextAt;
	}
	const recent = [...hours.values()].filter(({ startAt }) => startAt >= now - KEEP_HOURS_DAYS * DAY_MS);
	const rows = (values: Iterable<unknown>) => [...values].map((value) => ({ value }));
	return {
		providers: rows(providers),
		calibrations: rows(calibrations),
		observations: rows(observations),
		hours: rows(recent),
		days: rows(dayRows.values()),
		transitions: rows(transitions),
		episodes: rows(episodes.values()),
		incidents: rows(incidents),
		feeds: [],
		visits: [],
		meta: [
			{ key: 'settings', value: settings },
			{ key: 'check', value: { finishedAt, nextAt: startedAt } },
			{
				key: 'boots',
				value: Array.from({ length: 50 }, (_, i) => ({ at: now - i * HOUR_MS, why: 'worker' })),
			},
		],
	};
}

const seen = new Map<string, ProbeResult>();

/** The response of a target, from the simulator's own pages through the real classifier. */
function look(target: ProbeTarget, down: boolean, at: number, durationMs: number): Probed {
	const key = `${target.id} ${down}`;
	const result = seen.get(key) ?? classify(target, answerOf(target, down, at), null);
	seen.set(key, result);
	const timed = 'durationMs' in result ? { ...result, durationMs } : result;
	return { target: target.id, provider: target.provider, layer: target.layer, result: timed };
}

function answerOf({ provider, layer }: ProbeTarget, down: boolean, at: number): RawAnswer {
	const place = layer === 'middleware' ? 'middleware' : 'login';
	const host = `${place === 'middleware' ? 'mail1' : 'login'}.${PROVIDER[provider].domain}`;
	const weather: Weather = down ? { state: 'courtesy', httpStatus: 200 } : { state: 'healthy' };
	const reply = respond(weather, { provider, place, host, path: '/', at });
	if (reply.kind !== 'http') throw new Error('the simulator answers in either weather');
	return {
		outcome: 'answer',
		httpStatus: reply.status,
		url: `https://${host}/`,
		body: reply.body,
		truncated: false,
		durationMs: 0,
	};
}
