import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createClock } from '../../../simulator/clock';

beforeEach(() => {
	vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => {
	vi.useRealTimers();
});

const START = Date.parse('2023-01-22T18:00:00+01:00');

test('virtual time starts at the given instant and runs at real speed', () => {
	const clock = createClock(START);
	vi.advanceTimersByTime(250);
	expect(clock.now()).toBe(START + 250);
});

test('without a start it is real time', () => {
	expect(createClock().now()).toBe(Date.now());
});

test('an advance takes as long as the speed asks for, then jumps to the moment', async () => {
	const clock = createClock(START, 600);
	const step = clock.advance(START + 600_000);
	await vi.advanceTimersByTimeAsync(900);
	expect(clock.now()).toBe(START + 900);
	await vi.advanceTimersByTimeAsync(100);
	expect(await step).toEqual({ now: START + 600_000, reached: true });
});

test('the duration of a check is deducted from the next wait', async () => {
	const clock = createClock(START, 600);
	await vi.advanceTimersByTimeAsync(1_000);
	expect(await clock.advance(START + 600_000)).toEqual({ now: START + 600_000, reached: true });
});

test('time never goes back', async () => {
	const clock = createClock(START);
	clock.stepTo(START - 1);
	expect(clock.now()).toBe(START);
	expect(await clock.advance(START - 1)).toEqual({ now: START, reached: true });
});

test('while paused, an advance gives up after its timeout and time stands still', async () => {
	const clock = createClock(START);
	clock.paused = true;
	const step = clock.advance(START + 600_000, { patienceMs: 5_000 });
	await vi.advanceTimersByTimeAsync(5_000);
	expect(await step).toEqual({ now: START + 5_000, reached: false });
});

test('an abandoned advance does not move time', async () => {
	const clock = createClock(START, 600);
	const gone = new AbortController();
	const step = clock.advance(START + 600_000, { signal: gone.signal });
	gone.abort();
	await vi.advanceTimersByTimeAsync(100);
	expect(await step).toMatchObject({ reached: false });
	expect(clock.now()).toBe(START + 100);
});

test('the step is announced before time moves', async () => {
	const clock = createClock(START);
	const seen: unknown[] = [];
	clock.beforeStep = async (now, to) => {
		seen.push([now, to, clock.now()]);
	};
	await clock.advance(START + 600_000);
	expect(seen).toEqual([[START, START + 600_000, START]]);
});
