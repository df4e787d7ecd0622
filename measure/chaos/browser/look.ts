/** What a page of the extension's origin sees of it. Each function is sent there as text: it stands on nothing outside itself. */

import type { ProviderState } from '../../../monitor/core/assessment/state';
import type { Stored } from './truth';

/** What the extension is at, as its own storage and locks say. */
export type Pulse = {
	/** A check or the telling of notices is under way. */
	busy: boolean;
	/** The last check that was stored; 0 before the first. */
	finishedAt: number;
	/** Every provider is well, and nothing is being confirmed. */
	calm: boolean;
};

/** An event that means nothing: it wakes the worker if there is none. */
export function poke(): void {
	chrome.runtime.sendMessage({ type: 'snapshot-changed' }).catch(() => undefined);
}

export async function readPulse(): Promise<Pulse> {
	const { held = [], pending = [] } = await navigator.locks.query();
	const database = await new Promise<IDBDatabase>((resolve, reject) => {
		const opening = indexedDB.open('postaviva', 1);
		// The extension's own to make, and not there yet.
		opening.onupgradeneeded = () => opening.transaction?.abort();
		opening.onerror = () => reject(opening.error);
		opening.onsuccess = () => resolve(opening.result);
	});
	const tx = database.transaction(['meta', 'providers']);
	const check = tx.objectStore('meta').get('check');
	const providers = tx.objectStore('providers').getAll();
	await new Promise((resolve, reject) => {
		tx.oncomplete = resolve;
		tx.onabort = () => reject(tx.error);
	});
	database.close();
	return {
		busy: held.length + pending.length > 0,
		finishedAt: check.result?.finishedAt ?? 0,
		calm: (providers.result as ProviderState[]).every(
			({ status, phase }) => status === 'operational' && phase === 'stable',
		),
	};
}

/** What was stored from an instant on. */
export async function readStored(since: number): Promise<Omit<Stored, 'badge'>> {
	const database = await new Promise<IDBDatabase>((resolve, reject) => {
		const opening = indexedDB.open('postaviva', 1);
		opening.onerror = () => reject(opening.error);
		opening.onsuccess = () => resolve(opening.result);
	});
	const tx = database.transaction(['transitions', 'observations', 'providers']);
	const transitions = tx.objectStore('transitions').index('at').getAll(IDBKeyRange.lowerBound(since));
	const observations = tx.objectStore('observations').getAll(IDBKeyRange.lowerBound(since));
	const providers = tx.objectStore('providers').getAll();
	await new Promise((resolve, reject) => {
		tx.oncomplete = resolve;
		tx.onabort = () => reject(tx.error);
	});
	database.close();
	return {
		transitions: transitions.result,
		observations: observations.result,
		providers: providers.result,
	};
}
