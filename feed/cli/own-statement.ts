/** What the sentinels left on this machine: their latest statement and their records. */

import type { SentinelStatement } from '../../monitor/core/sentinel/statement';
import { daysOf } from '../../sentinel/days';
import { issuedAtOf } from '../../sentinel/issue';
import { readRecords } from '../../sentinel/records';
import type { WatchedPart } from '../page/watched-days';
import { readOwnStatement } from '../publish/sign';

/** Its signature is not checked, and an old or invalid one gives no rows. */
export async function ownStatement(
	file: { path: string; body: string } | undefined,
	now: number,
	say: (line: string) => void,
): Promise<SentinelStatement | undefined> {
	if (file === undefined) return undefined;
	const opened = await readOwnStatement(file.body, now);
	if (opened.ok) return opened.value;
	say(`warning: ${file.path}: ${opened.error}, so no rows of the sentinels`);
	return undefined;
}

/** Their days until the last statement, however old: nothing was seen after it. Without one, until the last record. */
export function ownDays(folder: string, statement: string | undefined, now: number): WatchedPart[] {
	const records = readRecords(folder);
	return daysOf(records, Math.min(now, issuedAtOf(statement ?? '') ?? records.at(-1)?.at ?? 0));
}
