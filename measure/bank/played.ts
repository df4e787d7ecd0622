/** What one policy came to in one scenario: all that the score is drawn from. Times are true time, whatever the client's clock says. */

import type { ProviderId } from '../../monitor/core/providers';
import type { ComponentStatus, Phase } from '../../monitor/core/status';
import type { PlayedFeed } from '../../simulator/scenario';
import type { PlayedRequestLog } from './wire';

export type Shown = {
	status: ComponentStatus;
	phase: Phase;
	/** How long a recovery must hold before this policy calls it restored; 0 of policies without such a law. */
	restoreSpanMs: number;
};

/** A check that ended, and what came before it counts as seen from `at` on. */
export type FinishedCheck = { startedAt: number; at: number; provider: ProviderId };

export type ShownNotice = { at: number; provider: ProviderId; kind: 'outage' | 'restored' };

export type Played = {
	/** What a user who looks at `at` is shown. */
	shown(provider: ProviderId, at: number): Shown;
	/** When what is shown may have changed, in order. */
	changedAt: readonly number[];
	checks: readonly FinishedCheck[];
	/** Feeds read well; empty of policies that read none. */
	reads: readonly { at: number; feed: PlayedFeed }[];
	notices: readonly ShownNotice[];
	requests: readonly PlayedRequestLog[];
};
