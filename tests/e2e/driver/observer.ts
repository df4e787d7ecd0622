/** A page of the extension's origin that holds none of its code: it sees what the extension sees and does nothing. */

import type { Page } from 'puppeteer-core';
import type { Driver } from './driver';

export function inExtensionBy(observer: Page): Driver['inExtension'] {
	return async (work, argument) =>
		(await observer.evaluate(
			`(${work.toString()})(${argument === undefined ? '' : JSON.stringify(argument)})`,
		)) as Awaited<ReturnType<typeof work>>;
}
