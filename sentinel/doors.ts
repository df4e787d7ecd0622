/** Targets other than pages: mail servers by protocol, and controls that distinguish "my network" from "their service". */

import { PROVIDER, PROVIDERS, type ProviderId } from '../monitor/core/providers';
import type { SentinelComponent } from '../monitor/core/sentinel/statement';
import type { Protocol } from './dialogue';

export type Endpoint = { host: string; port: number; protocol: Protocol };

/** A mail server of a provider, and the part of the service that it represents. */
export type Door = Endpoint & { provider: ProviderId; component: SentinelComponent };

function endpoint(address: string, protocol: Protocol): Endpoint {
	const [host = '', port = ''] = address.split(':');
	return { host, port: Number(port), protocol };
}

/** The servers of the settings pages (docs/facts.md#endpoints). DNS gives those for incoming letters. */
export const DOORS: readonly Door[] = PROVIDERS.flatMap((provider): Door[] => {
	const { imap, pop, smtp } = PROVIDER[provider].servers;
	return [
		{ ...endpoint(imap, 'imap'), provider, component: 'imap-pop' },
		{ ...endpoint(pop, 'pop'), provider, component: 'imap-pop' },
		{ ...endpoint(smtp, 'smtp'), provider, component: 'smtp' },
	];
});

/** Servers for incoming letters probed per provider. */
const MAX_EXCHANGERS = 2;

/** A provider's servers for incoming letters, preferred first; none if DNS gives none. */
export async function exchangers(
	provider: ProviderId,
	resolveMx: (domain: string) => Promise<{ exchange: string; priority: number }[]>,
): Promise<Door[]> {
	const found = await resolveMx(PROVIDER[provider].domain).catch(() => []);
	return found
		.toSorted((a, b) => a.priority - b.priority)
		.slice(0, MAX_EXCHANGERS)
		.map(({ exchange }) => ({
			host: exchange,
			port: 25,
			protocol: 'mx' as const,
			provider,
			component: 'delivery' as const,
		}));
}

/**
 * Servers of an unrelated company, one per port: probed only after a failure on that port. Many networks close port 25, and the
 * control then fails as well. From Google's help for mail programs, 2026-11.
 */
export const CONTROLS: Record<Protocol, Endpoint> = {
	imap: { host: 'imap.gmail.com', port: 993, protocol: 'imap' },
	pop: { host: 'pop.gmail.com', port: 995, protocol: 'pop' },
	smtp: { host: 'smtp.gmail.com', port: 465, protocol: 'smtp' },
	submission: { host: 'smtp.gmail.com', port: 587, protocol: 'submission' },
	mx: { host: 'gmail-smtp-in.l.google.com', port: 25, protocol: 'mx' },
};
