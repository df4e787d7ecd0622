import { describe, expect, test } from 'vitest';
import { type Declared, declared } from '../../../../monitor/core/assessment/declared';
import type { IncidentUpdate, StatusStance, StoredIncident } from '../../../../monitor/core/model/incident';
import { isEnded } from '../../../../monitor/core/model/progress';
import { HOUR_MS, MINUTE_MS } from '../../../../monitor/core/time';
import { incident, START } from '../walk';

const NOW = START + HOUR_MS;
const of = (incidents: StoredIncident[], probesWell = true, now = NOW) =>
	declared(incidents, 'libero', now, probesWell);

const named = (found: Declared) =>
	Object.entries(found).flatMap(([name, value]) => (value === null ? [] : [name]));

const update = (stance: StatusStance, at: number, more: Partial<IncidentUpdate> = {}): IncidentUpdate => ({
	id: `u${at}-${stance}`,
	at,
	status: 'investigating',
	text: '',
	source: 'official',
	claims: [{ topic: 'status', stance, source: 'official', saidAt: at }],
	...more,
});

describe('an incident declares', () => {
	test.each<[string, Parameters<typeof incident>[0], string[]]>([
		['an outage, if major', { impact: 'major' }, ['outage']],
		['an outage, if critical', { impact: 'critical' }, ['outage']],
		['nothing, if minor', { impact: 'minor' }, []],
		['nothing, if its weight is unknown', { impact: 'unknown' }, []],
		['a reopening, if monitored', { status: 'monitoring' }, ['reopening']],
		[
			'a reopening, if its last word says so',
			{ updates: [update('outage', START), update('recovering', START + 1)] },
			['reopening'],
		],
		[
			'an outage, if it said so after a reopening',
			{ updates: [update('recovering', START), update('outage', START + 1)] },
			['outage'],
		],
		[
			'an outage, if the reopening was withdrawn',
			{
				updates: [
					update('recovering', START, {
						claims: [
							{ topic: 'status', stance: 'recovering', source: 'official', saidAt: START, withdrawn: true },
						],
					}),
				],
			},
			['outage'],
		],
		[
			'an outage, if its last word came in the wrong order',
			{ updates: [update('outage', START + 1), update('recovering', START)] },
			['outage'],
		],
		[
			'a reopening, whatever else was said after it',
			{
				updates: [
					update('recovering', START),
					update('outage', START + 1, {
						claims: [{ topic: 'attack', stance: 'denied', source: 'official', saidAt: START + 1 }],
					}),
				],
			},
			['reopening'],
		],
		['a maintenance in progress', { status: 'in_progress' }, ['maintenance']],
		['a maintenance being verified', { status: 'verifying' }, ['maintenance']],
		['nothing while it is scheduled', { status: 'scheduled' }, []],
		['that it is solved', { status: 'resolved', resolvedAt: START }, ['resolved']],
		['that it is solved, by a postmortem', { status: 'postmortem', updatedAt: START }, ['resolved']],
		['nothing, by a maintenance that ended', { status: 'completed', impact: 'maintenance' }, []],
		['nothing before it began', { startedAt: NOW + 1 }, []],
		['an outage that begins now', { startedAt: NOW }, ['outage']],
		['nothing of the other provider', { providers: ['virgilio'] }, []],
		['nothing, from the press', { trust: 'press' }, []],
		['an outage, from a feed the user added', { trust: 'added' }, ['outage']],
	])('%s', (_, more, expected) => {
		expect(named(of([incident(more)]))).toEqual(expected);
	});

	const promise = (status: IncidentUpdate['status'], fromAt: number, toAt: number): IncidentUpdate =>
		update('maintenance', START - HOUR_MS, {
			id: 'i1',
			status,
			claims: [{ topic: 'eta', fromAt, toAt, source: 'official', saidAt: START - HOUR_MS }],
		});

	test.each<[string, number, string[]]>([
		['nothing before its window', START - 1, []],
		['a maintenance from its beginning', START, ['maintenance']],
		['a maintenance to its end', NOW - 1, ['maintenance']],
		['nothing after', NOW, []],
	])('one that is only scheduled: %s', (_, now, expected) => {
		const plan = incident({
			status: 'scheduled',
			impact: 'maintenance',
			updates: [promise('scheduled', START, NOW)],
		});
		expect(named(of([plan], true, now))).toEqual(expected);
	});

	test.each<[string, Parameters<typeof incident>[0], boolean, number, string[]]>([
		['at its promised end', {}, true, NOW, ['maintenance']],
		['after it, where the mail answers', {}, true, NOW + 1, ['overrun']],
		['after it, where the mail does not answer', {}, false, NOW + 1, ['maintenance']],
		['after it, by a status page that says so still', { id: 'page' }, true, NOW + 1, ['overrun']],
	])('news of a maintenance in progress, %s', (_, more, well, now, expected) => {
		const told = incident({
			status: 'in_progress',
			updates: [promise('in_progress', START - HOUR_MS, NOW)],
			...more,
		});
		expect(named(of([told], well, now))).toEqual(expected);
	});

	test.each([
		[48 * HOUR_MS, true, ['outage']],
		[48 * HOUR_MS + 1, true, ['expired']],
		[48 * HOUR_MS + 1, false, ['outage']],
	])('after %i ms of silence, probes healthy %s: %o', (silentMs, well, expected) => {
		const silent = incident({ startedAt: START, updatedAt: START });
		expect(named(of([silent], well, START + silentMs))).toEqual(expected);
	});

	test.each([
		[48 * HOUR_MS, ['resolved']],
		[48 * HOUR_MS + 1, []],
	])('solved %i ms ago: %o', (agoMs, expected) => {
		const solved = incident({ status: 'resolved', resolvedAt: START });
		expect(named(of([solved], true, START + agoMs))).toEqual(expected);
	});

	test('of several the newest statement wins, and of equal ones always the same', () => {
		const at = (id: string, saidAt: number) => incident({ id, updates: [update('outage', saidAt)] });
		const older = at('a', START);
		const newer = at('b', START + 1);
		for (const list of [
			[older, newer],
			[newer, older],
		])
			expect(of(list).outage?.incident.id).toBe('b');
		for (const list of [
			[at('x', START), at('y', START)],
			[at('y', START), at('x', START)],
		])
			expect(of(list).outage?.incident.id).toBe('y');
		for (const list of [
			[at('a', START + 1), at('z', START)],
			[at('z', START), at('a', START + 1)],
		])
			expect(of(list).outage?.incident.id).toBe('a');
	});

	test('its statement names the source, the incident and the time of the last statement', () => {
		const said = incident({ updates: [update('outage', START, { publisher: 'Italiaonline' })] });
		expect(of([said]).outage).toMatchObject({ source: 'official', sourceName: 'Italiaonline', at: START });
		const silent = of([incident({ updatedAt: START + 5 })]).outage;
		expect(silent).toMatchObject({ source: 'signed', at: START + 5 });
		expect(silent).not.toHaveProperty('sourceName');
	});
});

