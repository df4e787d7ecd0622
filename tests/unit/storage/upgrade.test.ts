import { readdirSync, readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { overview } from '../../../monitor/core/assessment/overview';
import { closeDatabase, openDatabase } from '../../../monitor/storage/database';
import { MIGRATIONS } from '../../../monitor/storage/migrations';
import { readEpisodes, readSnapshot } from '../../../monitor/storage/read';
import { DATABASE, VERSION } from '../../../monitor/storage/schema';
import { clearLocal } from './browser-fake';

vi.mock('wxt/browser', async () => await import('./browser-fake'));

const FOLDER = 'tests/fixtures/profiles';

/** A database as an earlier version left it. Values without a key path carry their key. */
type Profile = {
	version: number;
	stores: Record<
		string,
		{
			keyPath: string | string[] | null;
			autoIncrement: boolean;
			indexes: Record<string, string>;
			rows: { key: IDBValidKey; value: unknown }[];
		}
	>;
};

function profile(file: string): Profile {
	return JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8'));
}

/** Writes a profile by IndexedDB alone: none of our code may repair it on the way. */
function restore({ version, stores }: Profile): Promise<void> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open(DATABASE, version);
		request.onerror = () => reject(request.error);
		request.onupgradeneeded = () => {
			for (const [name, { keyPath, autoIncrement, indexes }] of Object.entries(stores)) {
				const store = request.result.createObjectStore(name, { keyPath, autoIncrement });
				for (const [index, path] of Object.entries(indexes)) store.createIndex(index, path);
			}
		};
		request.onsuccess = () => {
			const tx = request.result.transaction(Object.keys(stores), 'readwrite');
			for (const [name, { keyPath, rows }] of Object.entries(stores))
				for (const { key, value } of rows)
					if (keyPath === null) tx.objectStore(name).put(value, key);
					else tx.objectStore(name).put(value);
			tx.oncomplete = () => {
				request.result.close();
				resolve();
			};
		};
	});
}

beforeEach(async () => {
	await closeDatabase();
	globalThis.indexedDB = new IDBFactory();
	clearLocal();
});

describe('a profile of an earlier version', () => {
	const files = readdirSync(FOLDER);

	test('exists for every database version, this one included', () => {
		expect(files.map((file) => profile(file).version).sort()).toEqual(MIGRATIONS.map((_, i) => i + 1));
		expect(VERSION).toBe(MIGRATIONS.length);
	});

	test.each(files)('%s opens with nothing lost', async (file) => {
		const old = profile(file);
		await restore(old);
		const database = await openDatabase();
		expect(database.version).toBe(VERSION);
		for (const [name, { rows }] of Object.entries(old.stores)) {
			const store = database.transaction([name as 'days']).objectStore(name as 'days');
			for (const { key, value } of rows) expect(await store.get(key as [string, string])).toEqual(value);
		}
	});

	test.each(files)('%s is understood by the code of today', async (file) => {
		const old = profile(file);
		await restore(old);
		const snapshot = await readSnapshot();
		const now = snapshot.check.finishedAt ?? 0;
		expect(snapshot.health).toBe('well');
		expect(overview(snapshot, now).providers.map(({ status }) => status)).toEqual([
			'operational',
			'operational',
		]);
		expect(await readEpisodes()).toHaveLength(old.stores.episodes?.rows.length ?? 0);
	});
});
