/** The diagnostics as labelled rows: the page and the copied text use the same rows. Pure. */

import { amount, moment } from '../../assets/locales/format';
import type { DiagnosticWords } from '../../assets/locales/it/diagnostics';
import type { OptionWords } from '../../assets/locales/it/options';
import type { Language } from '../../assets/locales/language';
import type { FeedState } from '../../monitor/core/assessment/reading';
import { PROVIDER, PROVIDERS } from '../../monitor/core/providers';
import type { DiagnosticFacts, DiagnosticSection } from './facts';
import { checkLine, fingerprintLine, probeLine } from './probe-words';

export type DiagnosticLocale = {
	language: Language;
	now: number;
	words: DiagnosticWords['diagnostics'];
	feedErrors: OptionWords['feedError'];
	feedGaps: OptionWords['feedGap'];
};

type Rows = DiagnosticSection['rows'];

function general(
	facts: DiagnosticFacts,
	{ language, words }: DiagnosticLocale,
	at: (at: number) => string,
): Rows {
	const { alarm } = facts;
	const planned =
		alarm === null
			? words.noAlarm
			: words.alarmAt(at(alarm.at), amount(language, alarm.periodMinutes ?? 0, 'minute'));
	return [
		{ label: words.version, value: facts.version },
		{ label: words.browser, value: facts.browser },
		{ label: words.languageOf, value: language },
		{ label: words.alarm, value: planned },
	];
}

function feedLine(
	feed: FeedState,
	{ words, feedErrors, feedGaps }: DiagnosticLocale,
	at: (at: number) => string,
): string {
	const parts = [feed.goodAt === null ? words.never : words.good(at(feed.goodAt))];
	if (feed.triedAt !== null && feed.triedAt !== feed.goodAt) parts.push(words.tried(at(feed.triedAt)));
	if (feed.error !== null) parts.push(feedErrors[feed.error]);
	for (const gap of feed.missed ?? []) parts.push(feedGaps[gap]);
	if (feed.sequence !== null) parts.push(words.sequence(String(feed.sequence)));
	if (!feed.armed) parts.push(words.unarmedFeed);
	return parts.join('. ');
}

function storage(
	{ storage }: DiagnosticFacts,
	{ words }: DiagnosticLocale,
	at: (at: number) => string,
): Rows {
	const parts = [words.health[storage.health]];
	if (storage.trouble)
		parts.push(words.troubleSince(words.trouble[storage.trouble.error], at(storage.trouble.since)));
	if (storage.wipedAt !== null) parts.push(words.wipedAt(at(storage.wipedAt)));
	return [{ label: words.section.storage, value: parts.join('. ') }];
}

function probes(
	{ calibrations }: DiagnosticFacts,
	{ words }: DiagnosticLocale,
	at: (at: number) => string,
): Rows {
	return calibrations.flatMap((probe) => [
		{ label: probe.target, value: probeLine(probe, words, at) },
		...(probe.lastFingerprint
			? [{ label: words.fingerprint, value: fingerprintLine(probe.lastFingerprint) }]
			: []),
	]);
}

/** All sections, in the order in which a support person would ask for them. */
export function diagnosticSections(facts: DiagnosticFacts, speech: DiagnosticLocale): DiagnosticSection[] {
	const { language, now, words } = speech;
	const at = (time: number) => moment(language, time, now);
	const outcome = (what: string) => (words.notShown as Partial<Record<string, string>>)[what] ?? what;
	return [
		{ name: 'general', rows: general(facts, speech, at) },
		{
			name: 'permissions',
			rows: PROVIDERS.map((id) => ({
				label: PROVIDER[id].permission,
				value: facts.granted[id] ? words.granted : words.missing,
			})),
		},
		{
			name: 'checks',
			rows: facts.observations.map((row) => ({ label: at(row.finishedAt), value: checkLine(row, words) })),
		},
		{ name: 'probes', rows: probes(facts, speech, at) },
		{
			name: 'feeds',
			rows: facts.snapshot.feeds
				.filter(({ triedAt }) => triedAt !== null)
				.map((feed) => ({ label: feed.feedId, value: feedLine(feed, speech, at) })),
		},
		{ name: 'storage', rows: storage(facts, speech, at) },
		{
			name: 'boots',
			rows: facts.boots.toReversed().map((boot) => ({ label: at(boot.at), value: boot.why })),
		},
		{
			name: 'log',
			rows: facts.log
				.toReversed()
				.map(({ what, detail, ...row }) => ({ label: at(row.at), value: `${outcome(what)} (${detail})` })),
		},
	];
}

/** The same as text, for an e-mail to support. Feeds appear by name only: the user chose their addresses. */
export function diagnosticText(
	sections: readonly DiagnosticSection[],
	words: DiagnosticLocale['words'],
): string {
	return sections
		.map(({ name, rows }) =>
			[`# ${words.section[name]}`, ...rows.map(({ label, value }) => `${label}: ${value}`)].join('\n'),
		)
		.join('\n\n');
}
