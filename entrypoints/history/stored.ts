import type { DayRollup, HourRollup } from '../../monitor/core/assessment/history';
import type { Snapshot } from '../../monitor/core/assessment/snapshot';
import type { Episode } from '../../monitor/core/assessment/state';
import { readDays, readEpisodes, readHours, readSnapshot } from '../../monitor/storage/read';

/** All data that the history page shows. */
export type Stored = { snapshot: Snapshot; episodes: Episode[]; days: DayRollup[]; hours: HourRollup[] };

export async function readStored(): Promise<Stored> {
	const [snapshot, episodes, days, hours] = await Promise.all([
		readSnapshot(),
		readEpisodes(),
		readDays(),
		readHours(),
	]);
	return { snapshot, episodes, days, hours };
}
