/** A desktop notice, described here and worded by the locale. */

import type { NoticeKind, Transition } from '../assessment/transition';
import type { ProviderId } from '../providers';

/** Pure description of a notice. `id` is the id of its last transition, so that showing it twice shows it once. */
export type Notice = {
	id: string;
	kind: NoticeKind;
	/** The mailboxes it is about. */
	providers: ProviderId[];
	/** The owed transitions it covers: shown and settled with it. */
	tells: Pick<Transition, 'id' | 'provider'>[];
	/** Notices that say less, to be replaced if they are on screen. */
	replaces: string[];
	startedAt: number | null;
	lastedMs: number | null;
	/** The site announced maintenance. */
	maintenance: boolean;
	/** When the change was seen. */
	at: number;
	/** For an update: the statement. For ports: their names. */
	text?: string;
};

/** The notice for one transition. */
export function describe(transition: Transition, kind: Notice['kind']): Notice {
	return {
		id: transition.id,
		kind,
		providers: [transition.provider],
		tells: [{ id: transition.id, provider: transition.provider }],
		replaces: [],
		startedAt: transition.startedAt,
		lastedMs: transition.lastedMs,
		maintenance: transition.to.status === 'under_maintenance',
		at: transition.at,
		...(transition.text === undefined ? {} : { text: transition.text }),
	};
}

/** What a notice is about: the mailbox itself, a statement about it, or its ports. */
export function subjectOf({ notice, text }: Transition): string {
	if (notice === 'ports') return `ports ${text}`;
	return notice === 'update' ? notice : 'turn';
}
