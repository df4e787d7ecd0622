/**
 * The signed feed: a native document inside a DSSE envelope (https://github.com/secure-systems-lab/dsse), signed with
 * Ed25519. The exact bytes are verified before they are parsed; a refused document leaves the previous state unchanged.
 */

import type { FeedDocument, FeedError } from '../model/incident';
import { err, ok, type Result } from '../result';
import { asciiBytes, decodeBase64, decodeUtf8 } from '../text/base64';
import { fields, list, parseJson, str } from '../text/json';
import { MINUTE_MS, SECOND_MS } from '../time';
import { MAX_FEED_LENGTH } from './context';
import { isNative, readNative } from './native';

export const PAYLOAD_TYPE = 'application/vnd.postaviva.feed+json';
/** Users' clocks may run slightly behind. */
export const FUTURE_TOLERANCE_MS = 10 * MINUTE_MS;
const SIGNATURE_BYTES = 64;
const MAX_SIGNATURES = 8;

/** True if an Ed25519 signature over `message` is valid for the pinned key `keyId`. */
export type Verify = (keyId: string, message: Uint8Array, signature: Uint8Array) => Promise<boolean>;

export type EnvelopeRules = {
	/** Ids of the pinned keys: two, so that one can be replaced while the other stays valid. */
	keys: readonly string[];
	/** Highest sequence accepted so far; null before the first. */
	highestSequence: number | null;
	/** Epoch ms. */
	now: number;
	verify: Verify;
};

/** A verified document: fields that are optional in a plain one are present. */
export type SignedDocument = FeedDocument & {
	sequence: number;
	issuedAt: number;
	expiresAt: number;
	keyId: string;
};

/** Pre-authentication encoding: the bytes that are signed. `type` must be ASCII. */
export function preAuthEncoding(type: string, payload: Uint8Array): Uint8Array {
	const head = asciiBytes(`DSSEv1 ${type.length} ${type} ${payload.length} `) ?? new Uint8Array();
	const message = new Uint8Array(head.length + payload.length);
	message.set(head);
	message.set(payload, head.length);
	return message;
}

/** True if a text has the form of an envelope, so that an address may serve signed or plain feeds. */
export function isEnvelope(body: string): boolean {
	const parsed = parseJson(body);
	return parsed.ok && 'payloadType' in fields(parsed.value);
}

/** Verifies and reads a signed feed. Refusals by name: see FEED_ERRORS. Rejects only if `verify` does. */
export async function openEnvelope(
	body: string,
	rules: EnvelopeRules,
): Promise<Result<SignedDocument, FeedError>> {
	// Base64 encodes three bytes as four characters.
	if (body.length > (MAX_FEED_LENGTH * 4) / 3 + 4_096) return err('too_large');
	const opened = await openSigned(body, PAYLOAD_TYPE, rules);
	return opened.ok ? readDocument(opened.value.text, opened.value.keyId, rules) : opened;
}

/** The text inside an envelope of this type, and the pinned key that signed it. A signature for one type is invalid for another. */
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

/** The pinned key for which one of the signatures is valid. */
async function signer(
	value: unknown,
	message: Uint8Array,
	rules: Pick<EnvelopeRules, 'keys' | 'verify'>,
): Promise<Result<string, FeedError>> {
	let known = false;
	for (const raw of list(value).slice(0, MAX_SIGNATURES).map(fields)) {
		const signature = decodeBase64(str(raw.sig) ?? '!');
		// In DSSE the key id is only a hint: without one, every pinned key is tried.
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

/** Why the dates of a signed text are refused: in the future, expired, or older than the last accepted one. */
export function refusalOf(
	{ sequence, issuedAt, expiresAt }: { sequence: number; issuedAt: number; expiresAt: number },
	{ now, highestSequence }: Pick<EnvelopeRules, 'now' | 'highestSequence'>,
): FeedError | null {
	if (issuedAt > now + FUTURE_TOLERANCE_MS) return 'issued_in_future';
	// A sequence counts at most seconds: a stolen key cannot run it ahead and lock out later documents.
	if (sequence > Math.floor(issuedAt / SECOND_MS)) return 'issued_in_future';
	if (highestSequence !== null && sequence < highestSequence) return 'rollback';
	return expiresAt <= now ? 'expired' : null;
}
