/**
 * All that this browser keeps, as one versioned JSON file: out and in again. What is imported is history and settings; how things are now,
 * what feeds were read and which notices are owed stay this browser's own, as a file must not be able to say any of them.
 */

import { err, ok, type Result } from '../core/result';
import { parseSettings, type Settings } from '../core/settings';
import { type StorageError, withDatabase } from './database';
import { writeSettings } from './settings';
import { HISTORY, type HistoryStore, isRow } from './transfer-shape';

export const EXPORT_VERSION = 1;
/** Years of history take less than 10 MB. */
export const MAX_IMPORT_CHARS = 30_000_000;

export type ImportError = 'too_large' | 'malformed' | 'not_ours' | 'newer_version' | 'bad_row' | StorageError;
/** How many rows of each store were taken. */
export type Imported = { rows: Record<HistoryStore, number> };

/** Everything as text: settings, and the stores of the history. Rejects if IndexedDB is not to be had. */
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

/** Reads a file made by `exportAll`: all of it, or nothing and the reason. Rows of the same key are replaced, others stay. */
export async function importAll(text: string): Promise<Result<Imported, ImportError>> {
	const file = readFile(text);
	if (!file.ok) return file;
	const { stores, settings } = file.value;
	const written = await withDatabase(async (db) => {
		const tx = db.transaction(HISTORY, 'readwrite');
		await Promise.all(
			HISTORY.flatMap((name) => stores[name].map((row) => tx.objectStore(name).put(row as never))),
		);
		await tx.done;
	});
	if (!written.ok) return written;
	if (settings !== null) await writeSettings(settings);
	return ok({
		rows: Object.fromEntries(HISTORY.map((name) => [name, stores[name].length])) as Imported['rows'],
	});
}

/** Deletes the history of this browser; the settings, and what is known of now, stay. */
export async function wipeHistory(): Promise<Result<void, StorageError>> {
	return withDatabase(async (db) => {
		const tx = db.transaction(HISTORY, 'readwrite');
		await Promise.all(HISTORY.map((name) => tx.objectStore(name).clear()));
		await tx.done;
	});
}

type File = { settings: Settings | null; stores: Record<HistoryStore, object[]> };

function readFile(text: string): Result<File, ImportError> {
	if (text.length > MAX_IMPORT_CHARS) return err('too_large');
	let parsed: unknown;
	try {
		parsed = JSON.parse(text);
	} catch {
		return err('malformed');
	}
	const file = (typeof parsed === 'object' && parsed !== null ? parsed : {}) as Record<string, unknown>;
	if (typeof file.postaviva !== 'number' || typeof file.stores !== 'object' || file.stores === null)
		return err('not_ours');
	if (file.postaviva > EXPORT_VERSION) return err('newer_version');
	const given = file.stores as Record<string, unknown>;
	const stores = {} as File['stores'];
	for (const name of HISTORY) {
		const rows = given[name] ?? [];
		if (!Array.isArray(rows) || !rows.every((row) => isRow(name, row))) return err('bad_row');
		// A notice that was owed when the file was made is not owed here.
		stores[name] = name === 'transitions' ? rows.map((row) => ({ ...row, pendingSince: null })) : rows;
	}
	return ok({ settings: file.settings === undefined ? null : parseSettings(file.settings), stores });
}
