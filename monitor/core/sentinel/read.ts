/** Opens a sentinels' statement: the exact bytes are verified before parsing, and one word out of scope refuses the whole statement. */

import { type EnvelopeRules, openSigned, refusalOf } from '../formats/envelope';
import type { FeedError } from '../model/incident';
import { PROVIDERS, type ProviderId } from '../providers';
import { err, ok, type Result } from '../result';
import { type Fields, fields, num, oneOf, parseJson, str } from '../text/json';
import {
	MAX_LIFETIME_MS,
	MAX_NETWORKS,
	MAX_REASONS,
	MAX_STATEMENT_LENGTH,
	SENTINEL_COMPONENTS,
	SENTINEL_REASONS,
	SENTINEL_STATES,
	SENTINEL_TYPE,
	type SentinelComponent,
	type SentinelReason,
	type SentinelStatement,
	type SentinelWord,
} from './statement';

/** Verifies and reads. Only the keys pinned for sentinels count, not the feed's. Rejects only if `verify` does. */
export async function openStatement(
	body: string,
	rules: EnvelopeRules,
): Promise<Result<SentinelStatement, FeedError>> {
	if (body.length > MAX_STATEMENT_LENGTH) return err('too_large');
	const opened = await openSigned(body, SENTINEL_TYPE, rules);
	if (!opened.ok) return opened;
	const parsed = parseJson(opened.value.text);
	if (!parsed.ok) return parsed;
	const statement = readStatement(fields(parsed.value));
	if (!statement.ok) return statement;
	const refusal = refusalOf(statement.value, rules);
	return refusal === null ? statement : err(refusal);
}

const HEAD = ['sentinel', 'sequence', 'issued_at', 'expires_at', ...PROVIDERS];
const WORD = ['state', 'since', 'by', 'of', 'reasons'];

function readStatement(json: Fields): Result<SentinelStatement, FeedError> {
	if (json.sentinel !== 1) return err('unknown_format');
	if (hasOther(json, HEAD)) return err('out_of_scope');
	const sequence = num(json.sequence);
	const issuedAt = instant(json.issued_at);
	const expiresAt = instant(json.expires_at);
	if (issuedAt === undefined || expiresAt === undefined || !isCount(sequence)) return err('malformed');
	if (expiresAt - issuedAt > MAX_LIFETIME_MS) return err('out_of_scope');
	const words: SentinelWord[] = [];
	for (const provider of PROVIDERS) {
		const parts = fields(json[provider]);
		if (hasOther(parts, SENTINEL_COMPONENTS)) return err('out_of_scope');
		for (const component of SENTINEL_COMPONENTS) {
			if (parts[component] === undefined) continue;
			const word = readWord(provider, component, fields(parts[component]), issuedAt);
			if (!word.ok) return word;
			words.push(word.value);
		}
	}
	return ok({ sequence, issuedAt, expiresAt, words });
}

function readWord(
	provider: ProviderId,
	component: SentinelComponent,
	json: Fields,
	issuedAt: number,
): Result<SentinelWord, FeedError> {
	if (hasOther(json, WORD)) return err('out_of_scope');
	const state = oneOf(SENTINEL_STATES, json.state);
	const reasons = readReasons(json.reasons ?? []);
	if (state === undefined || reasons === undefined) return err('out_of_scope');
	const { by, of } = json;
	const since = instant(json.since);
	if (since === undefined || since > issuedAt || !isCount(by) || !isCount(of)) return err('malformed');
	if (by > of || of > MAX_NETWORKS) return err('malformed');
	return ok({ provider, component, state, since, by, of, reasons });
}

function readReasons(value: unknown): SentinelReason[] | undefined {
	if (!Array.isArray(value) || value.length > MAX_REASONS) return undefined;
	const known = value.flatMap((reason) => oneOf(SENTINEL_REASONS, reason) ?? []);
	return known.length === value.length ? known : undefined;
}

function hasOther(json: Fields, keys: readonly string[]): boolean {
	return Object.keys(json).some((key) => !keys.includes(key));
}

function isCount(value: unknown): value is number {
	return Number.isSafeInteger(value) && (value as number) >= 0;
}

const INSTANT = /^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

/** UTC to the second, in one exact form: a single form leaves a single meaning. */
function instant(value: unknown): number | undefined {
	const at = INSTANT.test(str(value) ?? '') ? Date.parse(str(value) as string) : Number.NaN;
	return Number.isNaN(at) ? undefined : at;
}
