import type { DayRollup, Observation } from '../../monitor/core/assessment/history';
import type { Snapshot } from '../../monitor/core/assessment/snapshot';
import type { Episode } from '../../monitor/core/assessment/state';
import { readDays, readEpisodes, readObservations, readSnapshot } from '../../monitor/storage/read';

/** All that the history page is drawn from. */
export type Stored = {
	snapshot: Snapshot;
	episodes: Episode[];
	days: DayRollup[];
	observations: Observation[];
};

/** Two weeks of checks, also in a long outage with its faster rhythm. */
const OBSERVATIONS = 5_000;

export async function readStored(): Promise<Stored> {
	const [snapshot, episodes, days, observations] = await Promise.all([
		readSnapshot(),
		readEpisodes(),
		readDays(),
		readObservations(OBSERVATIONS),
	]);
	return { snapshot, episodes, days, observations };
}
