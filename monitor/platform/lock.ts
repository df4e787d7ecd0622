/** Web Locks: one holder at a time across all workers and pages of this extension. A dead holder holds nothing. */

/** Runs `work` if the lock is free; otherwise waits for its holder and does nothing. */
export async function singleFlight(name: string, work: () => Promise<void>): Promise<void> {
	const ran = await navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
		if (lock === null) return false;
		await work();
		return true;
	});
	if (!ran) await navigator.locks.request(name, { mode: 'shared' }, () => undefined);
}

/** Runs `work` once the lock is free. */
export async function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
	return navigator.locks.request(name, work);
}