test.each<[Parameters<typeof incident>[0], boolean]>([
	[{ status: 'resolved' }, true],
	[{ status: 'postmortem' }, true],
	[{ status: 'completed' }, true],
	[{ status: 'monitoring' }, false],
	[{ status: 'monitoring', resolvedAt: START }, true],
])('%o is over: %s', (more, expected) => {
	expect(isEnded(incident(more).incident)).toBe(expected);
});

describe('the press', () => {
	const article = (publisher: string, stance: StatusStance, at: number, more: Partial<IncidentUpdate> = {}) =>
		incident({
			id: `${publisher}-${at}-${stance}`,
			trust: 'press',
			updates: [update(stance, at, { source: 'press', publisher, ...more })],
		});
	const three = (at: number) => ['B', 'C', 'A'].map((name) => article(name, 'outage', at));

	test('counts from three publishers within six hours', () => {
		expect(of(three(START)).press).toEqual({ publishers: ['A', 'B', 'C'], at: START });
		expect(of(three(START).slice(1)).press).toBeNull();
		expect(of(three(NOW - 6 * HOUR_MS)).press).not.toBeNull();
		expect(of(three(NOW - 6 * HOUR_MS - 1)).press).toBeNull();
		expect(of(three(NOW)).press).not.toBeNull();
		expect(of(three(NOW + 1)).press).toBeNull();
	});

	test('the same publisher three times is one', () => {
		const thrice = [0, 1, 2].map((minute) => article('A', 'outage', START + minute * MINUTE_MS));
		expect(of(thrice).press).toBeNull();
	});

	test('that later says it is back no longer counts', () => {
		const back = article('A', 'restored', START + MINUTE_MS);
		expect(of([...three(START), back]).press).toBeNull();
		expect(of([back, ...three(START + 2 * MINUTE_MS)]).press).not.toBeNull();
	});

	test('that later says it is down counts, in whatever order the two are read', () => {
		const back = article('A', 'restored', START - MINUTE_MS);
		expect(of([...three(START), back]).press).not.toBeNull();
	});

	test('is not weakened by what else the article says', () => {
		const claims = [
			{ topic: 'status', stance: 'outage', source: 'press', saidAt: START },
			{ topic: 'attack', stance: 'suspected', source: 'press', saidAt: START },
		] as const;
		const one = article('A', 'outage', START, { claims: [...claims] });
		expect(of([one, ...three(START).slice(0, 2)]).press).not.toBeNull();
	});

	test('of two statements at one time the one without alarm counts, in whatever order', () => {
		const back = article('A', 'restored', START);
		expect(of([back, ...three(START)]).press).toBeNull();
		expect(of([...three(START), back]).press).toBeNull();
	});

	test.each<[string, StoredIncident]>([
		[
			'about the other provider',
			incident({ ...article('A', 'outage', START).incident, providers: ['virgilio'] }),
		],
		['without a name', article('A', 'outage', START, { publisher: undefined as never })],
		['that quotes the company', article('A', 'outage', START, { source: 'official' })],
		['that says nothing of the status', article('A', 'outage', START, { claims: [] })],
	])('an article %s does not count', (_, one) => {
		expect(of([...three(START).slice(0, 2), one]).press).toBeNull();
	});

	test('the newest of the three gives the time', () => {
		expect(of([...three(START).slice(1), article('D', 'outage', START + 7)]).press?.at).toBe(START + 7);
	});
});
