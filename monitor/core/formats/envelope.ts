/**
 * The signed feed: a native document inside a DSSE envelope (https://github.com/secure-systems-lab/dsse), signed with
 * Ed25519. The exact bytes are verified before they are parsed; what is refused leaves the previous state in place.
 */

import type { FeedDocument, FeedError } from '../model/incident';
import { err, ok, type Result } from '../result';
import { asciiBytes, decodeBase64, decodeUtf8 } from '../text/base64';
import { fields, list, parseJson, str } from '../text/json';
import { MINUTE_MS, SECOND_MS } from '../time';
import { MAX_FEED_LENGTH } from './context';
import { isNative, readNative } from './native';

export const PAYLOAD_TYPE = 'application/vnd.postaviva.feed+json';
/** Clocks of users run a little behind. */
export const FUTURE_TOLERANCE_MS = 10 * MINUTE_MS;
const SIGNATURE_BYTES = 64;
const MAX_SIGNATURES = 8;

/** True if an Ed25519 signature over `message` holds under the pinned key `keyId`. */
export type Verify = (keyId: string, message: Uint8Array, signature: Uint8Array) => Promise<boolean>;

export type EnvelopeRules = {
	/** Ids of the pinned keys: two, so that one can be replaced while the other holds. */
	keys: readonly string[];
	/** Highest sequence accepted so far; null before the first. */
	highestSequence: number | null;
	/** Epoch ms. */
	now: number;
	verify: Verify;
};

/** A document that was verified: what a plain one may lack is there. */
export type SignedDocument = FeedDocument & {
	sequence: number;
	issuedAt: number;
	expiresAt: number;
	keyId: string;
};

/** Pre-authentication encoding: what is really signed. `type` must be ASCII. */
export function preAuthEncoding(type: string, payload: Uint8Array): Uint8Array {
	const head = asciiBytes(`DSSEv1 ${type.length} ${type} ${payload.length} `) ?? new Uint8Array();
	const message = new Uint8Array(head.length + payload.length);
	message.set(head);
	message.set(payload, head.length);
	return message;
}

/** True if a text looks like an envelope, so that a feed may be signed or plain at the same address. */
export function isEnvelope(body: string): boolean {
	const parsed = parseJson(body);
	return parsed.ok && 'payloadType' in fields(parsed.value);
}

/** Verifies and reads a signed feed. Refusals by name: see FEED_ERRORS. Rejects only if `verify` does. */
export async function openEnvelope(
	body: string,
	rules: EnvelopeRules,
): Promise<Result<SignedDocument, FeedError>> {
	// Base64 makes four characters of three bytes.
	if (body.length > (MAX_FEED_LENGTH * 4) / 3 + 4_096) return err('too_large');
	const opened = await openSigned(body, PAYLOAD_TYPE, rules);
	return opened.ok ? readDocument(opened.value.text, opened.value.keyId, rules) : opened;
}

/** The text inside an envelope of this type, and the pinned key that signed it. A signature over one type is none over another. */
export async function openSigned(
	body: string,
	type: string,
	rules: Pick<EnvelopeRules, 'keys' | 'verify'>,
): Promise<Result<{ text: string; keyId: string }, FeedError>> {
	if (body.trimStart().startsWith('<')) return err('html');
	const parsed = parseJson(body);
	if (!parsed.ok) return parsed;
	const envelope = fields(parsed.value);
	if (envelope.payloadType !== type) return err('wrong_type');
	const payload = decodeBase64(str(envelope.payload) ?? '!');
	if (payload === undefined) return err('malformed');
	const keyId = await signer(envelope.signatures, preAuthEncoding(type, payload), rules);
	if (!keyId.ok) return keyId;
	const text = decodeUtf8(payload);
	return text === undefined ? err('bad_encoding') : ok({ text, keyId: keyId.value });
}

/** The pinned key that one of the signatures holds under. */
async function signer(
	value: unknown,
	message: Uint8Array,
	rules: Pick<EnvelopeRules, 'keys' | 'verify'>,
): Promise<Result<string, FeedError>> {
	let known = false;
	for (const raw of list(value).slice(0, MAX_SIGNATURES).map(fields)) {
		const signature = decodeBase64(str(raw.sig) ?? '!');
		// The key id is a hint by DSSE: without one, every pinned key is tried.
		const hint = str(raw.keyid) ?? '';
		const candidates = rules.keys.filter((id) => hint === '' || id === hint);
		if (candidates.length > 0) known = true;
		if (signature?.length !== SIGNATURE_BYTES) continue;
		for (const id of candidates) if (await rules.verify(id, message, signature)) return ok(id);
	}
	return err(known ? 'bad_signature' : 'unknown_key');
}

function readDocument(text: string, keyId: string, rules: EnvelopeRules): Result<SignedDocument, FeedError> {
	if (text.length > MAX_FEED_LENGTH) return err('too_large');
	const parsed = parseJson(text);
	if (!parsed.ok) return parsed;
	const json = fields(parsed.value);
	if (!isNative(json)) return err('unknown_format');
	const document = readNative(json, { trust: 'signed', fetchedAt: rules.now });
	const { sequence, issuedAt, expiresAt } = document;
	if (sequence === undefined || issuedAt === undefined || expiresAt === undefined) return err('malformed');
	const outdated = refusalOf({ sequence, issuedAt, expiresAt }, rules);
	return outdated === null ? ok({ ...document, sequence, issuedAt, expiresAt, keyId }) : err(outdated);
}

/** What the dates of a signed text forbid: one of the future, of the past, or behind what was accepted before. */
export function refusalOf(
	{ sequence, issuedAt, expiresAt }: { sequence: number; issuedAt: number; expiresAt: number },
	{ now, highestSequence }: Pick<EnvelopeRules, 'now' | 'highestSequence'>,
): FeedError | null {
	if (issuedAt > now + FUTURE_TOLERANCE_MS) return 'issued_in_future';
	// A sequence counts seconds at most: a stolen key cannot run it ahead and lock out what is issued after.
	if (sequence > Math.floor(issuedAt / SECOND_MS)) return 'issued_in_future';
	if (highestSequence !== null && sequence < highestSequence) return 'rollback';
	return expiresAt <= now ? 'expired' : null;
}
