/** Publishes states: a record of each change, then the signed statement. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SigningKey } from '../feed/publish/keys';
import type { SentinelWord } from '../monitor/core/sentinel/statement';
import { issue, issuedAtOf, replaceFile } from './issue';
import { LONGEST_GAP_MS } from './judge';
import { type Change, changesOf, keep, lastOf, readRecords } from './records';

export type PublisherOptions = { out: string; folder: string; keys: readonly SigningKey[] };

export type Publisher = {
	/** The last record of each part. */
	recorded(): readonly Change[];
	/** Returns the changes. Throws if the disk refuses a write: the current statement then stays until it expires. */
	publish(words: readonly SentinelWord[], at: number): Change[];
};

export function createPublisher({ out, folder, keys }: PublisherOptions): Publisher {
	const records = join(folder, 'records');
	let recorded = lastOf(readRecords(records));
	let issuedAt = (existsSync(out) ? issuedAtOf(readFileSync(out, 'utf8')) : undefined) ?? 0;
	const record = (changes: readonly Change[], at: number) => {
		keep(records, changes, at);
		recorded = lastOf([...recorded, ...changes]);
	};
	return {
		recorded: () => recorded,
		publish(words, at) {
			// Stopped or asleep since the last statement: no state holds for that time.
			if (at - issuedAt > LONGEST_GAP_MS)
				for (const last of recorded) {
					const endAt = Math.max(issuedAt, last.at);
					record(
						changesOf([last], [{ ...last, state: 'blind', since: endAt, by: 0, reasons: [] }], endAt),
						endAt,
					);
				}
			const changes = changesOf(recorded, words, at);
			record(changes, at);
			replaceFile(out, issue(words, at, keys));
			issuedAt = at;
			return changes;
		},
	};
}
