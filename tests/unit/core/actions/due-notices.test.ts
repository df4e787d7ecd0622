import { describe, expect, test } from 'vitest';
import { dueNotices, muteAfter, quietUntil } from '../../../../monitor/core/actions/due-notices';
import type { Transition } from '../../../../monitor/core/assessment/transition';
import { DEFAULT_SETTINGS, isMuted, type Settings } from '../../../../monitor/core/settings';
import { HOUR_MS, MINUTE_MS } from '../../../../monitor/core/time';
import { known, OPEN, OUT, WELL } from '../states';
import { START } from '../walk';

const rome = (time: string) => Date.parse(time);
const NOON = rome('2024-03-12T12:00:00+01:00');

function owed(more: Partial<Transition> = {}): Transition {
	const at = more.at ?? NOON;
	return {
		id: `libero-${at}-outage`,
		provider: 'libero',
		at,
		from: { status: 'operational', phase: 'suspected' },
		to: { status: 'major_outage', phase: 'stable' },
		episodeId: 'e',
		turn: 1,
		notice: 'outage',
		startedAt: at - MINUTE_MS,
		lastedMs: null,
		pendingSince: at,
		outcome: null,
		...more,
	};
}

const settings = (more: Partial<Settings> = {}): Settings => ({ ...DEFAULT_SETTINGS, ...more });
const NIGHT = settings({ quietHours: { fromMinute: 22 * 60, toMinute: 7 * 60 } });

/** What becomes of one notice: how it was settled, "shown", or when it is retried. */
function fate(transition: Transition, at: number, chosen = settings()): string | number {
	const { show, settle, laterAt } = dueNotices([transition], chosen, at);
	return laterAt ?? settle[0]?.outcome ?? (show.length === 1 ? 'shown' : 'nothing');
}

test('a notice shows what was stored, and its id is the transition’s', () => {
	const restored = owed({ id: 'r', notice: 'restored', lastedMs: 2 * HOUR_MS });
	expect(dueNotices([restored], settings(), NOON).show).toStrictEqual([
		{
			id: 'r',
			kind: 'restored',
			providers: ['libero'],
			tells: [{ id: 'r', provider: 'libero' }],
			replaces: [],
			startedAt: NOON - MINUTE_MS,
			lastedMs: 2 * HOUR_MS,
			maintenance: false,
			at: NOON,
		},
	]);
});

test('an outage that the site calls maintenance is shown as maintenance', () => {
	const maintenance = owed({ to: { status: 'under_maintenance', phase: 'stable' } });
	expect(dueNotices([maintenance], settings(), NOON).show[0]?.maintenance).toBe(true);
});

test.each([
	['settled before', owed({ pendingSince: null, outcome: 'shown' })],
	['no news', owed({ notice: null })],
])('what is %s is left alone', (_, transition) => {
	expect(dueNotices([transition], settings(), NOON)).toEqual({ show: [], settle: [], laterAt: null });
});

describe('age', () => {
	test.each([
		['outage', 60, 'shown'],
		['outage', 61, 'too_old'],
		['relapse', 60, 'shown'],
		['relapse', 61, 'too_old'],
		['update', 61, 'too_old'],
		['restored', 24 * 60, 'shown'],
		// A clock that jumped may make it look a year old; the user still waits for it.
		['restored', 365 * 24 * 60, 'shown'],
	] as const)('%s after %i minutes is %s', (notice, minutes, expected) => {
		const chosen = settings({
			notices: { outage: true, restored: true, relapse: true, update: true, ports: true },
		});
		expect(fate(owed({ notice }), NOON + minutes * MINUTE_MS, chosen)).toBe(expected);
	});

	test('a clock set back makes nothing old', () => {
		expect(fate(owed(), NOON - 48 * HOUR_MS)).toBe('shown');
	});

	test('the quiet hours do not make it old', () => {
		const transition = owed({ at: rome('2024-03-12T23:00:00+01:00') });
		expect(fate(transition, rome('2024-03-13T07:00:00+01:00'), NIGHT)).toBe('shown');
		expect(fate(transition, rome('2024-03-13T08:00:00+01:00'), NIGHT)).toBe('shown');
		expect(fate(transition, rome('2024-03-13T08:01:00+01:00'), NIGHT)).toBe('too_old');
	});

	test('a mute without an end lets through the news that it waits for', () => {
		const muted = settings({ mute: { until: 'restored' } });
		expect(fate(owed({ notice: 'restored' }), NOON + 24 * HOUR_MS, muted)).toBe('shown');
	});

	test('a mute with an end does not make it old', () => {
		const restored = owed({ notice: 'restored', at: NOON });
		const muted = settings({ mute: { until: NOON + 48 * HOUR_MS } });
		expect(fate(restored, NOON + 48 * HOUR_MS, muted)).toBe('shown');
	});
});

