/**
 * `npm run soak`: the shipped build in real time under alternating weather. Detects growing memory, leaked handles and
 * missed alarms.
 *
 *   npm run soak                     an hour
 *   npm run soak -- --minutes 5      less
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { CDPSession } from 'puppeteer-core';
import type { Observation } from '../../monitor/core/assessment/history';
import { MINUTE_MS, SECOND_MS } from '../../monitor/core/time';
import { type Simulator, startSimulator } from '../../simulator/server';
import type { Weather } from '../../simulator/weather';
import { type Bench, openBench } from './browser';
import { workerMemory } from './memory';
import { kilobytes, sample, table } from './stats';

const ROOT = join(import.meta.dirname, '..', '..');

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '60' } } });
const minutes = Number(values.minutes);
if (!(minutes > 0)) {
	process.stderr.write('--minutes takes a number above 0\n');
	process.exit(2);
}

/** One after the other, for both providers, a few minutes each. */
const WEATHERS: readonly Weather[] = [
	{ state: 'healthy' },
	{ state: 'courtesy', httpStatus: 200 },
	{ state: 'healthy' },
	{ state: 'http_error', httpStatus: 503 },
	{ state: 'hang' },
	{ state: 'healthy' },
	{ state: 'reset' },
];
const WEATHER_MS = 3 * MINUTE_MS;
/** Longer than an idle worker survives: most samples meet a worker that has died since. */
const SAMPLE_MS = 90 * SECOND_MS;
/** An alarm may be this late before it counts as missed: browsers batch them, and checks take time. */
const LATE_MS = MINUTE_MS;

/** Above the noise of garbage collection: an hour's leak is a multiple of it. */
const MOST_GROWTH = 1.25;

type Sample = {
	atMin: number;
	heapBytes: number;
	handles: number;
	processes: number;
	checks: number;
	overdueMs: number;
};

/** Open files and sockets of the browser's processes; null where the system does not report them. */
async function handlesOf(session: CDPSession): Promise<{ handles: number; processes: number }> {
	const { readdirSync } = await import('node:fs');
	const { processInfo } = await session.send('SystemInfo.getProcessInfo');
	const counts = processInfo.map(({ id }) => {
		try {
			return readdirSync(`/proc/${id}/fd`).length;
		} catch {
			return 0;
		}
	});
	return { handles: counts.reduce((sum, count) => sum + count, 0), processes: processInfo.length };
}

/** The stored schedule: checks so far, and how overdue the next one is. */
const RHYTHM = `new Promise((resolve, reject) => {
	const opening = indexedDB.open('postaviva');
	opening.onerror = () => reject(opening.error);
	opening.onsuccess = () => {
		const database = opening.result;
		const transaction = database.transaction(['meta', 'observations']);
		const check = transaction.objectStore('meta').get('check');
		const rows = transaction.objectStore('observations').getAll();
		transaction.oncomplete = () => {
			database.close();
			resolve({ observations: rows.result, nextAt: check.result?.nextAt ?? 0 });
		};
	};
})`;

async function take(bench: Bench, session: CDPSession, startedAt: number): Promise<Sample> {
	const { observations, nextAt } = await bench.ours.run<{ observations: Observation[]; nextAt: number }>(
		RHYTHM,
	);
	return {
		atMin: (Date.now() - startedAt) / MINUTE_MS,
		heapBytes: await workerMemory(bench.browser, bench.ours),
		...(await handlesOf(session)),
		checks: observations.filter(({ kind }) => kind === 'finished').length,
		overdueMs: Math.max(0, Date.now() - nextAt),
	};
}

function setWeather(simulator: Simulator, weather: Weather): void {
	for (const provider of ['libero', 'virgilio'] as const) simulator.setWeather({ provider }, weather);
}

/** The last quarter against the second, by their medians, because the first minutes fill caches. Above 1 it grew. */
function growth(samples: readonly Sample[], pick: (sample: Sample) => number): number {
	const quarter = Math.max(1, Math.floor(samples.length / 4));
	const median = (part: readonly Sample[]) => sample(part.map(pick)).p50;
	return median(samples.slice(-quarter)) / median(samples.slice(quarter, 2 * quarter));
}

const simulator = await startSimulator({});
const bench = await openBench(simulator);
const session = await bench.browser.target().createCDPSession();
const samples: Sample[] = [];
const startedAt = Date.now();
try {
	for (let tick = 0; Date.now() - startedAt < minutes * MINUTE_MS; tick++) {
		setWeather(
			simulator,
			WEATHERS[Math.floor((tick * SAMPLE_MS) / WEATHER_MS) % WEATHERS.length] ?? { state: 'healthy' },
		);
		await new Promise((resolve) => setTimeout(resolve, SAMPLE_MS));
		samples.push(await take(bench, session, startedAt));
	}
} finally {
	await bench.close();
	await simulator.close();
}

const missed = samples.filter(({ overdueMs }) => overdueMs > LATE_MS).length;
const figures = {
	minutes,
	checks: samples.at(-1)?.checks ?? 0,
	missedAlarms: missed,
	heapGrowth: growth(samples, ({ heapBytes }) => heapBytes),
	handleGrowth: growth(samples, ({ handles }) => handles),
};
const grown = Math.max(figures.heapGrowth, figures.handleGrowth) > MOST_GROWTH;
process.stdout.write(
	`${table(
		['minute', 'worker heap', 'handles', 'processes', 'checks', 'overdue'],
		samples.map(({ atMin, heapBytes, handles, processes, checks, overdueMs }) => [
			atMin.toFixed(1),
			kilobytes(heapBytes),
			String(handles),
			String(processes),
			String(checks),
			`${(overdueMs / SECOND_MS).toFixed(0)} s`,
		]),
	)}\n\n${JSON.stringify(figures, null, '\t')}\n`,
);
mkdirSync(join(ROOT, '.output', 'bench'), { recursive: true });
writeFileSync(
	join(ROOT, '.output', 'bench', 'soak.json'),
	`${JSON.stringify({ ...figures, samples }, null, '\t')}\n`,
);
process.exitCode = missed > 0 || grown ? 1 : 0;
