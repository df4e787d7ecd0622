import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { readObservations } from '../../../monitor/storage/read';
import {
	CONFIRMING,
	dieInARow,
	expectTruth,
	freshProfile,
	keepProfile,
	ONE_LATER,
	play,
	RESTORING,
	SECOND,
} from './story';
import { fetchPage, locks } from './world';

vi.mock('wxt/browser', async () => await import('./world'));
vi.mock('#clock', async () => (await import('./world')).clock);
vi.mock('../../../entrypoints/background/build-config', () => ({
	BUILT_FEED: { url: null, keys: [] },
	BUILT_SENTINELS: { url: null, keys: [] },
}));

beforeEach(async () => {
	await freshProfile();
	vi.stubGlobal('fetch', fetchPage);
	vi.stubGlobal('navigator', { locks, onLine: true });
});

describe('a worker killed once', () => {
	test('nowhere: each notice is shown once', async () => {
		await play(new Map());
		await expectTruth('not killed');
	});

	test.each([
		['in calm', 0, undefined],
		['in the check that confirms the outage', CONFIRMING, undefined],
		['in the check that restores', RESTORING, undefined],
		['in the check whose notice takes up the one before', SECOND, ONE_LATER],
	])(
		'%s, at every awaited step, before it or after it, loses no notice, doubles none and judges nothing wrong',
		async (_, index, story) => {
			await play(new Map(), { story, until: index });
			const restoreProfile = await keepProfile();
			const [steps = 0] = await play(new Map(), { story, from: index });
			expect(steps).toBeGreaterThan(15);
			await expectTruth('nobody killed');
			for (let step = 1; step <= steps; step++) {
				for (const after of [false, true]) {
					await restoreProfile();
					await play(new Map([[index, { step, after }]]), { story, from: index });
					await expectTruth(`killed ${after ? 'after' : 'before'} step ${step} of ${steps}`);
				}
			}
		},
		240_000,
	);
});

test('workers killed in three consecutive checks leave three interrupted checks', async () => {
	await dieInARow(3);
	expect((await readObservations(9)).map(({ kind }) => kind)).toEqual([
		'finished',
		...Array(3).fill('interrupted'),
	]);
});
