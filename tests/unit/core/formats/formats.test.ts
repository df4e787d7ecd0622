import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ParseContext } from '../../../../monitor/core/formats/context';
import { parseFeed } from '../../../../monitor/core/formats/parse';
import { foldAnswers } from '../../../../monitor/core/incidents/fold';
import type { FeedDocument, Incident } from '../../../../monitor/core/model/incident';
import { romeIso } from '../../../../monitor/core/time';

const FIXTURES = join(import.meta.dirname, '../../../fixtures/feeds');
const AT = Date.UTC(2023, 6, 1);

function read(name: string, context: Partial<ParseContext> = {}): FeedDocument {
	const parsed = parseFeed(readFileSync(join(FIXTURES, name), 'utf8'), {
		trust: 'official',
		fetchedAt: AT,
		...context,
	});
	if (!parsed.ok) throw new Error(`${name}: ${parsed.error}`);
	return parsed.value;
}

/** One line per incident: what a person would compare. */
function line(incident: Incident): string {
	const end = incident.resolvedAt === undefined ? '…' : romeIso(incident.resolvedAt);
	const parts = incident.components.map(({ id, status }) => `${id} ${status}`).join(', ');
	return [
		incident.name,
		incident.status,
		incident.impact,
		romeIso(incident.startedAt),
		end,
		incident.providers.join('+'),
		parts,
	].join(' | ');
}

const trail = (incident: Incident | undefined) =>
	incident?.updates.map(({ at, status }) => `${romeIso(at)} ${status}`);
const answers = (incident: Incident | undefined) => foldAnswers(incident?.updates ?? [], AT);

it.each([
	['native.json', 'native', 'PostaViva: Libero Mail e Virgilio Mail'],
	['statuspage-summary.json', 'statuspage', 'Italiaonline Status'],
	['statuspage-incidents.json', 'statuspage', 'Libero Mail'],
	['statuspage-maintenances.json', 'statuspage', 'Virgilio Mail'],
	['statuspage-history.atom', 'statuspage-atom', 'Italiaonline Status - Incident History'],
	['statuspage-history.rss', 'rss', 'Libero Mail Status - Incident History'],
	['jsonfeed-1.0.json', 'jsonfeed', 'Avvisi'],
	['jsonfeed-1.1.json', 'jsonfeed', 'Tecnologia Oggi'],
	['rss-italian-dates.xml', 'rss', 'Libero Aiuto » Avvisi'],
	['rss-aggregator.xml', 'rss', '"libero mail" - Google News'],
	['atom-news.xml', 'atom', 'Cronache digitali'],
	['cstate-index.json', 'cstate', 'Stato Libero Mail'],
	['cstate-not-json.txt', 'cstate', 'Stato Libero Mail'],
	['cstate-issues.json', 'cstate', 'Storia degli incidenti'],
	['cstate.rss', 'rss', 'Stato Libero Mail'],
	['instatus-summary.json', 'instatus', 'Virgilio Mail'],
	['instatus-up.json', 'instatus', 'Virgilio Mail'],
])('%s is known as %s by its content, whatever type the server names', (name, format, title) => {
	for (const contentType of ['application/octet-stream', 'text/html'])
		expect(read(name, { contentType })).toMatchObject({ format, title });
});

