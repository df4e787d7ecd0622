/** Is it you? The user-side reason why a check could not judge one provider. */

import { OWN_TROUBLES, type OwnTrouble, ownTroubleIn } from '../evidence/connectivity';
import type { ProbeResult } from '../evidence/probe-result';
import type { ProviderId } from '../providers';
import type { Sight } from './evidence';
import { signalOf } from './signals';

/** Why a probed provider cannot be judged: a problem on the user's side, including this provider's permission. */
export function ownTrouble(provider: ProviderId, { connectivity, probed }: Sight): OwnTrouble | null {
	const own = probed.filter((p) => p.provider === provider).map(({ result }) => result);
	if (own.length > 0 && own.every(({ kind }) => kind === 'no_permission')) return 'no_permission';
	// One good response from the provider proves that the network path is open, whatever the controls say.
	if (own.some((result) => signalOf(result) === 'good')) return null;
	return troubleOfAll(own) ?? (connectivity.kind === 'own_trouble' ? connectivity.trouble : null);
}

/** The user-side problem that explains all failed requests, the first in the list; null if one may be the service. */
function troubleOfAll(results: readonly ProbeResult[]): OwnTrouble | null {
	const troubles = results.map(ownTroubleIn);
	return troubles.includes(null) ? null : (OWN_TROUBLES.find((one) => troubles.includes(one)) ?? null);
}
