/** The facts by which it is told whether it is you: what the browser knows of its connection, and whether unrelated hosts answer. */

import { browser } from 'wxt/browser';
import type { Link } from '../core/evidence/connectivity';

const REQUEST: RequestInit = {
	// Opaque is enough: it answered over TLS, which no captive portal can.
	mode: 'no-cors',
	method: 'HEAD',
	credentials: 'omit',
	cache: 'no-store',
	referrerPolicy: 'no-referrer',
};

/** What the browser knows of its connection by itself. Only `onLine === false` means anything; `true` does not. */
export async function link(): Promise<Link> {
	if (navigator.onLine === false) return 'offline';
	return (await isBehindCaptivePortal()) ? 'captive_portal' : 'unknown';
}

/** Whether a host answers at all. Never throws. */
export async function answers(url: string, signal: AbortSignal): Promise<boolean> {
	try {
		await fetch(url, { ...REQUEST, signal });
		return true;
	} catch {
		return false;
	}
}

/** Firefox only, with the permission of that name. */
type CaptivePortal = { captivePortal?: { getState(): Promise<string> } };

/** Firefox knows; elsewhere the controls find out, as a portal breaks TLS. */
async function isBehindCaptivePortal(): Promise<boolean> {
	try {
		const { captivePortal } = browser as typeof browser & CaptivePortal;
		return (await captivePortal?.getState()) === 'locked_portal';
	} catch {
		return false;
	}
}
