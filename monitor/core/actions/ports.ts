/** Notices of mail ports that stop and answer again, as agreed by several sentinels, for users who enabled them. */

import type { FeedState } from '../assessment/reading';
import { statementOf } from '../assessment/sentinels';
import type { ProviderState } from '../assessment/state';
import type { Transition } from '../assessment/transition';
import type { SentinelStatement, SentinelWord } from '../sentinel/statement';
import { agreed, watchOf } from '../sentinel/watch';
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
	const old = statementOf(before, settings);
	const read = statementOf(after, settings);
	// The first statement is not news: its content may be older than this installation.
	if (!settings.notices.ports || old === null || read === null || read.sequence === old.sequence) return [];
	return states.flatMap((state) => {
		const known = outOf(old, state.provider);
		const watch = watchOf(read, state.provider, at);
		const out = agreed(watch, 'outage').filter(isPort);
		const stopped = out.filter((word) => !known.some(({ component }) => component === word.component));
		const back = known.filter(({ component }) =>
			agreed(watch, 'answering').some((word) => word.component === component),
		);
		const since = (words: readonly SentinelWord[]) => Math.min(...words.map((word) => word.since));
		return [
			...owed(state, stopped, at, { startedAt: since(stopped), lastedMs: null }),
			...owed(state, back, at, { startedAt: since(back), lastedMs: Math.max(0, at - since(back)) }),
		];
	});
}

function isPort({ component }: SentinelWord): boolean {
	return NAMES[component] !== undefined;
}

/** Regardless of age: the end of an outage is shown for every outage that was shown. */
function outOf({ words, issuedAt }: SentinelStatement, provider: SentinelWord['provider']): SentinelWord[] {
	const own = words.filter((word) => word.provider === provider);
	return agreed({ at: issuedAt, words: own }, 'outage').filter(isPort);
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
