import type { Connectivity } from '../evidence/connectivity';
import type { Probed } from '../evidence/probe-result';
import type { ProviderId } from '../providers';
import type { Trigger } from './history';
import type { FeedReading } from './reading';
import type { OwnVisit } from './signals';

/** What one check saw with its own eyes. */
export type Sight = {
	startedAt: number;
	/** When the check ended; every observation of it carries this time. */
	at: number;
	trigger: Trigger;
	/** Providers that this check asked; the others keep what is known of them. */
	asked: readonly ProviderId[];
	probed: readonly Probed[];
	connectivity: Connectivity;
	/** The user's own loads of the webmail since the last check. */
	visits: readonly OwnVisit[];
};

/** All that one check saw: the feeds that were due belong to it. */
export type Evidence = Sight & { readings: readonly FeedReading[] };

/** All but the visits, which wait in storage. */
export type Seen = Omit<Evidence, 'visits'>;
