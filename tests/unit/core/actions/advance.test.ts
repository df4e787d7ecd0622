import { describe, expect, test } from 'vitest';
import { advance, type Before } from '../../../../monitor/core/actions/advance';
import { type FeedReading, type FeedState, feedStateOf } from '../../../../monitor/core/assessment/reading';
import type { FeedSource } from '../../../../monitor/core/incidents/sources';
import { DEFAULT_SETTINGS } from '../../../../monitor/core/settings';
import { HOUR_MS, MINUTE_MS } from '../../../../monitor/core/time';
import { begin, check, DOWN, incident, outage, START, stay, UNREACHABLE, UP, type Walk } from '../walk';

const SIGNED: FeedSource = {
	feedId: 'signed',
	trust: 'signed',
	url: 'https://feed.example',
	name: 'PostaViva',
	permission: null,
	about: [],
};

const idle = (walk: Before, at: number, readings: FeedReading[] = [], sources = ['signed']) =>
	advance(
		walk,
		{
			startedAt: at,
			at,
			trigger: 'alarm',
			asked: [],
			probed: [],
			connectivity: { kind: 'not_asked' },
			sources,
			readings,
			visits: [],
		},
		0.5,
	);

describe('observed time', () => {
	test('belongs to the provider that was asked, in the status that was known', () => {
		const walk = begin({ providers: ['libero', 'virgilio'] });
		check(walk, { at: START });
		expect(walk.last?.spent).toEqual([
			{ provider: 'libero', stretch: null, latency: { count: 2, sumMs: 160, maxMs: 80 } },
		]);
		check(walk, { at: START + 10 * MINUTE_MS, look: DOWN });
		expect(walk.last?.spent).toEqual([
			{
				provider: 'libero',
				stretch: { fromAt: START, toAt: START + 10 * MINUTE_MS, status: 'operational' },
				latency: { count: 0, sumMs: 0, maxMs: 0 },
			},
		]);
	});

	test('is none when no provider was asked', () => {
		const walk = begin();
		check(walk, { at: START });
		const after = idle(walk, START + MINUTE_MS);
		expect(after.spent).toEqual([]);
		expect(after.providers[0]?.dueAt).toBe(walk.providers[0]?.dueAt);
	});
});

describe('the episodes to store', () => {
	test('are those that changed', () => {
		const walk = begin();
		check(walk, { at: START - HOUR_MS });
		expect(walk.last?.episodes).toEqual([]);
		const at = outage(walk);
		expect(walk.last?.episodes.map(({ id }) => id)).toEqual([`libero-${START}`]);
		stay(walk, at + HOUR_MS, 2 * MINUTE_MS, 4, UP);
		expect(walk.last?.episodes).toMatchObject([{ closedAt: at + HOUR_MS + 6 * MINUTE_MS }]);
		check(walk, { at: at + 2 * HOUR_MS });
		expect(walk.last?.episodes).toEqual([]);
	});
});

describe('gaps', () => {
	const gapMs = (walk: Walk) => walk.providers[0]?.episode?.gapMs;

	test('add up inside an open episode', () => {
		const walk = begin();
		const at = outage(walk);
		check(walk, { at: at + HOUR_MS, look: DOWN });
		check(walk, { at: at + HOUR_MS + 5 * MINUTE_MS, look: DOWN });
		check(walk, { at: at + 3 * HOUR_MS, look: DOWN });
		expect(gapMs(walk)).toBe(HOUR_MS + (2 * HOUR_MS - 5 * MINUTE_MS));
	});

	test('are no time before it was opened', () => {
		const walk = begin();
		check(walk, { at: START - 8 * HOUR_MS });
		stay(walk, START, 30_000, 3, DOWN);
		expect(gapMs(walk)).toBe(0);
	});

	test('include what passed in own trouble', () => {
		const walk = begin();
		const at = outage(walk);
		const look = { login: UNREACHABLE };
		check(walk, { at: at + 5 * MINUTE_MS, look, connectivity: { kind: 'own_trouble', trouble: 'offline' } });
		expect(gapMs(walk)).toBe(0);
		check(walk, { at: at + 8 * MINUTE_MS, look: DOWN });
		expect(gapMs(walk)).toBe(3 * MINUTE_MS);
	});

	test('are never negative', () => {
		const walk = begin();
		const at = outage(walk);
		check(walk, { at: at - HOUR_MS, look: DOWN });
		expect(gapMs(walk)).toBe(0);
	});
});

test('what is new in a feed owes a notice, and what it said before does not', () => {
	const walk = begin({ notices: { ...DEFAULT_SETTINGS.notices, update: true } });
	check(walk, { at: START - MINUTE_MS });
	const update = {
		id: 'u',
		at: START - MINUTE_MS,
		status: 'identified',
		text: 'Al lavoro.',
		source: 'signed',
	} as const;
	const told = incident({ impact: 'minor', updates: [{ ...update, claims: [] }] });
	const readings: FeedReading[] = [
		{ state: feedStateOf(SIGNED, []), document: { format: 'native', incidents: [told.incident] } },
	];
	const first = idle(walk, START, readings);
	expect(first.transitions).toMatchObject([{ notice: 'update' }]);
	expect(idle({ ...walk, incidents: first.incidents }, START, readings).transitions).toEqual([]);
});

describe('a feed that is no longer in use', () => {
	const feed: FeedState = {
		...feedStateOf(SIGNED, []),
		body: 'abc',
		goodAt: START,
		triedAt: START,
		sequence: 41,
		issuedAt: START,
		expiresAt: START + 24 * HOUR_MS,
		pacing: { periodFactor: 12 },
		dueAt: START + 5 * MINUTE_MS,
		armed: true,
		knownSince: START,
	};
	const at = START + 10 * MINUTE_MS;
	const turn = (sources: string[]) => {
		const walk = begin();
		check(walk, { at: START });
		return idle({ ...walk, feeds: [feed], incidents: [incident({})] }, at, [], sources);
	};

	test('declares nothing', () => {
		expect(turn(['signed']).providers[0]?.status).toBe('partial_outage');
		expect(turn([])).toMatchObject({ incidents: [], providers: [{ status: 'operational' }] });
	});

	test('wakes no worker and slows no check', () => {
		const walk = begin();
		check(walk, { at: START });
		walk.feeds = [feed];
		check(walk, { at, sources: [] });
		expect(walk.last?.nextAt).toBe(walk.providers[0]?.dueAt);
		expect(walk.last?.nextAt).toBeLessThanOrEqual(at + 11 * MINUTE_MS);
	});

	test('is read as a new one when it is used again, except that nothing older than its last sequence is accepted', () => {
		const { feeds } = turn([]);
		expect(feeds).toEqual([{ ...feedStateOf(SIGNED, []), sequence: 41 }]);
		expect(idle({ ...begin(), feeds }, at, [], []).feeds[0]).toBe(feeds[0]);
	});
});

test('the next check follows from the providers and the feeds that it read', () => {
	const walk = begin();
	check(walk, { at: START });
	expect(walk.last?.nextAt).toBe(walk.providers[0]?.dueAt);
	check(walk, { at: START + 10 * MINUTE_MS, look: DOWN });
	expect(walk.last?.nextAt).toBe(walk.providers[0]?.dueAt);
});
