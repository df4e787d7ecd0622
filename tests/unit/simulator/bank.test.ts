import { describe, expect, test, vi } from 'vitest';
import { alarmsHeldUntil, computerOf } from '../../../measure/bank/machine';
import { playOurs } from '../../../measure/bank/ours';
import type { Played, Shown } from '../../../measure/bank/played';
import { playReference, type ReferenceId } from '../../../measure/bank/references';
import { type Score, score } from '../../../measure/bank/score';
import { totalOf } from '../../../measure/bank/table';
import { missed } from '../../../measure/bank/targets';
import { stretches, trueOutages } from '../../../measure/bank/truth';
import { MINUTE_MS } from '../../../monitor/core/time';
import { alarmFiresAt, clockAt } from '../../../simulator/played/computer';
import { randomFrom } from '../../../simulator/random';
import { instant, type Scenario } from '../../../simulator/scenario';
import { scenarioNamed } from '../../../simulator/scenarios/all';
import { at, outage, scenario, spell, WELL } from '../../../simulator/scenarios/day';

// Days of checks are computed, on machines busy with the rest of the suite.
vi.setConfig({ testTimeout: 60_000 });

const DOWN = { state: 'courtesy', httpStatus: 200 } as const;
const MORNING: Scenario = scenario({
	id: 'morning',
	title: 'Down from ten to eleven',
	startAt: at('09:00'),
	endAt: at('12:00'),
	weather: spell(at('10:00'), at('11:00'), DOWN),
	truth: [{ ...WELL, at: at('09:00') }, ...outage(at('10:00'), at('11:00')).slice(1)],
});

const named = (id: string): Scenario => {
	const found = scenarioNamed(id);
	if (found === undefined) throw new Error(`no scenario ${id}`);
	return found;
};

/** A policy that checks every minute and shows a scripted status. */
function watcher(shows: (time: number) => Partial<Shown>, notices: Played['notices'] = []): Played {
	const minutes = Array.from({ length: 180 }, (_, i) => instant(MORNING.startAt) + i * MINUTE_MS);
	return {
		shown: (_provider, time) => ({
			status: 'operational',
			phase: 'stable',
			restoreSpanMs: 5 * MINUTE_MS,
			...shows(time),
		}),
		changedAt: minutes,
		checks: minutes.flatMap((startedAt) =>
			(['libero', 'virgilio'] as const).map((provider) => ({ startedAt, at: startedAt, provider })),
		),
		reads: [],
		notices,
		requests: [],
	};
}
const scored = (played: Played, of = MORNING) => score(of, played, 'extension');
const between = (from: string, to: string, time: number) =>
	time >= instant(at(from)) && time < instant(at(to));

