/** Desktop notices. Firefox rejects `requireInteraction`, `buttons` and `persistAcrossSessions`: none is passed. */

import { browser } from 'wxt/browser';

type DesktopNotice = { id: string; title: string; body: string };

/** Shows a notice; an id shown before is replaced. False if the system refused it. */
export async function showNotice({ id, title, body }: DesktopNotice): Promise<boolean> {
	try {
		await browser.notifications.create(id, {
			type: 'basic',
			iconUrl: browser.runtime.getURL('/icons/icon-128.png'),
			title,
			message: body,
		});
		return true;
	} catch {
		return false;
	}
}

/** True while the notice is on screen or in the notification list. */
export async function isOnShow(id: string): Promise<boolean> {
	try {
		return id in (await browser.notifications.getAll());
	} catch {
		return false;
	}
}

/** Registers the click handler; must be called synchronously when the worker starts, so that a click wakes it. */
export function onNoticeClicked(listener: (id: string) => void): void {
	// Firefox for Android shows notices but reports no click.
	browser.notifications.onClicked?.addListener(listener);
}

/** Removes a notice; a missing one is no failure. */
export async function clearNotice(id: string): Promise<void> {
	try {
		await browser.notifications.clear(id);
	} catch {
		// It stays in the list until the user removes it.
	}
}
