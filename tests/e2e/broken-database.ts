/** Ways to break the extension's database from a page of its origin. Each function is sent there as text, and stands alone. */

/** The worker's own globals; a page's are at hand. */
type Scope = Pick<typeof globalThis, 'indexedDB' | 'IDBObjectStore' | 'DOMException'>;

/** Makes a context's IndexedDB refuse whoever opens it; those who had it open are asked to close. */
export function refuseToOpen(scope: Scope | undefined): Promise<void> {
	const { indexedDB, DOMException } = scope ?? globalThis;
	return new Promise((resolve) => {
		const opening = indexedDB.open('postaviva', 2);
		// Nothing is changed by it: the version stays what it was.
		opening.onupgradeneeded = () => opening.transaction?.abort();
		opening.onerror = () => {
			indexedDB.open = () => {
				throw new DOMException('refused by the test', 'UnknownError');
			};
			resolve();
		};
	});
}

/** The context's own method is under the one that refuses. */
export function openAgain(scope: Scope | undefined): void {
	Reflect.deleteProperty((scope ?? globalThis).indexedDB, 'open');
}

/** Lets a context's writes meet a full disk. (Chromium's own way to set a quota does not reach extensions.) */
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

/** Deletes the database under everybody. */
export function deleteDatabase(): Promise<void> {
	return new Promise((resolve, reject) => {
		const deleting = indexedDB.deleteDatabase('postaviva');
		deleting.onsuccess = () => resolve();
		deleting.onerror = () => reject(deleting.error);
	});
}

/** Holds on to the database and lets somebody else's deletion wait for it: whoever opens it now waits as well. */
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
