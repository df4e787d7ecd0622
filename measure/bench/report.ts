/** The tables on standard output and the flat figures of bench.json. */

import type { CheckCost } from './check';
import type { Dependency } from './dependencies';
import type { Pair } from './pairs';
import type { Budget, Size } from './sizes';
import { kilobytes, ms, table, times } from './stats';
import type { Speed } from './text';

export type Measured = {
	popupYear: Pair;
	popupDay: Pair;
	worker: Pair;
	memory: { worker: number; emptyWorker: number; popup: number; emptyPopup: number };
	/** By situation (situations.ts). */
	checks: Record<string, CheckCost>;
	database: { chargedBytes: number; diskBytes: number; rows: number };
	text: Speed[];
	sizes: Record<'worker' | 'popup', Size>;
	budget: Budget;
	dependencies: Dependency[];
};

export type Figures = Record<string, number>;

/** How many times slower than a plain scan: the slowest of those with this name prefix. */
function scanRatio(text: readonly Speed[], name: string): number {
	const ratios = text
		.filter((speed) => speed.name.startsWith(name))
		.map((s) => s.scanMegabytesPerSecond / s.megabytesPerSecond);
	return Math.max(...ratios);
}

function megabytesPerSecond(text: readonly Speed[], name: string): number {
	return Math.min(
		...text.filter((speed) => speed.name.startsWith(name)).map((speed) => speed.megabytesPerSecond),
	);
}

function checkOf(checks: Measured['checks'], name: string): CheckCost {
	const found = checks[name];
	if (found === undefined) throw new Error(`no check of ${name}`);
	return found;
}

/** The cost relative to a calm day's check, both against their floor. */
function against(checks: Measured['checks'], name: string): number {
	const [day, other] = [checkOf(checks, 'day'), checkOf(checks, name)];
	return other.cpuMs / other.bareCpuMs / (day.cpuMs / day.bareCpuMs);
}

export function figuresOf(measured: Measured): Figures {
	const { popupYear, popupDay, worker, memory, checks, database, text, sizes } = measured;
	const check = checkOf(checks, 'day');
	return {
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
		...Object.fromEntries(
			Object.entries(checks).flatMap(([name, cost]) => [
				[`check.${name}.ratio`, cost.cpuMs / cost.bareCpuMs],
				[`check.${name}.cpuMs`, cost.cpuMs],
				[`check.${name}.bytesWritten`, cost.bytesWritten],
			]),
		),
		// Each is compared with the bare worker next to it.
		'check.yearRatio': against(checks, 'year'),
		'check.incidentsRatio': against(checks, 'incidents'),
		'check.ms': check.ms,
		'check.cpuMs': check.cpuMs,
		'check.writeTransactions': check.writeTransactions,
		'check.mirrorWrites': check.mirrorWrites,
		'check.requests': check.requests,
		'check.bytesUp': check.bytesUp,
		'check.bytesDown': check.bytesDown,
		'db.bytes400d': Math.max(database.chargedBytes, database.diskBytes),
		'db.chargedBytes400d': database.chargedBytes,
		'db.diskBytes400d': database.diskBytes,
		'db.rows400d': database.rows,
		'memory.workerBytes': memory.worker,
		'memory.workerRatio': memory.worker / memory.emptyWorker,
		'memory.popupBytes': memory.popup,
		'memory.popupRatio': memory.popup / memory.emptyPopup,
		'classifier.scanRatio': scanRatio(text, 'classifier'),
		'classifier.megabytesPerSecond': megabytesPerSecond(text, 'classifier'),
		'reader.scanRatio': scanRatio(text, 'reader'),
		'reader.megabytesPerSecond': megabytesPerSecond(text, 'reader'),
		'size.workerBytes': sizes.worker.bytes,
		'size.workerGzipped': sizes.worker.gzipped,
		'size.popupBytes': sizes.popup.bytes,
		'size.popupGzipped': sizes.popup.gzipped,
	};
}

type Target = { key: string; words: string; most: number; show: (value: number) => string };

