/** The worker's sentences: the toolbar title and the desktop notices. */

import type { ProviderStanding, Standing } from '../../monitor/core/assessment/snapshot';
import type { NoticeKind } from '../../monitor/core/assessment/transition';
import { PROVIDER, type ProviderId } from '../../monitor/core/providers';
import { en } from './en/worker';
import { duration, list, moment, shortMoment, sinceMoment } from './format';
import { it, type WorkerWords } from './it/worker';
import type { Language } from './language';
import { sinceBrief } from './moments';
import { zoneName } from './zone';

export const WORKER_WORDS: Record<Language, WorkerWords> = { it, en };

function stateOf(words: WorkerWords, view: ProviderStanding): string {
	const key = view.reasons[0]?.key;
	if (view.status === 'unknown') {
		return (words.unknown as Partial<Record<string, string>>)[key ?? ''] ?? words.state.unknown;
	}
	if (view.phase === 'recovering') return words.recovering;
	// In full, because a green word next to a doubt would look like an all-clear.
	if (view.phase === 'suspected') return words.suspected;
	return words.state[view.status];
}

/** The start of the state, if the stored time refers to it. */
function sinceOf(words: WorkerWords, view: ProviderStanding, language: Language, now: number): string {
	// The start of a doubt is not known: the stored time is that of the healthy state before it.
	if (view.since === null || (view.status === 'operational' && view.phase === 'suspected')) return '';
	const since = sinceMoment(language, view.since, now);
	// The time is the start of the whole trouble, not of the part that remains.
	const inPart = view.status === 'partial_outage' || view.phase === 'recovering';
	return inPart && view.status !== 'unknown' ? words.troubled(since) : since;
}

/**
 * The title of the toolbar button: one line per provider with its status and start, then the last check.
 * @param now epoch ms, for "today" and "yesterday".
 */
export function toolbarTitle(standing: Standing, language: Language, now: number): string {
	const words = WORKER_WORDS[language];
	const lines = standing.providers.map((view) => {
		const parts = [stateOf(words, view), sinceOf(words, view, language, now)].filter((part) => part !== '');
		return `${PROVIDER[view.id].name}: ${parts.join(', ')}`;
	});
	lines.push(
		standing.checkedAt === null
			? words.neverChecked
			: words.checked(moment(language, standing.checkedAt, now) + zoneName(language, now)),
	);
	return ['PostaViva', ...lines].join('\n');
}

type NoticeFacts = {
	kind: NoticeKind;
	/** One mailbox, or both. */
	providers: readonly ProviderId[];
	/** First failing observation of the episode, epoch ms. */
	startedAt: number | null;
	/** For a restored notice: the duration without the gaps; null if it is not known. */
	lastedMs: number | null;
	/** The site mentions maintenance. */
	maintenance: boolean;
	/** When the notice is shown, epoch ms. */
	at: number;
	/** For an update: its text, already inert. For ports: their names. */
	text?: string;
};

/** The part of a body that systems show. */
const MAX_BODY = 85;

/** A text that fits, cut at a word boundary. */
function cut(text: string | undefined): string | undefined {
	if (text === undefined || text.length <= MAX_BODY) return text;
	return `${text.slice(0, text.lastIndexOf(' ', MAX_BODY - 2)).slice(0, MAX_BODY - 2)} …`;
}

/** A desktop notice in words. */
export function noticeWords(facts: NoticeFacts, language: Language): { title: string; body: string } {
	const { one, both, ports } = WORKER_WORDS[language].notice;
	const isBoth = facts.providers.length > 1;
	const words = isBoth ? both : one;
	const name = list(
		language,
		facts.providers.map((id) => PROVIDER[id][isBoth ? 'brand' : 'name']),
	);
	const since = sinceBrief(language, facts.startedAt ?? facts.at, facts.at);
	const clock = shortMoment(language, facts.at, facts.at);
	switch (facts.kind) {
		case 'outage': {
			const { title, body } = facts.maintenance ? words.maintenance : words.outage;
			return { title: title(name), body: body(since) };
		}
		case 'restored': {
			const { restored } = words;
			const { lastedMs } = facts;
			return {
				title: restored.title(name),
				body: lastedMs === null ? restored.bodyPlain : restored.body(duration(language, lastedMs)),
			};
		}
		case 'relapse':
			return { title: words.relapse.title(name), body: words.relapse.body(clock) };
		case 'ports':
			return facts.lastedMs === null
				? { title: ports.down(name, facts.text ?? ''), body: ports.downSince(since) }
				: {
						title: ports.back(name, facts.text ?? ''),
						body: ports.backAfter(duration(language, facts.lastedMs)),
					};
		case 'update':
			return { title: words.update.title(name), body: cut(facts.text) ?? words.update.body(clock) };
	}
}
