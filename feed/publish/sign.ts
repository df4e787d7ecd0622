/** Signs and verifies envelopes. Verification here uses the reader's own code. */

import { createPublicKey, sign, verify } from 'node:crypto';
import {
	openEnvelope,
	PAYLOAD_TYPE,
	preAuthEncoding,
	type SignedDocument,
	type Verify,
} from '../../monitor/core/formats/envelope';
import type { FeedError } from '../../monitor/core/model/incident';
import type { Result } from '../../monitor/core/result';
import { openStatement } from '../../monitor/core/sentinel/read';
import type { SentinelStatement } from '../../monitor/core/sentinel/statement';
import { fields, list, parseJson, str } from '../../monitor/core/text/json';
import type { SigningKey } from './keys';

/** A DSSE envelope around the exact bytes of `payload`, under one key, or two during key rotation. */
export function signEnvelope(payload: string, keys: readonly SigningKey[], type = PAYLOAD_TYPE): string {
	const bytes = Buffer.from(payload, 'utf8');
	const message = preAuthEncoding(type, bytes);
	const signatures = keys.map(({ id, privateKey }) => ({
		keyid: id,
		sig: sign(null, message, privateKey).toString('base64'),
	}));
	return `${JSON.stringify({ payloadType: type, payload: bytes.toString('base64'), signatures }, null, '\t')}\n`;
}

// This prefix turns a raw Ed25519 key into SPKI (RFC 8410).
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

export type Pinned = { id: string; publicKey: string };

/** Verifies under these pinned keys, as the extension does. */
export function verifyWith(pinned: readonly Pinned[]): Verify {
	return async (keyId, message, signature) => {
		const raw = Buffer.from(pinned.find(({ id }) => id === keyId)?.publicKey ?? '', 'base64');
		if (raw.length !== 32) return false;
		const key = createPublicKey({ key: Buffer.concat([SPKI_PREFIX, raw]), format: 'der', type: 'spki' });
		return verify(null, message, key, signature);
	};
}

/** A statement that this machine wrote: read by the reader's own code, whoever signed it. */
export function readOwnStatement(body: string, now: number): Promise<Result<SentinelStatement, FeedError>> {
	const parsed = parseJson(body);
	const signatures = parsed.ok ? list(fields(parsed.value).signatures) : [];
	return openStatement(body, {
		keys: signatures.flatMap((one) => str(fields(one).keyid) ?? []),
		highestSequence: null,
		now,
		verify: async () => true,
	});
}

/** Opens a feed's envelope at `now` with these pinned keys, as the extension would. */
export function checkEnvelope(
	body: string,
	pinned: readonly Pinned[],
	now: number,
): Promise<Result<SignedDocument, FeedError>> {
	return openEnvelope(body, {
		keys: pinned.map(({ id }) => id),
		highestSequence: null,
		now,
		verify: verifyWith(pinned),
	});
}
