/** The tables of docs/scale.md and of standard output. */

import type { FeedBytes } from './cdn';
import type { Figures } from './figures';
import type { PolicyId } from './policies';
import { NODE_HOLDS } from './sessions';

const DAY_SECONDS = 86_400;

export type Target = { key: string; words: string; most: number; unit: string };

/** The requirements of issue 6. */
export const TARGETS: readonly Target[] = [
	{ key: 'calm.peakToMean', words: 'calm: busiest second against the mean', most: 1.05, unit: '×' },
	{
		key: 'failure.peakToCalmMean',
		words: 'after a common failure: busiest second against the calm mean',
		most: 3,
		unit: '×',
	},
	{
		key: 'comeback.peakToCalmMean',
		words: 'after the comeback: busiest second against the calm mean',
		most: 3,
		unit: '×',
	},
	{ key: 'outage.rateToCalm', words: 'requests in the outage against calm', most: 1, unit: '×' },
	{ key: 'silence.rateToCalm', words: 'the same when nothing answers at all', most: 1, unit: '×' },
	{ key: 'comeback.halfKnowMin', words: 'half of the users see “coming back”', most: 5, unit: ' min' },
	{ key: 'comeback.allKnowMin', words: 'all users have their “restored” notice', most: 15, unit: ' min' },
];

const fixed = (value: number, digits = 2) => value.toFixed(digits);
const whole = (value: number) => Math.round(value).toLocaleString('en');

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)].join(
		'\n',
	);
}

export function targetTable(figures: Figures): string {
	return table(
		['target', 'at most', `measured, ${(figures.clients ?? 0).toLocaleString('en')} clients`, ''],
		TARGETS.map(({ key, words, most, unit }) => {
			const value = figures[key] ?? Number.NaN;
			return [words, `${most}${unit}`, `${fixed(value)}${unit}`, value <= most ? 'met' : '**missed**'];
		}),
	);
}

const ROWS: readonly [string, string, (value: number) => string][] = [
	['calm.requestsPerSecond', 'requests a second in calm', whole],
	['calm.peakToMean', 'busiest second in calm, × the mean', fixed],
	['failure.peakToCalmMean', 'busiest second after the failure, × its calm mean', fixed],
	['failure.halfKnowMin', 'half of the users know of the outage, min', (v) => fixed(v, 1)],
	['failure.allKnowMin', 'all know, min', (v) => fixed(v, 1)],
	['outage.rateToCalm', 'requests in the outage, × calm', fixed],
	['outage.peakToCalmMean', 'busiest second in the outage, × calm mean', fixed],
	['comeback.peakToCalmMean', 'busiest second after the comeback, × calm mean', fixed],
	['comeback.halfKnowMin', 'half of the users know that it is coming back, min', (v) => fixed(v, 1)],
	['comeback.allKnowMin', 'all are told that it is back, min', (v) => fixed(v, 1)],
];

export function policyTable(weeks: Record<PolicyId, Figures>): string {
	return table(
		['', 'PostaViva', 'timer of five minutes', 'exponential back-off'],
		ROWS.map(([key, words, show]) => [
			words,
			...(['ours', 'fixed', 'exponential'] as const).map((policy) => show(weeks[policy][key] ?? Number.NaN)),
		]),
	);
}

export function moreTable(figures: Figures): string {
	const row = (words: string, key: string, show: (value: number) => string = fixed): string[] => [
		words,
		show(figures[key] ?? Number.NaN),
	];
	return table(
		['other runs', ''],
		[
			row('nothing answers: busiest second after the failure, × calm mean', 'silence.failurePeakToCalmMean'),
			row(
				'nothing answers: busiest second after the comeback, × calm mean',
				'silence.comebackPeakToCalmMean',
			),
			row(
				'nothing answers: requests a second at each of the two controls',
				'silence.controlsPerSecond',
				whole,
			),
			row('brake ×4: requests against those before it', 'pacing.rateToBefore'),
			row('brake ×4: minutes until the requests have halved', 'pacing.effectMin', (v) => fixed(v, 1)),
			row('brake ×4 released: busiest second against the mean before it', 'pacing.releasePeakToBefore'),
			row(
				'a fifth of all browsers restarts within a minute: busiest second, × calm mean',
				'restart.peakToCalmMean',
			),
			row('the same, from the second minute on', 'restart.afterMinuteToCalmMean'),
			row('the same, an hour later', 'restart.afterHourToCalmMean'),
			row('a day of opening and closing: busiest second against its own ten minutes', 'day.localPeakToMean'),
		],
	);
}

/** The feed's cost at three fleet sizes, from its measured bytes and the simulated requests. */
export function feedTable(figures: Figures, bytes: FeedBytes): string {
	const { wireUnchanged, wireChanged } = bytes;
	const perClient = (key: string) => (figures[key] ?? 0) / (figures.clients ?? 1);
	const gigabytes = (value: number) =>
		`${(value / 1e9).toLocaleString('en', { maximumSignificantDigits: 2 })} GB`;
	const rows = [1e5, 1e6, 9e6].map((clients) => {
		const calm = perClient('feed.calmPerSecond') * clients;
		const outage = perClient('feed.outagePerSecond') * clients;
		return [
			whole(clients),
			whole(calm),
			gigabytes(calm * DAY_SECONDS * wireUnchanged.down),
			whole(outage),
			gigabytes(outage * DAY_SECONDS * wireUnchanged.down),
			gigabytes(clients * (wireChanged.down - wireUnchanged.down)),
		];
	});
	return table(
		[
			'clients',
			'requests/s, calm',
			'sent a day, calm',
			'requests/s, outage',
			'sent a day, outage',
			'sent for each update',
		],
		rows,
	);
}

export function bytesTable({ document, gzipped, brotli, wireUnchanged, wireChanged }: FeedBytes): string {
	const kilo = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
	return table(
		['bytes', ''],
		[
			['signed feed with the archive of 2023', kilo(document)],
			['gzip / Brotli', `${kilo(gzipped)} / ${kilo(brotli)}`],
			[
				'an unchanged answer (304) on the wire, sent / received by the host',
				`${kilo(wireUnchanged.down)} / ${kilo(wireUnchanged.up)}`,
			],
			[
				'a changed answer (200) on the wire, sent / received by the host',
				`${kilo(wireChanged.down)} / ${kilo(wireChanged.up)}`,
			],
		],
	);
}

export function sessionTable(figures: Figures): string {
	const rows: [string, string][] = [
		['sessions.calm', 'in calm, the deeper address asked once a day'],
		['sessions.comeback', 'after a day on which the back end said that it was down'],
		['sessions.everyCheck', 'if every calm check asked it'],
	];
	return table(
		[`sessions held at once, ${(figures.clients ?? 0).toLocaleString('en')} clients`, 'sessions', 'nodes'],
		rows.map(([key, words]) => {
			const held = figures[key] ?? Number.NaN;
			return [words, whole(held), fixed(held / NODE_HOLDS, 1)];
		}),
	);
}
