/**
 * Exports and imports this browser's data as one versioned JSON file. An import brings history and settings. Current status,
 * feeds read and owed notices stay this browser's own, because a file must not be able to set any of them.
 */

import { ok, type Result } from '../core/result';
import { type StorageError, withDatabase } from './database';
import { clearMirror } from './mirror';
import { underWay, writeIncidents } from './readings';
import { changeSettings } from './settings';
import { EXPORT_VERSION, type FileError, parseExport } from './transfer-file';
import { HISTORY, IMPORTED, type ImportedStore } from './transfer-shape';

export type ImportError = FileError | StorageError;

/** Number of rows imported into each store. */
export type Imported = { rows: Record<ImportedStore, number> };

/** Everything as text: settings, and the stores of the history. An error if IndexedDB is unavailable. */
export async function exportAll(exportedAt: number): Promise<Result<string, StorageError>> {
	return withDatabase(async (db) => {
		const tx = db.transaction([...HISTORY, 'meta'] as const, 'readonly');
		const [settings, ...rows] = await Promise.all([
			tx.objectStore('meta').get('settings'),
			...HISTORY.map((name) => tx.objectStore(name).getAll()),
		]);
		const stores = Object.fromEntries(HISTORY.map((name, i) => [name, rows[i] ?? []]));
		return JSON.stringify({ postaviva: EXPORT_VERSION, exportedAt, settings, stores });
	});
}

/**
 * Imports a file made by `exportAll`: all of it, or nothing and the reason. Rows with the same key are replaced,
 * except owed notices; others stay.
 */
export async function importAll(text: string, now: number): Promise<Result<Imported, ImportError>> {
	const file = parseExport(text, now);
	if (!file.ok) return file;
	const { stores, settings } = file.value;
	const written = await withDatabase(async (db) => {
		const tx = db.transaction(IMPORTED, 'readwrite');
		const owed = await tx.objectStore('transitions').index('pendingSince').getAll();
		await Promise.all([
			...IMPORTED.flatMap((name) => stores[name].map((row) => tx.objectStore(name).put(row as never))),
			...owed.map((row) => tx.objectStore('transitions').put(row)),
		]);
		await tx.done;
	});
	if (!written.ok) return written;
	if (settings !== null) await changeSettings(() => settings);
	return ok({
		rows: Object.fromEntries(IMPORTED.map((name) => [name, stores[name].length])) as Imported['rows'],
	});
}

/**
 * Deletes the history of this browser. The settings, the current status and owed notices stay. So do open incidents: their feeds
 * would not repeat them, and an outage that they hold open would seem to end.
 */
export async function wipeHistory(): Promise<Result<void, StorageError>> {
	return withDatabase(async (db) => {
		const tx = db.transaction([...db.objectStoreNames], 'readwrite');
		const [incidents, owed] = await Promise.all([
			tx.objectStore('incidents').getAll(),
			tx.objectStore('transitions').index('pendingSince').getAll(),
		]);
		await Promise.all([
			...IMPORTED.map((name) => tx.objectStore(name).clear()),
			...owed.map((row) => tx.objectStore('transitions').put(row)),
			...writeIncidents(tx, incidents, underWay(incidents)),
		]);
		await tx.done;
	});
}

/** Deletes all but the settings, if stored data broke a page: the next check starts from nothing. */
export async function resetAll(): Promise<Result<void, StorageError>> {
	const reset = await withDatabase(async (db) => {
		const tx = db.transaction([...db.objectStoreNames], 'readwrite');
		await Promise.all([
			...[...db.objectStoreNames].flatMap((name) => (name === 'meta' ? [] : [tx.objectStore(name).clear()])),
			...(['check', 'boots', 'log'] as const).map((row) => tx.objectStore('meta').delete(row)),
		]);
		await tx.done;
	});
	await clearMirror();
	return reset;
}
