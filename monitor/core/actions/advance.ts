/** One turn of the monitor, pure: stored state, one check's results and one random number give everything to store next. */

import { assess } from '../assessment/assess';
import type { Evidence } from '../assessment/evidence';
import type { Latency, Observation } from '../assessment/history';
import type { FeedState } from '../assessment/reading';
import { mergeAll, retired, withReadings } from '../assessment/reading';
import { latencyOf, type Stretch, stretch } from '../assessment/rollup';
import { statementOf } from '../assessment/sentinels';
import type { Episode, ProviderState } from '../assessment/state';
import type { Transition } from '../assessment/transition';
import type { Calibration } from '../evidence/calibration';
import type { StoredIncident } from '../model/incident';
import type { ProviderId, TargetId } from '../providers';
import type { Settings } from '../settings';
import { feedWakeAt } from './feed-rhythm';
import { owedUpdates } from './news';
import { owedPorts } from './ports';
import { calmPeriodMs, nextCheckAt, nextDueAt, pacingFactor } from './schedule';

/** What a turn reads. */
export type Before = {
	settings: Settings;
	providers: readonly ProviderState[];
	calibrations: readonly Calibration[];
	incidents: readonly StoredIncident[];
	feeds: readonly FeedState[];
};

/** What a turn writes. */
export type After = {
	providers: ProviderState[];
	calibrations: Calibration[];
	/** With what this check read. */
	incidents: StoredIncident[];
	feeds: FeedState[];
	transitions: Transition[];
	/** Episodes that changed. */
	episodes: Episode[];
	observation: Observation;
	/** What goes into the rollups of each probed provider. */
	spent: { provider: ProviderId; stretch: Stretch | null; latency: Latency }[];
	/** When the next check is due, epoch ms. */
	nextAt: number;
};

/** Plays a turn. `random`, uniform in [0, 1), is drawn once per check: providers in the same state share one wake of the worker. */
export function advance(before: Before, evidence: Evidence, random: number): After {
	const { settings } = before;
	const { at } = evidence;
	// A feed that the user removed declares nothing, brakes nothing and wakes nothing.
	const isSource = ({ feedId }: { feedId: string }) => evidence.sources.includes(feedId);
	const incidents = mergeAll(before.incidents, evidence.readings, at).filter(isSource);
	const feeds = withReadings(before.feeds, evidence.readings).map((feed) =>
		isSource(feed) ? feed : retired(feed),
	);
	const factor = pacingFactor(feeds, at);
	const periodMs = calmPeriodMs(settings, factor);
	const known = new Map(before.providers.map((state) => [state.provider, state]));
	const assessment = assess(
		{
			providers: known,
			calibrations: new Map<TargetId, Calibration>(before.calibrations.map((c) => [c.target, c])),
		},
		evidence,
		{ settings, incidents, statement: statementOf(feeds, settings), periodMs },
	);
	const spent: After['spent'] = [];
	const providers = assessment.providers.map((state) => {
		if (!evidence.asked.includes(state.provider)) return state;
		const previous = known.get(state.provider);
		const part = previous === undefined ? null : stretch(previous, at, periodMs);
		spent.push({
			provider: state.provider,
			stretch: part,
			latency: latencyOf(state.provider, evidence.probed),
		});
		const scheduled = {
			...state,
			dueAt: nextDueAt(state, { at, settings, factor, random, trigger: evidence.trigger }),
		};
		return withGap(scheduled, previous, part, at);
	});
	return {
		providers,
		calibrations: assessment.calibrations,
		incidents,
		feeds,
		transitions: [
			...assessment.transitions,
			...owedUpdates(before.incidents, incidents, providers, settings, at, feeds),
			...owedPorts(before.feeds, feeds, providers, settings, at),
		],
		episodes: providers.flatMap(({ provider, episode }) =>
			episode !== null && episode !== known.get(provider)?.episode ? [episode] : [],
		),
		observation: assessment.observation,
		spent,
		nextAt: nextCheckAt(
			providers.map(({ dueAt }) => dueAt),
			feeds.map(feedWakeAt),
			at,
			periodMs,
		),
	};
}

/** Time not observed inside an open episode counts as a gap: "it lasted" never claims what was not seen. */
function withGap(
	state: ProviderState,
	previous: ProviderState | undefined,
	part: Stretch | null,
	at: number,
): ProviderState {
	const { episode } = state;
	const wasOpen = previous?.episode?.closedAt === null;
	if (episode === null || !wasOpen || part !== null || previous?.checkedAt == null) return state;
	const gapMs = Math.max(0, at - previous.checkedAt);
	return { ...state, episode: { ...episode, gapMs: episode.gapMs + gapMs } };
}
