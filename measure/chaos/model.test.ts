/** `npm run chaos`: many stories, with the worker killed at random in most of its checks. The seed is printed. */

import 'fake-indexeddb/auto';
import { beforeEach, describe, test, vi } from 'vitest';
import { expectTruth, freshProfile, play, STORY } from '../../tests/unit/background/story';
import { fetchPage, type Kill, locks } from '../../tests/unit/background/world';

vi.mock('wxt/browser', async () => await import('../../tests/unit/background/world'));
vi.mock('#clock', async () => (await import('../../tests/unit/background/world')).clock);
vi.mock('../../entrypoints/background/build-config', () => ({ BUILT_FEED: { url: null, keys: [] } }));

const RUNS = Number(process.env.CHAOS_RUNS ?? 1_000);
const SEED = Number(process.env.CHAOS_SEED ?? Date.now() % 1_000_000);
/** A check takes about seventy steps; a later kill has no effect. */
const MAX_STEP = 90;
const KILL_SHARE = 0.6;

/** mulberry32: small, and the same everywhere for the same seed. */
function random(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
	};
}

beforeEach(() => {
	vi.stubGlobal('fetch', fetchPage);
	vi.stubGlobal('navigator', { locks, onLine: true });
});

describe(`a worker killed at random, ${RUNS} times over, seed ${SEED}`, () => {
	test('loses no notice, duplicates none and reaches no wrong verdict', async () => {
		const draw = random(SEED);
		for (let round = 0; round < RUNS; round++) {
			const kills = new Map<number, Kill>();
			for (const index of STORY.keys()) {
				if (draw() < KILL_SHARE)
					kills.set(index, { step: 1 + Math.floor(draw() * MAX_STEP), after: draw() < 0.5 });
			}
			await freshProfile();
			await play(kills, { again: true });
			await expectTruth(`seed ${SEED}, round ${round}: ${JSON.stringify([...kills])}`);
		}
	}, 3_600_000);
});