describe('what the user switched off or muted', () => {
	test.each(['outage', 'restored', 'relapse'] as const)('%s switched off is not shown', (kind) => {
		const notices = { ...DEFAULT_SETTINGS.notices, [kind]: false };
		expect(fate(owed({ notice: kind }), NOON, settings({ notices }))).toBe('switched_off');
	});

	test.each([
		['outage', { until: NOON + HOUR_MS }, 'muted'],
		['relapse', { until: 'restored' }, 'muted'],
		['restored', { until: NOON + HOUR_MS }, NOON + HOUR_MS],
		['restored', { until: 'restored' }, 'shown'],
		['outage', { until: NOON }, 'shown'],
	] as const)('%s under %o: %s', (notice, mute, expected) => {
		expect(fate(owed({ notice }), NOON, settings({ mute }))).toBe(expected);
	});

	test.each([
		[{ until: 'restored' }, true],
		[{ until: NOON + 1 }, true],
		[{ until: NOON }, false],
	] as const)('a mute %o is in force: %s', (mute, expected) => {
		expect(isMuted(mute, NOON)).toBe(expected);
	});
});

describe('quiet hours', () => {
	const night = { fromMinute: 22 * 60, toMinute: 7 * 60 + 30 };
	const siesta = { fromMinute: 13 * 60, toMinute: 15 * 60 };
	test.each([
		['21:59 is before them', night, '2024-03-12T21:59:59+01:00', null],
		['22:00 is in them', night, '2024-03-12T22:00:00+01:00', '2024-03-13T07:30:00+01:00'],
		['so is midnight', night, '2024-03-13T00:00:00+01:00', '2024-03-13T07:30:00+01:00'],
		['so is 7:29', night, '2024-03-13T07:29:59+01:00', '2024-03-13T07:30:00+01:00'],
		['7:30 is after them', night, '2024-03-13T07:30:00+01:00', null],
		['12:59 is before the siesta', siesta, '2024-03-12T12:59:00+01:00', null],
		['13:00 is in it', siesta, '2024-03-12T13:00:00+01:00', '2024-03-12T15:00:00+01:00'],
		['14:59 is in it', siesta, '2024-03-12T14:59:00+01:00', '2024-03-12T15:00:00+01:00'],
		['15:00 is after it', siesta, '2024-03-12T15:00:00+01:00', null],
		[
			'hours that end as they begin are none',
			{ fromMinute: 60, toMinute: 60 },
			'2024-03-12T12:00:00+01:00',
			null,
		],
		['the night the clocks go forward', night, '2024-03-30T23:00:00+01:00', '2024-03-31T07:30:00+02:00'],
		['the night they go back', night, '2024-10-26T23:00:00+02:00', '2024-10-27T07:30:00+01:00'],
		['the last night of the year', night, '2024-12-31T23:00:00+01:00', '2025-01-01T07:30:00+01:00'],
	])('%s', (_, hours, at, until) => {
		expect(quietUntil(hours, rome(at))).toBe(until === null ? null : rome(until));
	});

	test('defer it, and their earliest end is the next attempt', () => {
		const at = rome('2024-03-12T23:00:00+01:00');
		const end = rome('2024-03-13T07:00:00+01:00');
		const pending = [owed({ id: 'a', at }), owed({ id: 'b', at, provider: 'virgilio', notice: 'restored' })];
		expect(dueNotices(pending, NIGHT, at)).toEqual({ show: [], settle: [], laterAt: end });
		const mutedToo = { ...NIGHT, mute: { until: at + MINUTE_MS } };
		expect(dueNotices([owed({ at, notice: 'restored' })], mutedToo, at).laterAt).toBe(at + MINUTE_MS);
		expect(dueNotices([...pending].reverse(), { ...NIGHT, mute: { until: at + MINUTE_MS } }, at)).toEqual({
			show: [],
			settle: [{ id: 'a', outcome: 'muted' }],
			laterAt: at + MINUTE_MS,
		});
	});
});

