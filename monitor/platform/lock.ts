/** Runs `work` if nobody else is at it, in any worker or page of this extension; else waits for them and does nothing. */
export async function singleFlight(name: string, work: () => Promise<void>): Promise<void> {
	const ran = await navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
		if (lock === null) return false;
		await work();
		return true;
	});
	if (!ran) await navigator.locks.request(name, { mode: 'shared' }, () => undefined);
}
