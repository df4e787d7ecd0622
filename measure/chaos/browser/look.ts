/** What a page of the extension's origin can observe. Each function is sent there as text, so it must be self-contained. */

import type { ProviderState } from '../../../monitor/core/assessment/state';
import type { Stored } from './truth';

/** The extension's activity, from its own storage and locks. */
export type Pulse = {
	/** A check is running or notices are being shown. */
	busy: boolean;
	/** The last stored check; 0 before the first. */
	finishedAt: number;
	/** Every provider is healthy, and nothing is being confirmed. */
	calm: boolean;
};

/** An event without meaning: it wakes the worker if there is none. */
export function poke(): void {
	chrome.runtime.sendMessage({ type: 'none' }).catch(() => undefined);
}

export async function readPulse(): Promise<Pulse> {
	const { held = [], pending = [] } = await navigator.locks.query();
	const database = await new Promise<IDBDatabase>((resolve, reject) => {
		const opening = indexedDB.open('postaviva', 1);
		// The extension must create it, and has not yet.
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

/** The data stored from an instant on. */
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
