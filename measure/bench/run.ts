/**
 * `npm run bench`: the shipped build in a real Chromium, each figure next to its floor from the same run.
 *
 *   npm run bench                    the full benchmark
 *   npm run bench -- --rounds 10     fewer samples of each
 */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Incident, StoredIncident } from '../../monitor/core/model/incident';
import { startSimulator } from '../../simulator/server';
import { type Bench, openBench, SHIPPED } from './browser';
import { type CheckCost, measureChecks } from './check';
import { charged, onDisk } from './database';
import { dependencies } from './dependencies';
import { historyOf } from './history';
import { popupMemory, workerMemory } from './memory';
import { buildAndListen } from './modules';
import { byTurns } from './pairs';
import { openPopup } from './popup';
import { report } from './report';
import { seed } from './seed';
import { situationsOf } from './situations';
import { readBudget, sizesOf } from './sizes';
import { measureText } from './text';
import { openWire } from './wire';
import { wakeWorker } from './worker';

const ROOT = join(import.meta.dirname, '..', '..');
const OUTPUT = join(ROOT, '.output', 'bench');

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '40' } } });
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) {
	process.stderr.write('--rounds takes a whole number above 0\n');
	process.exit(2);
}
const say = (line: string) => process.stderr.write(`${line}\n`);

const archive = JSON.parse(readFileSync(join(ROOT, 'assets', 'archive.json'), 'utf8')) as Incident[];
const now = Date.now();
const incidents: StoredIncident[] = archive.map((incident) => ({
	feedId: 'signed',
	trust: 'signed',
	firstSeenAt: incident.startedAt,
	incident,
}));

const profileDir = mkdtempSync(join(tmpdir(), 'postaviva-bench-'));
const simulator = await startSimulator({});
const wire = await openWire(simulator);
const rounded = async (bench: Bench) => {
	say('popup');
	const popup = await byTurns(bench, rounds, async (extension) => {
		await extension.killWorker();
		return openPopup(bench.browser, extension);
	});
	return popup;
};

try {
	let bench = await openBench({ port: wire.port, spki: simulator.spki }, profileDir);
	// Wait until the first check and page of the install are done.
	await bench.ours.run('chrome.runtime.sendMessage({ type: "check-now" })');

	say('histories');
	const [year, day] = [historyOf(400, now, incidents), historyOf(1, now, incidents)];
	await seed(bench.ours, day);
	const popupDay = await rounded(bench);
	await seed(bench.ours, year);
	const popupYear = await rounded(bench);
	say('worker');
	const worker = await byTurns(bench, rounds, wakeWorker);
	say('memory');
	const memory = {
		worker: await workerMemory(bench.browser, bench.ours),
		emptyWorker: await workerMemory(bench.browser, bench.empty),
		popup: await popupMemory(bench.browser, bench.ours),
		emptyPopup: await popupMemory(bench.browser, bench.empty),
	};
	const chargedBytes = await charged(bench.ours);
	const { id } = bench.ours;
	await bench.close();
	// A restart lets the database compact its log.
	bench = await openBench({ port: wire.port, spki: simulator.spki }, profileDir);
	await bench.ours.run('chrome.runtime.sendMessage({ type: "check-now" })');
	await bench.close();

	say('checks');
	// In a profile of its own: rows that are filled in again and again leave a larger database behind.
	const checks: Record<string, CheckCost> = {};
	const fresh = await openBench({ port: wire.port, spki: simulator.spki });
	await fresh.ours.run('chrome.runtime.sendMessage({ type: "check-now" })');
	for (const { name, rows, urls, before } of situationsOf({ day, year, archive, now }, simulator)) {
		await seed(fresh.ours, rows);
		checks[name] = await measureChecks(fresh, wire, Math.min(rounds, 20), urls, before);
	}
	await fresh.close();

	say('text');
	const text = measureText();
	say('sizes');
	const chunks = await buildAndListen();
	const costs = await dependencies(chunks);
	const { tables, figures } = report({
		popupYear,
		popupDay,
		worker,
		memory,
		checks,
		database: {
			chargedBytes,
			diskBytes: onDisk(profileDir, id),
			rows: Object.values(year).reduce((n, s) => n + s.length, 0),
		},
		text,
		sizes: sizesOf(SHIPPED),
		budget: readBudget(),
		dependencies: costs,
	});
	process.stdout.write(`${tables}\n`);
	mkdirSync(OUTPUT, { recursive: true });
	writeFileSync(join(OUTPUT, 'bench.json'), `${JSON.stringify(figures, null, '\t')}\n`);
} finally {
	wire.close();
	await simulator.close();
	rmSync(profileDir, { recursive: true, force: true });
}
