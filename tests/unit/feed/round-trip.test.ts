import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { loadArchive } from '../../../feed/archive/load';
import { newKey } from '../../../feed/publish/keys';
import { checkEnvelope } from '../../../feed/publish/sign';
import { SIGNED_FEED, siteFiles } from '../../../feed/publish/site';
import { MAX_FEED_LENGTH } from '../../../monitor/core/formats/context';
import { parseFeed } from '../../../monitor/core/formats/parse';
import type { Incident } from '../../../monitor/core/model/incident';
import { COMPONENT_STATUSES } from '../../../monitor/core/status';

const NOW = Date.UTC(2026, 0, 10, 12, 30, 15);
const URL = 'https://feed.postaviva.example';

const archive = loadArchive();
const archived = archive.ok ? archive.value : [];
const incidents = archived.map(({ incident }) => incident);
const key = newKey();
const files = siteFiles(archived, { now: NOW, url: URL, keys: [key] });
const file = (path: string) => files.get(path) ?? '';

function read(path: string): Incident[] {
	const parsed = parseFeed(file(path), { trust: 'signed', fetchedAt: NOW });
	if (!parsed.ok) throw new Error(`${path}: ${parsed.error}`);
	return parsed.value.incidents;
}

describe('archive → publisher → reader gives the same incidents', () => {
	it.each(['api/v2/incidents.json', 'feed.json'])('through %s, to the last claim', (path) => {
		expect(read(path)).toEqual(incidents);
	});

	it('through the signed feed, with its sequence and times', async () => {
		const opened = await checkEnvelope(file(SIGNED_FEED), [key], NOW);
		expect(opened.ok && opened.value).toMatchObject({
			incidents,
			sequence: Math.floor(NOW / 1_000),
			issuedAt: NOW,
			keyId: key.id,
		});
	});

	it('through Atom, all that Atom can express: names, times to the minute, statuses, texts', () => {
		const told = (incident: Incident) => ({
			name: incident.name,
			status: incident.status,
			startedAt: incident.startedAt,
			resolvedAt: incident.resolvedAt,
			updatedAt: incident.updatedAt,
			providers: incident.providers,
			updates: incident.updates.map(({ at, status, text }) => ({ at, status, text })),
		});
		expect(read('history.atom').map(told)).toEqual(incidents.map(told));
	});
});

describe('third-party readers accept it', () => {
	it('Atom, by an independent parser', () => {
		const feed = parseAtomFeed(file('history.atom'));
		expect(feed).toMatchObject({
			id: 'tag:feed.postaviva.example,2005:/history',
			updated: expect.any(String),
		});
		expect(feed.entries?.map(({ title, id, links }) => [title, id, links?.[0]?.href])).toEqual(
			incidents.map(({ name, id }) => [
				expect.objectContaining({ value: name }),
				`tag:feed.postaviva.example,2005:Incident/${id}`,
				`${URL}/#${id}`,
			]),
		);
	});

	it('JSON Feed, by an independent parser', () => {
		const feed = parseJsonFeed(file('feed.json'));
		expect(feed).toMatchObject({ home_page_url: `${URL}/`, feed_url: `${URL}/feed.json`, language: 'it' });
		expect(feed.items?.map(({ title }) => title)).toEqual(incidents.map(({ name }) => name));
		for (const item of feed.items ?? []) expect(item.content_html).toContain('<p>');
	});

	const page = {
		id: expect.any(String),
		name: expect.any(String),
		url: URL,
		time_zone: 'Europe/Rome',
		updated_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
	};
	const json = (path: string) => JSON.parse(file(path));

	it('Statuspage, in its documented shape', () => {
		const summary = json('api/v2/summary.json');
		expect(summary).toMatchObject({
			page,
			status: { indicator: 'none', description: 'All Systems Operational' },
			incidents: [],
			scheduled_maintenances: [],
		});
		for (const component of summary.components)
			expect(component).toMatchObject({
				id: expect.any(String),
				name: expect.any(String),
				status: expect.toSatisfy((status) => COMPONENT_STATUSES.includes(status) && status !== 'unknown'),
				position: expect.any(Number),
				page_id: page.id,
				group: false,
				only_show_if_degraded: false,
			});
		const { incidents: listed } = json('api/v2/incidents.json');
		for (const incident of listed) {
			expect(incident).toMatchObject({
				id: expect.any(String),
				name: expect.any(String),
				status: expect.toBeOneOf(['investigating', 'identified', 'monitoring', 'resolved', 'postmortem']),
				impact: expect.toBeOneOf(['none', 'minor', 'major', 'critical']),
				created_at: expect.any(String),
				updated_at: expect.any(String),
				resolved_at: expect.any(String),
				started_at: expect.any(String),
				shortlink: expect.any(String),
				page_id: page.id,
			});
			const times = incident.incident_updates.map((update: { display_at: string }) => update.display_at);
			expect(times).toEqual([...times].sort().reverse());
			for (const update of incident.incident_updates)
				expect(update).toMatchObject({
					id: expect.any(String),
					status: expect.any(String),
					body: expect.any(String),
					incident_id: incident.id,
					affected_components: null,
				});
		}
	});

	it('Statuspage, its other documents', () => {
		expect(json('api/v2/status.json')).toEqual({ page, status: expect.any(Object) });
		expect(json('api/v2/components.json')).toEqual({ page, components: expect.any(Array) });
		expect(json('api/v2/incidents/unresolved.json')).toEqual({ page, incidents: [] });
		expect(json('api/v2/scheduled-maintenances.json')).toEqual({ page, scheduled_maintenances: [] });
	});
});

