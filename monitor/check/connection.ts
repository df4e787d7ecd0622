/** Checks the user's own connection if no provider host answered. It asks as few portals and unrelated controls as possible. */

import { type Bystander, type Connectivity, connectivityOf } from '../core/evidence/connectivity';
import { DUAL_CONTROL_URLS, IPV4_CONTROL_URL, PROVIDER, type ProviderId } from '../core/providers';
import { answers as answersAs } from './bystander';
import type { ProbePorts } from './ports';

/** Two requests in a row must fit into a check with a probe that timed out. */
export const CONTROL_TIMEOUT_MS = 4_000;

/** Asks the browser about its connection, then the portals of these providers and the controls. */
export async function askConnection(
	ports: ProbePorts,
	providers: readonly ProviderId[],
	lot: number,
	deadline: AbortSignal,
): Promise<Connectivity> {
	const link = await ports.link();
	if (link !== 'unknown') return connectivityOf(link, null);
	const answers = (url: string, as: Bystander) =>
		answersAs(ports, url, AbortSignal.any([deadline, ports.timeout(CONTROL_TIMEOUT_MS)]), as);
	const ipv4 = () => answers(IPV4_CONTROL_URL, 'ipv4');
	const dual = () => answers(DUAL_CONTROL_URLS[lot * 4 - Math.floor(lot * 4) < 0.5 ? 0 : 1], 'dual');
	if (providers.length === 0) {
		// If the outage is known or a portal answered, one control is enough; the draw halves the load on each unrelated host.
		const [first, second] = lot < 0.5 ? [dual, ipv4] : [ipv4, dual];
		return connectivityOf(link, { portal: null, ipv4: null, dual: (await first()) || (await second()) });
	}
	const [byIpv4, ...portals] = await Promise.all([
		ipv4(),
		...providers.map((id) => answers(PROVIDER[id].portalUrl, 'portal')),
	]);
	const portal = portals.includes(true);
	return connectivityOf(link, { portal, ipv4: byIpv4, dual: portal || byIpv4 ? null : await dual() });
}
