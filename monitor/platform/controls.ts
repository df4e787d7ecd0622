/** Is it you? Asked only when no host of a provider gave any answer: then two unrelated controls and the portals tell, and no more of them than needed. */

import { browser } from 'wxt/browser';
import type { Connectivity } from '../core/evidence/connectivity';
import { CONTROL_URLS, PROVIDER, type ProviderId } from '../core/providers';

/** Two in turn must fit into a check beside a probe that ran out of time. */
const CONTROL_TIMEOUT_MS = 4_000;
const REQUEST: RequestInit = {
	// Opaque is enough: it answered over TLS, which no captive portal can.
	mode: 'no-cors',
	method: 'HEAD',
	credentials: 'omit',
	cache: 'no-store',
	referrerPolicy: 'no-referrer',
};

/** Asks the connection about itself, and the portals of these providers. Only `onLine === false` means anything; `true` does not. */
export async function askConnectivity(
	providers: readonly ProviderId[],
	deadline: AbortSignal,
): Promise<Connectivity> {
	if (navigator.onLine === false) return { kind: 'own_trouble', trouble: 'offline' };
	if (await isBehindCaptivePortal()) return { kind: 'own_trouble', trouble: 'captive_portal' };
	const [control, portals] = await Promise.all([
		anyControlAnswers(deadline),
		Promise.all(providers.map((id) => answers(PROVIDER[id].portalUrl, deadline))),
	]);
	const portalsReachable = portals.includes(true);
	if (control || portalsReachable) return { kind: 'fine', portalsReachable };
	return { kind: 'own_trouble', trouble: 'no_internet' };
}

/** One drawn by lot, and the other only if it is silent: half of Italy's outage is enough for a stranger. */
async function anyControlAnswers(deadline: AbortSignal): Promise<boolean> {
	const [first, second] = Math.random() < 0.5 ? CONTROL_URLS : CONTROL_URLS.toReversed();
	return (await answers(first ?? '', deadline)) || answers(second ?? '', deadline);
}

async function answers(url: string, deadline: AbortSignal): Promise<boolean> {
	try {
		const signal = AbortSignal.any([deadline, AbortSignal.timeout(CONTROL_TIMEOUT_MS)]);
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
