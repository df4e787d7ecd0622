/** What a start costs: the popup and the worker, their memory, and the database after a long time. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Simulator } from '../../simulator/server';
import { type Bench, openBench } from './browser';
import { charged, onDisk } from './database';
import type { Stored } from './history';
import { popupMemory, workerMemory } from './memory';
import { byTurns, type Pair } from './pairs';
import { openPopup } from './popup';
import type { Report } from './report';
import { seed } from './seed';
import { kilobytes, ms, table, times } from './stats';
import type { Wire } from './wire';
import { wakeWorker } from './worker';

type Measured = {
	popupYear: Pair;
	popupDay: Pair;
	worker: Pair;
	memory: { worker: number; emptyWorker: number; popup: number; emptyPopup: number };
	database: { chargedBytes: number; diskBytes: number };
};

export async function measureStarts(
	simulator: Simulator,
	wire: Wire,
	{ day, year }: { day: Stored; year: Stored },
	rounds: number,
): Promise<Report> {
	const profileDir = mkdtempSync(join(tmpdir(), 'postaviva-bench-'));
	const open = async () => {
		const bench = await openBench({ port: wire.port, spki: simulator.spki }, profileDir);
		// Wait until the first check and page of the install are done.
		await bench.ours.run('chrome.runtime.sendMessage({ type: "check-now" })');
		return bench;
	};
	try {
		const bench = await open();
		await seed(bench.ours, day);
		const popupDay = await popups(bench, rounds);
		await seed(bench.ours, year);
		const popupYear = await popups(bench, rounds);
		const worker = await byTurns(bench, rounds, wakeWorker);
		const memory = {
			worker: await workerMemory(bench.browser, bench.ours),
			emptyWorker: await workerMemory(bench.browser, bench.empty),
			popup: await popupMemory(bench.browser, bench.ours),
			emptyPopup: await popupMemory(bench.browser, bench.empty),
		};
		const chargedBytes = await charged(bench.ours);
		await bench.close();
		// A restart lets the database compact its log.
		await (await open()).close();
		const database = { chargedBytes, diskBytes: onDisk(profileDir, bench.ours.id) };
		return reportOf({ popupYear, popupDay, worker, memory, database });
	} finally {
		rmSync(profileDir, { recursive: true, force: true });
	}
}

function popups(bench: Bench, rounds: number): Promise<Pair> {
	return byTurns(bench, rounds, async (extension) => {
		await extension.killWorker();
		return openPopup(bench.browser, extension);
	});
}

function reportOf({ popupYear, popupDay, worker, memory, database }: Measured): Report {
	const pairRow = (name: string, { ours, floor, p50Ratio, p95Ratio }: Pair) => [
		name,
		`${ms(ours.p50)} / ${ms(ours.p95)}`,
		`${ms(floor.p50)} / ${ms(floor.p95)}`,
		`${times(p50Ratio)} / ${times(p95Ratio)}`,
	];
	const memoryRow = (name: string, ours: number, empty: number) => [
		name,
		kilobytes(ours),
		kilobytes(empty),
		times(ours / empty),
	];
	return {
		figures: {
			'popup.p50Ratio': popupYear.p50Ratio,
			'popup.p95Ratio': popupYear.p95Ratio,
			// Each is compared with the floor next to it, because the machine changes within a minute.
			'popup.historyRatio': popupYear.p50Ratio / popupDay.p50Ratio,
			'popup.p50Ms': popupYear.ours.p50,
			'popup.emptyP50Ms': popupYear.floor.p50,
			'worker.wakeRatio': worker.p50Ratio,
			'worker.wakeP95Ratio': worker.p95Ratio,
			'worker.wakeMs': worker.ours.p50,
			'worker.emptyWakeMs': worker.floor.p50,
			'db.bytes400d': Math.max(database.chargedBytes, database.diskBytes),
			'db.chargedBytes400d': database.chargedBytes,
			'db.diskBytes400d': database.diskBytes,
			'memory.workerBytes': memory.worker,
			'memory.workerRatio': memory.worker / memory.emptyWorker,
			'memory.popupBytes': memory.popup,
			'memory.popupRatio': memory.popup / memory.emptyPopup,
		},
		tables: [
			table(
				[`p50 / p95 of ${popupYear.ours.count}`, 'ours', 'empty', 'ratio'],
				[
					pairRow('popup, 400 days', popupYear),
					pairRow('popup, 1 day', popupDay),
					pairRow('worker, dead to first event answered', worker),
				],
			),
			table(
				['memory after a collection', 'ours', 'empty', 'ratio'],
				[
					memoryRow('worker', memory.worker, memory.emptyWorker),
					memoryRow('popup', memory.popup, memory.emptyPopup),
				],
			),
		],
	};
}
