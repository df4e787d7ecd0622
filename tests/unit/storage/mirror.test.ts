import { beforeEach, expect, test, vi } from 'vitest';
import type { Claim, Incident, IncidentUpdate, StoredIncident } from '../../../monitor/core/model/incident';
import { DEFAULT_SETTINGS } from '../../../monitor/core/settings';
import { type Mirror, NOTHING_UNSTORED, readMirror, writeMirror } from '../../../monitor/storage/mirror';
import { MAX_INCIDENT_BYTES } from '../../../monitor/storage/mirror-size';
import { same } from '../../../monitor/storage/same';

const { local } = vi.hoisted(() => ({
	local: { stored: {} as Record<string, unknown>, sets: [] as object[] },
}));
vi.mock('wxt/browser', () => ({
	browser: {
		storage: {
			local: {
				get: async (keys: string | string[]) =>
					structuredClone(Object.fromEntries([keys].flat().map((key) => [key, local.stored[key]]))),
				set: async (items: object) => {
					local.sets.push(items);
					Object.assign(local.stored, structuredClone(items));
				},
			},
		},
	},
}));

const AT = Date.UTC(2026, 10, 27);

function mirror(more: Partial<Mirror> = {}): Mirror {
	return {
		version: 1,
		writtenAt: AT,
		settings: DEFAULT_SETTINGS,
		providers: [],
		calibrations: [],
		feeds: [],
		incidents: [],
		pending: [],
		check: { finishedAt: AT, nextAt: AT + 1 },
		trouble: null,
		unstored: NOTHING_UNSTORED,
		wipedAt: null,
		...more,
	};
}

function update(n: number, text = 'x', claims: Claim[] = []): IncidentUpdate {
	return { id: `u${n}`, at: AT + n, status: 'investigating', text, source: 'added', claims };
}

function stored(
	id: string,
	trust: StoredIncident['trust'],
	updates: IncidentUpdate[],
	at = AT,
): StoredIncident {
	const incident: Incident = {
		id,
		name: id,
		status: 'investigating',
		impact: 'major',
		startedAt: at,
		updatedAt: at,
		providers: ['libero'],
		components: [],
		updates,
	};
	return { feedId: `${trust}-1`, trust, incident, firstSeenAt: at };
}

const kept = async () => (await readMirror())?.incidents ?? [];

beforeEach(() => {
	local.stored = {};
	local.sets = [];
});

test('fields that rarely change are written only when they differ', async () => {
	await writeMirror(mirror(), null);
	const before = await readMirror();
	await writeMirror(mirror({ writtenAt: AT + 1 }), before, true);
	await writeMirror(mirror({ pending: [{ id: 'x' } as Mirror['pending'][number]] }), before);
	expect(local.sets.map((items) => Object.keys(items))).toEqual([
		['mirror', 'mirror.slow'],
		['mirror', 'check'],
		['mirror', 'mirror.slow'],
	]);
	expect(await readMirror()).toMatchObject({ writtenAt: AT, pending: [{ id: 'x' }] });
});

test('a mirror of the first days, in one piece, is read', async () => {
	local.stored = { mirror: { ...mirror({ wipedAt: 7 }), incidents: undefined } };
	expect(await readMirror()).toMatchObject({ wipedAt: 7, settings: DEFAULT_SETTINGS });
});

test('five feeds full of long incidents stay below 64 kB, and the official statement is kept', async () => {
	const long = Array.from({ length: 200 }, (_, n) => update(n, 'è'.repeat(400)));
	const added = Array.from({ length: 500 }, (_, n) => stored(`a${n}`, 'added', long, AT + n));
	await writeMirror(mirror({ incidents: [...added, stored('official', 'official', long, AT - 1)] }), null);
	const bytes = new TextEncoder().encode(JSON.stringify(local.stored)).length;
	expect(bytes).toBeLessThan(64 * 1024);
	const ids = (await kept()).map(({ incident }) => incident.id);
	expect(ids[0]).toBe('official');
	expect(ids[1]).toBe('a499');
	expect(JSON.stringify(await kept()).length).toBeLessThanOrEqual(MAX_INCIDENT_BYTES);
});

test('where room is short, incidents are kept by the weight of their source, then by age', async () => {
	const trusts = ['press', 'added', 'official', 'help', 'signed'] as const;
	const incidents = trusts.map((trust, n) => stored(trust, trust, [update(0)], AT + n));
	await writeMirror(mirror({ incidents }), null);
	const ids = (await kept()).map(({ incident }) => incident.id);
	expect(ids).toEqual(['signed', 'official', 'help', 'added', 'press']);
});

test('of a long incident the newest updates are kept, and the last statement of each source on each topic', async () => {
	const safe = { topic: 'data', stance: 'safe', source: 'added', saidAt: AT } as Claim;
	const official = { ...safe, source: 'official' } as Claim;
	const updates = [0, 1, 2, 3, 4, 5, 6].map((n) =>
		update(n, 'x', n === 0 ? [safe] : n === 1 ? [safe, official] : []),
	);
	await writeMirror(mirror({ incidents: [stored('one', 'added', updates)] }), null);
	expect((await kept())[0]?.incident.updates.map(({ id }) => id)).toEqual(['u1', 'u4', 'u5', 'u6']);
});

test.each<[unknown, unknown, boolean]>([
	[{ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 }, true],
	[{ a: undefined }, {}, true],
	[{ a: null }, {}, false],
	[[1, 2], [1], false],
	[[], {}, false],
	['1', 1, false],
])('equal as stored: %o and %o, %s', (a, b, expected) => {
	expect(same(a, b)).toBe(expected);
	expect(same(b, a)).toBe(expected);
});
