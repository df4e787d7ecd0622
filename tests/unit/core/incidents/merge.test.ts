import { describe, expect, it } from 'vitest';
import { KEEP_INCIDENTS_MS, mergeDocument, newUpdates } from '../../../../monitor/core/incidents/merge';
import type {
	FeedDocument,
	Incident,
	IncidentStatus,
	IncidentUpdate,
	StoredIncident,
} from '../../../../monitor/core/model/incident';
import { DAY_MS, HOUR_MS } from '../../../../monitor/core/time';

const T = Date.UTC(2023, 0, 23, 6);
const FEED = { feedId: 'f', trust: 'official' } as const;

function update(id: string, hours: number, status: IncidentStatus = 'investigating'): IncidentUpdate {
	return { id, at: T + hours * HOUR_MS, status, text: id, source: 'official', claims: [] };
}

function incident(id: string, ...updates: IncidentUpdate[]): Incident {
	const last = updates.at(-1);
	return {
		id,
		name: id,
		status: last?.status ?? 'unknown',
		impact: 'major',
		startedAt: updates[0]?.at ?? T,
		...(last?.status === 'resolved' ? { resolvedAt: last.at } : {}),
		updatedAt: last?.at ?? T,
		providers: ['libero'],
		components: [],
		updates,
	};
}

const document = (format: FeedDocument['format'], ...incidents: Incident[]): FeedDocument => ({
	format,
	incidents,
});
const merge = (stored: StoredIncident[], read: FeedDocument, hours: number) =>
	mergeDocument(stored, read, FEED, T + hours * HOUR_MS);
const brief = (stored: StoredIncident[]) =>
	stored.map(
		({ incident }) => `${incident.id} ${incident.status}: ${incident.updates.map(({ id }) => id).join(' ')}`,
	);

describe('a status page read again', () => {
	const first = merge([], document('statuspage', incident('a', update('a/1', 0))), 0);

	it('keeps when an incident was first seen, and takes its new updates', () => {
		const next = merge(
			first,
			document('statuspage', incident('a', update('a/1', 0), update('a/2', 1, 'identified'))),
			2,
		);
		expect(brief(next)).toEqual(['a identified: a/1 a/2']);
		expect(next[0]?.firstSeenAt).toBe(T);
		expect(newUpdates(first, next).map(({ id }) => id)).toEqual(['a/2']);
	});

	it('brings nothing new when nothing changed', () => {
		const next = merge(first, document('statuspage', incident('a', update('a/1', 0))), 2);
		expect(next).toEqual(first);
		expect(newUpdates(first, next)).toEqual([]);
	});

	it.each(['native', 'statuspage', 'cstate', 'instatus'] as const)(
		'of %s that no longer lists an incident says that it is over',
		(format) => {
			const [gone] = merge(first, document(format), 3);
			expect(gone?.incident).toMatchObject({ status: 'resolved', resolvedAt: T + 3 * HOUR_MS });
			expect(gone?.incident.updates).toHaveLength(1);
		},
	);

	it.each(['rss', 'atom', 'jsonfeed', 'statuspage-atom'] as const)('of %s only forgets', (format) => {
		expect(brief(merge(first, document(format), 3))).toEqual(['a investigating: a/1']);
	});

	it('withdraws updates that the page withdrew', () => {
		const two = merge(first, document('statuspage', incident('a', update('a/1', 0), update('oops', 1))), 1);
		expect(brief(merge(two, document('statuspage', incident('a', update('a/1', 0))), 2))).toEqual([
			'a investigating: a/1',
		]);
	});
});

describe('news read again', () => {
	const first = merge([], document('rss', incident('1', update('1', 0), update('2', 10))), 11);

	it('keeps items that scrolled away, and the name of the outage', () => {
		const next = merge(
			first,
			document('rss', incident('2', update('2', 10), update('3', 20, 'resolved'))),
			21,
		);
		expect(brief(next)).toEqual(['1 resolved: 1 2 3']);
		expect(next[0]?.incident).toMatchObject({ startedAt: T, resolvedAt: T + 20 * HOUR_MS });
		expect(newUpdates(first, next).map(({ id }) => id)).toEqual(['3']);
	});

	it('continues an open outage after days, without an item in common', () => {
		expect(brief(merge(first, document('rss', incident('9', update('9', 100))), 101))).toEqual([
			'1 investigating: 1 2 9',
		]);
	});

	it.each([
		[47, 1],
		[49, 2],
	])('%i hours after the end makes %i outages', (hours, count) => {
		const over = merge([], document('rss', incident('1', update('1', 0, 'resolved'))), 0);
		expect(merge(over, document('rss', incident('9', update('9', hours))), hours)).toHaveLength(count);
	});

	it('reopens an outage on a relapse', () => {
		const over = merge([], document('rss', incident('1', update('1', 0, 'resolved'))), 0);
		const [again] = merge(over, document('rss', incident('9', update('9', 20))), 20);
		expect(again?.incident.status).toBe('investigating');
		expect(again?.incident.resolvedAt).toBeUndefined();
	});

	it('without a date keeps the time of its first reading', () => {
		const again = merge(first, document('rss', incident('1', update('1', 30))), 30);
		expect(again[0]?.incident.updates.find(({ id }) => id === '1')?.at).toBe(T);
	});
});

it('incidents of a status page at the same time stay two, also in its RSS', () => {
	const both = document('rss', incident('a', update('a/1', 0)), incident('b', update('b/1', 0)));
	expect(brief(merge(merge([], both, 0), both, 1))).toEqual(['a investigating: a/1', 'b investigating: b/1']);
});

describe('what is kept', () => {
	const opened = (i: number) => incident(`o${i}`, update(`v${i}`, i));

	it('is newest first and at most fifty incidents that are over', () => {
		const many = Array.from({ length: 80 }, (_, i) => incident(`i${i}`, update(`u${i}`, i, 'resolved')));
		const stored = merge([], document('statuspage', ...many), 100);
		expect(stored).toHaveLength(50);
		expect(stored[0]?.incident.id).toBe('i79');
	});

	it.each([
		[1, 50],
		[60, 60],
		[120, 100],
	])('includes all that is ongoing: of %i open and 80 over it is %i', (open, count) => {
		const over = Array.from({ length: 80 }, (_, i) =>
			incident(`i${i}`, update(`u${i}`, 500 + i, 'resolved')),
		);
		const all = [...Array.from({ length: open }, (_, i) => opened(i)), ...over];
		const stored = merge([], document('statuspage', ...all), 600);
		expect(stored).toHaveLength(count);
		expect(stored.filter((one) => one.incident.id.startsWith('o'))).toHaveLength(Math.min(open, 100));
	});

	it('is at most a year old, unless it is ongoing', () => {
		const old = [incident('open', update('1', 0)), incident('over', update('2', 0, 'resolved'))];
		const stored = mergeDocument([], document('rss', ...old), FEED, T + KEEP_INCIDENTS_MS + DAY_MS);
		expect(stored.map(({ incident }) => incident.id)).toEqual(['open']);
	});
});
