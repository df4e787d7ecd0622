import { describe, expect, test } from 'vitest';
import { overview } from '../../../../monitor/core/assessment/overview';
import type { Snapshot } from '../../../../monitor/core/assessment/snapshot';
import { newCalibration } from '../../../../monitor/core/evidence/calibration';
import type { Claim, IncidentUpdate } from '../../../../monitor/core/model/incident';
import { DEFAULT_SETTINGS } from '../../../../monitor/core/settings';
import { COMPONENTS } from '../../../../monitor/core/status';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../../monitor/core/time';
import { begin, check, DOWN, FORBIDDEN, GOOD, incident, START, STRANGE, stay, UP } from '../walk';

const EMPTY: Snapshot = {
	settings: DEFAULT_SETTINGS,
	providers: [],
	calibrations: [],
	incidents: [],
	feeds: [],
	check: { startedAt: null, trigger: null, finishedAt: START, nextAt: null },
	health: 'well',
};

describe('components', () => {
	const seenOutage = () => {
		const walk = begin();
		stay(walk, START, 10 * MINUTE_MS, 2, UP);
		stay(walk, START + 20 * MINUTE_MS, 30 * SECOND_MS, 3, DOWN);
		return walk;
	};
	const view = (more: Partial<Snapshot>, at = START + 21 * MINUTE_MS) => {
		const walk = seenOutage();
		const settings = { ...DEFAULT_SETTINGS, providers: ['libero' as const] };
		const calibrations = walk.calibrations;
		return overview({ ...EMPTY, settings, providers: walk.providers, calibrations, ...more }, at).providers[0]
			?.components;
	};
	const of = (id: string, more: Partial<Snapshot> = {}, at?: number) =>
		view(more, at)?.find((component) => component.id === id);

	test('all are there, in order', () => {
		expect(view({})?.map(({ id }) => id)).toEqual([...COMPONENTS]);
	});

	test('those probed are seen, with the time and how far the probe is trusted', () => {
		expect(of('login')).toEqual({
			id: 'login',
			status: 'major_outage',
			phase: 'stable',
			basis: 'seen',
			source: 'seen',
			at: START + 21 * MINUTE_MS,
			probe: 'armed',
		});
	});

	test.each([
		['disarmed', { disarmedAt: START, armedAt: null }],
		['unarmed', { disarmedAt: null, armedAt: null }],
		['armed', { disarmedAt: null, armedAt: START }],
		['armed', { learned: { fingerprint: {} as never, learnedAt: START } }],
	])('a probe can be %s: %#', (probe, more) => {
		const calibrations = [{ ...newCalibration('libero.login'), ...more }];
		expect(of('login', { calibrations })?.probe).toBe(probe);
	});

	test('one that answers again is recovering, not down, until the thresholds believe it', () => {
		const walk = seenOutage();
		const at = START + 25 * MINUTE_MS;
		check(walk, { at, look: { ...DOWN, login: GOOD } });
		expect(of('login', { providers: walk.providers }, at)).toMatchObject({
			status: 'major_outage',
			phase: 'recovering',
		});
		expect(of('webmail', { providers: walk.providers }, at)).toMatchObject({ phase: 'stable' });
	});

	test('each by its own probe', () => {
		const calibrations = [
			{ ...newCalibration('libero.webmail'), disarmedAt: START },
			{ ...newCalibration('libero.login'), armedAt: START },
		];
		expect([of('webmail', { calibrations })?.probe, of('login', { calibrations })?.probe]).toEqual([
			'disarmed',
			'armed',
		]);
	});

	test('one that became unknown is not seen', () => {
		const walk = begin();
		stay(walk, START, 10 * MINUTE_MS, 2, UP);
		const known = stay(walk, START + 20 * MINUTE_MS, 30 * SECOND_MS, 3, {
			login: STRANGE,
			webmail: FORBIDDEN,
		});
		expect(of('login', { providers: [known] })).toEqual({
			id: 'login',
			status: 'unknown',
			phase: 'stable',
			basis: 'not_told',
		});
	});

	test('in own trouble they are not seen', () => {
		const walk = seenOutage();
		check(walk, {
			at: START + 22 * MINUTE_MS,
			connectivity: { kind: 'own_trouble', trouble: 'offline' },
			look: {},
		});
		expect(of('login', { providers: walk.providers }, START + 22 * MINUTE_MS)).toMatchObject({
			basis: 'not_told',
		});
	});

	test('one never observed is not seen', () => {
		const walk = begin();
		const known = check(walk, { at: START, look: { login: UP.login as never } });
		expect(of('webmail', { providers: [known] }, START)).toMatchObject({
			basis: 'not_told',
			status: 'unknown',
		});
	});

	const scope = (saidAt: number, hit: string[], notHit: string[], more = {}): IncidentUpdate => ({
		id: `s${saidAt}`,
		at: saidAt,
		status: 'identified',
		text: '',
		source: 'official',
		claims: [{ topic: 'scope', hit, notHit, source: 'official', saidAt, ...more } as Claim],
	});

	test.each<[string, string, Parameters<typeof incident>[0], object]>([
		[
			'hit, by a claim',
			'smtp',
			{ updates: [scope(START, ['smtp'], [])] },
			{ status: 'major_outage', basis: 'told', source: 'official', at: START },
		],
		[
			'not hit, by a claim',
			'pec',
			{ updates: [scope(START, ['smtp'], ['pec'])] },
			{ status: 'operational', basis: 'told' },
		],
		[
			'the newer claim counts',
			'pec',
			{ updates: [scope(START, [], ['pec']), scope(START + 1, ['pec'], [])] },
			{ status: 'major_outage', at: START + 1 },
		],
		[
			'in whatever order they are read',
			'pec',
			{ updates: [scope(START + 1, ['pec'], []), scope(START, [], ['pec'])] },
			{ status: 'major_outage', at: START + 1 },
		],
		[
			'a withdrawn claim does not',
			'pec',
			{ updates: [scope(START, ['pec'], [], { withdrawn: true })] },
			{ basis: 'not_told' },
		],
		[
			'listed by the incident',
			'imap-pop',
			{ components: [{ id: 'imap-pop', status: 'partial_outage' }], updates: [scope(START, [], [])] },
			{ status: 'partial_outage', basis: 'told', source: 'official', at: START },
		],
		[
			'another is listed',
			'imap-pop',
			{ components: [{ id: 'smtp', status: 'partial_outage' }], updates: [scope(START, [], [])] },
			{ basis: 'not_told' },
		],
		[
			'listed without an update',
			'imap-pop',
			{ components: [{ id: 'imap-pop', status: 'partial_outage' }] },
			{ basis: 'not_told' },
		],
		[
			'no source reports it',
			'delivery',
			{ updates: [scope(START, ['smtp'], [])] },
			{ status: 'unknown', phase: 'stable', basis: 'not_told' },
		],
		[
			'the incident is over',
			'smtp',
			{ status: 'resolved', resolvedAt: START, updates: [scope(START, ['smtp'], [])] },
			{ basis: 'not_told' },
		],
		[
			'seen beats told',
			'login',
			{ updates: [scope(START, [], ['login'])] },
			{ basis: 'seen', status: 'major_outage' },
		],
	])('%s: %s', (_, id, more, expected) => {
		expect(of(id, { incidents: [incident(more)] })).toMatchObject(expected);
	});

	test('while mailboxes reopen, a part that answered a moment ago is recovering though it fails now', () => {
		const walk = seenOutage();
		const incidents = [incident({ status: 'monitoring', updates: [scope(START, [], [])] })];
		const reopening = { incidents, settings: { ...DEFAULT_SETTINGS, providers: ['libero' as const] } };
		Object.assign(walk, reopening);
		check(walk, { at: START + 25 * MINUTE_MS, look: { ...DOWN, login: GOOD } });
		check(walk, { at: START + 30 * MINUTE_MS, look: DOWN });
		const now = START + 30 * MINUTE_MS;
		const shown = overview({ ...EMPTY, ...reopening, providers: walk.providers }, now).providers[0];
		const phases = shown?.components.slice(0, 2).map(({ id, phase }) => [id, phase]);
		expect(shown?.phase).toBe('recovering');
		expect(phases).toEqual([
			['webmail', 'stable'],
			['login', 'recovering'],
		]);
	});

	test('a row of a feed is not the statement of a newspaper that the feed quotes', () => {
		const press = { ...scope(START + HOUR_MS, [], ['app-android']), source: 'press' as const };
		const claims = press.claims.map((claim) => ({ ...claim, source: 'press' as const }));
		const components = ['smtp', 'app-android'].map((id) => ({ id, status: 'major_outage' }) as never);
		const incidents = [incident({ components, updates: [scope(START, [], []), { ...press, claims }] })];
		expect(of('smtp', { incidents })).toMatchObject({ source: 'official', at: START });
		expect(of('app-android', { incidents })).toMatchObject({
			status: 'operational',
			source: 'press',
			at: START + HOUR_MS,
		});
	});

	test('when stale only feeds count', () => {
		const incidents = [incident({ updates: [scope(START, ['login'], [])] })];
		expect(of('login', { incidents }, START + 5 * HOUR_MS)).toMatchObject({ basis: 'told' });
	});
});
