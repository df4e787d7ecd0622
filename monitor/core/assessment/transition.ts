/** A stored change of status. It is history and outbox: pending until its notice was shown, dropped or not needed. */

import type { ProviderId } from '../providers';
import type { ComponentStatus, Phase } from '../status';

export const NOTICE_KINDS = ['outage', 'restored', 'relapse', 'update', 'ports'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export type Transition = {
	/** Also the id of the desktop notice, so that a second notice replaces the first. */
	id: string;
	provider: ProviderId;
	at: number;
	from: { status: ComponentStatus; phase: Phase };
	to: { status: ComponentStatus; phase: Phase };
	/** The episode it belongs to, if any, and its turn. */
	episodeId: string | null;
	turn: number;
	/** The owed notice; null for changes that are history only. */
	notice: NoticeKind | null;
	/** For an update: the statement, inert. For ports: their names. */
	text?: string;
	/** When the outage began and, for a restored notice, its length without gaps; null if most of it is a gap. Ports that are down have no length. */
	startedAt: number | null;
	lastedMs: number | null;
	/** Since when its notice is owed; null once settled. */
	pendingSince: number | null;
	/** How it was settled. */
	outcome: 'shown' | 'too_old' | 'switched_off' | 'muted' | 'superseded' | null;
};
