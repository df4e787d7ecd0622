import { describe, expect, test } from 'vitest';
import { atom, type Entry, iso, jsonFeed, openIncident, rss, statuspage } from './documents';
import { play } from './play';

const DOWN: Entry = {
	title: 'Libero Mail non funziona',
	text: 'La posta di Libero è irraggiungibile.',
	date: '11:00',
	link: 'https://avvisi.example/1',
};
const QUIET: Entry = { title: 'Nuovi sfondi', date: '10:00', link: 'https://avvisi.example/0' };

describe('a guid that does not distinguish items is no identity', () => {
	test.each([
		['a mark', 'N/A'],
		['the address of the site', 'https://avvisi.example/'],
		['a number', '0'],
		['nothing', ''],
	])('%s', (_, guid) => {
		for (const write of [rss, atom, jsonFeed]) {
			const body = write({ ...QUIET, guid }, { ...DOWN, guid });
			expect(play([{ body, at: '12:30' }]).declared, write.name).toBe('outage');
		}
	});
});

describe('the same words are not news twice', () => {
	test.each<[string, Entry, Entry]>([
		[
			'http → https',
			{ ...DOWN, guid: 'http://avvisi.example/1' },
			{ ...DOWN, guid: 'https://avvisi.example/1' },
		],
		['a new guid', { ...DOWN, guid: 'a1' }, { ...DOWN, guid: 'a2' }],
		[
			'a new guid and no link',
			{ ...DOWN, link: undefined as never, guid: 'a1' },
			{ ...DOWN, link: undefined as never, guid: 'a2' },
		],
		[
			'marks of a campaign',
			{ ...DOWN, guid: 'https://avvisi.example/1' },
			{ ...DOWN, guid: 'https://avvisi.example/1?utm_source=rss' },
		],
		[
			'other blanks',
			{ ...DOWN, guid: 'a1' },
			{ ...DOWN, guid: 'a2', text: 'La  posta di Libero è irraggiungibile. ' },
		],
	])('%s', (_, before, after) => {
		const outcome = play([
			{ body: rss(before), at: '11:30' },
			{ body: rss(after), at: '12:30' },
		]);
		expect(outcome.told.map((told) => told.length)).toEqual([1, 0]);
		expect(outcome.incidents.flatMap(({ incident }) => incident.updates)).toHaveLength(1);
	});

	test('a date that is the time of reading makes nothing new', () => {
		const body = (date: string) => rss({ ...DOWN, guid: 'a', date });
		const outcome = play([
			{ body: body('11:30'), at: '11:30' },
			{ body: body('12:30'), at: '12:30' },
		]);
		expect(outcome.told.map((told) => told.length)).toEqual([1, 0]);
	});
});

describe('caps keep the newest', () => {
	const minute = (i: number) =>
		iso(`-${1 + Math.floor((260 - i) / 24)} ${String(i % 24).padStart(2, '0')}:00`);
	const many = Array.from(
		{ length: 260 },
		(_, i): Entry => ({ title: `Oroscopo ${i}`, date: minute(i), guid: `q${i}` }),
	);
	test.each([rss, atom, jsonFeed])('of %o, oldest first', (write) => {
		expect(play([{ body: write(...many, { ...DOWN, guid: 'd' }), at: '12:30' }]).declared).toBe('outage');
	});

	const closed = Array.from({ length: 130 }, (_, i) =>
		openIncident({
			id: `c${i}`,
			status: 'resolved',
			created_at: iso('-9 09:00'),
			updated_at: iso('12:00'),
			resolved_at: iso('-9 10:00'),
			incident_updates: [],
		}),
	);
	test('an open incident behind many closed ones is kept', () => {
		const body = statuspage({ incidents: [...closed, openIncident()] });
		expect(play([{ body, at: '12:30', trust: 'added' }]).declared).toContain('outage');
	});

	test('an open incident stays in the store among many closed ones', () => {
		const open = statuspage({
			incidents: [openIncident({ updated_at: iso('-1 11:00'), created_at: iso('-1 11:00') })],
		});
		const list = JSON.parse(open).incidents;
		const body = statuspage({ incidents: [...closed.slice(0, 70), ...list] });
		expect(play([{ body, at: '12:30', trust: 'added' }]).declared).toContain('outage');
	});
});

