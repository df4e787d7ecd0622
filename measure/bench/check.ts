/** One whole check against servers that answer at once: time, processor time, write transactions, bytes on the wire. */

import type { Browser } from 'puppeteer-core';
import type { Extension } from './browser';
import type { Wire } from './wire';

export type CheckCost = {
	ms: number;
	/** Processor time of all of the browser's processes, ms. */
	cpuMs: number;
	/** Read-write transactions of IndexedDB. */
	writeTransactions: number;
	/** Calls that write `storage.local`. */
	mirrorWrites: number;
	requests: number;
	bytesUp: number;
	bytesDown: number;
};

/** Counts what the worker writes, from inside it: the transactions that its writes belong to. Holds until the worker dies. */
const COUNT = `
	globalThis.benchWrites = { transactions: new Set(), mirror: 0 };
	for (const name of ['put', 'add', 'delete', 'clear']) {
		const write = IDBObjectStore.prototype[name];
		IDBObjectStore.prototype[name] = function (...args) {
			benchWrites.transactions.add(this.transaction);
			return write.apply(this, args);
		};
	}
	for (const name of ['set', 'remove']) {
		const write = chrome.storage.local[name].bind(chrome.storage.local);
		chrome.storage.local[name] = (...args) => {
			benchWrites.mirror += 1;
			return write(...args);
		};
	}`;

export async function measureChecks(
	browser: Browser,
	ours: Extension,
	wire: Wire,
	count: number,
): Promise<CheckCost[]> {
	await ours.run('chrome.runtime.sendMessage({ type: "check-now" })');
	const target = await browser.waitForTarget(
		(t) => t.type() === 'service_worker' && t.url().startsWith(`chrome-extension://${ours.id}/`),
	);
	const worker = await target.worker();
	if (worker === null) throw new Error('the worker is gone');
	await worker.evaluate(COUNT);
	const session = await browser.target().createCDPSession();
	const cpuMs = async () => {
		const { processInfo } = await session.send('SystemInfo.getProcessInfo');
		return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1_000, 0);
	};
	const costs: CheckCost[] = [];
	for (let i = 0; i < count; i++) {
		await worker.evaluate('benchWrites.transactions.clear(); benchWrites.mirror = 0;');
		wire.reset();
		const before = await cpuMs();
		const took = await ours.run<number>(
			'(async () => { const at = performance.now(); await chrome.runtime.sendMessage({ type: "check-now" }); return performance.now() - at; })()',
		);
		const after = await cpuMs();
		const { transactions, mirror } = (await worker.evaluate(
			'({ transactions: benchWrites.transactions.size, mirror: benchWrites.mirror })',
		)) as {
			transactions: number;
			mirror: number;
		};
		const { requests, up, down } = wire.counted();
		costs.push({
			ms: took,
			cpuMs: after - before,
			writeTransactions: transactions,
			mirrorWrites: mirror,
			requests,
			bytesUp: up,
			bytesDown: down,
		});
	}
	return costs;
}
