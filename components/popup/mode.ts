/** What the popup is for at this moment. Each state asks another question, so each has its own order. */

import type { Overview, ProviderView } from '../../monitor/core/assessment/snapshot';
import type { ReasonKey } from '../../monitor/core/assessment/state';
import { OWN_TROUBLES } from '../../monitor/core/evidence/connectivity';
import { DAY_MS } from '../../monitor/core/time';

export type Mode = 'calm' | 'restored' | 'suspected' | 'trouble' | 'recovering' | 'own' | 'stale' | 'unknown';

/** How long "it is back" is the news. A relapse within this time would reopen the same outage. */
export const RESTORED_MS = DAY_MS;

export const OWN_TROUBLE_REASONS: ReadonlySet<ReasonKey> = new Set<ReasonKey>(OWN_TROUBLES);

/** True of a mailbox whose outage ended a short while ago. */
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

/** True while there is trouble with a mailbox, or an incident that goes on. */
export function goesOn(view: ProviderView): boolean {
	if (view.incident !== null || view.episode?.closedAt === null) return true;
	return view.status !== 'operational' && view.status !== 'unknown';
}
