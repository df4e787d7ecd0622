/** The purpose of the popup right now. Each state raises another question, so each has its own order. */

import type { Overview, ProviderView } from '../../monitor/core/assessment/snapshot';
import type { ReasonKey } from '../../monitor/core/assessment/state';
import { OWN_TROUBLES } from '../../monitor/core/evidence/connectivity';
import { DAY_MS } from '../../monitor/core/time';

export type Mode = 'calm' | 'restored' | 'suspected' | 'trouble' | 'recovering' | 'own' | 'stale' | 'unknown';

/** How long "it is back" stays news. A relapse within this time would reopen the same outage. */
const RESTORED_MS = DAY_MS;

const OWN_TROUBLE_REASONS: ReadonlySet<ReasonKey> = new Set<ReasonKey>(OWN_TROUBLES);

/** True for a mailbox whose outage ended recently. */
export function isJustBack({ episode, status, phase }: ProviderView, now: number): boolean {
	if (status !== 'operational' || phase !== 'stable' || episode?.restoredAt == null) return false;
	return episode.closedAt !== null && now - episode.restoredAt <= RESTORED_MS;
}

export function modeOf({ status, phase, reason, providers }: Overview, now: number): Mode {
	if (status === 'unknown') {
		if (OWN_TROUBLE_REASONS.has(reason.key)) return 'own';
		return reason.key === 'stale' ? 'stale' : 'unknown';
	}
	if (phase === 'recovering') return 'recovering';
	if (status !== 'operational') return 'trouble';
	if (phase === 'suspected') return 'suspected';
	return providers.some((view) => isJustBack(view, now)) ? 'restored' : 'calm';
}

/** True while a mailbox has trouble or an incident is open. */
export function goesOn(view: ProviderView): boolean {
	if (view.incident !== null || view.episode?.closedAt === null) return true;
	return view.status !== 'operational' && view.status !== 'unknown';
}