describe('a score', () => {
	const honest = (time: number): Partial<Shown> =>
		between('10:00', '11:00', time)
			? { status: 'major_outage' }
			: between('11:00', '11:06', time)
				? { status: 'major_outage', phase: 'recovering' }
				: {};

	test('of a policy that shows the truth is right throughout, except in the first three minutes of each change', () => {
		expect(scored(watcher(honest))).toMatchObject({
			right: 2 * (180 - 3 * 3),
			wrong: 0,
			unknown: 0,
			noticesDue: 4,
		});
	});

	test('counts "operational" shown in an outage as a false all-clear, once per run and provider', () => {
		const result = scored(watcher(() => ({})));
		expect(result).toMatchObject({ wrong: 2 * 57, falseAllClears: 2, falseAlarms: 0, detectMs: null });
	});

	test('counts an outage shown on a good day as a false alarm', () => {
		const wolf = (time: number): Partial<Shown> =>
			between('09:20', '09:30', time) || between('09:40', '09:41', time)
				? { status: 'partial_outage' }
				: honest(time);
		expect(scored(watcher(wolf))).toMatchObject({ falseAlarms: 4, wrong: 2 * 11 });
	});

	test('accepts "recovering" as long as the rules ask for it, and no longer', () => {
		const slow = (time: number): Partial<Shown> =>
			between('11:00', '11:40', time) ? { status: 'major_outage', phase: 'recovering' } : honest(time);
		expect(scored(watcher(slow))).toMatchObject({ falseAlarms: 2, wrong: 2 * 24 });
		const longer = (time: number) => ({ ...slow(time), restoreSpanMs: 40 * MINUTE_MS });
		expect(scored(watcher(longer))).toMatchObject({ falseAlarms: 0, wrong: 0 });
	});

	test('counts "recovering" as wrong in an outage that is not ending', () => {
		const hopeful = (time: number): Partial<Shown> =>
			between('10:00', '11:00', time) ? { status: 'major_outage', phase: 'recovering' } : honest(time);
		expect(scored(watcher(hopeful))).toMatchObject({ wrong: 2 * 57, falseAllClears: 0 });
	});

	test('counts unknown as wrong where the truth could be known', () => {
		expect(scored(watcher(() => ({ status: 'unknown' })))).toMatchObject({
			right: 0,
			wrong: 2 * 171,
			unknown: 0,
		});
	});

	test('accepts unknown while the user’s own network is down', () => {
		const client = [{ at: at('09:30'), event: 'network', network: 'no_internet' } as const];
		const result = scored(
			watcher(() => ({ status: 'unknown' })),
			{ ...MORNING, client },
		);
		expect(result.unknown).toBe(2 * (150 - 3 * 3));
	});

	test('counts a false notice even where no minute is wrong', () => {
		const lie = (time: string, kind: 'outage' | 'restored') => ({
			at: instant(at(time)),
			provider: 'libero' as const,
			kind,
		});
		expect(scored(watcher(honest, [lie('09:30', 'outage')]))).toMatchObject({
			falseAlarms: 1,
			noticesSent: 1,
		});
		expect(scored(watcher(honest, [lie('10:30', 'restored')]))).toMatchObject({ falseAllClears: 1 });
		expect(scored(watcher(honest, [lie('10:02', 'outage'), lie('11:06', 'restored')]))).toMatchObject({
			falseAlarms: 0,
			falseAllClears: 0,
		});
	});

	test('measures from the first check that could have seen it', () => {
		const late = (time: number): Partial<Shown> =>
			between('10:02', '11:00', time)
				? { status: 'major_outage' }
				: between('10:00', '10:02', time)
					? {}
					: honest(time);
		expect(scored(watcher(late))).toMatchObject({ detectMs: 2 * MINUTE_MS, restoreMs: 6 * MINUTE_MS });
	});
});

describe('what a score misses', () => {
	const good: Score = {
		right: 990,
		wrong: 10,
		unknown: 5,
		falseAlarms: 0,
		falseAllClears: 0,
		detectMs: 180_000,
		restoreMs: 1,
		noticesSent: 2,
		noticesDue: 2,
		requests: 1,
	};
	test.each<[string, Partial<Score>, number]>([
		['nothing', {}, 0],
		['a false alarm', { falseAlarms: 1 }, 1],
		['a false all-clear', { falseAllClears: 1 }, 1],
		['a notice too few', { noticesSent: 1 }, 1],
		['a notice too many', { noticesSent: 3 }, 1],
		['three minutes', { detectMs: 180_001 }, 1],
		['one minute in a hundred', { wrong: 11 }, 1],
		['nothing where nothing counts', { right: 0, wrong: 0, detectMs: null }, 0],
	])('%s', (_, more, count) => {
		expect(missed(MORNING, { ...good, ...more })).toHaveLength(count);
	});

	test('totals add up; delays are their mean', () => {
		const total = totalOf([good, { ...good, detectMs: null, restoreMs: 3 }]);
		expect(total).toMatchObject({ right: 1_980, noticesDue: 4, detectMs: 180_000, restoreMs: 2 });
	});
});

describe('the truth', () => {
	test('is cut where it or the client changes, and only there', () => {
		const client = [
			{ at: at('09:30'), event: 'sleep' } as const,
			{ at: at('09:40'), event: 'wake' } as const,
			{ at: at('10:30'), event: 'worker_dies', every: 3 } as const,
		];
		const parts = stretches({ ...MORNING, client }, 'libero', 'extension');
		expect(parts.map(({ truth, awake }) => [truth.status, awake])).toEqual([
			['operational', true],
			['operational', false],
			['operational', true],
			['major_outage', true],
			['operational', true],
		]);
	});

	test('owes no notice of an outage that the machine slept through, but one of an end it slept through', () => {
		const due = (id: string) =>
			trueOutages(named(id), 'libero').map(({ outageDue, restoredDue }) => [outageDue, restoredDue]);
		expect(due('sleep-through-outage')).toEqual([[false, false]]);
		expect(due('sleep-across-end')).toEqual([[true, true]]);
		expect(due('june-2023')).toEqual([
			[true, true],
			[true, true],
		]);
		expect(due('credentials-refused')).toEqual([]);
	});
});

