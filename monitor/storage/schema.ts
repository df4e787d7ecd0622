/** The stored data, store by store. A change here is a new numbered migration, never an edit of an old one. */

import type { DBSchema } from 'idb';
import type { DayRollup, HourRollup, Observation } from '../core/assessment/history';
import type { FeedState } from '../core/assessment/reading';
import type { OwnVisit } from '../core/assessment/signals';
import type { Episode, ProviderState } from '../core/assessment/state';
import type { Transition } from '../core/assessment/transition';
import type { Calibration } from '../core/evidence/calibration';
import type { StoredIncident } from '../core/model/incident';
import type { Settings } from '../core/settings';

export const DATABASE = 'postaviva';
export const VERSION = 1;

/** A start of the worker. */
export type Boot = { at: number; why: string };

/** Single rows, by name. */
export type Meta = {
	settings: Settings;
	/** When the last check ended and the next is due. */
	check: { finishedAt: number; nextAt: number };
	/** Starts of the worker, newest last, for the diagnostics. */
	boots: Boot[];
	/** Notices not shown, with the reason; lost data; newest last. */
	log: { at: number; what: string; detail: string }[];
};

export interface Schema extends DBSchema {
	providers: { key: string; value: ProviderState };
	calibrations: { key: string; value: Calibration };
	observations: { key: number; value: Observation };
	hours: { key: [string, number]; value: HourRollup; indexes: { startAt: number } };
	days: { key: [string, string]; value: DayRollup };
	/** The index holds pending rows only: null is no key. */
	transitions: { key: string; value: Transition; indexes: { pendingSince: number; at: number } };
	episodes: { key: string; value: Episode; indexes: { startedAt: number } };
	incidents: { key: [string, string]; value: StoredIncident; indexes: { feedId: string } };
	feeds: { key: string; value: FeedState };
	visits: { key: number; value: OwnVisit };
	meta: { key: keyof Meta; value: Meta[keyof Meta] };
}
