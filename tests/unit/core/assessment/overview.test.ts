import { describe, expect, test } from 'vitest';
import { newProvider } from '../../../../monitor/core/assessment/assess';
import { overview, PHISHING_WARNING_MS } from '../../../../monitor/core/assessment/overview';
import type { Snapshot } from '../../../../monitor/core/assessment/snapshot';
import { staleAt } from '../../../../monitor/core/assessment/standing';
import type { Episode, ProviderState } from '../../../../monitor/core/assessment/state';
import type { Claim, IncidentUpdate } from '../../../../monitor/core/model/incident';
import type { ProviderId } from '../../../../monitor/core/providers';
import { DEFAULT_SETTINGS } from '../../../../monitor/core/settings';
import type { ComponentStatus, Phase } from '../../../../monitor/core/status';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../../monitor/core/time';
import { OPEN } from '../states';
import { incident, START } from '../walk';

/** A provider checked at START, in the given state. */
const provider = (id: ProviderId, more: Partial<ProviderState> = {}): ProviderState => ({
	...newProvider(id, START),
	status: 'operational',
	reasons: [{ key: 'probes_well', params: {}, source: 'seen', at: START }],
	checkedAt: START,
	dueAt: START + 10 * MINUTE_MS,
	...more,
});

const snapshot = (more: Partial<Snapshot> = {}): Snapshot => ({
	settings: DEFAULT_SETTINGS,
	providers: [provider('libero'), provider('virgilio')],
	calibrations: [],
	incidents: [],
	feeds: [],
	check: { startedAt: null, trigger: null, finishedAt: START, nextAt: START + 10 * MINUTE_MS },
	health: 'well',
	...more,
});

const episode = (more: Partial<Episode> = {}): Episode => ({ ...OPEN, ...more });

describe('the whole is the worst provider', () => {
	test.each<[[ComponentStatus, Phase], [ComponentStatus, Phase], ProviderId]>([
		[['operational', 'stable'], ['major_outage', 'stable'], 'virgilio'],
		[['major_outage', 'stable'], ['operational', 'stable'], 'libero'],
		[['operational', 'stable'], ['unknown', 'stable'], 'virgilio'],
		[['unknown', 'stable'], ['under_maintenance', 'stable'], 'virgilio'],
		[['partial_outage', 'stable'], ['under_maintenance', 'stable'], 'libero'],
		[['major_outage', 'recovering'], ['major_outage', 'stable'], 'virgilio'],
		[['operational', 'suspected'], ['operational', 'stable'], 'libero'],
		[['operational', 'stable'], ['operational', 'suspected'], 'virgilio'],
		[['major_outage', 'recovering'], ['partial_outage', 'suspected'], 'libero'],
		[['operational', 'stable'], ['operational', 'stable'], 'libero'],
	])('%o with %o: %s', (libero, virgilio, worst) => {
		const states = [
			provider('libero', { status: libero[0], phase: libero[1], since: 1 }),
			provider('virgilio', { status: virgilio[0], phase: virgilio[1], since: 2 }),
		];
		const view = overview(snapshot({ providers: states }), START);
		const expected = states.find((one) => one.provider === worst);
		expect([view.status, view.phase, view.since]).toEqual([
			expected?.status,
			expected?.phase,
			expected?.since,
		]);
	});

	test('only those watched count', () => {
		const settings = { ...DEFAULT_SETTINGS, providers: ['libero' as const] };
		const providers = [provider('libero'), provider('virgilio', { status: 'major_outage' })];
		const view = overview(snapshot({ settings, providers }), START);
		expect(view.status).toBe('operational');
		expect(view.providers.map(({ id }) => id)).toEqual(['libero']);
	});

	test('it was checked when the last of them was, and is checked next as planned', () => {
		const providers = [provider('libero'), provider('virgilio', { checkedAt: START + MINUTE_MS })];
		const view = overview(snapshot({ providers }), START + MINUTE_MS);
		expect([view.checkedAt, view.nextCheckAt]).toEqual([START + MINUTE_MS, START + 10 * MINUTE_MS]);
	});
});

describe('a check is under way', () => {
	test.each([
		['never begun', null, false],
		['just begun', START, true],
		['begun 29 s ago', START - 29 * SECOND_MS, true],
		['begun 30 s ago: its worker died', START - 30 * SECOND_MS, false],
		['begun in a future that the clock took back', START + HOUR_MS, false],
	])('%s', (_, startedAt, checking) => {
		const check = { startedAt, trigger: 'alarm', finishedAt: null, nextAt: null };
		expect(overview(snapshot({ check }), START).checking).toBe(checking);
	});
});

