/** A stored change of status. It is history and outbox: it stays pending until its notice was shown, dropped or found unneeded. */

import type { ProviderId } from '../providers';
import type { ComponentStatus, Phase } from '../status';

export const NOTICE_KINDS = ['outage', 'restored', 'relapse', 'update', 'ports'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export type Transition = {
	/** Also the id of the desktop notice, so that showing it again replaces it. */
	id: string;
	provider: ProviderId;
	at: number;
	from: { status: ComponentStatus; phase: Phase };
	to: { status: ComponentStatus; phase: Phase };
	/** The episode it belongs to, if any, and its turn. */
	episodeId: string | null;
	turn: number;
	/** What the user is owed; null for changes that only make history. */
	notice: NoticeKind | null;
	/** Of an update: what was said, inert. Of ports: their names. */
	text?: string;
	/** When the outage began and, of a restored notice, how long it lasted without the gaps. Of ports that are down: no length. */
	startedAt: number | null;
	lastedMs: number | null;
	/** Since when its notice is owed; null once settled. */
	pendingSince: number | null;
	/** How it was settled. */
	outcome: 'shown' | 'too_old' | 'switched_off' | 'muted' | 'superseded' | null;
};
