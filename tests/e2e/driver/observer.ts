/**
 * A page of the extension's origin that holds none of its code: it sees what the extension sees and does nothing. It is
 * never reloaded.
 */

import type { Page } from 'puppeteer-core';
import type { Driver } from './driver';

/** Runs in the page: an event that starts a sleeping worker and that the worker ignores. */
export async function wake(): Promise<void> {
	await chrome.runtime.sendMessage({ type: 'snapshot-changed' }).catch(() => undefined);
}

export function inExtensionBy(observer: Page): Driver['inExtension'] {
	return async (work, argument) =>
		(await observer.evaluate(
			`(${work.toString()})(${argument === undefined ? '' : JSON.stringify(argument)})`,
		)) as Awaited<ReturnType<typeof work>>;
}
