/** Ways to break the extension's database from a page of its origin. Each function is sent there as text, and stands alone. */

/** Makes this context's IndexedDB refuse whoever opens it; those who had it open are asked to close. */
export function refuseToOpen(): Promise<void> {
	return new Promise((resolve) => {
		const { indexedDB } = globalThis;
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
export function openAgain(): void {
	Reflect.deleteProperty(indexedDB, 'open');
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
