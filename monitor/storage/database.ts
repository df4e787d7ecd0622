/** The single open handle on IndexedDB, and the fallback if there is none. */

import { type IDBPDatabase, openDB, unwrap, wrap } from 'idb';
import { err, ok, type Result } from '../core/result';
import { MIGRATIONS } from './migrations';
import { DATABASE, type Schema, VERSION } from './schema';

export type Database = IDBPDatabase<Schema>;

/** Why storage failed. `newer`: written by a later version of the extension, so it is left untouched. */
export type StorageError = 'unavailable' | 'newer' | 'full' | 'failed';

/** A broken profile, or an upgrade that another page blocks, may neither succeed nor fail; a check then continues with the mirror. */
export const SILENT_MS = 3_000;

let handle: Promise<Database> | null = null;

/** Opens the database, or returns the open one. While an abandoned opening still waits, every caller is refused at once. */
export function openDatabase(): Promise<Database> {
	handle ??= open();
	return handle;
}

/** Closes the handle: before deleting, and in tests. */
export async function closeDatabase(): Promise<void> {
	const open = handle;
	handle = null;
	(await open?.catch(() => null))?.close();
}

function open(): Promise<Database> {
	const opening = new Promise<Database>((resolve, reject) => {
		let given = false;
		const silence = setTimeout(() => {
			given = true;
			reject(new DOMException('given up', 'UnknownError'));
		}, SILENT_MS);
		request()
			.then(
				(opened) => {
					const database = withEveryEndHeard(opened);
					resolve(database);
					// It may open after it was abandoned.
					if (handle === opening) handle = Promise.resolve(database);
					else if (given) database.close();
				},
				(error) => {
					if (handle === opening) handle = null;
					reject(error);
				},
			)
			.finally(() => clearTimeout(silence));
	});
	return opening;
}

async function request(): Promise<Database> {
	return openDB<Schema>(DATABASE, VERSION, {
		upgrade(database, oldVersion) {
			for (const migrate of MIGRATIONS.slice(oldVersion)) migrate(database);
		},
		blocking(_current, _blocked, event) {
			// A newer version wants to upgrade: close at once; the next use opens again.
			handle = null;
			(event.target as IDBDatabase).close();
		},
		terminated() {
			handle = null;
		},
	});
}

/** Runs a piece of work on the database; any failure is returned as a named value. One retry after a lost handle. */
export async function withDatabase<T>(
	work: (database: Database) => Promise<T>,
): Promise<Result<T, StorageError>> {
	for (const last of [false, true]) {
		try {
			return ok(await work(await openDatabase()));
		} catch (error) {
			const named = nameOf(error);
			// A handle that was closed externally (terminated, blocking) fails with InvalidStateError once.
			if (!last && error instanceof DOMException && error.name === 'InvalidStateError') {
				await closeDatabase();
				continue;
			}
			return err(named);
		}
	}
	return err('failed');
}

/**
 * When a request fails, the work in the transaction ends before it waits for `done`; idb's own shortcuts never wait for it on
 * reads. Its rejection is handled here once for all, because a failure is only a value of `withDatabase`.
 */
function withEveryEndHeard(database: Database): Database {
	const raw = unwrap(database);
	const transaction = raw.transaction.bind(raw);
	raw.transaction = (...args) => {
		const tx = transaction(...args);
		wrap(tx).done.catch(() => undefined);
		return tx;
	};
	return database;
}

function nameOf(error: unknown): StorageError {
	if (!(error instanceof DOMException)) return typeof indexedDB === 'undefined' ? 'unavailable' : 'failed';
	switch (error.name) {
		case 'VersionError':
			return 'newer';
		case 'QuotaExceededError':
			return 'full';
		case 'InvalidStateError':
		case 'SecurityError':
		case 'UnknownError':
			return 'unavailable';
		default:
			return 'failed';
	}
}
