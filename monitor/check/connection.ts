/** Is it you? Asked only when no host of a provider gave any answer: two unrelated controls and the portals tell, and no more of them than needed. */

import { type Connectivity, connectivityOf } from '../core/evidence/connectivity';
import { CONTROL_URLS, PROVIDER, type ProviderId } from '../core/providers';
import type { Eyes } from './ports';

/** Two in turn must fit into a check beside a probe that ran out of time. */
export const CONTROL_TIMEOUT_MS = 4_000;

/** Asks the connection about itself, and the portals of these providers. */
export async function askConnection(
	ports: Eyes,
	providers: readonly ProviderId[],
	lot: number,
	deadline: AbortSignal,
): Promise<Connectivity> {
	const link = await ports.link();
	if (link !== 'unknown') return connectivityOf(link, null);
	const answers = (url: string) =>
		ports.answers(url, AbortSignal.any([deadline, ports.timeout(CONTROL_TIMEOUT_MS)]));
	const [control, ...portals] = await Promise.all([
		anyControl(answers, lot),
		...providers.map((id) => answers(PROVIDER[id].portalUrl)),
	]);
	return connectivityOf(link, { control, portal: portals.includes(true) });
}

/** One drawn by lot, and the other only if it is silent: half of Italy's outage is enough for a stranger. */
async function anyControl(answers: (url: string) => Promise<boolean>, lot: number): Promise<boolean> {
	const [first, second] = lot < 0.5 ? CONTROL_URLS : CONTROL_URLS.toReversed();
	return (await answers(first ?? '')) || answers(second ?? '');
}
