/** The results of one policy in one scenario, from which the score is computed. Times are true, whatever the client's clock shows. */

import type { ProviderId } from '../../monitor/core/providers';
import type { ComponentStatus, Phase } from '../../monitor/core/status';
import type { PlayedFeed } from '../../simulator/scenario';
import type { PlayedRequestLog } from './wire';

export type Shown = {
	status: ComponentStatus;
	phase: Phase;
	/** How long a recovery must hold before this policy reports it as restored; 0 for policies without such a rule. */
	restoreSpanMs: number;
};

/** A finished check: changes before its start count as detected from `at` on. */
export type FinishedCheck = { startedAt: number; at: number; provider: ProviderId };

export type ShownNotice = { at: number; provider: ProviderId; kind: 'outage' | 'restored' };

export type Played = {
	/** What a user sees at `at`. */
	shown(provider: ProviderId, at: number): Shown;
	/** When the displayed state may have changed, in order. */
	changedAt: readonly number[];
	checks: readonly FinishedCheck[];
	/** Successful feed reads; empty for policies that read none. */
	reads: readonly { at: number; feed: PlayedFeed }[];
	notices: readonly ShownNotice[];
	requests: readonly PlayedRequestLog[];
};