describe('nothing known', () => {
	test('never checked is unknown', () => {
		const view = overview(snapshot({ providers: [] }), START);
		expect(view).toMatchObject({
			status: 'unknown',
			phase: 'stable',
			since: null,
			checkedAt: null,
			stale: false,
		});
		expect(view.reason).toEqual({ key: 'never_checked', params: {}, source: 'seen', at: START });
	});

	test('a provider that was stored before it was checked keeps its reason', () => {
		const view = overview(snapshot({ providers: [newProvider('libero', START - HOUR_MS)] }), START);
		expect(view.providers[0]).toMatchObject({
			status: 'unknown',
			reasons: [{ key: 'never_checked', at: START - HOUR_MS }],
		});
	});
});

describe('staleness', () => {
	test.each([
		['three periods after the check, it still holds', 30 * MINUTE_MS, false],
		['a moment later it does not', 30 * MINUTE_MS + 1, true],
		['a clock five minutes behind is forgiven', -5 * MINUTE_MS, false],
		['one further behind is not', -5 * MINUTE_MS - 1, true],
	])('%s', (_, afterMs, stale) => {
		const view = overview(snapshot(), START + afterMs);
		expect(view.stale).toBe(stale);
		expect(view.status).toBe(stale ? 'unknown' : 'operational');
	});

	test('of one provider is enough', () => {
		const providers = [
			provider('libero'),
			provider('virgilio', { checkedAt: START - 2 * HOUR_MS, dueAt: null }),
		];
		expect(overview(snapshot({ providers }), START).stale).toBe(true);
	});

	test('says since when, and when it was last checked', () => {
		const view = overview(snapshot(), START + 2 * HOUR_MS);
		expect(view.since).toBe(START + 30 * MINUTE_MS);
		expect(view.reason).toEqual({ key: 'stale', params: { checkedAt: START }, source: 'seen', at: START });
	});

	test('hides the notice of the site and what was seen of the components, not the episode', () => {
		const notice = {
			kind: 'courtesy' as const,
			text: 'x',
			layer: 'login' as const,
			firstSeenAt: START,
			lastSeenAt: START,
			claims: [],
		};
		const known = provider('libero', { notice, episode: episode() });
		const fresh = overview(snapshot({ providers: [known] }), START).providers[0];
		const stale = overview(snapshot({ providers: [known] }), START + 2 * HOUR_MS).providers[0];
		expect(fresh?.notice).toEqual(notice);
		expect(stale).toMatchObject({ notice: null, episode: known.episode, phishingWarning: true });
	});

	test.each([
		['by the period', START + 5 * MINUTE_MS, START + 30 * MINUTE_MS],
		['by a longer wait that was planned', START + HOUR_MS, START + 3 * HOUR_MS],
		['by the period, without a plan', null, START + 30 * MINUTE_MS],
		['by the period, if the plan lies before the check', START - HOUR_MS, START + 30 * MINUTE_MS],
	])('it runs out %s', (_, dueAt, at) => {
		expect(staleAt(snapshot({ providers: [provider('libero', { dueAt })] }), 'libero')).toBe(at);
	});

	test('what was never known does not expire', () => {
		expect(staleAt(snapshot({ providers: [] }), 'libero')).toBeNull();
	});
});

describe('the phishing warning', () => {
	test.each([
		['without an episode', null, START, false],
		['while it is open', episode(), START + 30 * DAY_MS, true],
		['two weeks after it', episode({ closedAt: START }), START + PHISHING_WARNING_MS, true],
		['no longer', episode({ closedAt: START }), START + PHISHING_WARNING_MS + 1, false],
	])('%s: %#', (_, known, at, warns) => {
		const providers = [provider('libero', { episode: known, checkedAt: at })];
		expect(overview(snapshot({ providers }), at).providers[0]?.phishingWarning).toBe(warns);
	});
});