describe('Statuspage', () => {
	it('reads incidents, maintenances and the components that are ours', () => {
		expect(read('statuspage-summary.json').incidents.map(line)).toEqual([
			'Disservizio posta Libero e Virgilio | identified | critical | 2023-01-22T22:05:00+01:00 | … | libero+virgilio | webmail major_outage, smtp partial_outage',
			'Aggiornamento IMAP Virgilio | scheduled | maintenance | 2023-02-10T23:00:00+01:00 | … | virgilio | imap-pop operational',
		]);
	});

	it('turns updates oldest first, as inert text, with their claims in Italian', () => {
		const [incident] = read('statuspage-summary.json').incidents;
		expect(trail(incident)).toEqual([
			'2023-01-23T07:41:00+01:00 investigating',
			'2023-01-25T16:40:12+01:00 identified',
		]);
		expect(incident?.updates[0]?.text).toBe(
			'Stiamo verificando le segnalazioni.\n\nCi scusiamo per il disagio & vi aggiorneremo.',
		);
		expect(answers(incident).cause.current).toMatchObject({
			kind: 'storage',
			source: 'official',
			publisher: 'Italiaonline Status',
		});
	});

	it('takes the end from the first status that says so, and future status words for unknown', () => {
		expect(read('statuspage-incidents.json').incidents.map(line)).toEqual([
			'Webmail lenta | postmortem | minor | 2023-05-14T22:22:39+02:00 | 2023-05-15T00:30:00+02:00 | libero | webmail operational',
			'Mailbox trouble | unknown | unknown | 2023-05-20T12:00:00+02:00 | … | libero | ',
		]);
	});

	it('takes the planned end of a maintenance for a promise, until it is over', () => {
		const [running, done] = read('statuspage-maintenances.json').incidents;
		expect(romeIso(answers(running).eta.current?.toAt ?? 0)).toBe('2023-06-14T06:00:00+02:00');
		expect(answers(running).status.current?.stance).toBe('maintenance');
		expect(answers(done).eta.history).toEqual([]);
	});

	it('dates the updates of its Atom, which lack a year, by the entry; "Update" changes nothing', () => {
		const [outage, maintenance] = read('statuspage-history.atom').incidents;
		expect(trail(outage)).toEqual([
			'2023-01-23T07:10:00+01:00 investigating',
			'2023-01-25T16:00:00+01:00 identified',
			'2023-01-26T14:45:00+01:00 monitoring',
			'2023-01-27T12:00:00+01:00 monitoring',
			'2023-01-28T20:05:00+01:00 resolved',
		]);
		expect(trail(maintenance)).toEqual([
			'2022-12-28T10:00:00+01:00 scheduled',
			'2022-12-31T23:00:00+01:00 in_progress',
			'2023-01-01T01:30:00+01:00 completed',
		]);
		expect(line(maintenance as Incident)).toContain(
			'maintenance | 2022-12-31T23:00:00+01:00 | 2023-01-01T01:30:00+01:00 | virgilio',
		);
		expect(answers(outage).eta.current).toMatchObject({ source: 'official', publisher: 'Italiaonline' });
	});

	it('is read from its RSS as well', () => {
		expect(read('statuspage-history.rss').incidents.map(line)).toEqual([
			'Accesso alle caselle | investigating | major | 2023-06-15T08:12:00+02:00 | … | libero | ',
		]);
	});
});

describe('news', () => {
	it('becomes one incident per outage and provider, one update per item, without unrelated items', () => {
		const { incidents } = read('jsonfeed-1.1.json', { trust: 'press' });
		expect(incidents.map(line)).toEqual([
			'Libero Mail non funziona: utenti bloccati | resolved | major | 2023-01-23T09:00:00+01:00 | 2023-01-28T20:30:00+01:00 | libero | ',
			'Libero Mail e Virgilio Mail tornano online | resolved | major | 2023-01-28T20:30:00+01:00 | 2023-01-28T20:30:00+01:00 | virgilio | ',
		]);
		expect(incidents[0]?.updates.map(({ id, source, publisher }) => [id, source, publisher])).toEqual([
			['1', 'press', 'Tecnologia Oggi'],
			['2', 'press', 'Tecnologia Oggi'],
			['3', 'press', 'Tecnologia Oggi'],
		]);
		expect(answers(incidents[0]).cause.current?.kind).toBe('storage');
		expect(answers(incidents[0]).attack.current?.stance).toBe('denied');
	});

	it('months apart is about two outages', () => {
		const items = ['2023-01-23T09:00:00+01:00', '2023-06-15T09:00:00+02:00'].map((date_published, i) => ({
			id: String(i),
			title: 'Libero Mail non funziona',
			date_published,
		}));
		const body = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'x', items });
		const parsed = parseFeed(body, { trust: 'press', fetchedAt: AT });
		expect(parsed.ok && parsed.value.incidents).toHaveLength(2);
	});

	it('without an id is known by its content, the same at every reading', () => {
		const ids = [AT, AT + 1].map((fetchedAt) => read('jsonfeed-1.0.json', { fetchedAt }).incidents[0]?.id);
		expect(ids[0]).toMatch(/^[0-9a-f]{16}$/);
		expect(ids[1]).toBe(ids[0]);
	});

	it('is inert: tags and scripts removed, entities decoded once', () => {
		expect(read('jsonfeed-1.0.json').incidents[0]?.updates[0]?.text).toBe(
			'Virgilio Mail in tilt\nVirgilio Mail è in down da questa mattina: a < b & caselle irraggiungibili.',
		);
	});

	it('with Italian dates is dated', () => {
		expect(trail(read('rss-italian-dates.xml').incidents[0])).toEqual([
			'2023-01-23T09:30:00+01:00 investigating',
			'2023-01-26T14:45:00+01:00 monitoring',
		]);
	});

	it('from an aggregator is attributed to the newspaper, and the list of links below it is not read', () => {
		const { incidents } = read('rss-aggregator.xml', { trust: 'press' });
		expect(incidents.map(({ providers }) => providers)).toEqual([['libero'], ['virgilio']]);
		expect(incidents[0]?.updates.map(({ text, publisher }) => [text, publisher])).toEqual([
			['Libero Mail non funziona da tre giorni: cosa sappiamo', 'la Repubblica'],
			["Libero Mail e Virgilio Mail down, l'app Android torna a funzionare", 'Corriere della Sera'],
		]);
		expect(incidents[0]?.status).toBe('monitoring');
	});

	it('as XHTML keeps its paragraphs apart', () => {
		const [, incident] = read('atom-news.xml', { trust: 'press' }).incidents;
		expect(incident?.updates[0]?.text).toBe(
			'Virgilio Mail, riapertura progressiva delle caselle\nLe caselle di Virgilio Mail vengono riaperte gradualmente.\n\nLe PEC non sono coinvolte.',
		);
		expect(answers(incident).scope.current?.notHit).toEqual(['pec']);
	});
});

