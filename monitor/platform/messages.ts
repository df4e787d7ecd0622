/** The protocol between pages and worker. Messages only announce changes: data flows through the database. */

import { browser } from 'wxt/browser';

export type Message =
	/** Pages to worker: run a check now. The reply comes when it has ended. */
	| { type: 'check-now' }
	/** Pages to worker: the settings row changed. */
	| { type: 'settings-changed' };

/** Worker to open pages: read the snapshot again. Unlike a message it costs nothing if no page is open. */
const CHANGES = 'snapshot-changed';

function isMessage(value: unknown): value is Message {
	const type = (value as { type?: unknown } | null)?.type;
	return type === 'check-now' || type === 'settings-changed';
}

async function send(message: Message): Promise<void> {
	try {
		await browser.runtime.sendMessage(message);
	} catch {
		// The worker could not start. The stored data says the rest.
	}
}

/** Asks the worker for a check; resolves when it has ended, or when the request failed. */
export function requestCheck(): Promise<void> {
	return send({ type: 'check-now' });
}

/** Notifies the worker that the settings row changed. */
export function settingsChanged(): Promise<void> {
	return send({ type: 'settings-changed' });
}

/** Notifies the pages that they must read again. */
export function snapshotChanged(): void {
	const channel = new BroadcastChannel(CHANGES);
	channel.postMessage(null);
	channel.close();
}

/** Pages: called at each announced change. Returns a function that unsubscribes. */
export function onSnapshotChanged(listener: () => void): () => void {
	const channel = new BroadcastChannel(CHANGES);
	channel.onmessage = listener;
	return () => channel.close();
}

type Handlers = { checkNow: () => Promise<void>; settingsChanged: () => Promise<void> };

/** Worker: registers the message handlers; must be called synchronously when it starts. Other senders are ignored. */
export function onMessage({ checkNow, settingsChanged }: Handlers): void {
	browser.runtime.onMessage.addListener((message: unknown, sender): Promise<void> | undefined => {
		if (!isMessage(message) || sender.id !== browser.runtime.id) return undefined;
		switch (message.type) {
			case 'check-now':
				return checkNow();
			case 'settings-changed':
				return settingsChanged();
		}
	});
}
