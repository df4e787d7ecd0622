/** Observes from outside, across deaths of the worker: which notices appear, and which checks start. */

import type { Driver } from '../../../tests/e2e/driver/driver';

const LOOK_MS = 40;

export type Witness = {
	/**
	 * A notice appeared. Once recorded as shown it is cleared from the desktop, so that a second showing is detected; until
	 * then the same id replaces itself, which does not count as a second one.
	 */
	onShown(id: string): void;
	/** It is recorded as shown. */
	onSettled(id: string): void;
	/** A check wrote its mark. */
	onBegun(startedAt: number): void;
};

export async function lookOn(driver: Driver, { onShown, onSettled, onBegun }: Witness): Promise<void> {
	const observer = (await driver.browser.pages()).find(
		(page) => page.url() === driver.extensionUrl('manifest.json'),
	);
	if (observer === undefined) throw new Error('the observer is gone');
	await observer.exposeFunction('noticeShown', onShown);
	await observer.exposeFunction('noticeSettled', onSettled);
	await observer.exposeFunction('checkBegun', onBegun);
	await observer.evaluate(`(${watch.toString()})(${LOOK_MS})`);
}

/** Runs in a page of the extension's origin. */
function watch(lookMs: number): void {
	const { noticeShown, noticeSettled, checkBegun } = globalThis as unknown as {
		noticeShown(id: string): void;
		noticeSettled(id: string): void;
		checkBegun(startedAt: number): void;
	};
	chrome.storage.local.onChanged.addListener(({ check }) => {
		const mark = check?.newValue as { startedAt: number } | null | undefined;
		if (mark != null) checkBegun(mark.startedAt);
	});
	const onShow = new Set<string>();
	const opening = indexedDB.open('postaviva');
	const isSettled = (id: string) =>
		new Promise<boolean>((resolve) => {
			const row = opening.result.transaction('transitions').objectStore('transitions').get(id);
			row.onsuccess = () => resolve(row.result !== undefined && row.result.pendingSince === null);
			row.onerror = () => resolve(false);
		});
	const look = async () => {
		for (const id of Object.keys(await chrome.notifications.getAll())) {
			if (!onShow.has(id)) noticeShown(id);
			onShow.add(id);
			if (!(await isSettled(id))) continue;
			noticeSettled(id);
			await chrome.notifications.clear(id);
			onShow.delete(id);
		}
		setTimeout(look, lookMs);
	};
	opening.onsuccess = () => void look();
}
