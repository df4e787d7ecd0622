import type { DayRollup } from '../../monitor/core/assessment/history';
import type { Snapshot } from '../../monitor/core/assessment/snapshot';
import type { Episode } from '../../monitor/core/assessment/state';
import { readDays, readEpisodes, readSnapshot } from '../../monitor/storage/read';

/** All that the history page is drawn from. */
export type Stored = { snapshot: Snapshot; episodes: Episode[]; days: DayRollup[] };

export async function readStored(): Promise<Stored> {
	const [snapshot, episodes, days] = await Promise.all([readSnapshot(), readEpisodes(), readDays()]);
	return { snapshot, episodes, days };
}
