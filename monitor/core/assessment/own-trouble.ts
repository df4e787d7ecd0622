/** Is it you? What on the user's side kept a check from seeing one provider. */

import type { OwnTrouble } from '../evidence/connectivity';
import type { Probed } from '../evidence/probe-result';
import type { ProviderId } from '../providers';
import type { Sight } from './evidence';
import { signalOf } from './signals';

/** Why nothing can be judged though the provider was asked: the user's side, this provider's permission included. */
export function ownTrouble(provider: ProviderId, { connectivity, probed }: Sight): OwnTrouble | null {
	const own = probed.filter((p) => p.provider === provider);
	const every = (holds: (result: Probed['result']) => boolean) =>
		own.length > 0 && own.every(({ result }) => holds(result));
	if (every(({ kind }) => kind === 'no_permission')) return 'no_permission';
	// One answer of the provider proves that the way to it is open, whatever the controls say.
	if (own.some(({ result }) => signalOf(result) === 'good')) return null;
	if (connectivity.kind === 'own_trouble') return connectivity.trouble;
	return every((r) => r.kind === 'unreachable' && r.cause === 'blocked_by_client')
		? 'blocked_by_client'
		: null;
}
