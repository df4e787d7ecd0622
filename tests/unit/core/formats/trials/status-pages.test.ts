import { describe, expect, test } from 'vitest';
import { iso, openIncident, statuspage } from './documents';
import { play } from './play';

const added = (body: string, time: string) => ({ body, at: time, trust: 'added' as const });
const OPEN = statuspage({ incidents: [openIncident()] });
const CSTATE = { is: 'index', cStateVersion: '5.6', title: 'Libero Mail', summaryStatus: 'down' };
const ISSUE = {
	title: 'Libero Mail ferma',
	createdAt: iso('11:00'),
	severity: 'down',
	permalink: 'https://x.example/1',
};
const INSTATUS = { page: { name: 'Libero Mail', url: 'https://x.example', status: 'HASISSUES' } };

describe('a missing list ends nothing', () => {
	test.each([
		['incidents are missing', OPEN, statuspage({ incidents: undefined })],
		['incidents are null, all green', OPEN, statuspage({ incidents: null })],
		['incidents are a word', OPEN, statuspage({ incidents: 'none' })],
		[
			'only maintenances are listed',
			OPEN,
			JSON.stringify({ page: { id: 'p', name: 'x' }, scheduled_maintenances: [] }),
		],
		[
			'systems are missing',
			JSON.stringify({
				...CSTATE,
				systems: [{ name: 'Webmail', status: 'down', unresolvedIssues: [ISSUE] }],
			}),
			JSON.stringify(CSTATE),
		],
		[
			'issues of a system are null',
			JSON.stringify({
				...CSTATE,
				systems: [{ name: 'Webmail', status: 'down', unresolvedIssues: [ISSUE] }],
			}),
			JSON.stringify({ ...CSTATE, systems: [{ name: 'Webmail', status: 'down', unresolvedIssues: null }] }),
		],
		[
			'active incidents are null',
			JSON.stringify({
				...INSTATUS,
				activeIncidents: [
					{
						id: 'a',
						name: 'Libero Mail ferma',
						started: iso('11:00'),
						status: 'INVESTIGATING',
						impact: 'MAJOROUTAGE',
					},
				],
			}),
			JSON.stringify({ ...INSTATUS, activeIncidents: null }),
		],
	])('%s', (_, before, after) => {
		expect(play([added(before, '11:30'), added(after, '12:30')]).declared).toBe('outage');
	});

	test('a present but empty list ends everything', () => {
		expect(play([added(OPEN, '11:30'), added(statuspage({}), '12:30')]).declared).toBe('resolved');
		const up = JSON.stringify({ page: { ...INSTATUS.page, status: 'UP' } });
		expect(play([added(OPEN, '11:30'), added(up, '12:30')]).declared).toBe('resolved');
	});
});

describe('a red sign with an empty list is a claim without words', () => {
	test.each([
		['critical', statuspage({ status: { indicator: 'critical', description: 'Major Outage' } })],
		['MAJOR', statuspage({ status: { indicator: 'MAJOR' } })],
		[
			'a component of the mail',
			statuspage({
				status: { indicator: 'major', description: 'Partial Outage' },
				components: [{ id: 'c', name: 'Webmail', status: 'major_outage' }],
			}),
		],
		[
			'a list of components alone',
			JSON.stringify({
				page: { id: 'p', name: 'Libero Mail' },
				components: [{ name: 'Webmail', status: 'Major_Outage' }],
			}),
		],
		[
			'cState',
			JSON.stringify({ ...CSTATE, systems: [{ name: 'Webmail', status: 'down', unresolvedIssues: [] }] }),
		],
		['Instatus', JSON.stringify({ ...INSTATUS, activeIncidents: [] })],
	])('%s', (_, body) => {
		expect(play([added(body, '12:30')]).declared).toBe('outage');
	});

	test.each([
		['minor', statuspage({ status: { indicator: 'minor' } })],
		[
			'of a component that is not the mail',
			statuspage({
				status: { indicator: 'critical' },
				components: [
					{ id: 'a', name: 'Pagamenti', status: 'major_outage' },
					{ id: 'b', name: 'Webmail', status: 'operational' },
				],
			}),
		],
	])('one that is %s declares no outage', (_, body) => {
		expect(play([added(body, '12:30')]).declared).toBe('');
	});

	test('and ends when the sign is green again', () => {
		const red = statuspage({ status: { indicator: 'critical' } });
		expect(play([added(red, '12:00'), added(statuspage({}), '12:30')]).declared).toBe('resolved');
	});
});

describe('words outside the table', () => {
	const one = (fields: Record<string, unknown>) =>
		added(statuspage({ incidents: [openIncident(fields)] }), '12:30');
	test.each([
		['CLOSED', { status: 'CLOSED', resolved_at: iso('12:00') }, 'resolved'],
		['Fixed, and when', { status: 'Fixed', resolved_at: iso('12:00') }, 'resolved'],
		['Resolved', { status: 'Resolved', resolved_at: null }, 'resolved'],
		['an end alone', { status: null, resolved_at: iso('12:00') }, 'resolved'],
		['closed, without a time', { status: 'closed' }, 'resolved'],
		['an end to come', { status: 'mitigating', resolved_at: iso('15:00') }, 'outage'],
		['Investigating', { status: 'Investigating' }, 'outage'],
		['Monitoring with blanks', { status: ' Monitoring ' }, 'reopening'],
		['impact in capitals', { impact: 'CRITICAL' }, 'outage'],
		[
			'reopened after its end',
			{
				resolved_at: iso('11:30'),
				incident_updates: [
					{ id: 'u9', status: 'investigating', body: 'Di nuovo.', display_at: iso('12:00') },
				],
			},
			'outage',
		],
	])('%s', (_, fields, declared) => {
		expect(play([one(fields)]).declared).toBe(declared);
	});
});

describe('a plan past its end, with a healthy site', () => {
	const works = (fields: Record<string, unknown>) =>
		statuspage({
			scheduled_maintenances: [
				{
					...openIncident({ id: 'm1', impact: 'maintenance', incident_updates: [] }),
					status: 'in_progress',
					created_at: iso('-2 09:00'),
					updated_at: iso('-1 09:00'),
					scheduled_for: iso('-1 09:00'),
					...fields,
				},
			],
		});
	test.each([
		['that ended three hours ago', works({ scheduled_until: iso('09:30') }), ''],
		['being verified', works({ status: 'verifying', scheduled_until: iso('09:30') }), ''],
		['that goes on', works({ scheduled_until: iso('15:00') }), 'maintenance'],
		['without an end', works({}), 'maintenance'],
		[
			'of Instatus',
			JSON.stringify({
				page: { ...INSTATUS.page, status: 'UNDERMAINTENANCE' },
				activeMaintenances: [
					{ id: 'm', name: 'Libero Mail', start: iso('08:00'), status: 'INPROGRESS', duration: '60' },
				],
			}),
			'',
		],
	])('%s', (_, body, declared) => {
		expect(play([added(body, '12:30')]).declared).toBe(declared);
	});
});
