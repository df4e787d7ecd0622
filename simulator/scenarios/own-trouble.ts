/** Trouble on the user's side: network, permissions and other extensions. */

import type { ClientEvent, Scenario } from '../scenario';
import type { Weather } from '../weather';
import { at, outage, scenario, spell, WELL } from './day';

const FROM = at('10:00');
const TO = at('14:00');
const DOWN: Weather = { state: 'courtesy', httpStatus: 200 };

type Network = Extract<ClientEvent, { event: 'network' }>['network'];
const network = (from: string, to: string, as: Network): ClientEvent[] => [
	{ at: from, event: 'network', network: as },
	{ at: to, event: 'network', network: 'fine' },
];

export const YOURS: readonly Scenario[] = [
	...(
		[
			['captive_portal', 'A captive portal for an hour'],
			['no_internet', 'The router lost the world; the browser says it is online'],
			['offline', 'The cable is out, and the browser knows'],
		] as const
	).map(([as, title]) =>
		scenario({
			id: as.replaceAll('_', '-'),
			title,
			weather: [],
			client: network(FROM, at('11:00'), as),
			truth: [WELL],
		}),
	),
	scenario({
		id: 'no-internet-before-outage',
		title: 'One’s own network is down when the outage begins',
		weather: spell(FROM, TO, DOWN),
		client: network(at('09:30'), at('10:30'), 'no_internet'),
		truth: outage(FROM, TO),
	}),
	scenario({
		id: 'no-internet-during-outage',
		title: 'One’s own network is down in the middle of an outage',
		weather: spell(FROM, TO, DOWN),
		client: network(at('11:00'), at('12:00'), 'no_internet'),
		truth: outage(FROM, TO),
	}),
	scenario({
		id: 'no-internet-across-end',
		title: 'One’s own network is down when the outage ends',
		weather: spell(FROM, TO, DOWN),
		client: network(at('13:30'), at('14:30'), 'no_internet'),
		truth: outage(FROM, TO),
	}),
	scenario({
		id: 'captive-portal-during-outage',
		title: 'A captive portal in the middle of an outage',
		weather: spell(FROM, TO, { state: 'reset' }),
		client: network(at('11:00'), at('12:00'), 'captive_portal'),
		truth: outage(FROM, TO),
	}),
	scenario({
		id: 'permission-revoked',
		title: 'Permission for the hosts taken away and given back',
		weather: [],
		client: [
			{ at: FROM, event: 'permission', granted: false },
			{ at: at('11:00'), event: 'permission', granted: true },
		],
		truth: [WELL],
	}),
	scenario({
		id: 'permission-revoked-in-outage',
		title: 'Permission taken away and given back in the middle of an outage',
		weather: spell(FROM, TO, DOWN),
		client: [
			{ at: at('11:00'), event: 'permission', granted: false },
			{ at: at('12:00'), event: 'permission', granted: true },
		],
		truth: outage(FROM, TO),
	}),
	scenario({
		id: 'blocked-by-client',
		title: 'Another extension blocks the requests',
		weather: [],
		client: [
			{ at: FROM, event: 'blocked_by_client', blocked: true },
			{ at: at('12:00'), event: 'blocked_by_client', blocked: false },
		],
		truth: [WELL],
	}),
];
