import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { PROVIDER } from '../../../monitor/core/providers';
import { commitCheck } from '../../../monitor/storage/commit';
import { closeDatabase } from '../../../monitor/storage/database';
import { readPending } from '../../../monitor/storage/outbox';
import { readDays, readEpisodes, readObservations, readTransitions } from '../../../monitor/storage/read';
import { exportAll, importAll, wipeHistory } from '../../../monitor/storage/transfer';
import { GOOD, HOUR, MINUTE, NOTICE, SECOND, START } from '../core/walk';
import { clearLocal } from './browser-fake';

vi.mock('wxt/browser', async () => await import('./browser-fake'));

beforeEach(async () => {
	await closeDatabase();
	globalThis.indexedDB = new IDBFactory();
	clearLocal();
});

async function live(): Promise<void> {
	const looks = [
		...[0, 30, 60].map((s) => [START + s * SECOND, NOTICE] as const),
		...[0, 3, 6].map((m) => [START + HOUR + m * MINUTE, GOOD] as const),
	];
	for (const [at, result] of looks) {
		const probed = PROVIDER.libero.targets.map(({ id, layer }) => ({
			target: id,
			provider: 'libero' as const,
			layer,
			result,
		}));
		const evidence = {
			startedAt: at,
			at,
			trigger: 'alarm',
			asked: ['libero'],
			probed,
			connectivity: { kind: 'not_asked' },
			readings: [],
		} as const;
		await commitCheck({ evidence, interrupted: [], boot: null }, 0.5);
	}
}

async function history() {
	const [episodes, days, observations, transitions] = await Promise.all([
		readEpisodes(),
		readDays(),
		readObservations(99),
		readTransitions(),
	]);
	return {
		episodes,
		days,
		observations,
		transitions: transitions.map((t) => ({ ...t, pendingSince: null })),
	};
}

async function exported(): Promise<string> {
	const result = await exportAll(START);
	if (!result.ok) throw new Error(result.error);
	return result.value;
}

describe('export and import', () => {
	test('export, wipe, import gives the same history', async () => {
		await live();
		const before = await history();
		const file = await exported();
		await wipeHistory();
		expect((await history()).episodes).toEqual([]);
		expect(await importAll(file)).toMatchObject({
			ok: true,
			value: { rows: { episodes: 1, observations: 6 } },
		});
		expect(await history()).toEqual(before);
	});

	test('an imported notice is not owed', async () => {
		await live();
		const file = await exported();
		await wipeHistory();
		await importAll(file);
		expect(await readPending()).toEqual([]);
	});

	test.each([
		['no JSON', '{', 'malformed'],
		['another file', '{"hello":1}', 'not_ours'],
		['a list', '[]', 'not_ours'],
		['a file of a later version', '{"postaviva":99,"stores":{}}', 'newer_version'],
		['a store that is no list', '{"postaviva":1,"stores":{"days":{}}}', 'bad_row'],
		['a row without its fields', '{"postaviva":1,"stores":{"days":[{"provider":"libero"}]}}', 'bad_row'],
	])('%s is refused by name', async (_, file, error) => {
		expect(await importAll(file)).toEqual({ ok: false, error });
	});

	test('a file with one bad row leaves nothing behind', async () => {
		await live();
		const file = JSON.parse(await exported());
		file.stores.episodes.push({ id: 'x', provider: 'gmail' });
		await wipeHistory();
		expect(await importAll(JSON.stringify(file))).toEqual({ ok: false, error: 'bad_row' });
		expect((await history()).days).toEqual([]);
	});

	test('any JSON is taken or refused, and never throws', async () => {
		await fc.assert(
			fc.asyncProperty(fc.json(), async (stores) => {
				const result = await importAll(`{"postaviva":1,"stores":${stores}}`);
				expect(typeof result.ok).toBe('boolean');
			}),
			{ numRuns: 100 },
		);
	});
});
