/** The headline, line by line. Pure: the popup, its title and the copied summary share it. */

import { duration, list, shortMoment } from '../../assets/locales/format';
import { briefMoment } from '../../assets/locales/moments';
import type { Words } from '../../assets/locales/words';
import type { Overview, ProviderView } from '../../monitor/core/assessment/snapshot';
import type { ReasonKey } from '../../monitor/core/assessment/state';
import type { OwnTrouble } from '../../monitor/core/evidence/connectivity';
import { PROVIDER } from '../../monitor/core/providers';
import { DAY_MS } from '../../monitor/core/time';
import type { Locale } from '../words/locale';
import { isJustBack, type Mode } from './mode';
import { reasonSentence } from './reason-sentence';
import { sinceWords } from './since';
import { declaredWords, sourcesLine } from './sources-line';

export type HeadlineText = {
	title: string;
	/** The lines below it. */
	lines: string[];
	/** The source and the time. */
	source: string;
};

/** Reasons that need their details to be useful: which part, which newspapers. */
const NAMED: ReadonlySet<ReasonKey> = new Set<ReasonKey>([
	'one_component',
	'reported_by_press',
	'http_error',
	'sentinels_outage',
	'sentinels_degraded',
	'sentinels_back_end',
]);

/** Maps a status to its headline: the phase and the user's own side take precedence. */
function headlineKey({ status, phase, reason }: Overview, mode: Mode): keyof Words['headline'] {
	if (mode === 'own') return reason.key as OwnTrouble;
	if (mode === 'stale' || mode === 'restored' || mode === 'suspected' || mode === 'recovering') return mode;
	if (reason.key === 'never_checked' && status === 'unknown') return 'never_checked';
	return phase === 'recovering' && status !== 'unknown' ? 'recovering' : status;
}

export function headlineText(overview: Overview, mode: Mode, speech: Locale): HeadlineText {
	const { status, phase, providers } = overview;
	const { words } = speech;
	const about =
		mode === 'restored'
			? providers.filter((view) => isJustBack(view, speech.now))
			: providers.filter((view) => view.status === status && view.phase === phase);
	const [first = providers[0]] = about;
	const subject = words.headline[headlineKey(overview, mode)];
	// All mailboxes share the user's one connection.
	const one = about.length === 1 && (mode !== 'own' || providers.length > 1);
	return {
		title: one && first ? subject.one(PROVIDER[first.id].name) : subject.both,
		...(first ? body(overview, mode, about, first, speech) : { lines: [], source: '' }),
	};
}

type Body = Omit<HeadlineText, 'title'>;

function body(
	overview: Overview,
	mode: Mode,
	about: readonly ProviderView[],
	first: ProviderView,
	speech: Locale,
): Body {
	const { words } = speech;
	const reason = reasonLine(overview, words);
	const seen = words.sources.seenHere(shortMoment(speech.language, overview.reason.at, speech.now));
	const both = sourcesLine(first, overview.checkedAt, speech);
	switch (mode) {
		case 'trouble':
			return {
				lines: [sinceLine(first, speech), ...faultLines(overview, first, words)].filter(Boolean),
				source: both,
			};
		case 'recovering':
			return { lines: [recoveringLine(first, words)], source: recoveringSource(first, speech) };
		case 'restored':
			return { lines: [restoredLine(about, speech), wellLine(overview.providers, speech)], source: both };
		case 'calm':
			return {
				lines: [overview.reason.key === 'probes_well' ? wellLine(overview.providers, speech) : reason],
				source: seen,
			};
		case 'stale':
			return { lines: [staleLine(overview, first, speech)], source: '' };
		case 'own':
			return { lines: [words.ownTrouble[overview.reason.key as OwnTrouble].says], source: seen };
		default:
			return { lines: [reason], source: overview.reason.key === 'never_checked' ? '' : seen };
	}
}

function reasonLine({ reason }: Overview, words: Words): string {
	return NAMED.has(reason.key) ? reasonSentence(reason, words) : words.reasons[reason.key];
}

/** "Libero e Virgilio rispondono come devono." */
function wellLine(views: readonly ProviderView[], { language, words }: Locale): string {
	const names = list(
		language,
		views.map(({ id }) => PROVIDER[id].brand),
	);
	return views.length > 1 ? words.hero.wellAll(names) : words.hero.well(names);
}

/** "dalle 09:47 (3 ore e 15 minuti)": the duration only while it is counted in hours. */
function sinceLine(view: ProviderView, speech: Locale): string {
	const since = sinceWords({ ...view, providers: [view] }, speech);
	if (since === '' || view.since === null) return since;
	const ms = speech.now - view.since;
	return ms >= 60_000 && ms < DAY_MS ? `${since} (${duration(speech.language, ms)})` : since;
}

/** Whose fault it is. "Theirs" only after an observed failure, which is judged once other sites have answered. */
function faultLines(overview: Overview, view: ProviderView, words: Words): string[] {
	const { reason } = overview;
	const seen = view.components.some(({ basis, status }) => basis === 'seen' && status !== 'operational');
	const more = view.reasons.some(({ key }) => key === 'declared_resolved_not_here')
		? [words.reasons.declared_resolved_not_here]
		: overview.providers
				.filter((other) => other.phase === 'recovering' && other.id !== view.id)
				.map((other) => words.hero.otherReturns(PROVIDER[other.id].brand));
	if (!seen || view.status === 'degraded_performance') return [reasonLine(overview, words), ...more];
	if (view.status === 'under_maintenance') return [words.hero.works, ...more];
	if (reason.key === 'one_component') return [reasonLine(overview, words), words.hero.fault, ...more];
	const silent = view.answers.status.current === undefined;
	return [silent ? words.hero.faultSilent : words.hero.fault, ...more];
}

function recoveringLine(view: ProviderView, words: Words): string {
	const gradual = view.reasons.some(({ key }) => key === 'reopening_progressively');
	return gradual ? words.hero.gradual : words.hero.beingRestored;
}

/** "Ferma da lun 23 gen 07:03 · Italiaonline 11:00". */
function recoveringSource(view: ProviderView, speech: Locale): string {
	const { language, now, words } = speech;
	const stopped =
		view.since === null ? undefined : words.hero.stopped(briefMoment(language, view.since, now));
	return [stopped, declaredWords(view, speech)].filter((part) => part !== undefined).join(' · ');
}

/** "alle 20:01, dopo 5 giorni e 13 ore": for several, from the first that stopped to the last that came back. */
function restoredLine(about: readonly ProviderView[], { language, now, words }: Locale): string {
	const episodes = about.flatMap(({ episode }) => episode ?? []);
	const startedAt = Math.min(...episodes.map((episode) => episode.startedAt));
	const restoredAt = Math.max(...episodes.map((episode) => episode.restoredAt ?? episode.startedAt));
	return words.hero.after(shortMoment(language, restoredAt, now), duration(language, restoredAt - startedAt));
}

/** "L’ultimo controllo è di 3 ore fa, alle 07:04. Allora funzionava." */
function staleLine({ checkedAt }: Overview, view: ProviderView, { language, now, words }: Locale): string {
	if (checkedAt === null) return words.reasons.stale;
	const checked = words.hero.stale(
		shortMoment(language, checkedAt, now),
		duration(language, Math.max(0, now - checkedAt)),
	);
	return view.last === null ? checked : `${checked} ${words.hero.atThatTime[view.last.status]}`;
}
