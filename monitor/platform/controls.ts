/** What the browser itself reports about its connection. */

import { browser } from 'wxt/browser';
import type { Link } from '../core/evidence/connectivity';

/** Only `onLine === false` means anything; `true` does not. */
export async function link(): Promise<Link> {
	if (navigator.onLine === false) return 'offline';
	return (await isBehindCaptivePortal()) ? 'captive_portal' : 'unknown';
}

/** Firefox only, with the permission of that name. */
type CaptivePortal = { captivePortal?: { getState(): Promise<string> } };

/** Firefox detects it; elsewhere the controls do, because a portal breaks TLS. */
async function isBehindCaptivePortal(): Promise<boolean> {
	try {
		const { captivePortal } = browser as typeof browser & CaptivePortal;
		return (await captivePortal?.getState()) === 'locked_portal';
	} catch {
		return false;
	}
}
