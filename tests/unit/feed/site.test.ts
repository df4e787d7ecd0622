/** What phones, calendars, feed readers and other sites take from the published site. */

import { parseRssFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { loadArchive } from '../../../feed/archive/load';
import { goingOn, headlineOf } from '../../../feed/page/going-on';
import { newKey } from '../../../feed/publish/keys';
import { siteFiles } from '../../../feed/publish/site';
import type { Claim, Incident, IncidentStatus } from '../../../monitor/core/model/incident';
import type { ProviderId } from '../../../monitor/core/providers';
import { HOUR_MS } from '../../../monitor/core/time';

const NOW = Date.UTC(2026, 0, 10, 12, 30, 15);
const URL = 'https://feed.postaviva.example';
const archive = loadArchive();
const archived = archive.ok ? archive.value : [];
const key = newKey();

const SAID = { source: 'official', publisher: 'Italiaonline', saidAt: NOW - HOUR_MS } as const;
const promise = (fromAt: number, toAt: number): Claim => ({ topic: 'eta', fromAt, toAt, ...SAID });

function incident(status: IncidentStatus, claims: Claim[], more: Partial<Incident> = {}): Incident {
	return {
		id: `2026-${status}`,
		name: 'Posta ferma; forse, «storage»',
		status,
		impact: 'major',
		startedAt: NOW - 2 * HOUR_MS,
		updatedAt: NOW - HOUR_MS,
		providers: ['libero', 'virgilio'],
		components: [],
		updates: [
			{
				id: 'u',
				at: NOW - HOUR_MS,
				status,
				text: 'Ci lavoriamo.',
				source: 'official',
				publisher: 'Italiaonline',
				claims,
			},
		],
		...more,
	};
}
const WORKS = incident('scheduled', [promise(NOW + 10 * HOUR_MS, NOW + 14 * HOUR_MS)]);
const OUTAGE = incident('identified', [
	{ topic: 'status', stance: 'outage', ...SAID },
	promise(NOW + HOUR_MS, NOW + 5 * HOUR_MS),
]);

function files(...incidents: Incident[]): Map<string, string> {
	const told = incidents.map((one) => ({ incident: one, story: '' }));
	return siteFiles([...told, ...archived], { now: NOW, url: URL, keys: [key] });
}
const file = (path: string, ...incidents: Incident[]) => files(...incidents).get(path) ?? '';

describe('the headline repeats what was said, and no more', () => {
	test.each<[string, Incident[], ProviderId | undefined, string]>([
		['nothing is known', [], undefined, 'Nessun guasto noto a Libero Mail e Virgilio Mail'],
		['works are only announced', [WORKS], undefined, 'Nessun guasto noto a Libero Mail e Virgilio Mail'],
		['an outage goes on', [OUTAGE], undefined, 'Libero Mail e Virgilio Mail: c’è un guasto'],
		['one mailbox is out', [{ ...OUTAGE, providers: ['libero'] }], undefined, 'Libero Mail: c’è un guasto'],
		[
			'the other one is out',
			[{ ...OUTAGE, providers: ['libero'] }],
			'virgilio',
			'Nessun guasto noto a Virgilio Mail',
		],
		['it reopens', [incident('monitoring', [])], 'libero', 'Libero Mail: sta riaprendo'],
		['works go on', [incident('in_progress', [])], undefined, 'Libero Mail e Virgilio Mail: lavori in corso'],
		['it is over', [incident('resolved', [])], undefined, 'Nessun guasto noto a Libero Mail e Virgilio Mail'],
	])('%s', (_, incidents, only, headline) => {
		const going = goingOn(
			incidents.map((one) => ({ incident: one })),
			NOW,
			only,
		);
		expect(headlineOf(going, only)).toBe(headline);
	});

	test('works begin and end by their window', () => {
		const at = (now: number) => headlineOf(goingOn([{ incident: WORKS }], now));
		expect(at(NOW + 11 * HOUR_MS)).toBe('Libero Mail e Virgilio Mail: lavori in corso');
		expect(at(NOW + 15 * HOUR_MS)).toMatch(/^Nessun guasto noto/);
	});
});

describe('the page', () => {
	test('shows works to come by their hours, and does not call them an outage', () => {
		const html = file('index.html', WORKS);
		expect(html).toContain('sabato 10 gennaio 2026 alle 23:30');
		expect(html).not.toContain('c’è un guasto');
	});

	test('has a separate address for each mailbox, which mentions only that mailbox', () => {
		const html = file('libero-mail-non-funziona/index.html', { ...OUTAGE, providers: ['virgilio'] });
		expect(html).toContain('<title>Libero Mail non funziona?');
		expect(html).toContain('<h1>Nessun guasto noto a Libero Mail</h1>');
		expect(html).not.toContain('data-provider="virgilio"');
		expect(html).toContain('src="../page.js"');
		expect(file('sitemap.xml')).toContain(`${URL}/virgilio-mail-non-funziona/`);
		expect(file('robots.txt')).toContain(`Sitemap: ${URL}/sitemap.xml`);
	});

	test('names what is shared with it: a headline, its hour, and the absolute address of a picture', () => {
		const html = file('index.html', OUTAGE);
		expect(html).toContain(
			'property="og:description" content="Libero Mail e Virgilio Mail: c’è un guasto, sabato 10 gennaio 2026 alle 13:30.',
		);
		expect(html).toContain(`property="og:image" content="${URL}/share.png"`);
	});

	test('can be installed as an app: name, start, display and existing icons', async () => {
		const { name, start_url, display, icons } = JSON.parse(file('manifest.webmanifest'));
		expect({ name, start_url, display }).toEqual({
			name: 'PostaViva: la mia posta funziona?',
			start_url: './',
			display: 'standalone',
		});
		expect(icons.map(({ sizes, purpose }: Record<string, string>) => `${sizes} ${purpose}`)).toEqual([
			'192x192 any',
			'512x512 any',
			'512x512 maskable',
		]);
	});
});

describe('the calendar', () => {
	const lines = (...incidents: Incident[]) => file('calendario.ics', ...incidents).split('\r\n');

	test('has announced works and promised returns, in UTC, with their source', () => {
		const ics = lines(WORKS, OUTAGE);
		expect(ics.filter((line) => line.startsWith('DT'))).toEqual([
			'DTSTAMP:20260110T123015Z',
			'DTSTART:20260110T223015Z',
			'DTEND:20260111T023015Z',
			'DTSTAMP:20260110T123015Z',
			'DTSTART:20260110T133015Z',
			'DTEND:20260110T173015Z',
		]);
		expect(ics.filter((line) => line.startsWith('SUMMARY'))).toEqual([
			'SUMMARY:Libero Mail e Virgilio Mail: lavori annunciati',
			'SUMMARY:Libero Mail e Virgilio Mail: dovrebbe tornare',
		]);
		expect(ics.filter((line) => line === 'STATUS:TENTATIVE')).toHaveLength(2);
	});

	test('escapes special characters, and folds no line beyond 75 octets nor within a letter', () => {
		const ics = file('calendario.ics', WORKS);
		for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
		expect(ics.replaceAll('\r\n ', '')).toContain(
			'DESCRIPTION:Posta ferma\\; forse\\, «storage». Lo dice Italiaonline.',
		);
	});

	test('drops what is over, and a withdrawn promise', () => {
		const over = { ...OUTAGE, id: 'over', status: 'resolved' as const };
		const back = { ...promise(NOW + HOUR_MS, NOW + 2 * HOUR_MS), withdrawn: true as const, saidAt: NOW - 1 };
		const taken = incident('identified', [promise(NOW + HOUR_MS, NOW + 2 * HOUR_MS), back]);
		expect(lines(over, taken).filter((line) => line === 'BEGIN:VEVENT')).toEqual([]);
	});
});

test('RSS says what Atom says, by an independent parser', () => {
	const feed = parseRssFeed(file('history.rss', OUTAGE));
	expect(feed).toMatchObject({ language: 'it', link: `${URL}/` });
	expect(feed.items?.map(({ title, guid }) => [title, guid?.value])).toEqual([
		[OUTAGE.name, OUTAGE.id],
		...archived.map(({ incident: { name, id } }) => [name, id]),
	]);
	expect(feed.items?.[0]?.pubDate).toBe(new Date(OUTAGE.updatedAt).toUTCString());
});

test('a badge shows its headline, and when it was drawn', () => {
	expect(file('badge-libero.svg', OUTAGE)).toContain(
		'<title>Libero Mail: c’è un guasto, sab 10 gen 2026 13:30</title>',
	);
	expect(file('badge.svg')).toContain('Nessun guasto noto a Libero Mail e Virgilio Mail');
	expect(file('badge.svg')).not.toMatch(/<script|\son\w+=/);
});
