import { describe, expect, test } from 'vitest';
import type { ParseContext } from '../../../../monitor/core/formats/context';
import type { Item } from '../../../../monitor/core/formats/items';
import { maintenanceJson } from '../../../../monitor/core/formats/native-incident';
import { proseIncidents, textIncidents } from '../../../../monitor/core/formats/prose';
import { foldAnswers } from '../../../../monitor/core/incidents/fold';
import { mergeDocument } from '../../../../monitor/core/incidents/merge';
import type { Incident } from '../../../../monitor/core/model/incident';
import { byPlan, wentBy } from '../../../../monitor/core/model/plan';
import { romeIso } from '../../../../monitor/core/time';

const ANNOUNCED = Date.parse('2026-03-05T15:00:00+01:00');
const BEGINS = Date.parse('2026-03-06T23:00:00+01:00');
const ENDS = Date.parse('2026-03-07T06:00:00+01:00');
const context: ParseContext = { trust: 'official', fetchedAt: ANNOUNCED };
const PLAN =
	'Libero Mail: venerdì 6 marzo dalle 23 alle 6 il servizio sarà sospeso per manutenzione programmata.';

const item = (id: string, title: string, publishedAt: number): Item => ({ id, title, html: '', publishedAt });
const told = (...items: Item[]) =>
	proseIncidents(items, {
		...context,
		fetchedAt: Math.max(...items.map(({ publishedAt }) => publishedAt ?? 0)),
	});
const brief = (incidents: readonly Incident[]) => incidents.map(({ id, status }) => `${id} ${status}`);
const announced = () => textIncidents(PLAN, context)[0] as Incident;

describe('works announced for a future window', () => {
	test('are maintenance scheduled for that window and claim nothing of the present', () => {
		const plan = announced();
		expect(plan).toMatchObject({ status: 'scheduled', impact: 'maintenance', providers: ['libero'] });
		expect(romeIso(plan.startedAt)).toBe('2026-03-06T23:00:00+01:00');
		const { status, eta, cause } = foldAnswers(plan.updates, ANNOUNCED);
		expect(status.current).toBeUndefined();
		expect(eta.current).toMatchObject({ fromAt: BEGINS, toAt: ENDS });
		expect(cause.current).toMatchObject({ kind: 'maintenance' });
		expect(PLAN).toContain(eta.current?.span?.text);
	});

	test.each([
		['a day before', ANNOUNCED, 'scheduled', undefined, false],
		['a moment before', BEGINS - 1, 'scheduled', undefined, false],
		['at the beginning', BEGINS, 'in_progress', 'maintenance', false],
		['a moment before the end', ENDS - 1, 'in_progress', 'maintenance', false],
		['at the end', ENDS, 'completed', undefined, true],
	])('begin and end by it: %s', (_, now, status, stance, over) => {
		const plan = announced();
		expect(byPlan(plan, now).status).toBe(status);
		expect(foldAnswers(plan.updates, now).status.current?.stance).toBe(stance);
		expect(wentBy(plan, now)).toBe(over);
	});

	test('are believed only until a source reports the state', () => {
		const [plan] = told(item('p', PLAN, ANNOUNCED));
		const [done] = told(item('d', 'Libero Mail: manutenzione terminata, servizi accessibili', BEGINS + 1));
		const both = [...(plan?.updates ?? []), ...(done?.updates ?? [])];
		expect(foldAnswers(both, BEGINS).status.current?.stance).toBe('maintenance');
		expect(foldAnswers(both, BEGINS + 1).status.current?.stance).toBe('restored');
	});

	test('are published with it', () => {
		expect(maintenanceJson(announced())).toMatchObject({
			scheduled_for: new Date(BEGINS).toISOString(),
			scheduled_until: new Date(ENDS).toISOString(),
		});
	});

	test('leave an incident of another status alone', () => {
		const begun: Incident = { ...announced(), status: 'in_progress' };
		expect(byPlan(begun, ENDS)).toBe(begun);
		expect(wentBy(begun, ENDS)).toBe(false);
	});

	test('are no part of an outage reported before or after, nor when read in another document', () => {
		const down = item('o', 'Libero Mail è irraggiungibile', ANNOUNCED + 60_000);
		const plan = item('p', PLAN, ANNOUNCED);
		expect(brief(told(plan, down))).toEqual(['o investigating', 'p/plan scheduled']);
		const feed = { feedId: 'f', trust: 'official' } as const;
		const document = (...items: Item[]) => ({ format: 'rss' as const, incidents: told(...items) });
		const stored = mergeDocument([], document(plan), feed, ANNOUNCED);
		const merged = mergeDocument(stored, document(down), feed, ANNOUNCED + 60_000);
		expect(brief(merged.map(({ incident }) => incident)).sort()).toEqual([
			'o investigating',
			'p/plan scheduled',
		]);
	});

	test.each([
		['in time', BEGINS - 1, 'completed'],
		['once begun', BEGINS, 'scheduled'],
	])('may be called off %s', (_, offAt, status) => {
		const off = item('x', 'La manutenzione di Libero Mail prevista per domani è stata annullata', offAt);
		const [plan, ...others] = told(item('p', PLAN, ANNOUNCED), off);
		expect(others).toEqual([]);
		expect(plan?.status).toBe(status);
		const answers = foldAnswers(plan?.updates ?? [], BEGINS);
		expect(answers.status.current?.stance).toBe(status === 'completed' ? undefined : 'maintenance');
		expect(answers.eta.history).toHaveLength(status === 'completed' ? 0 : 1);
	});

	test('of the other provider are not called off', () => {
		const off = item(
			'x',
			'La manutenzione di Virgilio Mail prevista per domani è stata annullata',
			BEGINS - 1,
		);
		expect(brief(told(item('p', PLAN, ANNOUNCED), off))).toEqual(['p/plan scheduled']);
	});

	test('are no cause of an earlier outage, and their end is no return', () => {
		const [down] = textIncidents(`Libero Mail è irraggiungibile da stamattina. ${PLAN}`, context);
		expect(down?.updates[0]?.claims.map(({ topic }) => topic)).toEqual(['status']);
	});

	test('next to a current outage are both reported', () => {
		const both = `Libero Mail è irraggiungibile da stamattina. ${PLAN}`;
		expect(brief(textIncidents(both, context)).map((one) => one.split(' ')[1])).toEqual([
			'investigating',
			'scheduled',
		]);
	});
});

test.each([
	'È prevista una manutenzione di Libero Mail per la prossima settimana',
	'Libero Mail, manutenzione programmata per domani',
])('works without hours are no incident: %s', (text) => {
	expect(textIncidents(text, context)).toEqual([]);
});
