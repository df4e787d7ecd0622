/** Ed25519 keys of the feed. The secret key is a PKCS #8 PEM and never leaves the publisher; readers pin the public key. */

import {
	createHash,
	createPrivateKey,
	createPublicKey,
	generateKeyPairSync,
	type KeyObject,
} from 'node:crypto';

export type PublicKey = { id: string; publicKey: string };
export type SigningKey = PublicKey & { privateKey: KeyObject };

/** The part that readers pin: a short id, and the 32 raw bytes in base64. */
function publicPart(key: KeyObject): PublicKey {
	const raw = createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(-32);
	return {
		id: createHash('sha256').update(raw).digest('hex').slice(0, 16),
		publicKey: raw.toString('base64'),
	};
}

export function newKey(): SigningKey & { pem: string } {
	const { privateKey } = generateKeyPairSync('ed25519');
	const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
	return { ...publicPart(privateKey), privateKey, pem };
}

/** A key from its PEM, including one with its lines joined by "\n", as workflow secrets often are. Undefined if invalid. */
export function readKey(pem: string): SigningKey | undefined {
	try {
		const privateKey = createPrivateKey(pem.replaceAll('\\n', '\n'));
		return privateKey.asymmetricKeyType === 'ed25519' ? { ...publicPart(privateKey), privateKey } : undefined;
	} catch {
		return undefined;
	}
}
