/** Memory of worker and popup after garbage collection: V8's heap, the embedder's heap and their backing stores. */

import type { Browser, CDPSession, Target } from 'puppeteer-core';
import type { Extension } from './browser';

type HeapUsage = { usedSize: number; embedderHeapUsedSize?: number; backingStorageSize?: number };

async function heapOf(session: CDPSession): Promise<number> {
	await session.send('HeapProfiler.enable');
	await session.send('HeapProfiler.collectGarbage');
	const usage = (await session.send('Runtime.getHeapUsage')) as HeapUsage;
	await session.send('HeapProfiler.disable');
	return usage.usedSize + (usage.embedderHeapUsedSize ?? 0) + (usage.backingStorageSize ?? 0);
}

/** Bytes. A dead worker is woken first. */
export async function workerMemory(browser: Browser, extension: Extension): Promise<number> {
	await extension.run('chrome.runtime.sendMessage({ type: "is-anybody-there" }).catch(() => undefined)');
	const target = await browser.waitForTarget(
		(t) => t.type() === 'service_worker' && t.url().startsWith(`chrome-extension://${extension.id}/`),
	);
	return measure(target);
}

/** Bytes of the popup's page, opened in a tab. */
export async function popupMemory(browser: Browser, extension: Extension): Promise<number> {
	const page = await browser.newPage();
	await page.goto(`chrome-extension://${extension.id}/popup.html`);
	await page.waitForFunction(() => document.body.innerText.trim().length > 0);
	const bytes = await measure(page.target());
	await page.close();
	return bytes;
}

async function measure(target: Target): Promise<number> {
	const session = await target.createCDPSession();
	const bytes = await heapOf(session);
	await session.detach();
	return bytes;
}