describe('the published site', () => {
	it('is well below the cap of its readers', () => {
		for (const [path, text] of files) expect(text.length, path).toBeLessThan(MAX_FEED_LENGTH / 2);
	});

	it('has a page with one first-party script, and no style attribute or foreign address', () => {
		const html = file('index.html');
		expect(html.match(/<script[^>]*>[^<]*/g)).toEqual(['<script type="module" src="./page.js">']);
		expect(html).not.toMatch(/javascript:|\sstyle=|\son\w+=/);
		const loaded = html.replace(/<link rel="canonical"[^>]*>/, '');
		expect(loaded.match(/(?:href|src)="https?:[^"]*"/g) ?? []).toEqual([]);
		for (const incident of incidents) {
			expect(html).toContain(`id="${incident.id}"`);
			expect(html).toContain(incident.name);
		}
	});

	it('says nothing that goes out of date: no time relative to the hour of publishing', () => {
		const promised = { topic: 'eta' as const, fromAt: NOW, toAt: NOW + 3_600_000 };
		const said = { source: 'official' as const, saidAt: NOW - 60_000 };
		const [first] = archived;
		if (first === undefined) throw new Error('no archive');
		const { resolvedAt: _, ...incident } = first.incident;
		const update = { ...incident.updates[0], at: NOW - 60_000, claims: [{ ...promised, ...said }] } as never;
		const open = { ...first, incident: { ...incident, status: 'identified' as const, updates: [update] } };
		const html = siteFiles([open, ...archived], { now: NOW, url: URL, keys: [key] }).get('index.html') ?? '';
		const words = html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
		expect(words).toContain('Aggiornata sabato 10 gennaio 2026 alle 13:30');
		expect(words).not.toMatch(/\b(oggi|ieri|domani)\b|mancano|in ritardo di|Doveva tornare/);
	});

	it('has a sign and a state for each mailbox, and for the parts that were mentioned', () => {
		const states = (html: string) => html.match(/data-provider="\w+" data-status="\w+" data-phase="\w+"/g);
		expect(states(file('index.html'))).toEqual([
			'data-provider="libero" data-status="unknown" data-phase="stable"',
			'data-provider="virgilio" data-status="unknown" data-phase="stable"',
		]);
		const january = archived.find(({ incident }) => incident.id.startsWith('2023-01'));
		if (january === undefined) throw new Error('no archive');
		const { resolvedAt: _, ...incident } = january.incident;
		const open = {
			...january,
			incident: {
				...incident,
				providers: ['libero' as const],
				status: 'investigating' as const,
				components: [],
				updates: incident.updates.slice(0, 4),
			},
		};
		const html = siteFiles([open], { now: NOW, url: URL, keys: [key] }).get('index.html') ?? '';
		expect(states(html)?.[0]).toBe('data-provider="libero" data-status="major_outage" data-phase="stable"');
		expect(states(html)?.[1]).toContain('unknown');
		expect(html).toMatch(/data-component="smtp" data-status="major_outage"/);
		expect(html).toMatch(/data-component="pec" data-status="operational"/);
	});

	it('shows the five answers of each incident as the extension would', () => {
		const html = file('index.html');
		for (const [topic, stance] of [
			['cause', 'storage'],
			['attack', 'denied'],
			['data', 'safe'],
		])
			expect(html).toContain(`data-claim="${topic}" data-stance="${stance}"`);
	});

	it('an open incident is in the summary, and counts', () => {
		const [{ incident, story }] = archived as [(typeof archived)[number]];
		const { resolvedAt: _, ...rest } = incident;
		const open = { story, incident: { ...rest, status: 'identified' as const } };
		const summary = JSON.parse(
			siteFiles([open], { now: NOW, url: URL, keys: [key] }).get('api/v2/summary.json') ?? '',
		);
		expect(summary.status.indicator).toBe('critical');
		expect(summary.incidents).toHaveLength(1);
	});
});