describe('incidents', () => {
	const update = (at: number, more: Partial<IncidentUpdate> = {}): IncidentUpdate => ({
		id: `u${at}`,
		at,
		status: 'investigating',
		text: 'Al lavoro.',
		source: 'official',
		claims: [],
		...more,
	});
	const libero = (incidents: Snapshot['incidents'], at = START + MINUTE_MS) =>
		overview(snapshot({ incidents }), at).providers[0];

	test('those that concern it make the timeline, newest first, without the future', () => {
		const one = incident({ name: 'Uno', updates: [update(START - 2), update(START + MINUTE_MS + 1)] });
		const two = incident({ id: 'i2', name: 'Due', updates: [update(START - 1), update(START + MINUTE_MS)] });
		expect(
			libero([one, two])?.timeline.map(({ at, incidentName, trust }) => [at - START, incidentName, trust]),
		).toEqual([
			[MINUTE_MS, 'Due', 'signed'],
			[-1, 'Due', 'signed'],
			[-2, 'Uno', 'signed'],
		]);
	});

	test('thirty updates at most', () => {
		const updates = Array.from({ length: 40 }, (_, i) => update(START - i, { id: `${i}` }));
		expect(libero([incident({ updates })])?.timeline).toHaveLength(30);
	});

	test.each<[string, Parameters<typeof incident>[0], number, number]>([
		['of the other provider', { providers: ['virgilio'] }, START, 0],
		['of the future', { startedAt: START + HOUR_MS }, START, 0],
		['that begins now', { startedAt: START }, START, 1],
		['solved two days ago', { status: 'resolved', resolvedAt: START - 2 * DAY_MS }, START, 1],
		['solved before that', { status: 'resolved', resolvedAt: START - 2 * DAY_MS - 1 }, START, 0],
		['solved without a time', { status: 'resolved', updatedAt: START - 3 * DAY_MS }, START, 0],
	])('one %s: %#', (_, more, at, expected) => {
		const one = incident({ startedAt: START - 5 * DAY_MS, ...more, updates: [update(START - 4 * DAY_MS)] });
		expect(libero([one], at)?.timeline).toHaveLength(expected);
	});

	test.each([
		['within its window', START + 1, 1],
		['once it went by unspoken of', START, 0],
	])('one that was only scheduled: %s', (_, toAt, expected) => {
		const at = START - DAY_MS;
		const eta = {
			topic: 'eta' as const,
			fromAt: START - HOUR_MS,
			toAt,
			source: 'official' as const,
			saidAt: at,
		};
		const updates = [update(at, { status: 'scheduled', claims: [eta] })];
		const plan = incident({ status: 'scheduled', startedAt: START - HOUR_MS, updates });
		expect(libero([plan], START)?.timeline).toHaveLength(expected);
	});

	test('the active one shown is the newest', () => {
		const old = incident({ id: 'a', updatedAt: START - 1 });
		const recent = incident({ id: 'b', updatedAt: START });
		const solved = incident({ id: 'c', status: 'resolved', resolvedAt: START, updatedAt: START + 1 });
		for (const list of [
			[old, recent, solved],
			[solved, recent, old],
		])
			expect(libero(list)?.incident?.incident.id).toBe('b');
		expect(libero([solved])?.incident).toBeNull();
	});

	test('their claims make the answers', () => {
		const claim: Claim = { topic: 'cause', kind: 'storage', source: 'official', saidAt: START };
		const view = libero([incident({ updates: [update(START, { claims: [claim] })] })]);
		expect(view?.answers.cause.current).toMatchObject({ kind: 'storage' });
	});
});

describe('the notices of the site answer as well', () => {
	const claim: Claim = { topic: 'data', stance: 'safe', source: 'site', saidAt: START };
	const notice = (lastSeenAt: number) => ({
		kind: 'courtesy' as const,
		text: 'Nessuna perdita di dati.',
		layer: 'login' as const,
		firstSeenAt: START,
		lastSeenAt,
		claims: [claim],
	});
	const stance = (known: Partial<ProviderState>, at: number) =>
		overview(snapshot({ providers: [provider('libero', { checkedAt: at, ...known })] }), at).providers[0]
			?.answers.data.current?.stance;

	test.each([
		['in the open episode, however long ago', { episode: episode() }, START + 10 * DAY_MS, 'safe'],
		['two days after it was last seen', {}, START + 2 * DAY_MS, 'safe'],
		['no longer than that', {}, START + 2 * DAY_MS + 1, undefined],
		[
			'not those of an outage before this one',
			{ episode: episode({ startedAt: START + 1 }) },
			START + HOUR_MS,
			undefined,
		],
		[
			'a closed episode keeps nothing up',
			{ episode: episode({ closedAt: START + HOUR_MS }) },
			START + 3 * DAY_MS,
			undefined,
		],
	])('%s', (_, known, at, expected) => {
		expect(stance({ notices: [notice(START)], ...known }, at)).toBe(expected);
	});
});
