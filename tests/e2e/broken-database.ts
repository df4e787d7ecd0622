/** Ways to break the extension's database from a page of its origin. Each function is sent there as text, so it is self-contained. */

/** The worker's own globals; a page uses its own. */
type Scope = Pick<typeof globalThis, 'indexedDB' | 'IDBObjectStore' | 'DOMException'>;

/** Makes a context's IndexedDB refuse to open; existing connections are asked to close. */
export function refuseToOpen(scope: Scope | undefined): Promise<void> {
	const { indexedDB, DOMException } = scope ?? globalThis;
	return new Promise((resolve) => {
		const opening = indexedDB.open('postaviva', 2);
		// This changes nothing: the version stays the same.
		opening.onupgradeneeded = () => opening.transaction?.abort();
		opening.onerror = () => {
			indexedDB.open = () => {
				throw new DOMException('refused by the test', 'UnknownError');
			};
			resolve();
		};
	});
}

/** The context's own method is on the prototype, below the one that refuses. */
export function openAgain(scope: Scope | undefined): void {
	Reflect.deleteProperty((scope ?? globalThis).indexedDB, 'open');
}

/** Makes a context's writes fail as on a full disk. (Chromium's own quota override does not reach extensions.) */
export function fillUp(scope: Scope): void {
	const { DOMException, IDBObjectStore } = scope;
	Object.assign(scope, { ownPut: IDBObjectStore.prototype.put });
	IDBObjectStore.prototype.put = () => {
		throw new DOMException('full by the test', 'QuotaExceededError');
	};
}

export function makeRoom(scope: Scope): void {
	const { ownPut } = scope as Scope & { ownPut: IDBObjectStore['put'] };
	scope.IDBObjectStore.prototype.put = ownPut;
}

/** Deletes the database while it is open. */
export function deleteDatabase(): Promise<void> {
	return new Promise((resolve, reject) => {
		const deleting = indexedDB.deleteDatabase('postaviva');
		deleting.onsuccess = () => resolve();
		deleting.onerror = () => reject(deleting.error);
	});
}

/** Keeps a connection open and lets another deletion wait for it: any later open waits as well. */
export function holdOn(): Promise<void> {
	return new Promise((resolve) => {
		const opening = indexedDB.open('postaviva', 1);
		opening.onsuccess = () => {
			Object.assign(globalThis, { held: opening.result });
			indexedDB.deleteDatabase('postaviva').onblocked = () => resolve();
		};
	});
}

export function letGo(): void {
	(globalThis as unknown as { held: IDBDatabase }).held.close();
}

/** What a later version of the extension would leave. */
export function raiseVersion(): Promise<void> {
	return new Promise((resolve, reject) => {
		const opening = indexedDB.open('postaviva', 99);
		opening.onsuccess = () => {
			opening.result.close();
			resolve();
		};
		opening.onerror = () => reject(opening.error);
	});
}
