/** Is it you? What on the user's side kept a check from seeing one provider. */

import { OWN_TROUBLES, type OwnTrouble, ownTroubleIn } from '../evidence/connectivity';
import type { ProbeResult } from '../evidence/probe-result';
import type { ProviderId } from '../providers';
import type { Sight } from './evidence';
import { signalOf } from './signals';

/** Why nothing can be judged though the provider was asked: the user's side, this provider's permission included. */
export function ownTrouble(provider: ProviderId, { connectivity, probed }: Sight): OwnTrouble | null {
	const own = probed.filter((p) => p.provider === provider).map(({ result }) => result);
	if (own.length > 0 && own.every(({ kind }) => kind === 'no_permission')) return 'no_permission';
	// One answer of the provider proves that the way to it is open, whatever the controls say.
	if (own.some((result) => signalOf(result) === 'good')) return null;
	return troubleOfAll(own) ?? (connectivity.kind === 'own_trouble' ? connectivity.trouble : null);
}

/** What all requests that failed say of this side, the first in the order of troubles; null if one of them may be the service. */
function troubleOfAll(results: readonly ProbeResult[]): OwnTrouble | null {
	const troubles = results.map(ownTroubleIn);
	return troubles.includes(null) ? null : (OWN_TROUBLES.find((one) => troubles.includes(one)) ?? null);
}
