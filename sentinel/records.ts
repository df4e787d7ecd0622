/** Every change of a verdict: one file per day, one line per change, append-only. */

import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { SENTINEL_STATES, type SentinelState, type SentinelWord } from '../monitor/core/sentinel/statement';
import { DAY_MS, romeDayKey } from '../monitor/core/time';
import { isPart, type Part } from './look';

export type Change = SentinelWord & {
	/** The id that a veto names. */
	id: string;
	at: number;
	from: SentinelState | null;
};

/** Longer than the page's year. */
const KEPT_DAYS = 400;
const DAY_FILE = /^(\d{4}-\d{2}-\d{2})\.jsonl$/;

/** Changes since the last record of each part. The records themselves are the memory, so a restart adds no duplicates. */
export function changesOf(recorded: readonly Change[], words: readonly SentinelWord[], at: number): Change[] {
	return words.flatMap((word) => {
		const last = recorded.findLast((change) => isPart(change, word));
		if (last?.state === word.state) return [];
		const id = `${word.provider}-${word.component}-${Math.floor(at / 1_000)}`;
		return [{ ...word, id, at, from: last?.state ?? null }];
	});
}

/** Appends to the file of the day and drops files that are too old. Throws if the disk refuses the write. */
export function keep(folder: string, changes: readonly Change[], at: number): void {
	mkdirSync(folder, { recursive: true });
	if (changes.length > 0)
		appendFileSync(
			join(folder, `${romeDayKey(at)}.jsonl`),
			changes.map((change) => `${JSON.stringify(change)}\n`).join(''),
		);
	const oldest = `${romeDayKey(at - KEPT_DAYS * DAY_MS)}.jsonl`;
	for (const name of readdirSync(folder))
		if (DAY_FILE.test(name) && name < oldest) rmSync(join(folder, name));
}

/** All kept records, oldest first. A line truncated by a crash is left out. */
export function readRecords(folder: string): Change[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.filter((name) => DAY_FILE.test(name))
		.sort()
		.flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n').flatMap(readLine));
}

function readLine(line: string): Change[] {
	try {
		const change = JSON.parse(line) as Change;
		const known = SENTINEL_STATES.includes(change.state) && typeof change.at === 'number';
		return known && typeof change.id === 'string' ? [change] : [];
	} catch {
		return [];
	}
}

/** The last record of each part. */
export function lastOf(records: readonly Change[]): Change[] {
	const parts: Part[] = [];
	return records.toReversed().filter((change) => {
		if (parts.some((part) => isPart(part, change))) return false;
		parts.push(change);
		return true;
	});
}