const TARGETS: readonly Target[] = [
	{
		key: 'popup.p50Ratio',
		words: 'popup, 400 days, dead worker: click to painted, p50 against an empty popup',
		most: 1.2,
		show: times,
	},
	{ key: 'popup.p95Ratio', words: 'the same, p95', most: 1.4, show: times },
	{ key: 'popup.historyRatio', words: 'popup, 400 days against 1 day', most: 1.1, show: times },
	{
		key: 'worker.wakeRatio',
		words: 'worker, dead to first event answered, p50 against an empty worker',
		most: 1.9,
		show: times,
	},
	{
		key: 'check.day.ratio',
		words: 'a check of a calm day, processor of all processes, against a bare worker’s requests and write',
		most: 1.6,
		show: times,
	},
	{ key: 'check.yearRatio', words: 'the same with a year of history, against a day', most: 1.1, show: times },
	{ key: 'check.incidentsRatio', words: 'the same with 50 incidents', most: 1.1, show: times },
	{
		key: 'check.feedsSame.ratio',
		words: 'five feeds of 256 kB, unchanged, against the bare requests',
		most: 2,
		show: times,
	},
	{
		key: 'check.writeTransactions',
		words: 'write transactions of a check',
		most: 1,
		show: (value) => String(value),
	},
	{ key: 'db.bytes400d', words: 'database after 400 days', most: 2_000_000, show: kilobytes },
];

export function report(measured: Measured): { tables: string; figures: Figures } {
	const { popupYear, popupDay, worker, memory, checks, text, sizes, budget, dependencies } = measured;
	const check = checkOf(checks, 'day');
	const figures = figuresOf(measured);
	const row = (name: string, { ours, floor, p50Ratio, p95Ratio }: Pair) => [
		name,
		`${ms(ours.p50)} / ${ms(ours.p95)}`,
		`${ms(floor.p50)} / ${ms(floor.p95)}`,
		`${times(p50Ratio)} / ${times(p95Ratio)}`,
	];
	const tables = [
		table(
			['target', 'at most', 'measured', ''],
			TARGETS.map(({ key, words, most, show }) => {
				const value = figures[key] ?? Number.NaN;
				return [words, show(most), show(value), value <= most ? 'met' : '**missed**'];
			}),
		),
		table(
			[`p50 / p95 of ${popupYear.ours.count}`, 'ours', 'empty', 'ratio'],
			[
				row('popup, 400 days', popupYear),
				row('popup, 1 day', popupDay),
				row('worker, dead to first event answered', worker),
			],
		),
		table(
			['a whole check against instant servers', ''],
			[
				['time', ms(check.ms)],
				['processor time, all processes of the browser', ms(check.cpuMs)],
				...Object.entries(checks).map(([name, cost]) => [
					`processor ours / bare, bytes written: ${name}`,
					`${ms(cost.cpuMs)} / ${ms(cost.bareCpuMs)}, ${kilobytes(cost.bytesWritten)}`,
				]),
				[
					'write transactions / writes of storage.local',
					`${check.writeTransactions} / ${check.mirrorWrites}`,
				],
				['requests, both providers', String(check.requests)],
				[
					'bytes sent / received, TLS included',
					`${kilobytes(check.bytesUp)} / ${kilobytes(check.bytesDown)}`,
				],
			],
		),
		table(
			['memory after a collection', 'ours', 'empty', 'ratio'],
			[
				[
					'worker',
					kilobytes(memory.worker),
					kilobytes(memory.emptyWorker),
					times(memory.worker / memory.emptyWorker),
				],
				[
					'popup',
					kilobytes(memory.popup),
					kilobytes(memory.emptyPopup),
					times(memory.popup / memory.emptyPopup),
				],
			],
		),
		table(
			['text', 'MB/s', 'plain scan, MB/s', 'slower'],
			text.map(({ name, megabytesPerSecond: own, scanMegabytesPerSecond: scan }) => [
				name,
				own.toFixed(1),
				scan.toFixed(0),
				times(scan / own),
			]),
		),
		table(
			['loaded at a start', 'files', 'minified', 'gzipped', 'budget'],
			(['worker', 'popup'] as const).map((part) => [
				part,
				String(sizes[part].files),
				kilobytes(sizes[part].bytes),
				kilobytes(sizes[part].gzipped),
				kilobytes(budget[part]),
			]),
		),
		table(
			['runtime dependency', 'share of the worker', 'alone, minified', 'alone, gzipped'],
			dependencies.map(({ name, shareOfWorker, aloneBytes, aloneGzipped }) => [
				name,
				`${(100 * shareOfWorker).toFixed(1)} %`,
				kilobytes(aloneBytes),
				kilobytes(aloneGzipped),
			]),
		),
	].join('\n\n');
	return { tables, figures };
}
