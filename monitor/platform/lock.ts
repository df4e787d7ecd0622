/** Web Locks: one at a time, in whatever worker or page of this extension. A dead holder holds nothing. */

/** Runs `work` if nobody else is at it; else waits for them and does nothing. */
export async function singleFlight(name: string, work: () => Promise<void>): Promise<void> {
	const ran = await navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
		if (lock === null) return false;
		await work();
		return true;
	});
	if (!ran) await navigator.locks.request(name, { mode: 'shared' }, () => undefined);
}

/** Runs `work` when nobody else is at it. */
export async function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
	return navigator.locks.request(name, work);
}
