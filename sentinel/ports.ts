/** A round's ports on this machine: sockets, pages over node:https, DNS. */

import { answers } from '../monitor/check/bystander';
import { CONTROL_URLS, IPV4_CONTROL_URL } from '../monitor/core/providers';
import { SECOND_MS } from '../monitor/core/time';
import { exchangers } from './doors';
import { knock } from './knock';
import { loadBy } from './load';
import type { Options } from './options';
import { type Armed, askPages } from './pages';
import type { RoundPorts } from './round';

const PATIENCE_MS = 15 * SECOND_MS;
const SLOW_MS = 5 * SECOND_MS;
const CONTROL_MS = 4 * SECOND_MS;

export function portsOf(
	{ route, name }: Pick<Options, 'route' | 'name'>,
	resolveMx: Parameters<typeof exchangers>[1],
): RoundPorts {
	const armed: Armed = new Set();
	const load = loadBy(route);
	const eyes = {
		now: Date.now,
		elapsed: () => performance.now(),
		timeout: (ms: number) => AbortSignal.timeout(ms),
		load,
	};
	return {
		knock: (endpoint) =>
			knock(endpoint, { route, name, patience: AbortSignal.timeout(PATIENCE_MS), slowMs: SLOW_MS }),
		pages: (provider) => askPages(eyes, provider, armed, AbortSignal.timeout(20 * SECOND_MS)),
		exchangers: (provider) => exchangers(provider, resolveMx),
		async webAnswers() {
			const asked = CONTROL_URLS.map((url) =>
				answers({ load }, url, AbortSignal.timeout(CONTROL_MS), url === IPV4_CONTROL_URL ? 'ipv4' : 'dual'),
			);
			return (await Promise.all(asked)).includes(true);
		},
	};
}
