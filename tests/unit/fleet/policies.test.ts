import { expect, test } from 'vitest';
import { POLICY, type PolicyId } from '../../../measure/fleet/policies';
import { stream } from '../../../measure/fleet/random';
import type { Recorder, World } from '../../../measure/fleet/world';
import { MINUTE_MS } from '../../../monitor/core/time';

const WORLD: World = {
	weather: 'courtesy',
	downAt: 12 * MINUTE_MS,
	upAt: 200 * MINUTE_MS,
	endAt: 300 * MINUTE_MS,
	pacing: null,
	still: null,
};

/** Minutes at which a client of this policy asked, and at which it reported recovery. */
function play(policy: PolicyId) {
	const asked: number[] = [];
	const restored: number[] = [];
	const recorder: Recorder = {
		provider: (at) => asked.push(at / MINUTE_MS),
		feed: () => undefined,
		statement: () => undefined,
		controls: () => undefined,
		told: (what, at) => what === 'restored' && restored.push(at / MINUTE_MS),
	};
	const life = POLICY[policy](stream(1), [{ from: 0, to: Number.POSITIVE_INFINITY }], WORLD);
	life.live(WORLD.endAt, recorder);
	return { asked, restored };
}

test('a timer asks every five minutes in any case, and believes the first answer', () => {
	const { asked, restored } = play('fixed');
	expect(asked.slice(0, 5)).toEqual([0, 5, 10, 15, 20]);
	expect(asked).toHaveLength(60);
	expect(restored).toEqual([200]);
});

test('back-off doubles its wait at each failure, up to an hour', () => {
	const { asked, restored } = play('exponential');
	expect(asked.slice(0, 9)).toEqual([0, 5, 10, 15, 25, 45, 85, 145, 205]);
	expect(restored).toEqual([205]);
});

test('a client that slept through a pause goes on as before', () => {
	const asked: number[] = [];
	const recorder = {
		provider: (at: number) => asked.push(at / MINUTE_MS),
		feed: () => 0,
		statement: () => 0,
		controls: () => 0,
		told: () => 0,
	};
	const life = POLICY.fixed(stream(1), [{ from: MINUTE_MS, to: Number.POSITIVE_INFINITY }], WORLD);
	life.live(10 * MINUTE_MS, recorder);
	life.skip(60 * MINUTE_MS);
	life.live(80 * MINUTE_MS, recorder);
	expect(asked).toEqual([1, 6, 71, 76]);
});
