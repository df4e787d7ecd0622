/** The host names that the simulator serves, and their owners. */

import { CONTROL_URLS, PROVIDER, PROVIDERS, type ProviderId } from '../monitor/core/providers';
import type { Place } from './weather';

export const FEED_HOST = 'feed.postaviva.example';
export const CONTROL_PAGE_HOST = 'simulator.postaviva.example';
export const PRESS_HOST = 'press.postaviva.example';
/** The target of `redirect_away`: a host of no watched provider. */
export const ELSEWHERE_HOST = 'www.elsewhere.example';
export const CONTROL_HOSTS: readonly string[] = CONTROL_URLS.map((url) => new URL(url).host);

export type HostRole =
	| { role: 'provider'; provider: ProviderId; place: Place }
	| { role: 'feed' | 'control_page' | 'press' | 'control' | 'elsewhere' };

const FIRST_LABEL: Record<string, Place> = {
	login: 'login',
	mail: 'webmail',
	mail1: 'webmail',
	www: 'portal',
	aiuto: 'help',
};

const OWN: Record<string, HostRole> = {
	[FEED_HOST]: { role: 'feed' },
	[CONTROL_PAGE_HOST]: { role: 'control_page' },
	[PRESS_HOST]: { role: 'press' },
	[ELSEWHERE_HOST]: { role: 'elsewhere' },
};

/** The owner of a host and, on the webmail's host, whether the path belongs to its middleware. Undefined for an unknown host. */
export function roleOf(host: string, path = '/'): HostRole | undefined {
	const own = OWN[host];
	if (own !== undefined) return own;
	if (CONTROL_HOSTS.includes(host)) return { role: 'control' };
	const [label = '', ...rest] = host.split('.');
	const provider = PROVIDERS.find((id) => PROVIDER[id].domain === rest.join('.'));
	const place = FIRST_LABEL[label];
	if (provider === undefined || place === undefined) return undefined;
	const middleware = label === 'mail1' && path.startsWith('/appsuite/api/');
	return { role: 'provider', provider, place: middleware ? 'middleware' : place };
}

/** Every served host name, for resolver rules and certificates. */
export const HOSTS: readonly string[] = [
	...PROVIDERS.flatMap((id) => Object.keys(FIRST_LABEL).map((label) => `${label}.${PROVIDER[id].domain}`)),
	...Object.keys(OWN),
	...CONTROL_HOSTS,
];