describe('several at once', () => {
	const outage = owed({ id: 'a', at: START });
	const restored = owed({ id: 'b', at: START + HOUR_MS, notice: 'restored' });

	test('a later one of the same provider supersedes the earlier, in any order', () => {
		for (const pending of [
			[outage, restored],
			[restored, outage],
		])
			expect(dueNotices(pending, settings(), START + HOUR_MS)).toMatchObject({
				show: [{ id: 'b' }],
				settle: [{ id: 'a', outcome: 'superseded' }],
			});
	});

	test('at one instant the ids decide which is later', () => {
		const pending = [owed({ id: 'b', notice: 'restored' }), owed({ id: 'a' })];
		for (const list of [pending, pending.toReversed()])
			expect(dueNotices(list, settings(), NOON).settle).toEqual([{ id: 'a', outcome: 'superseded' }]);
	});

	test('the other provider’s supersedes nothing', () => {
		const other = owed({ id: 'c', at: START + HOUR_MS, provider: 'virgilio' });
		expect(dueNotices([outage, other], settings(), START + HOUR_MS).show.map(({ id }) => id)).toEqual([
			'a',
			'c',
		]);
	});

	test('an update supersedes only updates', () => {
		const chosen = settings({
			notices: { outage: true, restored: true, relapse: true, update: true, ports: true },
		});
		const update = owed({ id: 'u', at: START + MINUTE_MS, notice: 'update', text: 'Al lavoro.' });
		const newer = owed({ id: 'v', at: START + 2 * MINUTE_MS, notice: 'update', text: 'Quasi.' });
		const due = dueNotices([outage, update, newer], chosen, START + 2 * MINUTE_MS);
		expect(due.show.map(({ id, text }) => [id, text])).toEqual([
			['a', undefined],
			['v', 'Quasi.'],
		]);
		expect(due.settle).toEqual([{ id: 'u', outcome: 'superseded' }]);
	});
});

describe('a mute "until it is back"', () => {
	const open = known(OUT, OUT, { episode: OPEN, status: 'major_outage' });
	const closed = known(WELL, WELL, { episode: { ...OPEN, restoredAt: NOON, closedAt: NOON } });
	const partial = known(WELL, WELL, { status: 'partial_outage', episode: null });
	const mute = { until: 'restored' } as const;

	test.each([
		['while the outage is open', ['libero'], [open], mute],
		['while one is declared that the eyes do not see', ['libero'], [partial], mute],
		['while one of two goes on', ['libero', 'virgilio'], [closed, { ...open, provider: 'virgilio' }], mute],
		['no longer than the outage, whether or not anybody was told', ['libero'], [closed], null],
		['no longer than the outage of what is watched', ['virgilio'], [open], null],
		['no longer than anything was known', ['libero'], [], null],
	] as const)('holds %s', (_, providers, states, expected) => {
		expect(muteAfter({ mute, providers: [...providers] }, states)).toEqual(expected);
	});

	test('is not the mute with an end, which is left alone', () => {
		const until = { until: NOON + HOUR_MS };
		expect(muteAfter({ mute: until, providers: ['libero'] }, [closed])).toBe(until);
		expect(muteAfter({ mute: null, providers: ['libero'] }, [open])).toBeNull();
	});
});
