import { describe, expect, test } from 'vitest';
import { atom, type Entry, iso, jsonFeed, openIncident, rss, statuspage } from './documents';
import { play } from './play';

const DOWN: Entry = {
	title: 'Libero Mail non funziona',
	text: 'La posta di Libero è irraggiungibile.',
	guid: 'a',
};
const BACK: Entry = {
	title: 'Libero Mail torna a funzionare',
	text: 'Le caselle sono pienamente accessibili.',
	guid: 'b',
};

describe('an item of unknown age claims nothing', () => {
	test.each([
		['RSS without a date', rss(DOWN)],
		['RSS with a word', rss({ ...DOWN, date: 'ieri' })],
		['RSS of a zero date', rss({ ...DOWN, date: '0000-00-00 00:00:00' })],
		['RSS with a zone that is none', rss({ ...DOWN, date: 'Wed, 25 Nov 2026 11:00:00 XQZ' })],
		['Atom without a date', atom(DOWN)],
		['JSON Feed without a date', jsonFeed(DOWN)],
		['JSON Feed with an empty date', jsonFeed({ ...DOWN, date: '' })],
	])('%s', (_, body) => {
		const outcome = play([{ body, at: '12:30' }]);
		expect([outcome.declared, outcome.badge, outcome.answers.status.current]).toEqual(['', 'OK', undefined]);
	});

	test.each([
		['a comment', 'Mon, 23 Jan 2023 09:10:00 +0100 (ora solare)'],
		['no blank', 'Mon,23 Jan 2023 09:10:00 +0100'],
		['an Italian long date', 'lunedì 23 gennaio 2023, ore 9.10'],
		['a zone in brackets', '2023-01-23T09:10:00+01:00[Europe/Rome]'],
		['basic ISO', '20230123T091000Z'],
	])('and an old one with %s is old', (_, date) => {
		expect(play([{ body: rss({ ...DOWN, date }), at: '12:30' }]).declared).toBe('');
	});
});

describe('a statement cannot be younger than its fetch', () => {
	test.each([
		['RSS two hours ahead', rss({ ...DOWN, date: '14:30' })],
		['Atom a day ahead', atom({ ...DOWN, date: '+1 09:00' })],
		[
			'a status page an hour ahead',
			statuspage({
				incidents: [
					openIncident({
						created_at: iso('13:30'),
						updated_at: iso('13:30'),
						incident_updates: [{ id: 'u', status: 'investigating', body: 'x', display_at: iso('13:30') }],
					}),
				],
			}),
		],
		['an end of tomorrow', rss({ ...BACK, date: '+1 09:00' }, { ...DOWN, date: '11:00' })],
		[
			'an end ahead on a status page',
			statuspage({
				incidents: [
					openIncident({
						status: 'resolved',
						resolved_at: iso('15:00'),
						incident_updates: [
							{ id: 'u1', status: 'investigating', body: 'x', display_at: iso('11:00') },
							{ id: 'u2', status: 'resolved', body: 'y', display_at: iso('15:00') },
						],
					}),
				],
			}),
		],
	])('%s', (_, body) => {
		expect(play([{ body, at: '12:30', trust: 'added' }]).declared).toBe('outage');
	});

	test('an end dated ahead ends at its time', () => {
		const body = rss({ ...BACK, date: '13:00' }, { ...DOWN, date: '11:00' });
		expect(play([{ body, at: '12:30' }], '12:59').declared).toBe('outage');
		expect(play([{ body, at: '12:30' }], '13:01').declared).toBe('resolved');
	});

	test('an item dated ahead was published no later than the item above it', () => {
		const body = rss(
			{ ...BACK, date: '12:00' },
			{ ...DOWN, date: '12:45' },
			{ title: 'Avviso', date: '09:00', guid: 'z' },
		);
		expect(play([{ body, at: '12:30' }]).declared).toBe('resolved');
	});

	test('the time of the first reading stays', () => {
		const body = rss({ ...DOWN, date: '16:00' });
		expect(
			play([
				{ body, at: '12:30' },
				{ body, at: '13:00' },
			]).answers.status.current?.saidAt,
		).toBe(Date.parse(iso('12:30')));
	});
});

describe('changed text carries the time of the change', () => {
	const edited = { ...BACK, guid: 'a', date: '09:00', updated: '14:00' };
	const between: Entry = { ...DOWN, title: 'Libero Mail non funziona ancora', guid: 'c', date: '10:00' };
	test.each([
		['Atom', atom(between, edited)],
		['RSS', rss(between, edited)],
		['JSON Feed', jsonFeed(between, edited)],
	])('%s', (_, body) => {
		const outcome = play([{ body, at: '14:30' }]);
		expect(outcome.declared).toBe('resolved');
		expect(outcome.answers.status.current).toMatchObject({
			stance: 'restored',
			saidAt: Date.parse(iso('14:00')),
		});
	});

	test('though the feed does not say when', () => {
		const first = rss(between, { ...DOWN, date: '09:00' });
		const second = rss(between, { ...BACK, guid: 'a', date: '09:00' });
		expect(
			play([
				{ body: first, at: '11:00' },
				{ body: second, at: '14:30' },
			]).declared,
		).toBe('resolved');
	});

	test('an edit that does not change the text keeps the first time', () => {
		const first = rss({ ...DOWN, date: '09:00' });
		const second = rss(
			{
				...DOWN,
				text: 'La posta di Libero è irraggiungibile. Letto 12 volte.',
				date: '09:00',
				updated: '14:00',
			},
			{ ...BACK, date: '12:00' },
		);
		expect(
			play([
				{ body: first, at: '09:30' },
				{ body: second, at: '14:30' },
			]).declared,
		).toBe('resolved');
	});

	test('an old item that was saved again is old', () => {
		expect(
			play([{ body: atom({ ...DOWN, date: '-300 09:00', updated: '12:00' }), at: '12:30' }]).declared,
		).toBe('');
	});
});

const block = (time: string, word: string, text: string) =>
	`&lt;p&gt;&lt;small&gt;${time}&lt;/small&gt;&lt;br&gt;&lt;strong&gt;${word}&lt;/strong&gt; - ${text}&lt;/p&gt;`;
const page = (entry: Entry) => atom({ guid: 'tag:status.example,2005:Incident/1', ...entry });

describe('Atom of a status page', () => {
	test('edited a year later ended a year ago', () => {
		const body = page({
			title: 'Libero Mail ferma',
			date: '2025-11-20T10:00:00Z',
			updated: '2026-11-25T08:00:00Z',
			text:
				block('Nov 24, 12:00 CET', 'Resolved', 'Risolto.') +
				block('Nov 20, 11:00 CET', 'Investigating', 'In esame.'),
		});
		expect(play([{ body, at: '12:30', trust: 'added' }]).declared).toBe('');
	});

	test.each([
		['Investigating', 'In esame.', 'outage'],
		['Identified', 'Cause found.', 'outage'],
		['Monitoring', 'A fix is in place.', 'reopening'],
		['Resolved', 'Fixed.', 'resolved'],
		['Identified', 'Rallentamenti per alcuni utenti.', ''],
	])('whose last status is %s: %s', (word, text, declared) => {
		const body = page({ title: 'Libero Mail', date: '11:00', text: block('Nov 25, 12:00 CET', word, text) });
		expect(play([{ body, at: '12:30', trust: 'added' }]).declared).toBe(declared);
	});
});
