/** Ed25519 by WebCrypto. Pinned keys are public: 32 raw bytes, in base64. */

import type { Verify } from '../core/formats/envelope';
import { decodeBase64 } from '../core/text/base64';

export type PinnedKey = { id: string; publicKey: string };

/** Verifies under the pinned keys. A browser without Ed25519 (Chrome before 137, Firefox before 129) verifies nothing. */
export function verifyWith(keys: readonly PinnedKey[]): Verify {
	return async (keyId, message, signature) => {
		const pinned = keys.find((key) => key.id === keyId);
		const raw = pinned === undefined ? undefined : decodeBase64(pinned.publicKey);
		if (raw === undefined) return false;
		try {
			const key = await crypto.subtle.importKey('raw', new Uint8Array(raw), 'Ed25519', false, ['verify']);
			return await crypto.subtle.verify('Ed25519', key, new Uint8Array(signature), new Uint8Array(message));
		} catch {
			return false;
		}
	};
}
