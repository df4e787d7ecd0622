import { expect, test } from 'vitest';
import { historyWordsIn } from '../../../assets/locales/page-words';
import { wordsIn } from '../../../assets/locales/words';
import { outageReport } from '../../../components/report/report';
import { reportCsv } from '../../../components/report/report-csv';
import { dayBoundary } from '../../../components/report/report-form';
import type { Episode } from '../../../monitor/core/assessment/state';
import type { Incident, IncidentUpdate } from '../../../monitor/core/model/incident';
import { HOUR_MS, romeInstant } from '../../../monitor/core/time';

const now = romeInstant(2023, 2, 1, 9);
const ask = { provider: 'libero' as const, fromAt: romeInstant(2023, 1, 22), toAt: romeInstant(2023, 2, 1) };

function episode(startedAt: number, restoredAt: number | null, more: Partial<Episode> = {}): Episode {
	return {
		id: `libero-${startedAt}`,
		provider: 'libero',
		startedAt,
		confirmedAt: startedAt,
		restoredAt,
		closedAt: restoredAt,
		turn: 1,
		setbacks: 0,
		worst: 'major_outage',
		gapMs: 0,
		...more,
	};
}

const update = (at: number, text: string): IncidentUpdate => ({
	id: String(at),
	at,
	status: 'identified',
	text,
	source: 'official',
	claims: [],
});
const incident = {
	providers: ['libero', 'virgilio'],
	updates: [update(ask.fromAt, 'Primo'), update(ask.toAt, 'Dopo')],
};
const facts = {
	episodes: [
		episode(romeInstant(2023, 1, 23, 7), romeInstant(2023, 1, 28, 20), { gapMs: 40 * HOUR_MS, turn: 2 }),
		episode(romeInstant(2023, 1, 31, 7), romeInstant(2023, 1, 31, 9)),
		episode(romeInstant(2023, 1, 10, 7), romeInstant(2023, 1, 10, 9)),
		episode(romeInstant(2023, 1, 24, 7), romeInstant(2023, 1, 25, 7), { provider: 'virgilio' }),
	],
	incidents: [incident as Incident],
	days: ['2023-01-21', '2023-01-23', '2023-01-31', '2023-02-01'].map((day) => ({
		provider: 'libero' as const,
		day,
		inStatus: {},
		checks: 3,
		latency: { count: 0, sumMs: 0, maxMs: 0 },
	})),
};

test('totals are the sums of the stored episodes that overlap the period', () => {
	const report = outageReport(facts, ask, now);
	expect(report.outages.map(({ lastedMs }) => lastedMs / HOUR_MS)).toEqual([133, 2]);
	expect(report.lastedMs).toBe(135 * HOUR_MS);
	expect(report.unobservedMs).toBe(40 * HOUR_MS);
});

test('only days and statements of the period count', () => {
	const report = outageReport(facts, ask, now);
	expect([report.daysWatched, report.days]).toEqual([2, 10]);
	expect(report.statements.map(({ text }) => text)).toEqual(['Primo']);
});

test('what archive and signed feed both carry is listed once, in the words of the later', () => {
	const archived = {
		...incident,
		id: 'i',
		updates: [update(ask.fromAt, 'Primo'), update(ask.fromAt + 1, 'Secondo')],
	};
	const signed = {
		...incident,
		id: 'i',
		updates: [update(ask.fromAt, 'Primo, corretto'), update(ask.fromAt + 1, 'Secondo')],
	};
	const elsewhere = {
		...incident,
		id: 'other',
		updates: [{ ...update(ask.fromAt + 1, 'Secondo'), id: 'x' }],
	};
	const incidents = [archived, signed, elsewhere] as Incident[];
	const { statements } = outageReport({ ...facts, incidents }, ask, now);
	expect(statements.map(({ text }) => text)).toEqual(['Primo, corretto', 'Secondo']);
});

test('an ongoing outage has no end and lasts until now', () => {
	const report = outageReport(
		{ ...facts, episodes: [episode(now - HOUR_MS, null)] },
		{ ...ask, toAt: now },
		now,
	);
	expect(report.outages).toEqual([
		expect.objectContaining({ endAt: null, lastedMs: HOUR_MS, unobservedMs: 0 }),
	]);
});

test('what became of the letters of the period is in it, though it was reported later', () => {
	const claim = {
		topic: 'delivery' as const,
		fate: 'bounced' as const,
		fromAt: romeInstant(2023, 1, 23, 16),
		toAt: romeInstant(2023, 1, 26, 13),
		source: 'official' as const,
		publisher: 'Italiaonline',
		saidAt: ask.toAt + 24 * HOUR_MS,
	};
	const other = { ...claim, fromAt: romeInstant(2022, 12, 1), toAt: romeInstant(2022, 12, 2) };
	const told = { ...update(ask.toAt + 24 * HOUR_MS, 'Ristori'), claims: [claim, other] };
	const incidents = [{ ...incident, id: 'i', updates: [told] }] as Incident[];
	const report = outageReport({ ...facts, incidents }, ask, now + 7 * 24 * HOUR_MS);
	expect(report.statements).toEqual([]);
	expect(report.letters.standing.map((one) => one.claim)).toEqual([claim]);
	const csv = reportCsv(
		report,
		historyWordsIn('it').report,
		wordsIn('it').source,
		wordsIn('it').letters.fate,
	);
	expect(csv).toContain(
		'"lettere","Libero Mail","2023-01-23T16:00:00+01:00","2023-01-26T13:00:00+01:00","4140","","","Detto da Italiaonline (Italiaonline)","respinte, chi scriveva è stato avvisato"',
	);
});

test('the observed time of an episode is never negative', () => {
	const unexpected = episode(now - HOUR_MS, now, { gapMs: 5 * HOUR_MS });
	expect(outageReport({ ...facts, episodes: [unexpected] }, { ...ask, toAt: now }, now).unobservedMs).toBe(
		HOUR_MS,
	);
});

test('the spreadsheet gives times with Rome’s offset and durations in minutes', () => {
	const csv = reportCsv(
		outageReport(facts, ask, now),
		historyWordsIn('it').report,
		wordsIn('it').source,
		wordsIn('it').letters.fate,
	);
	const lines = csv.split('\r\n');
	expect(lines[1]).toBe(
		'"disservizio","Libero Mail","2023-01-23T07:00:00+01:00","2023-01-28T20:00:00+01:00","7980","2400","2","Visto da questo browser",""',
	);
	expect(lines).toHaveLength(5);
});

test.each(['=HYPERLINK("http://x")', '+1', '-1', '@cmd'])(
	'a spreadsheet runs no text of a feed: %s',
	(text) => {
		const hostile = { providers: ['libero'], updates: [update(ask.fromAt, text)] } as unknown as Incident;
		const report = outageReport({ ...facts, episodes: [], incidents: [hostile] }, ask, now);
		const csv = reportCsv(
			report,
			historyWordsIn('it').report,
			wordsIn('it').source,
			wordsIn('it').letters.fate,
		);
		expect(csv).toContain(`"'${text.replaceAll('"', '""')}"`);
	},
);

test.each([
	['2023-01-27', false, romeInstant(2023, 1, 27)],
	['2023-01-31', true, romeInstant(2023, 2, 1)],
	['', false, undefined],
	['27/01/2023', false, undefined],
])('the day field %s is a midnight in Rome', (value, after, at) => {
	expect(dayBoundary(value, after)).toBe(at);
});
