/**
 * Signs feeds and statements with public test keys: their seeds are in this file. Only builds for the simulator pin
 * them (simulator/timelapse/feed.ts), so no other build accepts what they sign.
 */

import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import type { Signers } from '../monitor/check/ports';
import { PAYLOAD_TYPE, preAuthEncoding } from '../monitor/core/formats/envelope';
import { SENTINEL_TYPE } from '../monitor/core/sentinel/statement';
import { SIMULATOR_KEY_ID, SIMULATOR_SENTINEL_KEY_ID } from './timelapse/feed';

/** ASN.1 around the 32 bytes of an Ed25519 seed (RFC 8410). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

function keyOf(sentence: string): KeyObject {
	const seed = createHash('sha256').update(sentence).digest();
	return createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: 'der', type: 'pkcs8' });
}

const FEED_KEY = keyOf('postaviva simulator: this key is no secret');
const SENTINEL_KEY = keyOf('postaviva simulator, sentinels: nor is this one');

function pinned(id: string, key: KeyObject): Signers {
	const publicKey = createPublicKey(key);
	return {
		keys: [id],
		verify: async (_id, message, signature) => verify(null, message, publicKey, signature),
	};
}

/** The pinned keys of a build for the simulator, in the form that a check needs. */
export const SIMULATOR_KEYS: Signers & { sentinels: Signers } = {
	...pinned(SIMULATOR_KEY_ID, FEED_KEY),
	sentinels: pinned(SIMULATOR_SENTINEL_KEY_ID, SENTINEL_KEY),
};

function raw(key: KeyObject): string {
	return createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(-32).toString('base64');
}

/** The sentinels' key as a signer, for tests that sign with the real writer. */
export const SIMULATOR_SENTINEL_SIGNER = {
	id: SIMULATOR_SENTINEL_KEY_ID,
	publicKey: raw(SENTINEL_KEY),
	privateKey: SENTINEL_KEY,
};

/** The raw public keys in base64, as pinned. */
export function simulatorPublicKeys(): { feed: string; sentinels: string } {
	return { feed: raw(FEED_KEY), sentinels: raw(SENTINEL_KEY) };
}

/** A DSSE envelope around a text. */
function envelope(text: string, type: string, keyid: string, key: KeyObject): string {
	const payload = Buffer.from(text, 'utf8');
	const sig = sign(null, preAuthEncoding(type, payload), key).toString('base64');
	return JSON.stringify({
		payloadType: type,
		payload: payload.toString('base64'),
		signatures: [{ keyid, sig }],
	});
}

/** A signed native feed document. */
export function signFeed(document: string): string {
	return envelope(document, PAYLOAD_TYPE, SIMULATOR_KEY_ID, FEED_KEY);
}

/** A signed sentinels' statement; accepts any text, so that out-of-scope content can be tested. */
export function signStatement(statement: string): string {
	return envelope(statement, SENTINEL_TYPE, SIMULATOR_SENTINEL_KEY_ID, SENTINEL_KEY);
}
