import { describe, expect, test } from 'vitest';
import { drawStory, noticesDue, type Story, weatherIn } from '../../../measure/chaos/browser/story';
import { faultsOf, type Seen, type Stored } from '../../../measure/chaos/browser/truth';
import { next, stream } from '../../../measure/fleet/random';
import type { Observation } from '../../../monitor/core/assessment/history';
import type { ProviderState } from '../../../monitor/core/assessment/state';
import type { Transition } from '../../../monitor/core/assessment/transition';
import { MINUTE_MS } from '../../../monitor/core/time';

const START = Date.UTC(2023, 0, 23);
const COURTESY = { state: 'courtesy', httpStatus: 200 } as const;

/** Libero is bad from minute 20 to minute 60. */
const STORY: Story = {
	shape: 'plain',
	spells: [{ providers: ['libero'], weather: COURTESY, fromMin: 20, toMin: 60 }],
	feed: null,
	wellFromMin: 60,
};

function row(minute: number, to: Transition['to'], notice: Transition['notice'] = null): Transition {
	return {
		id: `libero-${minute}-${notice}`,
		provider: 'libero',
		at: START + minute * MINUTE_MS,
		from: to,
		to,
		episodeId: 'libero-1',
		turn: 1,
		notice,
		startedAt: null,
		lastedMs: null,
		pendingSince: null,
		outcome: notice === null ? null : 'shown',
	};
}

const OUTAGE = row(25, { status: 'major_outage', phase: 'stable' }, 'outage');
const RECOVERING = row(62, { status: 'major_outage', phase: 'recovering' });
const RESTORED = row(68, { status: 'operational', phase: 'stable' }, 'restored');

function stored(transitions: Transition[], more: Partial<Stored> = {}): Stored {
	const well = (provider: string) =>
		({ provider, status: 'operational', phase: 'stable' }) as unknown as ProviderState;
	return {
		transitions,
		observations: [{ at: START, kind: 'finished' } as Observation],
		providers: [well('libero'), well('virgilio')],
		badge: 'OK',
		...more,
	};
}

const seen = (told: [string, number][] = [], begun: number[] = [START]): Seen => ({
	told: new Map(told),
	begun: new Set(begun),
});

const RIGHT = [OUTAGE, RECOVERING, RESTORED];

test('a story with correct notices has no fault', () => {
	const shown: [string, number][] = [
		[OUTAGE.id, 1],
		[RESTORED.id, 1],
	];
	expect(faultsOf(STORY, START, stored(RIGHT), seen(shown))).toEqual([]);
});

test.each<[string, Stored, Seen, RegExp]>([
	['a notice that is missing', stored([OUTAGE, RECOVERING]), seen(), /told outage, due outage,restored/],
	['a notice twice', stored([...RIGHT, { ...OUTAGE, id: 'again' }]), seen(), /told outage,outage,restored/],
	[
		'one that was dropped',
		stored([OUTAGE, { ...RESTORED, outcome: 'too_old' }]),
		seen(),
		/not shown: too_old/,
	],
	[
		'one still owed',
		stored([OUTAGE, { ...RESTORED, outcome: null, pendingSince: START }]),
		seen(),
		/not shown: still owed/,
	],
	['one that came up twice', stored(RIGHT), seen([[OUTAGE.id, 2]]), /came up 2 times/],
	['one that was not stored', stored(RIGHT), seen([['libero-stray', 1]]), /is in no row/],
	[
		'a false alarm',
		stored([row(10, { status: 'major_outage', phase: 'stable' }), ...RIGHT]),
		seen(),
		/a false alarm/,
	],
	[
		'a false all-clear',
		stored([...RIGHT, row(40, { status: 'operational', phase: 'stable' })]),
		seen(),
		/a false all-clear/,
	],
	[
		'a recovery while it went on',
		stored([row(45, { status: 'major_outage', phase: 'recovering' }), ...RIGHT]),
		seen(),
		/recovering from what went on/,
	],
	[
		'an unknown',
		stored([...RIGHT, row(30, { status: 'unknown', phase: 'stable' })]),
		seen(),
		/something to know/,
	],
	['a check that is forgotten', stored(RIGHT), seen([], [START, START + 1]), /1 of 2 checks/],
	['a badge that stayed', stored(RIGHT, { badge: 'KO' }), seen(), /badge ended as KO/],
	['providers that are gone', stored(RIGHT, { providers: [] }), seen(), /0 providers/],
])('%s is a fault', (_, what, outside, fault) => {
	expect(faultsOf(STORY, START, what, outside)).toEqual([expect.stringMatching(fault)]);
});

describe('a generated story', () => {
	const random = stream(1);
	const stories = Array.from({ length: 500 }, () => drawStory(() => next(random)));

	test('is bad for one provider, long enough to be confirmed, and healthy at its end', () => {
		for (const story of stories) {
			const [spell] = story.spells;
			const provider = spell?.providers[0] ?? 'libero';
			for (let minute = 0; minute < 20; minute++)
				expect(weatherIn(story, provider, (spell?.fromMin ?? 0) + minute).state).not.toBe('healthy');
			expect(weatherIn(story, provider, story.wellFromMin).state).toBe('healthy');
			expect(noticesDue(story, provider).at(-1)).toBe('restored');
		}
	});

	test('comes in every shape and weather, with a feed and without', () => {
		const kinds = (pick: (story: Story) => unknown) => new Set(stories.map(pick)).size;
		expect(kinds(({ shape }) => shape)).toBe(3);
		expect(kinds(({ spells }) => spells[0]?.weather.state)).toBe(5);
		expect(kinds(({ spells }) => spells[0]?.providers.join())).toBe(3);
		expect(kinds(({ feed }) => feed === null)).toBe(2);
	});
});
