/** The time from a dead worker to its first handled event. */

import type { Extension } from './browser';

/** Sends a message of unknown type: the reply comes as soon as every listener has handled it. Returns ms. */
export async function wakeWorker(extension: Extension): Promise<number> {
	await extension.killWorker();
	return extension.run<number>(`(async () => {
		const at = performance.now();
		await chrome.runtime.sendMessage({ type: 'is-anybody-there' }).catch(() => undefined);
		return performance.now() - at;
	})()`);
}
