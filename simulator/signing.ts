/**
 * Signs feeds with a key that everybody may know: its seed stands here. Only builds for the simulator pin it
 * (simulator/timelapse/feed.ts), so what it signs is believed nowhere else.
 */

import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { PAYLOAD_TYPE, preAuthEncoding, type Verify } from '../monitor/core/formats/envelope';
import { SIMULATOR_KEY_ID } from './timelapse/feed';

/** ASN.1 around the 32 bytes of an Ed25519 seed (RFC 8410). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');
const SEED = createHash('sha256').update('postaviva simulator: this key is no secret').digest();

const PRIVATE_KEY = createPrivateKey({
	key: Buffer.concat([PKCS8_HEAD, SEED]),
	format: 'der',
	type: 'pkcs8',
});

const PUBLIC_KEY = createPublicKey(PRIVATE_KEY);

/** The pinned key of a build for the simulator, as a check needs it. */
export const SIMULATOR_KEYS: { keys: readonly string[]; verify: Verify } = {
	keys: [SIMULATOR_KEY_ID],
	verify: async (_id, message, signature) => verify(null, message, PUBLIC_KEY, signature),
};

/** The raw public key in base64, as pinned. */
export function simulatorPublicKey(): string {
	return PUBLIC_KEY.export({ type: 'spki', format: 'der' }).subarray(-32).toString('base64');
}

/** A DSSE envelope around a native feed document, as text. */
export function signFeed(document: string): string {
	const payload = Buffer.from(document, 'utf8');
	const signature = sign(null, preAuthEncoding(PAYLOAD_TYPE, payload), PRIVATE_KEY);
	return JSON.stringify({
		payloadType: PAYLOAD_TYPE,
		payload: payload.toString('base64'),
		signatures: [{ keyid: SIMULATOR_KEY_ID, sig: signature.toString('base64') }],
	});
}
