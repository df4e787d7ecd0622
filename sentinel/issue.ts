/** Issues the statement: words, dates and a signature, in a file that is complete at every moment. */

import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SigningKey } from '../feed/publish/keys';
import { signEnvelope } from '../feed/publish/sign';
import {
	MAX_LIFETIME_MS,
	MAX_STATEMENT_LENGTH,
	SENTINEL_TYPE,
	type SentinelWord,
} from '../monitor/core/sentinel/statement';
import { writeStatement } from '../monitor/core/sentinel/write';
import { fields, parseJson, str } from '../monitor/core/text/json';
import { parseWhen } from '../monitor/core/text/when';
import { SECOND_MS } from '../monitor/core/time';

/** The signed text of the states at `at`. The sequence is the second of issue: it grows by itself. */
export function issue(
	words: readonly SentinelWord[],
	at: number,
	keys: readonly SigningKey[],
	lifetimeMs = MAX_LIFETIME_MS,
): string {
	const issuedAt = Math.floor(at / SECOND_MS) * SECOND_MS;
	const statement = {
		sequence: issuedAt / SECOND_MS,
		issuedAt,
		expiresAt: issuedAt + lifetimeMs,
		words: [...words],
	};
	const text = signEnvelope(writeStatement(statement), keys, SENTINEL_TYPE).replace(/\n\t*/g, '');
	if (text.length <= MAX_STATEMENT_LENGTH) return text;
	// States matter more than their reasons.
	return issue(
		words.map((word) => ({ ...word, reasons: [] })),
		at,
		keys,
		lifetimeMs,
	);
}

/** The time of issue in the text of a statement, whoever signed it and however old. */
export function issuedAtOf(statement: string): number | undefined {
	const envelope = parseJson(statement);
	const payload = envelope.ok ? str(fields(envelope.value).payload) : undefined;
	const words = parseJson(Buffer.from(payload ?? '', 'base64').toString('utf8'));
	return words.ok ? parseWhen(fields(words.value).issued_at) : undefined;
}

/** Replaces a file atomically: concurrent readers get the old or the new one. Throws if the disk refuses the write. */
export function replaceFile(path: string, text: string): void {
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(`${path}.new`, text);
	renameSync(`${path}.new`, path);
}