describe('the machine', () => {
	const clocks = (byMs: number, alarms: Scenario['alarms']): Scenario => ({
		...MORNING,
		...(alarms === undefined ? {} : { alarms }),
		client: [{ at: at('10:00'), event: 'clock_error', byMs }],
	});
	const nine55 = instant(at('09:55'));
	const fires = (byMs: number, alarms: Scenario['alarms']) =>
		((alarmFiresAt(computerOf(clocks(byMs, alarms)), nine55, nine55 + 10 * MINUTE_MS) ?? 0) - nine55) /
		MINUTE_MS;

	test.each([
		['a timer does not care that the clock goes back', -60 * MINUTE_MS, 'timer', 10],
		['nor that it goes ahead', 60 * MINUTE_MS, 'timer', 10],
		['an alarm by the clock waits for it', -60 * MINUTE_MS, 'wall_clock', 70],
		['and comes at once when it is past', 60 * MINUTE_MS, 'wall_clock', 5],
	] as const)('%s', (_, byMs, alarms, minutes) => {
		expect(fires(byMs, alarms)).toBe(minutes);
	});

	test('while alarms wait the client cannot know', () => {
		expect(alarmsHeldUntil(clocks(-60 * MINUTE_MS, 'wall_clock'))).toEqual([
			{ fromAt: instant(at('10:00')), untilAt: instant(at('11:00')) },
		]);
		expect(alarmsHeldUntil(clocks(60 * MINUTE_MS, 'wall_clock'))).toEqual([]);
		expect(alarmsHeldUntil(clocks(-60 * MINUTE_MS, 'timer'))).toEqual([]);
	});

	test('its clock is wrong by as much as the scenario says', () => {
		expect(clockAt(computerOf(clocks(5, 'timer')), instant(at('10:30')))).toBe(instant(at('10:30')) + 5);
	});

	test('the same seed draws the same; another seed or name draws another', () => {
		const draw = (seed: number, text: string) => Array.from({ length: 3 }, randomFrom(seed, text));
		expect(draw(1, 'a')).toEqual(draw(1, 'a'));
		expect(draw(1, 'a')).not.toEqual(draw(2, 'a'));
		expect(draw(1, 'a')).not.toEqual(draw(1, 'b'));
		expect(draw(7, 'x').every((value) => value >= 0 && value < 1)).toBe(true);
	});
});

describe('the reference policies follow their rules', () => {
	const told = (id: ReferenceId, of: Scenario) => {
		const { notices } = playReference(of, id);
		return notices
			.filter(({ provider }) => provider === 'libero')
			.map(({ at: time, kind }) => [kind, Math.round((time - instant(at('10:00'))) / 1_000)]);
	};
	const with503 = {
		...MORNING,
		weather: spell(at('10:00'), at('11:00'), { state: 'http_error', httpStatus: 503 }),
	};

	test('a status check alone is blind to a courtesy page with 200, and down at the first 503', () => {
		expect(told('statusOnly', MORNING)).toEqual([]);
		expect(told('statusOnly', with503)).toEqual([
			['outage', 0],
			['restored', 3_600],
		]);
	});

	test('a keyword with two retries is down at the third failure, 40 s later, and up at the first success', () => {
		expect(told('keywordRetry', MORNING)).toEqual([
			['outage', 40],
			['restored', 3_640],
		]);
	});

	test('three and two: down at the third minute, up at the second success', () => {
		expect(told('threeTwo', with503)).toEqual([
			['outage', 120],
			['restored', 3_660],
		]);
	});
});

describe('ours, through the real engine, meets every target in', () => {
	test.each([
		'courtesy-200',
		'middleware-alone',
		'redesign-at-comeback',
		'captive-portal-during-outage',
		'permission-revoked-in-outage',
		'quiet-hours',
		'worker-dies',
		'clock-ahead',
		'press-storm',
		'rate-limited',
	])('%s', async (id) => {
		const of = named(id);
		expect(missed(of, scored(await playOurs(of, 2023), of))).toEqual([]);
	});

	test('a day, which it repeats identically', async () => {
		const [once, again] = await Promise.all([playOurs(MORNING, 7), playOurs(MORNING, 7)]);
		expect(once.checks).toEqual(again.checks);
		expect(once.requests).toEqual(again.requests);
	});
});
