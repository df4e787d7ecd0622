/** From a dead worker to its first event answered. */

import type { Extension } from './browser';

/** Sends a message that nobody knows: it is answered as soon as every listener has heard it. Returns ms. */
export async function wakeWorker(extension: Extension): Promise<number> {
	await extension.killWorker();
	return extension.run<number>(`(async () => {
		const at = performance.now();
		await chrome.runtime.sendMessage({ type: 'is-anybody-there' }).catch(() => undefined);
		return performance.now() - at;
	})()`);
}
