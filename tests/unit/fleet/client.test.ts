import { describe, expect, test } from 'vitest';
import { advance } from '../../../measure/fleet/client';
import { newClient } from '../../../measure/fleet/packed';
import { seedOf, stream } from '../../../measure/fleet/random';
import { liveReally } from '../../../measure/fleet/real-client';
import type { Recorder, Session, World } from '../../../measure/fleet/world';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../monitor/core/time';

const WORLD: World = {
	weather: 'courtesy',
	downAt: 6 * HOUR_MS,
	upAt: 20 * HOUR_MS,
	endAt: DAY_MS,
	pacing: null,
	still: null,
};

type Living = typeof liveReally;

/** In windows of odd length, as in fleet simulations. */
const live: Living = (sessions, world, random, recorder) => {
	const client = newClient(random, sessions);
	for (let until = 0; until <= world.endAt + HOUR_MS; until += 37 * MINUTE_MS)
		advance(client, until, world, recorder);
};

/** Everything that a client did, to the millisecond. */
function diary(living: Living, sessions: readonly Session[], world: World, seed: number): string[] {
	const lines: string[] = [];
	const recorder: Recorder = {
		provider: (at, requests) => lines.push(`${at} ${requests} requests`),
		feed: (at) => lines.push(`${at} feed`),
		statement: (at) => lines.push(`${at} statement`),
		controls: (at) => lines.push(`${at} controls`),
		told: (what, at) => lines.push(`${at} told: ${what}`),
	};
	living(sessions, world, stream(seed), recorder);
	return lines.sort();
}

const ALWAYS = [{ from: 0, to: Number.POSITIVE_INFINITY }];

describe.each<[string, World, Session[]]>([
	['a courtesy page', WORLD, ALWAYS],
	['silence', { ...WORLD, weather: 'silent' }, ALWAYS],
	[
		'a brake by the feed',
		{ ...WORLD, pacing: { publishedAt: 9 * HOUR_MS, factor: 4, untilAt: 15 * HOUR_MS } },
		ALWAYS,
	],
	[
		'calm, opened and closed',
		{ ...WORLD, downAt: DAY_MS, upAt: DAY_MS },
		[
			{ from: HOUR_MS, to: 5 * HOUR_MS },
			{ from: 5 * HOUR_MS + 3 * MINUTE_MS, to: 12 * HOUR_MS },
			{ from: 18 * HOUR_MS, to: DAY_MS },
		],
	],
])('the packed client follows the real schedule: %s', (_, world, sessions) => {
	test.each(Array.from({ length: 12 }, (_, client) => client))('client %i', (client) => {
		const seed = seedOf(2023, client);
		const shifted = sessions.map(({ from, to }) => ({
			from: from + client * 47_123,
			to: to + client * 47_123,
		}));
		expect(diary(live, shifted, world, seed)).toEqual(diary(liveReally, shifted, world, seed));
	});
});

test('a client reports the outage, its recovery and its end, once each', () => {
	const told = diary(live, ALWAYS, WORLD, 7).filter((line) => line.includes('told'));
	expect(told.map((line) => line.replace(/^\d+ told: /, ''))).toEqual(['outage', 'recovering', 'restored']);
});
