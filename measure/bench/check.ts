/** The cost of one check against servers that answer at once, compared with a bare worker: the same requests and one write. */

import type { Browser, CDPSession, WebWorker } from 'puppeteer-core';
import type { Bench, Extension } from './browser';
import { quantile } from './stats';
import type { Wire } from './wire';

export type CheckCost = {
	ms: number;
	/** CPU time of all browser processes, ms, next to the bare worker's. */
	cpuMs: number;
	bareCpuMs: number;
	/** IndexedDB read-write transactions. */
	writeTransactions: number;
	/** Calls that write `storage.local`. */
	mirrorWrites: number;
	/** The data passed to both, as JSON. */
	bytesWritten: number;
	requests: number;
	bytesUp: number;
	bytesDown: number;
};

/** Counts the worker's writes and their transactions, from inside it. Lasts until the worker dies. */
const COUNT = `
	globalThis.benchWrites = { transactions: new Set(), mirror: 0, bytes: 0 };
	const bytesOf = (value) => JSON.stringify(value)?.length ?? 0;
	for (const name of ['put', 'add', 'delete', 'clear']) {
		const write = IDBObjectStore.prototype[name];
		IDBObjectStore.prototype[name] = function (...args) {
			benchWrites.transactions.add(this.transaction);
			if (name === 'put' || name === 'add') benchWrites.bytes += bytesOf(args[0]);
			return write.apply(this, args);
		};
	}
	for (const name of ['set', 'remove']) {
		const write = chrome.storage.local[name].bind(chrome.storage.local);
		chrome.storage.local[name] = (...args) => {
			benchWrites.mirror += 1;
			if (name === 'set') benchWrites.bytes += bytesOf(args[0]);
			return write(...args);
		};
	}`;

/**
 * Medians of `count` checks. `urls`: requested by the bare worker; `before`: called before each check of either.
 */
export async function measureChecks(
	{ browser, ours, empty }: Bench,
	wire: Wire,
	count: number,
	urls: readonly string[],
	before: () => void = () => {},
): Promise<CheckCost> {
	before();
	await checkNow(ours);
	const worker = await workerOf(browser, ours);
	await worker.evaluate(COUNT);
	const session = await browser.target().createCDPSession();
	const costs: CheckCost[] = [];
	for (let i = 0; i < count; i++) {
		before();
		const bare = await timed(session, () =>
			empty.run(`chrome.runtime.sendMessage(${JSON.stringify({ type: 'bare-check', urls })})`),
		);
		await worker.evaluate('benchWrites.transactions.clear(); benchWrites.mirror = benchWrites.bytes = 0;');
		wire.reset();
		const check = await timed(session, () => checkNow(ours));
		const written = (await worker.evaluate(
			'({ writeTransactions: benchWrites.transactions.size, mirrorWrites: benchWrites.mirror, bytesWritten: benchWrites.bytes })',
		)) as Pick<CheckCost, 'writeTransactions' | 'mirrorWrites' | 'bytesWritten'>;
		const { requests, up, down } = wire.counted();
		costs.push({ ...check, bareCpuMs: bare.cpuMs, ...written, requests, bytesUp: up, bytesDown: down });
	}
	const keys = Object.keys(costs[0] as CheckCost) as (keyof CheckCost)[];
	return Object.fromEntries(
		keys.map((key) => [
			key,
			quantile(
				costs.map((cost) => cost[key]),
				0.5,
			),
		]),
	) as CheckCost;
}

function checkNow(ours: Extension): Promise<unknown> {
	return ours.run('chrome.runtime.sendMessage({ type: "check-now" })');
}

async function workerOf(browser: Browser, ours: Extension): Promise<WebWorker> {
	const target = await browser.waitForTarget(
		(t) => t.type() === 'service_worker' && t.url().startsWith(`chrome-extension://${ours.id}/`),
	);
	const worker = await target.worker();
	if (worker === null) throw new Error('the worker is gone');
	return worker;
}

async function timed(
	session: CDPSession,
	work: () => Promise<unknown>,
): Promise<{ ms: number; cpuMs: number }> {
	const cpu = async () => {
		const { processInfo } = await session.send('SystemInfo.getProcessInfo');
		return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1_000, 0);
	};
	const [cpuBefore, at] = [await cpu(), performance.now()];
	await work();
	const ms = performance.now() - at;
	return { ms, cpuMs: (await cpu()) - cpuBefore };
}
