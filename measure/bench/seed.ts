/** Inserts rows into the extension's database, in its own origin, while its worker is dead. */

import type { Extension } from './browser';
import type { Stored } from './history';

export async function seed(ours: Extension, rows: Stored): Promise<void> {
	await ours.killWorker();
	const left = await ours.page.evaluate(FILL, rows);
	if (left > 0) throw new Error(`${left} rows were not stored`);
}

/** Replaces the contents of the stores. Runs in the extension's page; returns how many rows are missing. */
async function FILL(stores: Stored): Promise<number> {
	const done = <T>(request: IDBRequest<T>) =>
		new Promise<T>((resolve, reject) => {
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(request.error);
		});
	const database = await done(indexedDB.open('postaviva'));
	let missing = 0;
	for (const [name, rows] of Object.entries(stores)) {
		const transaction = database.transaction(name, 'readwrite');
		const store = transaction.objectStore(name);
		store.clear();
		for (const { value, key } of rows) store.put(value, key);
		await new Promise((resolve, reject) => {
			transaction.oncomplete = resolve;
			transaction.onabort = () => reject(transaction.error);
		});
		missing += rows.length - (await done(database.transaction(name).objectStore(name).count()));
	}
	database.close();
	return missing;
}
