/** Is it you? The user's network, permissions, sleep, clock and worker. */

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
const asleep = (from: string, to: string): ClientEvent[] => [
	{ at: from, event: 'sleep' },
	{ at: to, event: 'wake' },
];

const HOUR_MS = 3_600_000;

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
	scenario({
		id: 'sleep-inside-outage',
		title: 'Eight hours of sleep inside an outage',
		startAt: at('16:00'),
		endAt: at('18:00', 1),
		weather: spell(at('20:00'), at('12:00', 1), DOWN),
		client: asleep(at('22:00'), at('06:00', 1)),
		truth: [
			{ at: at('16:00'), status: 'operational' },
			{ at: at('20:00'), status: 'major_outage' },
			{ at: at('12:00', 1), status: 'operational' },
		],
	}),
	scenario({
		id: 'sleep-across-end',
		title: 'Eight hours of sleep across the end of an outage',
		startAt: at('16:00'),
		endAt: at('12:00', 1),
		weather: spell(at('20:00'), at('03:00', 1), DOWN),
		client: asleep(at('22:00'), at('06:00', 1)),
		truth: [
			{ at: at('16:00'), status: 'operational' },
			{ at: at('20:00'), status: 'major_outage' },
			{ at: at('03:00', 1), status: 'operational' },
		],
	}),
	scenario({
		id: 'sleep-across-beginning',
		title: 'Eight hours of sleep across the beginning of an outage',
		startAt: at('16:00'),
		endAt: at('16:00', 1),
		weather: spell(at('03:00', 1), at('10:00', 1), DOWN),
		client: asleep(at('22:00'), at('06:00', 1)),
		truth: [
			{ at: at('16:00'), status: 'operational' },
			{ at: at('03:00', 1), status: 'major_outage' },
			{ at: at('10:00', 1), status: 'operational' },
		],
	}),
	scenario({
		id: 'sleep-through-outage',
		title: 'An outage slept through from its beginning to its end',
		startAt: at('16:00'),
		endAt: at('12:00', 1),
		weather: spell(at('23:00'), at('04:00', 1), DOWN),
		client: asleep(at('22:00'), at('06:00', 1)),
		truth: [
			{ at: at('16:00'), status: 'operational' },
			{ at: at('23:00'), status: 'major_outage' },
			{ at: at('04:00', 1), status: 'operational' },
		],
	}),
	scenario({
		id: 'sleep-in-calm',
		title: 'Eight hours of sleep on a quiet night',
		startAt: at('16:00'),
		endAt: at('12:00', 1),
		weather: [],
		client: asleep(at('22:00'), at('06:00', 1)),
		truth: [{ at: at('16:00'), status: 'operational' }],
	}),
	scenario({
		id: 'clock-ahead',
		title: 'The clock jumps a day ahead during an outage, and is put right',
		weather: spell(FROM, TO, DOWN),
		client: [
			{ at: at('11:00'), event: 'clock_error', byMs: 24 * HOUR_MS },
			{ at: at('12:30'), event: 'clock_error', byMs: 0 },
		],
		truth: outage(FROM, TO),
	}),
	scenario({
		id: 'clock-back',
		title: 'The clock is put back by an hour during an outage',
		weather: spell(FROM, TO, DOWN),
		client: [{ at: at('11:00'), event: 'clock_error', byMs: -HOUR_MS }],
		truth: outage(FROM, TO),
	}),
	scenario({
		id: 'clock-back-in-calm',
		title: 'The clock is put back by an hour, and an outage begins after it',
		weather: spell(FROM, TO, DOWN),
		client: [{ at: at('09:00'), event: 'clock_error', byMs: -HOUR_MS }],
		truth: outage(FROM, TO),
	}),
	scenario({
		id: 'clock-ahead-held-alarms',
		title:
			'The same in a browser whose alarms wait for the clock: nothing wakes it, and what is stored is stale',
		endAt: at('20:00'),
		alarms: 'wall_clock',
		weather: spell(FROM, TO, DOWN),
		client: [
			{ at: at('11:00'), event: 'clock_error', byMs: 24 * HOUR_MS },
			{ at: at('12:30'), event: 'clock_error', byMs: 0 },
		],
		truth: outage(FROM, TO),
	}),
	scenario({
		id: 'clock-back-held-alarms',
		title: 'An hour back in a browser whose alarms wait for the clock',
		alarms: 'wall_clock',
		weather: spell(FROM, TO, DOWN),
		client: [{ at: at('11:00'), event: 'clock_error', byMs: -HOUR_MS }],
		truth: outage(FROM, TO),
	}),
	scenario({
		id: 'worker-dies',
		title: 'The worker dies in every third check, at each of its steps in turn',
		weather: spell(FROM, TO, DOWN),
		client: [{ at: at('08:00'), event: 'worker_dies', every: 3 }],
		truth: outage(FROM, TO),
	}),
];
