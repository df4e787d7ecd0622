/**
 * A page of the extension's origin that holds none of its code: it sees what the extension sees and does nothing. It is
 * never reloaded.
 */

import type { Page } from 'puppeteer-core';
import type { Driver } from './driver';

/**
 * Runs in the page: an event that starts a sleeping worker and that the worker ignores. It may be lost with a worker that is
 * ending, and its reply then never comes.
 */
export async function wake(): Promise<void> {
	const lost = new Promise((resolve) => setTimeout(resolve, 1_000));
	const reply = chrome.runtime.sendMessage({ type: 'none' }).catch(() => undefined);
	await Promise.race([reply, lost]);
}

export function inExtensionBy(observer: Page): Driver['inExtension'] {
	return async (work, argument) =>
		(await observer.evaluate(
			`(${work.toString()})(${argument === undefined ? '' : JSON.stringify(argument)})`,
		)) as Awaited<ReturnType<typeof work>>;
}
