/** What a part of the bench hands over, and the targets that its figures are held against. */

import { kilobytes, table, times } from './stats';

export type Figures = Record<string, number>;

/** A part's flat figures for bench.json, and its tables in Markdown. */
export type Report = { figures: Figures; tables: string[] };

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
	{ key: 'check.writeTransactions', words: 'write transactions of a check', most: 1, show: String },
	{ key: 'db.bytes400d', words: 'database after 400 days', most: 2_000_000, show: kilobytes },
];

/** The targets whose figures were measured. */
export function targetTable(figures: Figures): string {
	return table(
		['target', 'at most', 'measured', ''],
		TARGETS.flatMap(({ key, words, most, show }) => {
			const value = figures[key];
			return value === undefined
				? []
				: [[words, show(most), show(value), value <= most ? 'met' : '**missed**']];
		}),
	);
}
