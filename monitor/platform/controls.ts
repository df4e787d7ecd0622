/** The facts by which it is told whether it is you: what the browser knows of its connection, and whether unrelated hosts answer. */

import { browser } from 'wxt/browser';
import { type Bystander, isAddress, isPassage, type Link } from '../core/evidence/connectivity';
import { readBody } from './body';

const MAX_ADDRESS_BYTES = 64;
const REQUEST: RequestInit = { credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer' };
const HOW: Record<Bystander, RequestInit> = {
	portal: { method: 'HEAD', redirect: 'manual' },
	// Any page may read what it says.
	ipv4: { method: 'GET' },
	// It answered over TLS, which no captive portal can, though a proxy may: what it says may not be read.
	dual: { method: 'HEAD', mode: 'no-cors' },
};

/** What the browser knows of its connection by itself. Only `onLine === false` means anything; `true` does not. */
export async function link(): Promise<Link> {
	if (navigator.onLine === false) return 'offline';
	return (await isBehindCaptivePortal()) ? 'captive_portal' : 'unknown';
}

/** Whether a host answers as itself, as far as the browser lets us see. Never throws. */
export async function answers(url: string, signal: AbortSignal, as: Bystander): Promise<boolean> {
	try {
		const response = await fetch(url, { ...REQUEST, ...HOW[as], signal });
		switch (as) {
			case 'portal':
				return response.type === 'opaqueredirect' || isPassage(response.status);
			case 'ipv4':
				return isAddress((await readBody(response, MAX_ADDRESS_BYTES)).text);
			case 'dual':
				return true;
		}
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
