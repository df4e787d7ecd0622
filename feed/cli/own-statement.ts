/** The sentinels' latest statement, from a local file: its signature is not checked, and an old or invalid one gives no rows. */

import type { SentinelStatement } from '../../monitor/core/sentinel/statement';
import { readOwnStatement } from '../publish/sign';

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
