import type { Connectivity } from '../evidence/connectivity';
import type { Probed } from '../evidence/probe-result';
import type { ProviderId } from '../providers';
import type { Trigger } from './history';
import type { FeedReading } from './reading';
import type { OwnVisit } from './signals';

/** What one check observed itself. */
export type Sight = {
	startedAt: number;
	/** When the check ended; all its observations carry this time. */
	at: number;
	trigger: Trigger;
	/** Providers that this check probed; the others keep their state. */
	asked: readonly ProviderId[];
	probed: readonly Probed[];
	connectivity: Connectivity;
	/** The user's own loads of the webmail since the last check. */
	visits: readonly OwnVisit[];
};

/** All results of one check, including the feeds that were due. */
export type Evidence = Sight & {
	/** Ids of the feeds in use. */
	sources: readonly string[];
	readings: readonly FeedReading[];
};

/** All but the visits, which wait in storage. */
export type Seen = Omit<Evidence, 'visits'>;
