/**
 * The cost of a check against servers that answer at once, compared with a bare worker: the same requests and one write. One
 * check is less than ten ticks of the clock that counts processor time, so spans of many are compared.
 */

import type { CDPSession } from 'puppeteer-core';
import type { Bench, Extension } from './browser';
import { quantile } from './stats';
import type { Wire } from './wire';

export type CheckCost = {
	ms: number;
	/** CPU time of all browser processes, ms, next to the bare worker's, and their ratio: medians of the spans. */
	cpuMs: number;
	bareCpuMs: number;
	ratio: number;
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

/** Checks in a row. */
const SPAN = 20;

/** Counts the worker's requests, its writes and their transactions, from inside it. Lasts until the worker dies. */
const COUNT = `
	globalThis.benchSeen = { urls: [], transactions: new Set(), mirror: 0, bytes: 0 };
	const bytesOf = (value) => JSON.stringify(value)?.length ?? 0;
	const load = globalThis.fetch;
	globalThis.fetch = (url, init) => {
		benchSeen.urls.push(url);
		return load(url, init);
	};
	for (const name of ['put', 'add', 'delete', 'clear']) {
		const write = IDBObjectStore.prototype[name];
		IDBObjectStore.prototype[name] = function (...args) {
			benchSeen.transactions.add(this.transaction);
			if (name === 'put' || name === 'add') benchSeen.bytes += bytesOf(args[0]);
			return write.apply(this, args);
		};
	}
	for (const name of ['set', 'remove']) {
		const write = chrome.storage.local[name].bind(chrome.storage.local);
		chrome.storage.local[name] = (...args) => {
			benchSeen.mirror += 1;
			if (name === 'set') benchSeen.bytes += bytesOf(args[0]);
			return write(...args);
		};
	}`;

type Counted = Omit<CheckCost, 'ms' | 'cpuMs' | 'bareCpuMs' | 'ratio'> & { urls: string[] };

/** What one check asks and writes. The worker that is counted dies after it, as counting has a cost. */
async function countCheck({ browser, ours }: Bench, wire: Wire): Promise<Counted> {
	await checkNow(ours);
	const worker = await browser.waitForTarget(
		(t) => t.type() === 'service_worker' && t.url().startsWith(`chrome-extension://${ours.id}/`),
	);
	const session = await worker.createCDPSession();
	await session.send('Runtime.evaluate', { expression: COUNT });
	wire.reset();
	await checkNow(ours);
	const { requests, up, down } = wire.counted();
	const { result } = await session.send('Runtime.evaluate', {
		returnByValue: true,
		expression:
			'({ urls: benchSeen.urls, writeTransactions: benchSeen.transactions.size, mirrorWrites: benchSeen.mirror, bytesWritten: benchSeen.bytes })',
	});
	await session.detach();
	await ours.killWorker();
	return { ...result.value, requests, bytesUp: up, bytesDown: down };
}

/** `before`: called before each check of either. */
export async function measureChecks(
	bench: Bench,
	wire: Wire,
	spans: number,
	before: () => void = () => {},
): Promise<CheckCost> {
	before();
	const { urls, ...counted } = await countCheck(bench, wire);
	const { browser, ours, empty } = bench;
	const session = await browser.target().createCDPSession();
	const bareCheck = `chrome.runtime.sendMessage(${JSON.stringify({ type: 'bare-check', urls })})`;
	const measured: Pick<CheckCost, 'ms' | 'cpuMs' | 'bareCpuMs' | 'ratio'>[] = [];
	// The first span fills caches.
	for (let i = 0; i <= spans; i++) {
		const bare = await timed(session, before, () => empty.run(bareCheck));
		const check = await timed(session, before, () => checkNow(ours));
		measured.push({ ...check, bareCpuMs: bare.cpuMs, ratio: check.cpuMs / bare.cpuMs });
	}
	await session.detach();
	const median = (pick: (one: (typeof measured)[number]) => number) =>
		quantile(measured.slice(1).map(pick), 0.5);
	return {
		ms: median(({ ms }) => ms),
		cpuMs: median(({ cpuMs }) => cpuMs),
		bareCpuMs: median(({ bareCpuMs }) => bareCpuMs),
		ratio: median(({ ratio }) => ratio),
		...counted,
	};
}

function checkNow(ours: Extension): Promise<unknown> {
	return ours.run('chrome.runtime.sendMessage({ type: "check-now" })');
}

/** Of one check in a span. */
async function timed(
	session: CDPSession,
	before: () => void,
	work: () => Promise<unknown>,
): Promise<{ ms: number; cpuMs: number }> {
	const cpu = async () => {
		const { processInfo } = await session.send('SystemInfo.getProcessInfo');
		return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1_000, 0);
	};
	const [cpuBefore, at] = [await cpu(), performance.now()];
	for (let i = 0; i < SPAN; i++) {
		before();
		await work();
	}
	const ms = performance.now() - at;
	return { ms: ms / SPAN, cpuMs: ((await cpu()) - cpuBefore) / SPAN };
}
