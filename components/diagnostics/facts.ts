/** Everything the diagnostics show, as the page reads it from storage and from the browser. */

import type { Observation } from '../../monitor/core/assessment/history';
import type { Snapshot, StorageHealth } from '../../monitor/core/assessment/snapshot';
import type { Calibration } from '../../monitor/core/evidence/calibration';
import type { ProviderId } from '../../monitor/core/providers';

type StorageTrouble = 'unavailable' | 'newer' | 'full' | 'failed';

export type DiagnosticFacts = {
	version: string;
	/** Name and version of the browser, as it reports them. */
	browser: string;
	/** Host permission of each provider. */
	granted: Record<ProviderId, boolean>;
	alarm: { at: number; periodMinutes: number | null } | null;
	snapshot: Snapshot;
	/** Newest first. */
	observations: readonly Observation[];
	calibrations: readonly Calibration[];
	storage: {
		health: StorageHealth;
		trouble: { error: StorageTrouble; since: number } | null;
		wipedAt: number | null;
	};
	/** Worker starts, oldest first. */
	boots: readonly { at: number; why: string }[];
	/** Notices that were not shown and data that was lost, oldest first. `detail` holds a transition's id. */
	log: readonly { at: number; what: string; detail: string }[];
};

/** One subject: labelled rows. */
export type DiagnosticSection = {
	name: 'general' | 'permissions' | 'checks' | 'probes' | 'feeds' | 'storage' | 'boots' | 'log';
	rows: { label: string; value: string }[];
};
