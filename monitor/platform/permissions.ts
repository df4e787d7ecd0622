/** Host permissions: Firefox users may withhold them, and every user may revoke them. */

import { browser } from 'wxt/browser';
import { PROVIDER, PROVIDERS, type ProviderId } from '../core/providers';

function origins(providers: readonly ProviderId[]): string[] {
	return providers.map((id) => PROVIDER[id].permission);
}

/** True if all hosts of these providers may be asked. */
export async function hasHosts(providers: readonly ProviderId[] = PROVIDERS): Promise<boolean> {
	try {
		return await browser.permissions.contains({ origins: origins(providers) });
	} catch {
		return false;
	}
}

/** Asks the user for the hosts; only from a click. */
export async function requestHosts(providers: readonly ProviderId[] = PROVIDERS): Promise<boolean> {
	try {
		return await browser.permissions.request({ origins: origins(providers) });
	} catch {
		return false;
	}
}

/** True if one address may be asked and its response read: a feed without CORS headers needs it. */
export async function hasOrigin(pattern: string): Promise<boolean> {
	try {
		return await browser.permissions.contains({ origins: [pattern] });
	} catch {
		return false;
	}
}

export async function requestOrigin(pattern: string): Promise<boolean> {
	try {
		return await browser.permissions.request({ origins: [pattern] });
	} catch {
		return false;
	}
}

/** Called when permissions are granted or revoked. */
export function onPermissionsChanged(listener: () => void): void {
	browser.permissions.onAdded.addListener(listener);
	browser.permissions.onRemoved.addListener(listener);
}
