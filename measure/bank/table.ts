/** The printed table of the bank. */

import type { Load } from './load';
import type { ReferenceId } from './references';
import type { Score } from './score';

export type PolicyId = 'ours' | ReferenceId;
export type Row = { id: string; policies: Record<PolicyId, Score> };
export type ShownRow = Row & { load: Load };

const POLICY_IDS: readonly PolicyId[] = ['ours', 'statusOnly', 'keywordRetry', 'threeTwo'];
const COLUMNS = [
	'right',
	'wrong',
	'unkn.',
	'f.alarm',
	'f.clear',
	'detect',
	'restore',
	'notices',
	'requests',
	'calm/min',
	'sick/min',
];

/** Sums of counts and minutes, means of the delays. */
export function totalOf(scores: readonly Score[]): Score {
	const sum = (pick: (score: Score) => number) => scores.reduce((total, score) => total + pick(score), 0);
	const mean = (values: (number | null)[]) => {
		const known = values.filter((value) => value !== null);
		return known.length === 0 ? null : Math.round(known.reduce((a, b) => a + b, 0) / known.length);
	};
	return {
		right: sum(({ right }) => right),
		wrong: sum(({ wrong }) => wrong),
		unknown: sum(({ unknown }) => unknown),
		falseAlarms: sum(({ falseAlarms }) => falseAlarms),
		falseAllClears: sum(({ falseAllClears }) => falseAllClears),
		detectMs: mean(scores.map(({ detectMs }) => detectMs)),
		restoreMs: mean(scores.map(({ restoreMs }) => restoreMs)),
		noticesSent: sum(({ noticesSent }) => noticesSent),
		noticesDue: sum(({ noticesDue }) => noticesDue),
		requests: sum(({ requests }) => requests),
	};
}

export function printTable(rows: readonly ShownRow[]): void {
	const width = Math.max(...rows.map(({ id }) => id.length), 'threeTwo, total'.length);
	console.log([''.padEnd(width), ...COLUMNS.map((column) => column.padStart(9))].join(' '));
	for (const { id, policies, load } of rows) console.log(line(id.padEnd(width), policies.ours, load));
	for (const policy of POLICY_IDS)
		console.log(
			line(`${policy}, total`.padEnd(width), totalOf(rows.map(({ policies }) => policies[policy]))),
		);
}

function line(name: string, score: Score, load: Load = { calm: null, trouble: null }): string {
	const cells = [
		score.right,
		score.wrong,
		score.unknown,
		score.falseAlarms,
		score.falseAllClears,
		time(score.detectMs),
		time(score.restoreMs),
		`${score.noticesSent}/${score.noticesDue}`,
		score.requests,
		load.calm?.toFixed(2) ?? '',
		load.trouble?.toFixed(2) ?? '',
	];
	return [name, ...cells.map((cell) => String(cell).padStart(9))].join(' ');
}

/** "1:05" minutes and seconds. */
function time(ms: number | null): string {
	if (ms === null) return '-';
	const seconds = Math.round(ms / 1_000);
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

export function printLegend(seed: number): void {
	console.log(`
Minutes are summed over both providers. A minute counts from three minutes after the first check that could have seen the change;
sleep is a gap and counts for nothing. "unkn.": shown as unknown while nothing the client may do would have told. "recovering" is
right while mail works again and the law still requires its span (three good answers over five minutes, doubled by each relapse and
broken recovery, an hour at most). detect, restore: min:s from the first check that could have seen it, the slowest of the scenario;
totals: the mean of these. notices: sent/due. requests: to hosts of the providers, redirects counted; a minute and a provider, in calm and in trouble. seed ${seed}`);
}