describe('a statement on one brand says nothing of the other', () => {
	const both = (a: Entry, b: Entry) => ({ body: rss(a, b), at: '12:30', about: [] });
	test.each<[string, Entry, Entry, string, string]>([
		[
			'Libero down, Virgilio back',
			{ ...DOWN, date: '10:00', guid: '1' },
			{ title: 'Virgilio Mail torna a funzionare', date: '12:00', guid: '2' },
			'outage',
			'resolved',
		],
		[
			'Virgilio down, Libero back',
			{ title: 'Virgilio Mail non funziona', date: '10:00', guid: '1' },
			{ title: 'Libero Mail torna a funzionare', date: '12:00', guid: '2' },
			'resolved',
			'outage',
		],
		[
			'both down, Virgilio back',
			{ title: 'Libero Mail e Virgilio Mail non funzionano', date: '10:00', guid: '1' },
			{ title: 'Virgilio Mail torna a funzionare', date: '12:00', guid: '2' },
			'outage',
			'resolved',
		],
		[
			'both down, both back',
			{ title: 'Libero Mail e Virgilio Mail non funzionano', date: '10:00', guid: '1' },
			{ title: 'Libero Mail e Virgilio Mail tornano a funzionare', date: '12:00', guid: '2' },
			'resolved',
			'resolved',
		],
	])('%s', (_, a, b, libero, virgilio) => {
		const once = play([both(a, b)]);
		expect([once.declared, once.virgilio]).toEqual([libero, virgilio]);
		const twice = play([
			{ body: rss(a), at: '11:00', about: [] },
			{ body: rss(b), at: '12:30', about: [] },
		]);
		expect([twice.declared, twice.virgilio]).toEqual([libero, virgilio]);
	});
});

describe('the press has one voice per registrable domain', () => {
	const item = (i: number, name: string, url?: string): Entry => ({
		title: `Libero Mail non funziona, ${i} segnalazioni`,
		date: '12:00',
		guid: `p${i}`,
		more: `<source${url === undefined ? '' : ` url="${url}"`}>${name}</source>`,
	});
	test.each<[string, Entry[], string]>([
		[
			'three names of one domain',
			[
				item(1, 'Il Corriere', 'https://www.ilcorriere.example'),
				item(2, 'Corriere Roma', 'https://roma.ilcorriere.example'),
				item(3, 'Il Corriere - Tech', 'http://ilcorriere.example/tech'),
			],
			'',
		],
		[
			'three spellings without an address',
			[item(1, 'La Voce di Bari'), item(2, 'LA VOCE DI BARI'), item(3, 'lavocedibari.it')],
			'',
		],
		[
			'a name and its host',
			[item(1, 'Sera Oggi', 'https://seraoggi.it'), item(2, 'SERA OGGI'), item(3, 'SeraOggi.it')],
			'',
		],
		[
			'three papers',
			[
				item(1, 'Alfa', 'https://alfa.example'),
				item(2, 'Beta', 'https://beta.it'),
				item(3, 'Gamma', 'https://gamma.it'),
			],
			'press',
		],
		['three papers by name', [item(1, 'Alfa'), item(2, 'Beta'), item(3, 'Gamma')], 'press'],
		[
			'papers under a shared suffix',
			[
				item(1, 'Alfa', 'https://alfa.co.uk'),
				item(2, 'Beta', 'https://beta.co.uk'),
				item(3, 'Gamma', 'https://gamma.co.uk'),
			],
			'press',
		],
	])('%s', (_, items, declared) => {
		expect(play([{ body: rss(...items), at: '12:30', trust: 'press', about: [] }]).declared).toBe(declared);
	});
});
