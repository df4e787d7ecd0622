/** Is it you? Asked only when no host of a provider gave any answer: then two unrelated controls and the portals tell. */

import { browser } from 'wxt/browser';
import type { Connectivity } from '../core/evidence/connectivity';
import { CONTROL_URLS, PROVIDER, type ProviderId } from '../core/providers';

const CONTROL_TIMEOUT_MS = 5_000;
const REQUEST: RequestInit = {
	// Opaque is enough: it answered over TLS, which no captive portal can.
	mode: 'no-cors',
	method: 'HEAD',
	credentials: 'omit',
	cache: 'no-store',
	referrerPolicy: 'no-referrer',
};

/** Asks the connection about itself. Only `onLine === false` means anything; `true` does not. */
export async function askConnectivity(
	providers: readonly ProviderId[],
	deadline: AbortSignal,
): Promise<Connectivity> {
	if (navigator.onLine === false) return { kind: 'own_trouble', trouble: 'offline' };
	if (await isBehindCaptivePortal()) return { kind: 'own_trouble', trouble: 'captive_portal' };
	const signal = AbortSignal.any([deadline, AbortSignal.timeout(CONTROL_TIMEOUT_MS)]);
	const [controls, portals] = await Promise.all([
		Promise.all(CONTROL_URLS.map((url) => answers(url, signal))),
		Promise.all(providers.map((id) => answers(PROVIDER[id].portalUrl, signal))),
	]);
	const portalsReachable = portals.includes(true);
	if (controls.includes(true) || portalsReachable) return { kind: 'fine', portalsReachable };
	return { kind: 'own_trouble', trouble: 'no_internet' };
}

async function answers(url: string, signal: AbortSignal): Promise<boolean> {
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
