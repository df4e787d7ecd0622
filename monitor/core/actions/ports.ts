/** Notices of mail ports that stop and answer again, as agreed by several sentinels, for users who enabled them. */

import type { FeedState } from '../assessment/reading';
import type { ProviderState } from '../assessment/state';
import type { Transition } from '../assessment/transition';
import type { SentinelWord } from '../sentinel/statement';
import { without } from '../sentinel/watch';
import type { Settings } from '../settings';

/** Names that every mail program shows. */
const NAMES: Partial<Record<SentinelWord['component'], string>> = { 'imap-pop': 'IMAP', smtp: 'SMTP' };

/** The transitions that owe such a notice after a reading. They change no status. */
export function owedPorts(
	before: readonly FeedState[],
	after: readonly FeedState[],
	states: readonly ProviderState[],
	settings: Settings,
	at: number,
): Transition[] {
	const old = stoppedPorts(before);
	const read = stoppedPorts(after);
	// The first statement is not news: its content may be older than this installation.
	if (!settings.notices.ports || old === null || read === null) return [];
	const since = (words: readonly SentinelWord[]) => Math.min(...words.map((word) => word.since));
	return states.flatMap((state) => {
		const own = (words: readonly SentinelWord[]) =>
			words.filter(({ provider }) => provider === state.provider);
		const [stopped, back] = [own(without(read, old)), own(without(old, read))];
		return [
			...owed(state, stopped, at, { startedAt: since(stopped), lastedMs: null }),
			...owed(state, back, at, { startedAt: since(back), lastedMs: Math.max(0, at - since(back)) }),
		];
	});
}

function stoppedPorts(feeds: readonly FeedState[]): SentinelWord[] | null {
	const stopped = feeds.find(({ trust }) => trust === 'sentinel')?.stopped;
	return stopped?.filter(({ component }) => NAMES[component] !== undefined) ?? null;
}

function owed(
	{ provider, status, phase }: ProviderState,
	words: readonly SentinelWord[],
	at: number,
	times: Pick<Transition, 'startedAt' | 'lastedMs'>,
): Transition[] {
	if (words.length === 0) return [];
	return [
		{
			id: `${provider}-${at}-ports-${times.lastedMs === null ? 'down' : 'back'}`,
			provider,
			at,
			from: { status, phase },
			to: { status, phase },
			episodeId: null,
			turn: 0,
			notice: 'ports',
			text: words.map(({ component }) => NAMES[component]).join('+'),
			...times,
			pendingSince: at,
			outcome: null,
		},
	];
}
