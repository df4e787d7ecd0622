/** Reads for pages. Each function is one transaction; without IndexedDB the mirror answers as far as it can. */

import type { CheckStart, DayRollup, HourRollup, Observation } from '../core/assessment/history';
import type { CheckMark, PopupHistory, Snapshot, StorageHealth } from '../core/assessment/snapshot';
import type { Episode } from '../core/assessment/state';
import type { Transition } from '../core/assessment/transition';
import type { Calibration } from '../core/evidence/calibration';
import { PROVIDERS, type ProviderId } from '../core/providers';
import { DEFAULT_SETTINGS, parseSettings } from '../core/settings';
import { DAY_MS, romeDayKey } from '../core/time';
import { type StorageError, withDatabase } from './database';
import {
	aheadOf,
	type Local,
	type Mark,
	type Mirror,
	readLocal,
	readMirror,
	unfinishedChecks,
	writeMark,
} from './mirror';
import { unread } from './readings';
import type { Meta } from './schema';

/** Sets the write-ahead mark of a check and reads its input. */
export async function beginCheck(
	begun: CheckStart,
): Promise<{ interrupted: CheckStart[]; snapshot: Omit<Snapshot, 'incidents'> }> {
	const local = readLocal();
	const marked = local.then(async ({ mark }) => {
		const died = unfinishedChecks(mark);
		await writeMark({ ...begun, died });
		return died;
	});
	const [interrupted, snapshot] = await Promise.all([marked, readStored(local, false)]);
	return { interrupted, snapshot };
}

/** All data for badge and popup. */
export function readSnapshot(): Promise<Snapshot> {
	return readStored(readLocal(), true);
}

async function readStored(local: Promise<Local>, withIncidents: boolean): Promise<Snapshot> {
	const [{ mirror, mark }, stored] = await Promise.all([
		local,
		withDatabase(async (db) => {
			const tx = db.transaction(['meta', 'providers', 'calibrations', 'incidents', 'feeds'], 'readonly');
			const [settings, check, providers, calibrations, incidents, feeds] = await Promise.all([
				tx.objectStore('meta').get('settings'),
				tx.objectStore('meta').get('check') as Promise<Meta['check'] | undefined>,
				tx.objectStore('providers').getAll(),
				tx.objectStore('calibrations').getAll(),
				withIncidents ? tx.objectStore('incidents').getAll() : [],
				tx.objectStore('feeds').getAll(),
			]);
			return { settings, check, providers, calibrations, incidents, feeds };
		}),
	]);
	if (!stored.ok) return fromMirror(mirror, mark, healthOf(stored.error));
	const { settings, check, providers, calibrations, incidents, feeds } = stored.value;
	const ahead = aheadOf(mirror, check);
	if (ahead !== null) return fromMirror(mirror, mark, ahead === 'wiped' ? 'wiped' : 'mirror_only');
	return {
		settings: parseSettings(settings ?? mirror?.settings ?? DEFAULT_SETTINGS),
		providers,
		calibrations,
		incidents,
		feeds,
		check: marked(mark, check),
		health: 'well',
	};
}

export function healthOf(error: StorageError): StorageHealth {
	return error === 'newer' ? 'newer_version' : 'mirror_only';
}

function fromMirror(mirror: Mirror | null, mark: Mark | null, health: StorageHealth): Snapshot {
	return {
		settings: parseSettings(mirror?.settings ?? DEFAULT_SETTINGS),
		providers: mirror?.providers ?? [],
		calibrations: mirror?.calibrations ?? [],
		incidents: mirror?.incidents ?? [],
		feeds: unread(mirror?.feeds ?? []),
		check: marked(mark, mirror?.check),
		health,
	};
}

function marked(mark: Mark | null, check: Meta['check'] | undefined): CheckMark {
	return {
		startedAt: mark?.startedAt ?? null,
		trigger: mark?.trigger ?? null,
		finishedAt: check?.finishedAt ?? null,
		nextAt: check?.nextAt ?? null,
	};
}

/** The last 90 days of each provider. Empty without IndexedDB. */
export async function readPopupHistory(now: number): Promise<Record<ProviderId, PopupHistory>> {
	const firstDay = romeDayKey(now - 89 * DAY_MS);
	const read = await withDatabase(async (db) => {
		const tx = db.transaction(['days'], 'readonly');
		return Promise.all(
			PROVIDERS.map(async (id) => ({
				id,
				days: await tx.objectStore('days').getAll(IDBKeyRange.bound([id, firstDay], [id, '9'])),
			})),
		);
	});
	const empty: PopupHistory = { days: [] };
	const found = read.ok ? read.value : [];
	return Object.fromEntries(
		PROVIDERS.map((id) => [id, found.find((row) => row.id === id) ?? empty]),
	) as Record<ProviderId, PopupHistory>;
}

async function all<T>(read: Parameters<typeof withDatabase<T[]>>[0]): Promise<T[]> {
	const rows = await withDatabase(read);
	return rows.ok ? rows.value : [];
}

/** All episodes, newest first. */
export async function readEpisodes(): Promise<Episode[]> {
	return (await all((db) => db.getAllFromIndex('episodes', 'startedAt'))).reverse();
}

/** All changes of status, newest first. */
export async function readTransitions(): Promise<Transition[]> {
	return (await all((db) => db.getAllFromIndex('transitions', 'at'))).reverse();
}

/** The newest observations first. */
export async function readObservations(limit: number): Promise<Observation[]> {
	return all(async (db) => {
		const rows: Observation[] = [];
		let cursor = await db
			.transaction(['observations'], 'readonly')
			.objectStore('observations')
			.openCursor(null, 'prev');
		while (cursor !== null && rows.length < limit) {
			rows.push(cursor.value);
			cursor = await cursor.continue();
		}
		return rows;
	});
}

export function readCalibrations(): Promise<Calibration[]> {
	return all((db) => db.getAll('calibrations'));
}

/** All days of all providers, oldest first within each. */
export function readDays(): Promise<DayRollup[]> {
	return all((db) => db.getAll('days'));
}

/** All hours of all providers, oldest first within each. */
export function readHours(): Promise<HourRollup[]> {
	return all((db) => db.getAll('hours'));
}

/** The diagnostics' own rows: boots of the worker, and dropped or lost data. */
export async function readLog(): Promise<{ boots: Meta['boots']; log: Meta['log'] }> {
	const read = await withDatabase(async (db) => ({
		boots: ((await db.get('meta', 'boots')) ?? []) as Meta['boots'],
		log: ((await db.get('meta', 'log')) ?? []) as Meta['log'],
	}));
	return read.ok ? read.value : { boots: [], log: [] };
}

export type StorageReport = { health: StorageHealth; trouble: Mirror['trouble']; wipedAt: number | null };

/** The state of storage, for the diagnostics. */
export async function readStorageReport(): Promise<StorageReport> {
	const [{ health }, mirror] = await Promise.all([readSnapshot(), readMirror()]);
	return { health, trouble: mirror?.trouble ?? null, wipedAt: mirror?.wipedAt ?? null };
}
