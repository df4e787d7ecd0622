/** The sentinels' rows on the page and in the exports: with their age, and never green when they are old. */

import { describe, expect, test } from 'vitest';
import { loadArchive } from '../../../feed/archive/load';
import { siteFiles } from '../../../feed/publish/site';
import { parseFeed } from '../../../monitor/core/formats/parse';
import type { SentinelStatement, SentinelWord } from '../../../monitor/core/sentinel/statement';
import { HOUR_MS } from '../../../monitor/core/time';

const NOW = Date.UTC(2026, 0, 10, 12);
const archive = loadArchive();
const archived = archive.ok ? archive.value : [];

const word = (component: SentinelWord['component'], state: SentinelWord['state'], by = 3): SentinelWord => ({
	provider: 'libero',
	component,
	state,
	since: NOW - HOUR_MS,
	by,
	of: 3,
	reasons: state === 'outage' ? ['silent'] : [],
});
const STATEMENT: SentinelStatement = {
	sequence: 1,
	issuedAt: NOW,
	expiresAt: NOW + 2 * HOUR_MS,
	words: [word('smtp', 'outage'), word('imap-pop', 'answering'), word('delivery', 'degraded', 1)],
};

const site = (now = NOW, statement: SentinelStatement | undefined = STATEMENT) =>
	siteFiles(archived, { now, url: 'https://feed.example', keys: [], statement });
const text = (path: string, ...how: Parameters<typeof site>) => site(...how).get(path) ?? '';
const json = (path: string, ...how: Parameters<typeof site>) => JSON.parse(text(path, ...how));
const row = (component: string, ...how: Parameters<typeof site>) =>
	text('index.html', ...how).match(new RegExp(`<li[^>]*data-component="${component}"[^>]*>`))?.[0];

describe('on the page', () => {
	test('a part is shown as answering or not, by how many networks and when', () => {
		expect(row('smtp')).toContain('data-status="major_outage"');
		expect(row('smtp')).toContain('data-basis="watched"');
		expect(row('imap-pop')).toContain('data-status="operational"');
		expect(text('index.html')).toMatch(/Non risponde.*10 gen.*visto dalle sentinelle, 3 reti su 3/);
		expect(text('index.html')).not.toContain('Funziona');
	});

	test('what is old is not green when it is published', () => {
		expect(row('smtp', NOW + HOUR_MS)).toContain('major_outage');
		expect(row('imap-pop', NOW + HOUR_MS)).toBeUndefined();
		expect(row('smtp', NOW + 2 * HOUR_MS)).toBeUndefined();
	});

	test('the headline says that they get no answer, and drops it with them', () => {
		const headline = (...how: Parameters<typeof site>) =>
			text('index.html', ...how).match(/<h1[^>]*>(.*?)<\/h1>/)?.[1];
		expect(headline()).toBe('Libero Mail: le sentinelle non ricevono risposta');
		expect(text('index.html')).toContain('Una parte non risponde alle sentinelle');
		expect(headline(NOW + 2 * HOUR_MS)).toBe('Nessun guasto noto a Libero Mail e Virgilio Mail');
	});
});

describe('in the exports', () => {
	test('Statuspage has the worst state that several networks agree on, and all statements with their times', () => {
		const summary = json('api/v2/summary.json');
		const status = (id: string) => summary.components.find((one: { id: string }) => one.id === id)?.status;
		expect([status('smtp'), status('imap-pop'), status('delivery')]).toEqual([
			'major_outage',
			'operational',
			'operational',
		]);
		expect(summary.sentinels).toMatchObject({ issued_at: '2026-01-10T12:00:00.000Z' });
		expect(summary.sentinels.words).toHaveLength(3);
	});

	test.each<[SentinelWord['state'], number, string]>([
		['outage', 3, 'major'],
		['recovering', 3, 'major'],
		['degraded', 2, 'minor'],
		['outage', 1, 'none'],
		['answering', 3, 'none'],
	])('Statuspage’s sign for a part in %s by %i networks of 3 is %s', (state, by, indicator) => {
		const statement = { ...STATEMENT, words: [word('smtp', state, by)] };
		for (const path of ['api/v2/summary.json', 'api/v2/status.json'])
			expect(json(path, NOW, statement).status.indicator).toBe(indicator);
		expect(json('api/v2/summary.json', NOW + 2 * HOUR_MS, statement).status.indicator).toBe('none');
	});

	test('a badge says what the page says: that they get no answer, of the mailboxes it is about, until it is old', () => {
		const title = (path: string, ...how: Parameters<typeof site>) =>
			text(path, ...how).match(/<title>(.*?), /)?.[1];
		expect(title('badge.svg')).toBe('Libero Mail: le sentinelle non ricevono risposta');
		expect(title('badge-libero.svg')).toBe('Libero Mail: le sentinelle non ricevono risposta');
		expect(title('badge-virgilio.svg')).toBe('Nessun guasto noto a Virgilio Mail');
		expect(title('badge.svg', NOW + 2 * HOUR_MS)).toBe('Nessun guasto noto a Libero Mail e Virgilio Mail');
		const color = (path: string) => text(path).match(/fill="(#\w+)"/)?.[1];
		expect(color('badge.svg')).not.toBe(color('badge-virgilio.svg'));
	});

	test.each([
		['history.atom', (now: number) => text('history.atom', now).match(/<subtitle>(.*)<\/subtitle>/)?.[1]],
		['feed.json', (now: number) => json('feed.json', now).description],
	])('%s gives them in a line with the time, and no news when there is none', (_, line) => {
		expect(line(NOW)).toMatch(/Sentinelle, .*2026.*Invio \(SMTP\): non risponde \(3 reti su 3\)/);
		expect(line(NOW + HOUR_MS)).not.toContain(': risponde (');
		expect(line(NOW + 2 * HOUR_MS)).toBe('Sentinelle: nessuna notizia recente.');
	});

	test('a reader of any of them takes no incident from it', () => {
		for (const path of ['history.atom', 'feed.json', 'api/v2/summary.json']) {
			const read = (statement?: SentinelStatement) => {
				const files = siteFiles(archived, { now: NOW, url: 'https://feed.example', keys: [], statement });
				const parsed = parseFeed(files.get(path) ?? '', { trust: 'added', fetchedAt: NOW });
				return parsed.ok && parsed.value.incidents;
			};
			expect(read(STATEMENT)).toEqual(read());
		}
	});
});
