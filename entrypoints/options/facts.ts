import { browser } from 'wxt/browser';
import { plannedAlarm } from '#alarm';
import type { DiagnosticFacts } from '../../components/diagnostics/facts';
import { PROVIDERS, type ProviderId } from '../../monitor/core/providers';
import { browserName } from '../../monitor/platform/device';
import { hasHosts } from '../../monitor/platform/permissions';
import {
	readCalibrations,
	readLog,
	readObservations,
	readSnapshot,
	readStorageReport,
} from '../../monitor/storage/read';

/** Checks listed in the diagnostics. */
const CHECKS = 20;

/** Collects the data for the diagnostics. */
export async function readFacts(): Promise<DiagnosticFacts> {
	const [snapshot, observations, calibrations, storage, { boots, log }, alarm, ...granted] =
		await Promise.all([
			readSnapshot(),
			readObservations(CHECKS),
			readCalibrations(),
			readStorageReport(),
			readLog(),
			plannedAlarm(),
			...PROVIDERS.map((id) => hasHosts([id])),
		]);
	return {
		version: browser.runtime.getManifest().version,
		browser: browserName(),
		granted: Object.fromEntries(PROVIDERS.map((id, i) => [id, granted[i] ?? false])) as Record<
			ProviderId,
			boolean
		>,
		alarm,
		snapshot,
		observations,
		calibrations,
		storage,
		boots,
		log,
	};
}
