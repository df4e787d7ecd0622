import fc from 'fast-check';
import { expect, it } from 'vitest';
import { declared } from '../../../../monitor/core/assessment/declared';
import type { Item } from '../../../../monitor/core/formats/items';
import { proseIncidents } from '../../../../monitor/core/formats/prose';
import { mergeDocument } from '../../../../monitor/core/incidents/merge';
import { FEED_TRUSTS, type Incident, type StoredIncident } from '../../../../monitor/core/model/incident';
import { DAY_MS, HOUR_MS } from '../../../../monitor/core/time';

const NOW = Date.UTC(2026, 10, 25, 11);
const FEED = { feedId: 'f', trust: 'added' } as const;
const titles = fc.constantFrom(
	'Libero Mail non funziona',
	'Virgilio Mail è irraggiungibile',
	'Libero Mail e Virgilio Mail in tilt',
	'Libero Mail torna a funzionare',
	'Risolto: Virgilio Mail non funziona',
	'Libero Mail: caselle ripristinate progressivamente',
	'Nuovi sfondi',
);
const items = (ageHours: fc.Arbitrary<number | undefined>) =>
	fc
		.array(
			fc.record({ title: titles, age: ageHours }).map(({ title, age }) => ({ title, age })),
			{ maxLength: 8 },
		)
		.map((list) =>
			list.map(
				({ title, age }, i): Item => ({
					id: String(i),
					title,
					html: '',
					...(age === undefined ? {} : { publishedAt: NOW - age * HOUR_MS }),
				}),
			),
		);
const near = fc.integer({ min: -48, max: 96 });
const read = (list: Item[]) => proseIncidents(list, { trust: 'added', fetchedAt: NOW });
const stored = (incidents: Incident[]): StoredIncident[] =>
	mergeDocument([], { format: 'rss', incidents }, FEED, NOW);

it('an item without a date never claims anything, whatever its source', () => {
	fc.assert(
		fc.property(items(fc.constant(undefined)), fc.constantFrom(...FEED_TRUSTS), (list, trust) => {
			expect(proseIncidents(list, { trust, fetchedAt: NOW, about: ['libero'], seen: [] })).toEqual([]);
		}),
	);
});

it('trouble is never dated after it was read; only good news may be dated ahead', () => {
	fc.assert(
		fc.property(items(near), (list) => {
			for (const { at, status } of read(list).flatMap(({ updates }) => updates))
				if (status !== 'resolved' && status !== 'monitoring') expect(at).toBeLessThanOrEqual(NOW);
		}),
	);
});

it('what is said of one provider changes nothing of the other', () => {
	fc.assert(
		fc.property(items(near), (list) => {
			const ofLibero = list.filter(({ title }) => !/^(?:Virgilio|Risolto)/.test(title));
			const what = (some: Item[]) => {
				const { outage, reopening, resolved } = declared(stored(read(some)), 'libero', NOW, true);
				return [outage?.at, reopening?.at, resolved?.at];
			};
			// An item dated ahead, or at the time of another, is placed by its neighbours: this rule does not cover it.
			const times = list.map(({ publishedAt = 0 }) => publishedAt);
			fc.pre(times.every((at) => at <= NOW) && new Set(times).size === times.length);
			expect(what(list)).toEqual(what(ofLibero));
		}),
	);
});

it('a missing list ends nothing', () => {
	const format = fc.constantFrom('native', 'statuspage', 'cstate', 'instatus');
	fc.assert(
		fc.property(format, fc.integer({ min: 1, max: 9 }), (whole, days) => {
			const incident: Incident = {
				id: 'i',
				name: 'x',
				status: 'identified',
				impact: 'major',
				startedAt: NOW,
				updatedAt: NOW,
				providers: ['libero'],
				components: [],
				updates: [],
			};
			const before = mergeDocument([], { format: whole, incidents: [incident] }, FEED, NOW);
			const missed = { format: whole, incidents: [], missed: ['incident_list' as const] };
			expect(mergeDocument(before, missed, FEED, NOW + days * DAY_MS)).toEqual(before);
		}),
	);
});

it('reading the same news again, however often, changes nothing', () => {
	fc.assert(
		fc.property(items(near), (list) => {
			const document = { format: 'rss' as const, incidents: read(list) };
			const once = mergeDocument([], document, FEED, NOW);
			expect(mergeDocument(mergeDocument(once, document, FEED, NOW), document, FEED, NOW)).toEqual(once);
		}),
	);
});
