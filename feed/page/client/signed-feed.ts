/** Verifies the signed feed in the page with the extension's own code. A refused feed changes nothing on the page. */

import { openEnvelope, type SignedDocument } from '../../../monitor/core/formats/envelope';
import type { FeedError } from '../../../monitor/core/model/incident';
import { type PinnedKey, verifyWith } from '../../../monitor/platform/signature';

export type Checked =
	| { kind: 'good'; document: SignedDocument }
	/** The service worker's copy, because the network gave none. */
	| { kind: 'kept' }
	| { kind: 'unreachable' }
	/** This browser lacks Ed25519: a signature that it cannot check is not reported as wrong. */
	| { kind: 'unable' }
	| { kind: 'refused'; error: FeedError };

/** Set by the service worker on its cached responses. */
const KEPT = 'x-kept';
const HIGHEST = 'postaviva-sequence';

export async function checkFeed(address: string, keys: readonly PinnedKey[]): Promise<Checked> {
	const body = await load(address);
	if (typeof body !== 'string') return body;
	if (!(await canVerify())) return { kind: 'unable' };
	const opened = await openEnvelope(body, {
		keys: keys.map(({ id }) => id),
		highestSequence: highest(),
		now: Date.now(),
		verify: verifyWith(keys),
	});
	if (!opened.ok) return { kind: 'refused', error: opened.error };
	remember(opened.value.sequence);
	return { kind: 'good', document: opened.value };
}

async function canVerify(): Promise<boolean> {
	try {
		await crypto.subtle.importKey('raw', new Uint8Array(32), 'Ed25519', false, ['verify']);
		return true;
	} catch {
		return false;
	}
}

async function load(address: string): Promise<string | Checked> {
	try {
		const response = await fetch(address, { cache: 'no-cache', credentials: 'omit' });
		if (!response.ok) return { kind: 'unreachable' };
		return response.headers.has(KEPT) ? { kind: 'kept' } : await response.text();
	} catch {
		return { kind: 'unreachable' };
	}
}

/** The highest sequence seen on this device: an older feed is not news. */
function highest(): number | null {
	try {
		return Number(localStorage.getItem(HIGHEST)) || null;
	} catch {
		return null;
	}
}

function remember(sequence: number): void {
	try {
		localStorage.setItem(HIGHEST, String(sequence));
	} catch {
		// Without storage, an older feed cannot be distinguished from a newer one.
	}
}
