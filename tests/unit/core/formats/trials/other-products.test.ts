/** Status pages of a company with many products: trouble with another product is not the mail's. */

import { expect, test } from 'vitest';
import { iso, openIncident, statuspage } from './documents';
import { play } from './play';

type Part = { name: string; status: string };

const part = (name: string): Part => ({ name, status: 'major_outage' });
const of = (name: string, ...components: Part[]) =>
	statuspage({ incidents: [openIncident({ name, components })] });
const cstate = (title: string, affected: string[]) =>
	JSON.stringify({
		is: 'index',
		cStateVersion: '5.6',
		title: 'Libero Mail',
		summaryStatus: 'down',
		systems: [
			{
				name: 'x',
				status: 'down',
				unresolvedIssues: [{ title, createdAt: iso('11:00'), severity: 'down', permalink: '/1', affected }],
			},
		],
	});
const instatus = (name: string, component: string) =>
	JSON.stringify({
		page: { name: 'Libero Mail', url: 'https://x.example', status: 'HASISSUES' },
		activeIncidents: [
			{
				id: 'a',
				name,
				started: iso('11:00'),
				status: 'INVESTIGATING',
				impact: 'MAJOROUTAGE',
				components: [{ name: component, status: 'MAJOROUTAGE' }],
			},
		],
	});
const red = (...components: Part[]) =>
	statuspage({ status: { indicator: 'critical', description: '' }, components });

test.each<[string, string, string]>([
	['another product of the brand', of('Libero Community: forum fermi', part('Libero Community')), ''],
	['two other products', of('Errori su mappe e meteo', part('Virgilio Mappe'), part('Meteo')), ''],
	['another product, in cState', cstate('Libero Community: forum fermi', ['Libero Community']), ''],
	['another product, in Instatus', instatus('Elenchi: ricerca lenta', 'Elenchi'), ''],
	['another product, by a red sign alone', red(part('Libero Community')), ''],
	['the mail', of('Errori di accesso', part('Libero Mail')), 'outage'],
	['the bare brand', of('Errori di accesso', part('Libero')), 'outage'],
	['another product and the mail', of('Errori', part('Libero Community'), part('Webmail')), 'outage'],
	['a part that mail stands on', of('Errori di sistema', part('Storage')), 'outage'],
	['another product, but a title that names the mail', of('Libero Mail ferma', part('Community')), 'outage'],
	['no component', of('Libero: errori'), 'outage'],
	['the mail, in cState', cstate('Errori', ['Libero Mail']), 'outage'],
	['the mail, in Instatus', instatus('Errori', 'Webmail'), 'outage'],
	['the mail, by a red sign alone', red(part('Libero Community'), part('Libero Mail')), 'outage'],
])('an incident that lists %s', (_, body, declared) => {
	expect(play([{ body, at: '12:30' }]).declared).toBe(declared);
});

test.each<[string, string, string]>([
	['certified mail alone', of('PEC: caselle ferme, Libero Mail non coinvolta', part('PEC')), ''],
	[
		'certified mail and the webmail',
		of('Libero: PEC e webmail ferme', part('PEC'), part('Webmail')),
		'outage',
	],
])('an outage of %s', (_, body, declared) => {
	expect(play([{ body, at: '12:30' }]).declared).toBe(declared);
});