describe('cState', () => {
	const OUTAGE =
		'| investigating | critical | 2023-01-23T07:10:00+01:00 | … | libero | webmail major_outage, app-android major_outage';
	const PINNED =
		'Nuovo indirizzo di questa pagina | unknown | none | 2022-12-01T10:00:00+01:00 | … | libero | ';

	it('lists an issue once though it is below every system', () => {
		expect(read('cstate-index.json').incidents.map(line)).toEqual([
			`Webmail e app non raggiungibili ${OUTAGE}`,
			PINNED,
		]);
	});

	it('is repaired where its template does not escape', () => {
		expect(read('cstate-not-json.txt').incidents.map(line)).toEqual([
			`Webmail: "servizio non disponibile", dicono gli utenti ${OUTAGE}`,
			PINNED,
		]);
	});

	it('gives what is resolved, and when', () => {
		expect(read('cstate-issues.json').incidents.map(line)).toEqual([
			'Virgilio: invio in ritardo | resolved | major | 2023-05-02T08:00:00+02:00 | 2023-05-02T10:30:00+02:00 | virgilio | smtp operational',
		]);
	});

	it('puts "[Resolved]" before titles of its RSS, in the language of the page', () => {
		const { incidents } = read('cstate.rss');
		expect(incidents.map(({ name, status }) => [name, status])).toEqual([
			['Webmail e app non raggiungibili', 'investigating'],
			['Invio in ritardo', 'resolved'],
		]);
		expect(romeIso(incidents[1]?.resolvedAt ?? 0)).toBe('2022-11-02T10:30:00+01:00');
	});
});

describe('Instatus', () => {
	it('reads active incidents and maintenances, with any date that JavaScript prints', () => {
		expect(read('instatus-summary.json').incidents.map(line)).toEqual([
			'Accesso alla webmail | investigating | critical | 2023-01-23T07:10:00+01:00 | … | virgilio | ',
			'Ritardi nella consegna | monitoring | major | 2023-01-23T08:30:00+01:00 | … | virgilio | ',
			'Aggiornamento dei server | scheduled | maintenance | 2023-01-30T23:00:00+01:00 | … | virgilio | ',
		]);
	});

	it('takes the length of a maintenance for a promise', () => {
		const planned = read('instatus-summary.json').incidents[2];
		expect(romeIso(answers(planned).eta.current?.toAt ?? 0)).toBe('2023-01-31T01:00:00+01:00');
	});

	it('has no lists when nothing is wrong', () => {
		expect(read('instatus-up.json').incidents).toEqual([]);
	});
});

it('a page about another service is read, but concerns none of our providers', () => {
	const body = JSON.stringify({
		page: { id: 'x', name: 'GitHub', url: 'https://www.githubstatus.com' },
		incidents: [
			{
				id: 'a',
				name: 'Git operations',
				status: 'investigating',
				impact: 'major',
				created_at: '2023-01-01T00:00:00Z',
				incident_updates: [],
			},
		],
	});
	const parsed = parseFeed(body, { trust: 'added', fetchedAt: AT });
	expect(parsed.ok && parsed.value.incidents[0]?.providers).toEqual([]);
	const ours = parseFeed(body, { trust: 'added', fetchedAt: AT, about: ['libero'] });
	expect(ours.ok && ours.value.incidents[0]?.providers).toEqual(['libero']);
});
